//! Turns the views' events into actions.

use std::rc::Rc;

use web_sys::{HtmlInputElement, InputEvent};
use yew::{Callback, TargetCast};

use super::session::Session;
use crate::app::Action;
use crate::views::Events;

/// The events of a session's views.
pub fn of(session: &Rc<Session>, happened: &Callback<Action>) -> Events {
    let mut events = Events {
        happened: happened.clone(),
        typed_service_name: happened.reform(|event| Action::NamedService(typed(&event))),
        ..Events::default()
    };
    if let Some(side) = &session.options.side {
        side.connect_events(session, &mut events);
    }
    events
}

/// Returns the text of the field that was typed into.
pub(super) fn typed(event: &InputEvent) -> String {
    let field: Option<HtmlInputElement> = event.target_dyn_into();
    field.map(|field| field.value()).unwrap_or_default()
}
