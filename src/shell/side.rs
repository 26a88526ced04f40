//! The browser's part of the side pages.

use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::session::Session;
use crate::app::action::Position;
use crate::app::side_pages::SidePageEffect;
use crate::app::{Action, State};
use crate::content::Words;
use crate::views::{self, Events};

/// The side pages, as the browser layer sees them.
pub trait SidePages {
    /// The views that draw them.
    fn views(&self) -> &'static dyn views::SideViews;

    /// Connects their events.
    fn connect_events(&self, session: &Rc<Session>, events: &mut Events);

    /// The action that they begin with.
    fn first_action(&self) -> Action;

    /// Carries out what they ask for.
    fn carry_out(&self, session: &Session, effect: SidePageEffect);

    /// Clears what is stored of the questionnaire besides the draft.
    fn clear(&self);

    /// The text that is kept instead of the draft, if there is one.
    fn kept_text(&self, state: &State) -> Option<String>;

    /// Finds what was kept that way: by an earlier program as text, or in the browser.
    fn find_kept(&self, kept: Option<&str>, position: Option<Position>) -> Option<Action>;

    /// The outcome as the host may have it, if it is not that of one relationship.
    fn outcome(&self, state: &State, words: &Words) -> Option<JsValue>;

    /// A part of the page other than a heading has received the focus.
    fn part_focused(&self, session: &Session, id: &str);

    /// A drawing has ended.
    fn page_drawn(&self, session: &Rc<Session>);
}
