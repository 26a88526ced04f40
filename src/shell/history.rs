//! The browser's history: it holds the step, never an answer, because old entries cannot be
//! cleared.

use wasm_bindgen::JsValue;

use crate::app::action::Position;

fn history() -> Option<web_sys::History> {
    web_sys::window()?.history().ok()
}

/// The position that the current entry holds.
pub fn current() -> Option<Position> {
    of_state(&history()?.state().ok()?)
}

/// The position that an entry's state holds.
pub fn of_state(state: &JsValue) -> Option<Position> {
    Position::from_id(&state.as_string()?)
}

/// Adds an entry. A frame may refuse; then Back leaves the page, and nothing else is lost.
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

/// Takes the position from the current entry.
pub fn forget() {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", None);
    }
}
