//! The state of one questionnaire, what may happen to it, and what follows.

pub mod action;
mod consequences;
#[cfg(feature = "desk")]
pub mod desk;
pub mod effect;
pub mod host;
pub mod leaving;
#[cfg(feature = "desk")]
pub mod map;
mod moving;
pub mod outcome;
pub mod state;
pub mod update;

pub use action::Action;
pub use effect::Effect;
pub use host::Host;
pub use state::State;
pub use update::{Update, update};
