//! The page around the questionnaire: its title, focus, fields and scroll position.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use web_sys::{Document, Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The page's document.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Prints the page as it is. The script around the program prepares it for paper (`element/paper.js`).
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A frame without permission to print fails silently, and so does this.
        let _ = window.print();
    }
}

/// Gives the page a title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus to the element with this id inside the root.
pub fn focus(root: &Element, id: &str) {
    if let Some(element) = part(root, id).and_then(|part| part.dyn_into::<HtmlElement>().ok()) {
        // A removed element cannot take the focus; nothing else should get it.
        let _ = element.focus();
    }
}

/// The focused element, as far as the document itself knows; none if the page as a whole has the focus.
pub fn focused() -> Option<Element> {
    let document = document()?;
    let body = document.body();
    let focused = document.active_element()?;
    (body.as_deref() != Some(&focused)).then_some(focused)
}

/// Takes the focus off an element before it is removed. Otherwise the browser does, and computes the layout
/// for it, and then again when another element gets the focus.
pub fn release_focus(root: &Element) {
    let focused = root.query_selector(":focus").ok().flatten();
    if let Some(focused) = focused.and_then(|part| part.dyn_into::<HtmlElement>().ok()) {
        // It is enough that nothing has the focus afterwards.
        let _ = focused.blur();
    }
}

/// Scrolls the element with this id inside the root into view, unless it is visible already.
pub fn reveal(root: &Element, id: &str) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    if let Some(part) = part(root, id) {
        part.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

fn part(root: &Element, id: &str) -> Option<Element> {
    root.query_selector(&format!("[id='{id}']")).ok().flatten()
}

/// Returns the text of the field with this id.
pub fn value(root: &Element, id: &str) -> String {
    let field = part(root, id).and_then(|part| part.dyn_into::<HtmlTextAreaElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// Selects all text in the field with this id, ready to be copied.
pub fn select(root: &Element, id: &str) {
    if let Some(field) = part(root, id).and_then(|part| part.dyn_into::<HtmlTextAreaElement>().ok())
    {
        field.select();
    }
}

/// The page's address without its fragment; none if it cannot be opened from elsewhere.
pub fn address() -> Option<String> {
    let address = web_sys::window()?.location().href().ok()?;
    let address = address.split('#').next().filter(|a| a.starts_with("http"));
    address.map(str::to_owned)
}

/// Whether the page is shown inside another one.
pub fn is_framed() -> bool {
    let window = web_sys::window();
    window.is_some_and(|window| window.top().ok().flatten().as_ref() != Some(&window))
}

/// Scrolls to the top, as a new page would: of the whole page, or of the root if its top is out of view.
pub fn show_top(root: &Element, whole_page: bool) {
    if whole_page {
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    } else if root.get_bounding_client_rect().top() < 0.0 {
        root.scroll_into_view();
    }
}
