//! What a person has done to a page that no state knows, held while the page is drawn anew: where the
//! focus is, what is marked in a field, what is written in it for later, and what is unfolded.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement, NodeList};

/// All that can have the focus.
const FOCUSABLE: &str = "a,button,input,textarea,summary,[tabindex]";

/// Where a part is, by its id, or by its place among those of its kind where it has none.
enum Place {
    Id(String),
    Number(u32),
}

/// What is held of one page.
pub struct Held {
    focused: Option<Place>,
    /// From where to where the text in the focused field is marked.
    marked: Option<(u32, u32)>,
    written: Vec<String>,
    unfolded: Vec<bool>,
}

impl Held {
    /// Takes hold of what is in the root.
    pub fn of(root: &Element) -> Self {
        let focused = root.query_selector(":focus").ok().flatten();
        Self {
            marked: focused.as_ref().and_then(marked),
            focused: focused.and_then(|part| place(root, part)),
            written: each(root, "textarea", |field: HtmlTextAreaElement| field.value()),
            unfolded: each(root, "details", |part: Element| part.has_attribute("open")),
        }
    }

    /// Gives it to what the root holds now.
    pub fn give(self, root: &Element) {
        let mut unfolded = self.unfolded.into_iter();
        each(root, "details", |part: Element| {
            if unfolded.next() == Some(true) {
                // An attribute without a value is refused nowhere.
                let _ = part.set_attribute("open", "");
            }
        });
        let mut written = self.written.into_iter();
        each(root, "textarea", |field: HtmlTextAreaElement| {
            if let Some(text) = written.next() {
                field.set_value(&text);
            }
        });
        let part = match self.focused {
            Some(Place::Id(id)) => root.query_selector(&format!("[id='{id}']")).ok().flatten(),
            Some(Place::Number(number)) => all(root, FOCUSABLE)
                .and_then(|parts| parts.item(number))
                .and_then(|part| part.dyn_into().ok()),
            None => None,
        };
        if let Some(part) = part.and_then(|part| part.dyn_into::<HtmlElement>().ok()) {
            // What has gone has no focus to be given back.
            let _ = part.focus();
            if let (Some((start, end)), Some(field)) =
                (self.marked, part.dyn_ref::<HtmlInputElement>())
            {
                let _ = field.set_selection_range(start, end);
            }
        }
    }
}

fn place(root: &Element, part: Element) -> Option<Place> {
    let id = part.id();
    if !id.is_empty() {
        return Some(Place::Id(id));
    }
    let parts = all(root, FOCUSABLE)?;
    let number = (0..parts.length()).find(|at| parts.item(*at).as_deref() == Some(&*part))?;
    Some(Place::Number(number))
}

/// What is marked, in a field that has such a thing.
fn marked(part: &Element) -> Option<(u32, u32)> {
    let field = part.dyn_ref::<HtmlInputElement>()?;
    let start = field.selection_start().ok().flatten()?;
    Some((start, field.selection_end().ok().flatten()?))
}

fn all(root: &Element, selector: &str) -> Option<NodeList> {
    root.query_selector_all(selector).ok()
}

fn each<T: JsCast, R>(root: &Element, selector: &str, act: impl FnMut(T) -> R) -> Vec<R> {
    let parts = all(root, selector);
    let parts = parts
        .iter()
        .flat_map(|parts| (0..parts.length()).filter_map(|at| parts.item(at)));
    parts
        .filter_map(|part| part.dyn_into().ok())
        .map(act)
        .collect()
}
