//! The words, keyed by id. No word that a person reads stands anywhere else.
//!
//! A language is one JSON file in `content/`. The build checks it against the [`key`]s and packs it
//! as a plain list of texts in their order; a page can be given another pack at run time.

pub mod check;
pub mod course;
pub mod elsewhere;
pub mod faults;
pub mod help;
pub mod keeping;
pub mod key;
pub mod report;
pub mod saying;
mod texts;
pub mod ui;
pub mod words;

pub use course::Course;
pub use help::Help;
pub use keeping::Keeping;
pub use key::Key;
pub use report::Report;
pub use ui::Ui;
pub use words::Words;
