//! The rules of a map: several services around one family.

mod findings;
mod finite;
pub mod given;
mod golden;
mod hostile;
mod invest;
mod must_hold;
mod practice;
mod reading;
mod relationships;
