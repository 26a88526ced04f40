//! Leaving at once: nothing is left to be seen, and Back brings no answer.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{history, page};

/// A blank page that every browser has without asking anyone.
const HARMLESS: &str = "about:blank";

/// Covers the page before anything else, then goes to a blank one in its place.
///
/// The cover does not wait for the next drawing of the view: hiding the document takes effect with
/// this very call, also where a frame may not navigate.
///
/// The entry of a page that is not the questionnaire's own is left as it is.
pub fn leave(title: &str, whole_page: bool) {
    if let Some(document) = page::document() {
        if let Some(whole) = document.document_element() {
            let _ = whole.set_attribute("hidden", "");
            // A page of somebody else may show what is hidden.
            let style = whole.dyn_into::<HtmlElement>().map(|whole| whole.style());
            let _ =
                style.map(|style| style.set_property_with_priority("display", "none", "important"));
        }
        document.set_title(title);
    }
    if whole_page {
        history::forget();
    }
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(HARMLESS);
    }
}
