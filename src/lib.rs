//! Joint Effort.

pub mod domain;
