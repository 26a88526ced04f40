//! Warms the program up before it is used.

use crate::app::State;
use crate::app::action::Position;
use crate::app::host::Settings;
use crate::flow::Step;
use crate::views::{self, Events, ViewContext};

/// Draws the first two pages without showing them. A browser prepares each function of a module when it is
/// first called, which takes longer than drawing. Here this happens in a task of its own, so no task is long
/// enough to delay a press.
pub fn prepare() {
    let Settings { words, host, .. } = &Settings::default();
    for step in [Step::Start, Step::Claimed] {
        let state = &State {
            position: Position::at(step),
            ..State::default()
        };
        drop(views::questionnaire(ViewContext {
            state,
            words,
            host,
            events: &Events::default(),
            side: None,
            parts: 1,
            redraws: 0,
            prefix: "",
        }));
    }
}
