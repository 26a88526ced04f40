//! The browser, and only here: what is started, kept, moved, printed and left.
//!
//! [`crate::app::update`] decides what follows from an action, and [`session`] carries it out.
//! [`questionnaire`] draws and focuses.

#![cfg_attr(
    not(feature = "hosted"),
    expect(dead_code, reason = "Much of this is there for a host alone.")
)]

#[cfg(feature = "desk")]
pub mod desk;
mod drawn;
mod events;
#[cfg(feature = "hosted")]
mod exports;
#[cfg(feature = "hosted")]
mod given;
mod history;
mod page;
mod prepare;
mod questionnaire;
mod session;
mod standalone;
pub mod storage;
mod tell;
pub mod tree;
mod watch;

#[cfg(feature = "desk")]
pub use exports::map;
#[cfg(feature = "hosted")]
pub use exports::{Mounted, assess, mount};
pub use standalone::open;
