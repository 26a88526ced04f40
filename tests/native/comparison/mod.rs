//! The rules of a comparison: several views of one relationship.

mod finite;
mod given;
mod golden;
mod hostile;
mod must_hold;
mod reading;
mod whole;
