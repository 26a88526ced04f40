//! Several views of one relationship, side by side (rules §7). The family is never part of it.

pub mod agreement;
pub mod answers;
pub mod outcome;
pub mod reading;
pub mod talk;
mod written;

pub use outcome::ComparisonOutcome;

use crate::domain::dimension::Dimensions;
use crate::domain::level::Claim;
use crate::domain::response::Response;
use crate::domain::vocabulary::vocabulary;

/// The format that a [`Comparison`] is read from and written to (rules §7).
pub const FORMAT: &str = "joint-effort/comparison@1";

/// Most views in a comparison. This project's own.
pub const MOST_VIEWS: usize = 200;

vocabulary! {
    /// Which of the two services a view comes from.
    Side {
        /// From the service that compares.
        Own = "own",
        /// From the other service.
        Other = "other",
    }
}

/// One rater's view of the relationship.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct View {
    /// A label that tells this view from the others. It changes no result.
    pub label: Option<String>,
    /// Which service it comes from; none if that was not said.
    pub side: Option<Side>,
    /// What the rater's service calls the relationship.
    pub claimed: Response<Claim>,
    /// The ten dimensions.
    pub dimensions: Dimensions,
}

/// Several views of one relationship.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// The views, 1 to 200.
    pub views: Vec<View>,
}

impl Comparison {
    /// Whether every view names its side, and all the same one.
    pub fn is_one_sided(&self) -> bool {
        let mut sides = self.views.iter().map(|view| view.side);
        let first = sides.next().flatten();
        first.is_some() && sides.all(|side| side == first)
    }
}
