//! The page with all services around one family.

pub mod ecomap;
