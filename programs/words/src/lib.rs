//! Checks the words that a host gives, for the program that the element and the frame begin with: it has no
//! checker, and comes to all those hosts that give none.

use joint_effort::shell;
use wasm_bindgen::prelude::*;

/// Checks them: see [`shell::check_words`].
#[wasm_bindgen]
pub fn check(content: &JsValue) -> String {
    shell::check_words(content)
}
