//! One worker's view of several relationships around one family, whose part is asked once (rules §6).

pub mod finding;
pub mod invest;
pub mod outcome;
pub mod reading;
pub mod relationship;
mod written;

pub use outcome::MapOutcome;
pub use relationship::{Place, Relationship, WorksOn};

use crate::domain::assessment::Assessment;
use crate::domain::complexity::ServiceCount;
use crate::domain::family_risk::FamilyRisk;
use crate::domain::response::{Response, YesNo};

/// The format that a [`Map`] is read from and written to (rules §6).
pub const FORMAT: &str = "joint-effort/map@1";

/// So many relationships a map has at most. This project's own, as is the map.
pub const MOST_RELATIONSHIPS: usize = 20;

/// The family's part of an assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Family {
    /// What sets the risk band.
    pub risk: FamilyRisk,
    /// How many services are around the family.
    pub services: Response<ServiceCount>,
    /// Whether services for adults and for children are both needed.
    pub adult_and_child: Response<YesNo>,
}

/// Who keeps the whole together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// The worker's own service.
    Own,
    /// The service at this place in the list.
    Relationship(usize),
    /// It is known that nobody does.
    Nobody,
}

/// Several relationships around one family.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Map {
    /// The family's part.
    pub family: Family,
    /// What the worker's own service works on with this family; none where that was not said.
    pub works_on: Option<WorksOn>,
    /// Who leads.
    pub lead: Response<Lead>,
    /// The relationships, 1 to 20.
    pub relationships: Vec<Relationship>,
}

impl Family {
    /// The family's part of an assessment.
    pub const fn of(assessment: &Assessment) -> Self {
        Self {
            risk: assessment.family_risk(),
            services: assessment.services,
            adult_and_child: assessment.adult_and_child,
        }
    }

    /// An assessment of this family in which nothing is answered about a relationship.
    pub fn assessment(&self) -> Assessment {
        Assessment {
            risks: self.risk.risks,
            criticals: self.risk.criticals,
            infant: self.risk.infant,
            agency_rating: self.risk.agency_rating,
            services: self.services,
            adult_and_child: self.adult_and_child,
            ..Assessment::default()
        }
    }
}

impl Map {
    /// The family's part of each relationship's assessment. The services on the map and the worker's own
    /// are around the family, whatever number was answered.
    pub fn shared(&self) -> Assessment {
        let drawn = ServiceCount::of(self.relationships.len() + 1);
        let said = self.family.services.known();
        Assessment {
            services: Response::Known(said.map_or(drawn, |said| said.max(drawn))),
            ..self.family.assessment()
        }
    }

    /// What was said of who works on what: the worker's own service first.
    pub fn all_work_on(&self) -> impl Iterator<Item = Option<&WorksOn>> {
        let others = self.relationships.iter().map(|other| &other.works_on);
        [&self.works_on]
            .into_iter()
            .chain(others)
            .map(Option::as_ref)
    }
}
