//! On paper: the page as it is.

use web_sys::Element;

/// Marks what was opened for printing.
const MARK: &str = "data-print";

/// Prints the page.
pub fn page() {
    if let Some(window) = web_sys::window() {
        // A frame without leave to print refuses silently, and so do we.
        let _ = window.print();
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
    let found = root.query_selector_all(selector).ok();
    let elements = found
        .into_iter()
        .flat_map(|list| (0..list.length()).filter_map(move |index| list.item(index)));
    elements
        .filter_map(|element| wasm_bindgen::JsCast::dyn_into(element).ok())
        .collect()
}
