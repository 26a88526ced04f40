//! Checks words for a program that has no checker.

use wasm_bindgen::JsValue;

use super::mount_options::setting;
use crate::content::{Words, faults, host_words};

/// Checks the words that a host gives: an object, the text of a JSON document, or the error that loading it
/// gave. Returns what such a program takes instead: the changes, or every fault.
pub fn check_words(content: &JsValue) -> String {
    host_words::to_json(match setting(host_words::NAME, content) {
        Ok(tree) => host_words::check_words(&tree),
        Err(fault) => Err(vec![faults::for_host(&Words::english(), &fault)]),
    })
}
