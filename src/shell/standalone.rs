//! What the built module offers to the page that is the questionnaire's own, and asks for nothing.

use std::cell::RefCell;
use std::mem;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[cfg(feature = "desk")]
use super::desk::GivenDesk;
use super::questionnaire;
use super::session::{Given, Session};
use super::storage::{BrowserKeeper, EXIT_KEY, STANDALONE};
use super::tell::OwnPage;
use crate::app::host::Asked;

thread_local! {
    /// What is shown; a page has one.
    static SHOWN: RefCell<Option<Rc<Session>>> = const { RefCell::new(None) };
}

/// Shows the questionnaire in an element, in place of what is there, for as long as the page is open.
///
/// `kept` is what was answered before the program had come, in the form of [`Session::keep`],
/// `started` tells whether the button that goes on was pressed then, and `leave` takes the page away.
#[wasm_bindgen]
pub fn open(root: Element, kept: Option<String>, started: bool, leave: Function) {
    let given = Given {
        root,
        asked: Asked::default(),
        whole_page: true,
        started,
        kept,
        keeper: Box::new(BrowserKeeper::in_tab(STANDALONE.to_owned())),
        exit_key: Box::new(BrowserKeeper::in_tab([STANDALONE, EXIT_KEY].concat())),
        tell: Box::new(OwnPage { leave }),
        #[cfg(feature = "desk")]
        desk: GivenDesk::default(),
    };
    let session = Rc::new(Session::start(given));
    // It stays as long as the page does.
    mem::forget(questionnaire::show(&session));
    SHOWN.set(Some(session));
}

/// Ends the questionnaire, and gives everything to go on from: the whole program takes its place, in a
/// root of its own. Whatever is still heard here changes nothing any more.
#[wasm_bindgen]
pub fn close() -> Option<String> {
    SHOWN.take().map(|session| session.end())
}
