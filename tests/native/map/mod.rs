//! The rules of a map: several services around one family.

mod golden;
