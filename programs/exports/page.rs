//! What a program exports to the standalone page, which has no settings.

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

/// Ends the questionnaire: see [`shell::close`].
#[wasm_bindgen]
pub fn close() -> Option<String> {
    shell::close()
}
