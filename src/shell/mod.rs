//! The browser, and only here: what is started, kept, moved, printed and left.
//!
//! Effects, all in [`session`]: answers changed, save the draft and tell the host; step changed,
//! move the focus and the history; left, cover and clear. [`questionnaire`] draws and focuses.

mod exports;
mod given;
mod history;
mod leave;
mod page;
mod print;
mod questionnaire;
mod session;
pub mod storage;
mod tell;
pub mod tree;
mod watch;

pub use exports::{Mounted, assess, mount};
