//! What the built module offers to the page that is the questionnaire's own, and asks for nothing.

use std::mem;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::given::STANDALONE;
use super::questionnaire::{Properties, Questionnaire};
use super::session::{Given, Session};
use super::storage::BrowserKeeper;
use super::tell::Nobody;
use crate::app::host::Asked;

/// Shows the questionnaire in an element, in place of what is there, for as long as the page is open.
///
/// `started` tells whether Start was pressed already.
#[wasm_bindgen]
pub fn open(root: Element, started: bool) {
    let given = Given {
        root: root.clone(),
        asked: Asked::default(),
        whole_page: true,
        started,
        kept: None,
        keeper: Box::new(BrowserKeeper::in_tab(STANDALONE.to_owned())),
        tell: Box::new(Nobody),
    };
    let session = Rc::new(Session::start(given));
    let properties = Properties { session };
    let renderer = yew::Renderer::<Questionnaire>::with_root_and_props(root, properties);
    // Its end is the page's.
    mem::forget(renderer.render());
}
