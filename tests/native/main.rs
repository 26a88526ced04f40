//! Tests on the native target: the rules, the words, the route, and the source itself.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "A test that cannot go on has found something."
)]

mod after;
mod alike;
#[path = "../extent.rs"]
mod extent;
mod golden;
mod held;
mod json;
mod seeded;
mod source;

mod assurance;
mod by_hand;
mod changes;
mod checker;
mod code;
mod code_texts;
mod comparison;
mod content;
mod counting;
mod counts;
mod csv;
mod day;
mod dimension_set;
mod draft;
mod edition;
mod effects;
mod export;
mod fhir;
mod fields;
mod flow;
mod given;
mod help;
mod hidden_side_pages;
mod host;
mod hostile;
mod house;
mod keys;
mod leaving;
mod links;
mod mail;
mod manner;
mod many;
mod map;
mod map_page;
mod map_record;
mod movements;
mod next_actions;
mod numbers;
mod opening;
mod outcomes;
mod placement;
mod plain;
mod programs;
mod questions;
mod reading;
mod recommendation;
mod records;
mod replacing;
mod report;
mod risk;
mod rows;
mod schema;
mod side_pages;
mod trend;
mod turns;
mod update;
#[cfg(feature = "prerender")]
mod views;
mod views_beside;
mod ways;
mod where_violence;

// The rules do not depend on features, so one run over their whole space is enough.
#[cfg(not(feature = "prerender"))]
mod spaces;
