//! Joint Effort.
