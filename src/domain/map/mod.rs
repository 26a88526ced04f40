//! One worker's view of several relationships around one family, asked about once (rules §6).

pub mod finding;
pub mod invest;
pub mod outcome;
pub mod reading;
pub mod relationship;
mod written;

pub use outcome::MapOutcome;
pub use relationship::{MapRelationship, Place, WorksOn};

use crate::domain::complexity::ServiceCount;
use crate::domain::family::Family;
use crate::domain::response::Response;

/// The format that a [`Map`] is read from and written to (rules §6).
pub const FORMAT: &str = "joint-effort/map@1";

/// Most relationships on a map. This project's own, as is the map.
pub const MOST_RELATIONSHIPS: usize = 20;

/// Who leads the services around the family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// The worker's own service.
    Own,
    /// The service at this index in the list.
    Relationship(usize),
    /// It is known that nobody does.
    Nobody,
}

/// Several relationships around one family.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Map {
    /// The family's part.
    pub family: Family,
    /// What the worker's own service works on with this family; none if that was not said.
    pub works_on: Option<WorksOn>,
    /// Who leads.
    pub lead: Response<Lead>,
    /// The relationships, 1 to 20.
    pub relationships: Vec<MapRelationship>,
}

impl Map {
    /// The family as each relationship's assessment has it. Its service count covers at least the services on
    /// the map and the worker's own, whatever was answered.
    pub fn shared_family(&self) -> Family {
        let drawn = ServiceCount::of(self.relationships.len() + 1);
        let said = self.family.services.known();
        Family {
            services: Response::Known(said.map_or(drawn, |said| said.max(drawn))),
            ..self.family
        }
    }

    /// What each service was said to work on, the worker's own service first.
    pub fn works_on_by_service(&self) -> impl Iterator<Item = Option<&WorksOn>> {
        let others = self.relationships.iter().map(|other| &other.works_on);
        [&self.works_on]
            .into_iter()
            .chain(others)
            .map(Option::as_ref)
    }
}
