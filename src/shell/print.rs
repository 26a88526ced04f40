//! On paper: the page as it is, or the blank questionnaire.

use web_sys::Element;

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

/// Prints the blank questionnaire that lies in the page.
pub fn paper() {
    for part in all(".je") {
        let _ = part.set_attribute(MARK, "paper");
    }
    page();
}

/// Opens what is folded: older browsers print it folded otherwise.
pub fn unfold() {
    for details in all("details:not([open])") {
        let _ = details.set_attribute("open", "");
        let _ = details.set_attribute(MARK, "");
    }
}

/// Folds what was opened for printing, and goes back to printing the page.
pub fn fold() {
    for part in all(&format!("[{MARK}]")) {
        let _ = part.remove_attribute(MARK);
        if part.local_name() == "details" {
            let _ = part.remove_attribute("open");
        }
    }
}

fn all(selector: &str) -> Vec<Element> {
    let found = page::document().and_then(|document| document.query_selector_all(selector).ok());
    let elements = found
        .into_iter()
        .flat_map(|list| (0..list.length()).filter_map(move |index| list.item(index)));
    elements
        .filter_map(|element| wasm_bindgen::JsCast::dyn_into(element).ok())
        .collect()
}
