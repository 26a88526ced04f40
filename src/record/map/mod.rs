//! A map, as it is kept, handed on and compared.

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
    /// What was answered. Where the family's part is left out, nothing of it is in here.
    pub map: Map,
    /// Whether the family's part is in it.
    pub scope: Scope,
    /// The day on which it was written down, where that is known.
    pub day: Option<Day>,
    /// The time of that day, where it is known too.
    pub time: Option<Time>,
    /// The edition of the words that it was answered with; empty where that is not known.
    pub edition: String,
}

impl MapRecord {
    /// The record as it may be told in a scope. What a service works on tells what the family's risks
    /// are, so it goes with the family's part.
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
