//! Joint Effort.

pub mod app;
pub mod domain;
pub mod flow;
