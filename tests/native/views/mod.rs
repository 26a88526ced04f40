//! The views, drawn on the native target: a view that touches the browser while drawing fails here.

mod draw;
mod markup;
mod states;
mod structure;
mod turning;

mod check;
mod hosted;
mod map;
mod opened;
mod pages;
mod paper;
mod parts;
mod problems;
mod questions;
mod report;
mod reports;
mod result;
mod side_pages;
mod trend;
mod turns;
mod words;
