//! What every program with a questionnaire offers to the loader.

use joint_effort::shell;
use wasm_bindgen::prelude::*;

/// Makes it ready before it is used: see [`shell::prepare`].
#[wasm_bindgen]
pub fn prepare() {
    shell::prepare();
}
