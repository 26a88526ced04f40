//! The rules, pure: integers only, no clock, no input or output, no word that a person reads.

pub mod action;
pub mod assessment;
pub mod band;
pub mod barrier;
pub mod change;
pub mod comparison;
pub mod complexity;
pub mod counts;
pub mod critical;
pub mod definition;
pub mod dimension;
pub mod dimension_set;
pub mod family_risk;
pub mod gate;
pub mod level;
pub mod map;
pub mod next_actions;
pub mod outcome;
pub mod placement;
pub mod reach;
pub mod reading;
pub mod recommendation;
pub mod response;
pub mod risk;
pub mod strength;
pub mod vocabulary;
