//! On paper: the page as it is.

use web_sys::Element;

use super::page;
use crate::content::{Key, Words};

/// Marks what was opened for printing.
const MARK: &str = "data-print";

/// Prints the page.
pub fn page() {
    if let Some(window) = web_sys::window() {
        // A frame without leave to print refuses silently, and so do we.
        let _ = window.print();
    }
}

/// Where today's date goes.
const DATE: &str = "[data-fill=date]";

/// Makes what the root shows ready for paper: with today's date, and with nothing folded, which older
/// browsers print as it is.
pub fn prepare(root: &Element, words: &Words) {
    let date = page::today(&words.get(Key::LANGUAGE));
    for place in all(root, DATE) {
        place.set_text_content(Some(&date));
    }
    for details in all(root, "details:not([open])") {
        let _ = details.set_attribute("open", "");
        let _ = details.set_attribute(MARK, "");
    }
}

/// Makes it what it was.
pub fn restore(root: &Element) {
    for place in all(root, DATE) {
        place.set_text_content(None);
    }
    for details in all(root, &format!("details[{MARK}]")) {
        let _ = details.remove_attribute(MARK);
        let _ = details.remove_attribute("open");
    }
}

fn all(root: &Element, selector: &str) -> Vec<Element> {
    let found = root.query_selector_all(selector).ok();
    let elements = found
        .into_iter()
        .flat_map(|list| (0..list.length()).filter_map(move |index| list.item(index)));
    elements
        .filter_map(|element| wasm_bindgen::JsCast::dyn_into(element).ok())
        .collect()
}
