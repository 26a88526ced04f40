//! Leaving at once: nothing is left to be seen, and Back brings no answer.

use super::{history, page};

/// A blank page that every browser has without asking anyone.
const HARMLESS: &str = "about:blank";

/// Covers the page before anything else, then goes to a blank one in its place.
///
/// The cover does not wait for the next drawing of the view: hiding the document takes effect with
/// this very call, also where a frame may not navigate.
pub fn leave(title: &str) {
    if let Some(document) = page::document() {
        if let Some(whole) = document.document_element() {
            let _ = whole.set_attribute("hidden", "");
        }
        document.set_title(title);
    }
    history::forget();
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(HARMLESS);
    }
}
