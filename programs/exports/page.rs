//! What a program offers to the page that is the questionnaire's own, and asks for nothing.

use joint_effort::shell;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::PROGRAM;

/// Shows the questionnaire: see [`shell::open`].
#[wasm_bindgen]
pub fn open(root: Element, kept: Option<String>, started: bool, leave: Function) {
    shell::open(&PROGRAM, root, kept, started, leave);
}

/// Ends it: see [`shell::close`].
#[wasm_bindgen]
pub fn close() -> Option<String> {
    shell::close()
}
