//! Which question comes next: a fold over the responses. Nothing about position is stored here.

pub mod problem;
pub mod question;
pub mod responses;
pub mod route;
pub mod step;
pub mod wording;

pub use problem::Problem;
pub use question::Question;
pub use responses::Responses;
pub use route::{PagePosition, Route};
pub use step::Step;
