//! What the built module offers to the page that is the questionnaire's own, and asks for nothing.

use std::mem;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::given::STANDALONE;
use super::questionnaire;
use super::session::{Given, Session};
use super::storage::BrowserKeeper;
use super::tell::Nobody;
use crate::app::host::Asked;

/// Shows the questionnaire in an element, in place of what is there, for as long as the page is open.
///
/// `kept` is what was answered before the program had come, in the form of [`Session::keep`], and
/// `started` tells whether Start was pressed then.
#[wasm_bindgen]
pub fn open(root: Element, kept: Option<String>, started: bool) {
    let given = Given {
        root,
        asked: Asked::default(),
        whole_page: true,
        started,
        kept,
        keeper: Box::new(BrowserKeeper::in_tab(STANDALONE.to_owned())),
        tell: Box::new(Nobody),
    };
    // Its end is the page's.
    mem::forget(questionnaire::show(&Rc::new(Session::start(given))));
}
