//! Other tabs of the site, which may change what the device stores for all of them.

use gloo_events::EventListener;
use yew::Callback;

use super::session::{Session, keeping};
use super::storage::StoredDraftChange;
use crate::app::action::{self, Action};
use crate::record::draft;

/// How a program deals with other tabs.
#[derive(Clone, Copy)]
pub struct OtherTabs {
    /// Listens to other tabs.
    pub(super) listen: fn(&Callback<Action>) -> Option<EventListener>,
    /// Adds to the action what another tab has done to the shared draft.
    pub(super) after: fn(&Session, Action) -> Action,
}

/// Listens to other tabs.
pub const OTHER_TABS: OtherTabs = OtherTabs { listen, after };

fn listen(happened: &Callback<Action>) -> Option<EventListener> {
    let window = web_sys::window()?;
    let happened = happened.clone();
    Some(EventListener::new(&window, "storage", move |_| {
        happened.emit(Action::SawStorage);
    }))
}

fn after(session: &Session, action: Action) -> Action {
    let state = session.state();
    if state.left || action == Action::Left {
        return action;
    }
    // A map has its own place in the storage and leaves the draft alone.
    if state.map.is_some() || state.turn.is_some() {
        return action;
    }
    let own = (!state.responses.is_empty()).then(|| draft::write(&state.responses));
    let seen = match session.options.draft_store.news(own) {
        Some(StoredDraftChange::Cleared) => Some(action::DraftChange::Cleared),
        Some(StoredDraftChange::Changed(text)) => {
            let responses = keeping::read(&text).map(Box::new);
            responses.map(action::DraftChange::Changed)
        }
        None => None,
    };
    match seen {
        Some(seen) => Action::SawDraftChange(seen, Box::new(action)),
        None => action,
    }
}
