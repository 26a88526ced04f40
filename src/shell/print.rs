//! On paper: the page as it is, or the blank questionnaire.

use web_sys::{Element, NodeList};

use super::page;

/// Which of the two the style sheet prints.
const MARK: &str = "data-print";

/// Prints the page.
pub fn page() {
    if let Some(window) = web_sys::window() {
        // A frame without leave to print refuses silently, and so do we.
        let _ = window.print();
    }
}

/// Prints the blank questionnaire that lies in the page. It is unmarked again after printing.
pub fn paper() {
    let parts = page::document().and_then(|page| page.query_selector_all(".je").ok());
    for part in elements(parts) {
        let _ = part.set_attribute(MARK, "paper");
    }
    page();
}

/// Goes back to printing the page.
pub fn unmark() {
    let selector = format!(".je[{MARK}]");
    let parts = page::document().and_then(|page| page.query_selector_all(&selector).ok());
    for part in elements(parts) {
        let _ = part.remove_attribute(MARK);
    }
}

/// Opens what is folded inside the root: older browsers print it folded otherwise.
pub fn unfold(root: &Element) {
    for details in all(root, "details:not([open])") {
        let _ = details.set_attribute("open", "");
        let _ = details.set_attribute(MARK, "");
    }
}

/// Folds what was opened for printing.
pub fn fold(root: &Element) {
    for details in all(root, &format!("details[{MARK}]")) {
        let _ = details.remove_attribute(MARK);
        let _ = details.remove_attribute("open");
    }
}

fn all(root: &Element, selector: &str) -> Vec<Element> {
    elements(root.query_selector_all(selector).ok())
}

fn elements(found: Option<NodeList>) -> Vec<Element> {
    let elements = found
        .into_iter()
        .flat_map(|list| (0..list.length()).filter_map(move |index| list.item(index)));
    elements
        .filter_map(|element| wasm_bindgen::JsCast::dyn_into(element).ok())
        .collect()
}
