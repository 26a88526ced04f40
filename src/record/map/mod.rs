//! A map, as it is saved, shared and compared.

pub mod draft;
pub mod file;
mod movement;

pub use draft::MapDraft;
pub use movement::{MapMovement, ServiceMovement};

use super::{Day, Scope, Time};
use crate::domain::family::Family;
use crate::domain::map::Map;

/// One worker's view of several services around one family.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MapRecord {
    /// The answers. If the family part is left out, it is empty here.
    pub map: Map,
    /// Whether the family part is included.
    pub scope: Scope,
    /// The day it was saved, if known.
    pub day: Option<Day>,
    /// The time of that day, if known.
    pub time: Option<Time>,
    /// The edition of the wording that was answered; empty if unknown.
    pub edition: String,
}

impl MapRecord {
    /// Returns the record reduced to a scope. What a service works on reveals the family's risks, so it is
    /// removed together with the family part.
    #[must_use]
    pub fn within(&self, scope: Scope) -> Self {
        if scope == Scope::Whole {
            return self.clone();
        }
        let mut map = self.map.clone();
        map.family = Family::default();
        map.works_on = None;
        for relationship in &mut map.relationships {
            relationship.works_on = None;
        }
        Self {
            map,
            scope,
            ..self.clone()
        }
    }
}
