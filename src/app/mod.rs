//! The state of one questionnaire, what may happen to it, and its saved form.

pub mod action;
pub mod draft;
pub mod host;
pub mod leaving;
pub mod state;
pub mod update;

pub use action::Action;
pub use host::Host;
pub use state::State;
pub use update::update;
