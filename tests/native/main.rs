//! Tests on the native target: the rules, the words, the way through, and the house itself.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "A test that cannot go on has found something."
)]

mod golden;
mod json;
mod neighbours;
mod seeded;
mod source;
mod threads;

mod changes;
mod checker;
mod content;
mod draft;
mod flow;
mod hostile;
mod house;
mod keys;
mod leaving;
mod manner;
mod never_weaker;
mod outcomes;
mod placement;
mod plain;
mod reading;
mod recommendation;
mod risk;
mod risk_space;
mod update;
#[cfg(feature = "prerender")]
mod views;
mod whole_space;
