//! Joint Effort: where a working relationship stands, what a family's risk calls for, and where to
//! put effort next. Everything runs on the device.
//!
//! `domain ← content ← flow ← app ← views ← shell`: an arrow never points back.
//!
//! - [`domain`]: the rules, pure: no float, no clock, no input or output.
//! - [`content`]: every word a person reads, keyed by id.
//! - [`flow`]: which question comes next, as a fold over the responses.
//! - [`app`]: the state, what may happen to it, and its saved form.
//! - [`views`]: what a rater sees, as functions of the state (feature `web`).
//! - [`shell`]: the browser, and only here (feature `web`).

pub mod app;
pub mod content;
pub mod domain;
pub mod flow;
#[cfg(feature = "web")]
pub mod shell;
#[cfg(feature = "web")]
pub mod views;
