//! Checks a host's words for the program that the element and the frame start with. That one has no checker,
//! so that a host that gives no words loads none.

use joint_effort::shell;
use wasm_bindgen::prelude::*;

/// Checks the words: see [`shell::check_words`].
#[wasm_bindgen]
pub fn check(content: &JsValue) -> String {
    shell::check_words(content)
}
