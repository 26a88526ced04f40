//! The words, keyed by id. No word that a person reads is anywhere else.
//!
//! A language is one JSON file in `content/`. The build generates the [`key`]s from the English one, checks
//! each file against them and packs it as a plain list of texts in their order. [`Words::from_pack`] reads
//! such a pack.

pub mod check;
pub mod entry;
pub mod faults;
pub mod help;
pub mod host_words;
pub mod key;
pub mod phrasing;
pub mod safety;
pub mod unused;
pub mod words;

pub use help::Help;
pub use key::{Counted, Keeping, Key, OnMap, Report, Trend, Ui, Viewed};
pub use words::Words;
