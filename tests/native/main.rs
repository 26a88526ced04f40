//! Tests on the native target.
