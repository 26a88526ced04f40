//! The browser layer: starting, storage, history, printing and leaving. Nothing else names the browser.
//!
//! [`crate::app::update`] decides what follows from an action, and [`session`] carries it out.
//! [`questionnaire`] draws and focuses.

mod drawn;
mod events;
mod exports;
mod history;
mod host_events;
mod mount_options;
mod other_tabs;
mod page;
mod prepare;
mod program;
mod questionnaire;
mod session;
mod side;
pub mod side_pages;
mod standalone;
pub mod storage;
pub mod tree;
mod watch;
mod words;

pub use exports::{Mounted, assess, compare, map, mount};
pub use other_tabs::OTHER_TABS;
pub use prepare::prepare;
pub use program::Program;
pub use standalone::{close, open};
pub use words::check_words;
