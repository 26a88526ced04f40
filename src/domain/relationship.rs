//! One working relationship between two services, as a rater sees it.

use super::barrier::Barriers;
use super::dimension::Dimensions;
use super::level::Claim;
use super::response::Response;

/// Answers about a relationship. Any response may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Relationship {
    /// What the rater's service calls it.
    pub claimed: Response<Claim>,
    /// The ten dimensions.
    pub dimensions: Dimensions,
    /// The twelve barriers. They stand between the two services, so they are no part of the family.
    pub barriers: Barriers,
}
