//! What every program with a questionnaire exports to the loader.

use joint_effort::shell;
use wasm_bindgen::prelude::*;

/// Prepares the program before its first use: see [`shell::prepare`].
#[wasm_bindgen]
pub fn prepare() {
    shell::prepare();
}
