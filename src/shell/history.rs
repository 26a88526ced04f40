//! The browser's history. It holds the step, never an answer, because old entries cannot be cleared.

use wasm_bindgen::JsValue;

use super::session::MountOptions;
use crate::app::Action;
use crate::app::action::Position;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::step::SidePage;

fn history() -> Option<web_sys::History> {
    web_sys::window()?.history().ok()
}

/// The position that the current entry holds.
pub fn current() -> Option<Position> {
    Position::from_id(&history()?.state().ok()?.as_string()?)
}

/// The action after moving to an entry with this state. None for a side page that this program does not have:
/// the page's script loads the whole program then.
pub fn action_for_entry(state: &JsValue, options: &MountOptions) -> Option<Action> {
    let id = state.as_string()?;
    let position = Position::from_id(&id).and_then(|position| options.known(position));
    let is_elsewhere = position.is_none() && SidePage::from_id(&id).is_some();
    (!is_elsewhere).then_some(Action::MovedInHistory(position))
}

/// Adds an entry. A frame may refuse; then Back leaves the page, but nothing else is lost.
pub fn push(position: Position) {
    if let Some(history) = history() {
        let _ = history.push_state_with_url(&position.id().into(), "", None);
    }
}

/// Gives the current entry its position.
pub fn replace(position: Position) {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&position.id().into(), "", None);
    }
}

/// Removes the position from the current entry.
pub fn forget() {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", None);
    }
}
