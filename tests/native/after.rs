//! The state after an action, for tests that ignore its effects.

use joint_effort::app::{Action, State, update};

pub fn after(state: &State, action: Action) -> State {
    update(state, action).state
}
