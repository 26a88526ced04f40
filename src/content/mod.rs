//! The words, keyed by id. No word that a person reads stands anywhere else.
//!
//! A language is one JSON file in `content/`. The build makes the [`key`]s from the English one, checks each
//! file against them and packs it as a plain list of texts in their order; a page can be given another pack
//! at run time.

pub mod check;
pub mod elsewhere;
pub mod entry;
pub mod faults;
pub mod given;
pub mod help;
pub mod key;
pub mod phrasing;
pub mod safety;
pub mod words;

pub use help::Help;
pub use key::{Counted, Keeping, Key, OnMap, Report, Trend, Ui, Viewed};
pub use words::Words;
