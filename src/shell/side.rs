//! What the side pages ask of the browser.

use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::session::Session;
use crate::app::action::Position;
use crate::app::side_pages::SidePageEffect;
use crate::app::{Action, State};
use crate::content::Words;
use crate::views::{self, Events};

/// The side pages, as the browser has them.
pub trait SidePages {
    /// What draws them.
    fn views(&self) -> &'static dyn views::SideViews;

    /// Says where their events go.
    fn hear(&self, session: &Rc<Session>, events: &mut Events);

    /// What they begin with.
    fn beginning(&self) -> Action;

    /// Carries out what they ask for.
    fn carry_out(&self, session: &Session, effect: SidePageEffect);

    /// Clears what is kept of the questionnaire besides the draft.
    fn clear(&self);

    /// What is kept in place of the draft, where something is.
    fn written(&self, state: &State) -> Option<String>;

    /// What was kept so: by an earlier program in its text, or in the browser.
    fn found(&self, kept: Option<&str>, position: Option<Position>) -> Option<Action>;

    /// The outcome as the host may have it, where it is not that of one relationship.
    fn outcome(&self, state: &State, words: &Words) -> Option<JsValue>;

    /// A part of the page has got the focus, not being a heading.
    fn has_focused(&self, session: &Session, id: &str);

    /// Something has been drawn.
    fn has_drawn(&self, session: &Rc<Session>);
}
