//! The whole program: the questions, the result and the side pages. It replaces the page's and the element's
//! programs, and exports what both do.

#[path = "../../exports/element.rs"]
mod element;
#[path = "../../exports/page.rs"]
mod page;
#[path = "../../exports/prepare.rs"]
mod prepare;

use joint_effort::app::{Whole, update_of};
use joint_effort::content::host_words;
use joint_effort::shell::side_pages;
use joint_effort::shell::{OTHER_TABS, Program};
use wasm_bindgen::prelude::*;

const PROGRAM: Program = Program {
    update: update_of::<Whole>,
    content: Some(host_words::check_words),
    other_tabs: Some(OTHER_TABS),
    side_pages: Some(side_pages::make),
};

/// Works out what follows from a map: see [`joint_effort::shell::map`].
///
/// # Errors
/// As there.
#[wasm_bindgen]
pub fn map(map: &JsValue) -> Result<JsValue, JsValue> {
    joint_effort::shell::map(map)
}

/// Works out what follows from several views: see [`joint_effort::shell::compare`].
///
/// # Errors
/// As there.
#[wasm_bindgen]
pub fn compare(comparison: &JsValue) -> Result<JsValue, JsValue> {
    joint_effort::shell::compare(comparison)
}
