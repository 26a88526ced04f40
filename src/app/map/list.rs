//! The list of services: adding, moving, taking off and putting back. Whatever points at a place follows it.

use super::MapState;
use crate::domain::map::{Lead, MapRelationship};
use crate::domain::response::Response;

/// A service that was taken off the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// Where it was in the list.
    pub place: usize,
    /// What was said about it.
    pub relationship: MapRelationship,
    /// Whether it led.
    pub led: bool,
}

impl MapState {
    /// Adds a relationship at the end and returns its place.
    pub(super) fn add(&mut self, relationship: MapRelationship) -> usize {
        self.map.relationships.push(relationship);
        self.map.relationships.len() - 1
    }

    /// Returns an id that no relationship has, not even one that may be put back.
    pub(super) fn free_id(&self) -> String {
        let removed = self.removed.iter().map(|removed| &removed.relationship);
        let taken: Vec<_> = self.map.relationships.iter().chain(removed).collect();
        let is_taken = |id: &String| taken.iter().any(|one| one.id == *id);
        let mut ids = (1..).map(|number| format!("service-{number}"));
        ids.find(|id| !is_taken(id)).unwrap_or_default()
    }

    /// Takes a relationship off, and keeps it so that it can be put back.
    pub(super) fn remove(&mut self, place: usize) {
        if place >= self.map.relationships.len() {
            return;
        }
        let relationship = self.map.relationships.remove(place);
        let led = self.map.lead == Response::Known(Lead::Relationship(place));
        if led {
            self.map.lead = Response::Unanswered;
        }
        self.remap_places(|other| match other {
            other if other == place => None,
            other if other > place => Some(other - 1),
            other => Some(other),
        });
        self.removed = Some(Box::new(Removed {
            place,
            relationship,
            led,
        }));
    }

    /// Puts back what was taken off last and returns its place.
    pub(super) fn undo_removal(&mut self) -> Option<usize> {
        if !self.has_room() {
            return None;
        }
        let Removed {
            place,
            relationship,
            led,
        } = *self.removed.take()?;
        let place = place.min(self.map.relationships.len());
        self.map.relationships.insert(place, relationship);
        self.remap_places(|other| Some(if other >= place { other + 1 } else { other }));
        if led && self.map.lead == Response::Unanswered {
            self.map.lead = Response::Known(Lead::Relationship(place));
        }
        Some(place)
    }

    /// Swaps two relationships.
    pub(super) fn swap(&mut self, one: usize, other: usize) {
        let count = self.map.relationships.len();
        if one >= count || other >= count {
            return;
        }
        self.map.relationships.swap(one, other);
        self.remap_places(|place| {
            Some(match place {
                place if place == one => other,
                place if place == other => one,
                place => place,
            })
        });
    }

    fn remap_places(&mut self, to: impl Fn(usize) -> Option<usize>) {
        self.current = self.current.and_then(&to);
        self.selected = self.selected.and_then(&to);
        if let Response::Known(Lead::Relationship(place)) = self.map.lead {
            self.map.lead = match to(place) {
                Some(place) => Response::Known(Lead::Relationship(place)),
                None => Response::Unanswered,
            };
        }
    }
}
