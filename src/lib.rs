//! Joint Effort: where a working relationship stands, what a family's risk calls for, and where to
//! put effort next. Everything runs on the device.
//!
//! `domain ← content ← flow ← record ← report ← app ← views ← shell`: an arrow never points back.
//!
//! - [`domain`]: the rules, pure: no float, no clock, no input or output.
//! - [`content`]: every word a person reads, keyed by id.
//! - [`flow`]: which question comes next, as a fold over the responses.
//! - [`record`]: what is written and read back: drafts, records, share codes, and the changes between records
//!   over time.
//! - [`report`]: an outcome as text, tables and drawings, and for other programs.
//! - [`app`]: the state, the actions, and `update`.
//! - [`views`]: what a rater sees, as functions of the state (feature `web`).
//! - [`shell`]: the browser, and only here (feature `web`).

pub mod app;
pub mod content;
pub mod domain;
pub mod flow;
pub mod record;
pub mod report;
#[cfg(feature = "web")]
pub mod shell;
#[cfg(feature = "web")]
pub mod views;
