//! The browser, and only here: what is started, kept, moved, printed and left.
//!
//! Effects, all in [`questionnaire`]: answers changed, save the draft; step changed, move the
//! focus, the title and the history; left, cover and clear.

mod exports;
mod history;
mod leave;
mod page;
mod print;
mod questionnaire;
pub mod storage;
pub mod tree;
mod watch;

pub use exports::{assess, mount};
