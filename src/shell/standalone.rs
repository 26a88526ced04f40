//! What the built module offers to the page that is the questionnaire's own, and asks for nothing.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::AppHandle;

use super::host_events::OwnPage;
use super::program::Program;
use super::questionnaire::{self, Message, Questionnaire};
use super::session::{MountOptions, Session};
use super::storage::{BrowserDraftStore, EXIT_KEY, STANDALONE};
use crate::app::host::{Keeping, Settings};

/// A session, and what draws it.
type Shown = (Rc<Session>, AppHandle<Questionnaire>);

thread_local! {
    /// What is shown; a page has one.
    static SHOWN: RefCell<Option<Shown>> = const { RefCell::new(None) };
}

/// Shows the questionnaire in an element, in place of what is there, for as long as the page is open.
///
/// `kept` is what was answered before the program had come, in the form of [`Session::keep`],
/// `started` tells whether the button that goes on was pressed then, and `leave` takes the page away.
pub fn open(
    program: &Program,
    root: Element,
    kept: Option<String>,
    started: bool,
    leave: Function,
) {
    let options = MountOptions {
        root,
        settings: Settings::default(),
        whole_page: true,
        started,
        kept,
        moved: false,
        draft_store: Box::new(BrowserDraftStore::in_tab(STANDALONE.to_owned())),
        exit_key: Box::new(BrowserDraftStore::in_tab([STANDALONE, EXIT_KEY].concat())),
        host_events: Box::new(OwnPage { leave }),
        update: program.update,
        other_tabs: program.other_tabs,
        // They keep nothing beyond the page, and wait to be gone to.
        side: program
            .side_pages
            .map(|side| side(&JsValue::UNDEFINED, Keeping::Nowhere, "")),
    };
    let session = Rc::new(Session::start(options));
    let drawn = questionnaire::show(&session);
    SHOWN.set(Some((session, drawn)));
}

/// Ends the questionnaire with all that it listens to, and gives everything to go on from: the whole program
/// takes its place, in a root of its own. What was on its way here by then changes nothing any more.
pub fn close() -> Option<String> {
    let (session, drawn) = SHOWN.take()?;
    drawn.send_message(Message::Ended);
    Some(session.end())
}
