//! The words, keyed by id. No word that a person reads stands anywhere else.
//!
//! A language is one JSON file in `content/`. The build checks it against the [`key`]s and packs it
//! as a plain list of texts in their order; a page can be given another pack at run time.

#[cfg(not(target_family = "wasm"))]
pub mod check;
pub mod faults;
pub mod key;
pub mod ui;
pub mod words;

pub use key::Key;
pub use ui::Ui;
pub use words::Words;
