//! Makes the program ready before it is used.

use crate::app::State;
use crate::app::action::Position;
use crate::app::host::Settings;
use crate::flow::Step;
use crate::views::{self, Events, ViewContext};

/// Draws the first two pages for nobody. A browser makes each function of a module ready when it is
/// first called, and takes longer for that than for the drawing: it is done in a task of its own, so that
/// none is so long that a press would wait for it.
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
