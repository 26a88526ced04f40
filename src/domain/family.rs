//! One family, as a rater sees it: asked about once, however many services are around it.

use super::complexity::{Points, ServiceCount};
use super::family_risk::FamilyRisk;
use super::response::{Response, YesNo};

/// Answers about a family. Any response may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Family {
    /// The answers that set the risk band.
    pub risk: FamilyRisk,
    /// How many services are around the family.
    pub services: Response<ServiceCount>,
    /// Whether services for adults and for children are both needed.
    pub adult_and_child: Response<YesNo>,
}

impl Family {
    /// The points that set the complexity.
    pub fn points(&self) -> Points {
        Points::of(&self.risk.risks, self.services, self.adult_and_child)
    }
}
