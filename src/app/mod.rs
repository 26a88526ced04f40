//! The state of one questionnaire, what can happen to it, and what follows.

pub mod action;
mod consequences;
pub mod effect;
pub mod extent;
pub mod held;
pub mod host;
pub mod map;
mod navigation;
pub mod outcome;
pub mod quick_exit;
pub mod side_pages;
pub mod state;
pub mod update;

pub use action::Action;
pub use effect::Effect;
pub use extent::{Extent, Whole};
pub use host::Host;
pub use state::State;
pub use update::{Update, update, update_of};
