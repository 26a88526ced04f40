//! What a program exports to the element and the frame.

use joint_effort::shell;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::PROGRAM;

/// Works out the outcome of an assessment: see [`shell::assess`].
///
/// # Errors
/// As there.
#[wasm_bindgen]
pub fn assess(assessment: &JsValue) -> Result<JsValue, JsValue> {
    shell::assess(assessment)
}

/// Shows the questionnaire: see [`shell::mount`].
#[wasm_bindgen]
pub fn mount(root: Element, settings: &JsValue, on_event: &JsValue) -> Mounted {
    Mounted(shell::mount(&PROGRAM, root, settings, on_event))
}

/// A mounted questionnaire: see [`shell::Mounted`].
#[wasm_bindgen]
pub struct Mounted(shell::Mounted);

#[wasm_bindgen]
impl Mounted {
    /// See [`shell::Mounted::assessment`].
    pub fn assessment(&self) -> JsValue {
        self.0.assessment()
    }

    /// See [`shell::Mounted::outcome`].
    pub fn outcome(&self) -> JsValue {
        self.0.outcome()
    }

    /// See [`shell::Mounted::give`].
    ///
    /// # Errors
    /// As there.
    pub fn give(&self, assessment: &JsValue) -> Result<(), JsValue> {
        self.0.give(assessment)
    }

    /// See [`shell::Mounted::reset`].
    pub fn reset(&self) {
        self.0.reset();
    }

    /// See [`shell::Mounted::print`].
    pub fn print(&self) {
        self.0.print();
    }

    /// See [`shell::Mounted::says`].
    pub fn says(&self) -> String {
        self.0.says()
    }

    /// See [`shell::Mounted::keep`].
    pub fn keep(&self) -> String {
        self.0.keep()
    }

    /// See [`shell::Mounted::unmount`].
    pub fn unmount(&mut self) {
        self.0.unmount();
    }
}
