//! The state of one questionnaire, what may happen to it, and what follows.

pub mod action;
mod consequences;
pub mod desk;
pub mod effect;
pub mod held;
pub mod host;
pub mod leaving;
pub mod map;
mod moving;
pub mod outcome;
pub mod program;
pub mod state;
pub mod update;

pub use action::Action;
pub use effect::Effect;
pub use host::Host;
pub use program::{Program, Whole};
pub use state::State;
pub use update::{Update, update, update_of};
