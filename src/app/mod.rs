//! The state of one questionnaire, and what may happen to it.

pub mod action;
#[cfg(feature = "desk")]
pub mod desk;
pub mod host;
pub mod leaving;
pub mod state;
pub mod update;

pub use action::Action;
pub use host::Host;
pub use state::State;
pub use update::update;
