//! Other tabs of the site: they may change what the device keeps for all of them.

use gloo_events::EventListener;
use yew::Callback;

use super::session::{Session, keeping};
use super::storage::Elsewhere;
use crate::app::action::{self, Action};
use crate::record::draft;

/// What is done about other tabs.
#[derive(Clone, Copy)]
pub struct OtherTabs {
    /// Listens to them.
    pub(super) listen: fn(&Callback<Action>) -> Option<EventListener>,
    /// The action, with what another tab has done to the draft that both share.
    pub(super) after: fn(&Session, Action) -> Action,
}

/// They are listened to.
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
    // A map has a place of its own, and lets the draft be.
    if state.map.is_some() || state.turn.is_some() {
        return action;
    }
    let own = (!state.responses.is_empty()).then(|| draft::write(&state.responses));
    let seen = match session.options.draft_store.news(own) {
        Some(Elsewhere::Cleared) => Some(action::Elsewhere::Cleared),
        Some(Elsewhere::Changed(text)) => {
            let responses = keeping::read(&text).map(Box::new);
            responses.map(action::Elsewhere::Changed)
        }
        None => None,
    };
    match seen {
        Some(seen) => Action::SawElsewhere(seen, Box::new(action)),
        None => action,
    }
}
