//! The questionnaire, as the whole program mounts it.

use joint_effort::app::{Whole, update_of};
use joint_effort::content::host_words;
use joint_effort::shell::side_pages;
use joint_effort::shell::{self, Mounted, OTHER_TABS, Program};
use wasm_bindgen::JsValue;
use web_sys::Element;

const PROGRAM: Program = Program {
    update: update_of::<Whole>,
    other_tabs: Some(OTHER_TABS),
    content: Some(host_words::check_words),
    side_pages: Some(side_pages::make),
};

/// Mounts it in an element.
pub fn mount(root: Element, settings: &JsValue, on_event: &JsValue) -> Mounted {
    shell::mount(&PROGRAM, root, settings, on_event)
}
