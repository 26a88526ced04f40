//! The state after an action, where only that is looked at.

use joint_effort::app::{Action, State, update};

pub fn after(state: &State, action: Action) -> State {
    update(state, action).state
}
