//! What the views hand on of the browser's events, as actions.

use std::rc::Rc;

#[cfg(feature = "desk")]
use web_sys::HtmlSelectElement;
use web_sys::{HtmlInputElement, InputEvent};
use yew::{Callback, TargetCast};

use super::session::Session;
use crate::app::Action;
#[cfg(feature = "desk")]
use crate::app::desk::{OnDesk, OnMany};
#[cfg(feature = "desk")]
use crate::app::map::OnMap;
use crate::views::Events;

/// The events of a session's views.
#[cfg(not(feature = "desk"))]
pub fn of(_: &Rc<Session>, happened: &Callback<Action>) -> Events {
    Events {
        happened: happened.clone(),
        typed_service_name: happened.reform(|event| Action::NamedService(typed(&event))),
    }
}

/// The events of a session's views.
#[cfg(feature = "desk")]
pub fn of(session: &Rc<Session>, happened: &Callback<Action>) -> Events {
    let gathering = &session.given.desk.gathering;
    Events {
        happened: happened.clone(),
        typed_service_name: happened.reform(|event| Action::NamedService(typed(&event))),
        typed_map_name: happened.reform(|(place, event): (usize, InputEvent)| {
            Action::OnMap(OnMap::Named(place, typed(&event)))
        }),
        typed_view_name: happened.reform(|(place, event): (usize, InputEvent)| {
            Action::OnDesk(OnDesk::NamedView(place, typed(&event)))
        }),
        chose_files: super::desk::reading(happened),
        chose_many: gathering.of_chosen(session, happened),
        chose_service: happened.reform(|event: yew::Event| {
            let field: Option<HtmlSelectElement> = event.target_dyn_into();
            let name = field.map(|field| field.value()).unwrap_or_default();
            Action::OnDesk(OnMany::ChoseService(name).into())
        }),
    }
}

/// What stands in the field that was typed into.
fn typed(event: &InputEvent) -> String {
    let field: Option<HtmlInputElement> = event.target_dyn_into();
    field.map(|field| field.value()).unwrap_or_default()
}
