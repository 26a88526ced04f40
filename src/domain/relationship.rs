//! One working relationship between two services, as a rater sees it.

use super::barrier::Barriers;
use super::dimension::Dimensions;
use super::level::Claim;
use super::response::Response;

/// What is answered about a relationship. Every response may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Relationship {
    /// What the rater's service calls it.
    pub claimed: Response<Claim>,
    /// The ten dimensions.
    pub dimensions: Dimensions,
    /// The twelve barriers: what gets in the way between the two services, and so no part of the family's.
    pub barriers: Barriers,
}
