//! The keys that work inside a question, and only there (WCAG 2.1.4).

use yew::prelude::*;

use super::context::ViewContext;
use crate::app::Action;
use crate::flow::Question;

/// Enter continues; in a question with choices, a number chooses.
pub fn on_key(context: &ViewContext<'_>, question: Option<Question>) -> Callback<KeyboardEvent> {
    let happened = context.events.happened.clone();
    Callback::from(move |event: KeyboardEvent| {
        let chord = event.alt_key() || event.ctrl_key() || event.meta_key();
        // Enter ends a word that is being composed, and a held key must not run through the pages.
        if chord || event.is_composing() || event.repeat() {
            return;
        }
        let action = match event.key().as_str() {
            "Enter" => Some(Action::PressedContinue),
            key => question.and_then(|question| chosen(question, key)),
        };
        if let Some(action) = action {
            event.prevent_default();
            happened.emit(action);
        }
    })
}

/// Makes the space bar press the exit too, since this link looks like a button.
pub fn leave_on_space(happened: Callback<Action>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == " " {
            event.prevent_default();
            happened.emit(Action::Left);
        }
    })
}

fn chosen(question: Question, key: &str) -> Option<Action> {
    let key = key.parse().ok()?;
    let is_offered = question.choice_by_key(key).is_some();
    is_offered.then_some(Action::ChoseByNumber(question, key))
}
