//! The functions that the built module exports to the questionnaire's own page.

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
use crate::app::host::{Settings, StorageMode};

/// A session, and what draws it.
type Shown = (Rc<Session>, AppHandle<Questionnaire>);

thread_local! {
    /// What is shown; a page has one.
    static SHOWN: RefCell<Option<Shown>> = const { RefCell::new(None) };
}

/// Shows the questionnaire in an element, replacing its content, for as long as the page is open.
///
/// `kept` has the answers given before the program had loaded, in the form of [`Session::keep`], `started`
/// says whether Start or Continue was pressed then, and `leave` hides the page and leaves it.
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
        // They keep nothing beyond the page, and only begin when the rater goes to one.
        side: program
            .side_pages
            .map(|side| side(&JsValue::UNDEFINED, StorageMode::Nowhere, "")),
    };
    let session = Rc::new(Session::start(options));
    let drawn = questionnaire::show(&session);
    SHOWN.set(Some((session, drawn)));
}

/// Ends the questionnaire and all its listeners, and returns everything needed to continue: the whole program
/// takes its place, in its own root. Messages still queued then change nothing.
pub fn close() -> Option<String> {
    let (session, drawn) = SHOWN.take()?;
    drawn.send_message(Message::Ended);
    Some(session.end())
}
