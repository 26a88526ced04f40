//! One rater's view of one other service around one family.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::family::Family;
use super::relationship::Relationship;
use super::response::Response;
use super::vocabulary::{Each, Vocabulary};

/// The format that [`Assessment`] is read from and written to (rules §1).
pub const FORMAT: &str = "joint-effort/assessment@1";

/// One rater's responses: about one relationship, and about one family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Assessment {
    /// What is answered about the relationship.
    pub relationship: Relationship,
    /// What is answered about the family.
    pub family: Family,
}

impl From<Relationship> for Assessment {
    /// One in which nothing is answered about the family.
    fn from(relationship: Relationship) -> Self {
        Self {
            relationship,
            family: Family::default(),
        }
    }
}

impl From<Family> for Assessment {
    /// One in which nothing is answered about a relationship.
    fn from(family: Family) -> Self {
        Self {
            relationship: Relationship::default(),
            family,
        }
    }
}

/// Writes what was answered; reading it back gives the same assessment.
impl Serialize for Assessment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", FORMAT)?;
        entry(&mut map, "claimed", self.relationship.claimed)?;
        map.serialize_entry("dimensions", &Section(&self.relationship.dimensions))?;
        self.family.write(&mut map)?;
        map.serialize_entry("barriers", &Section(&self.relationship.barriers))?;
        map.end()
    }
}

impl Family {
    /// Writes its entries.
    pub(super) fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("risk", &Section(&self.risk.risks))?;
        map.serialize_entry("critical", &Section(&self.risk.criticals))?;
        entry(map, "infant", self.risk.infant)?;
        entry(map, "services", self.services)?;
        entry(map, "adult-and-child-services", self.adult_and_child)?;
        match self.risk.agency_rating {
            Response::Unanswered => Ok(()),
            Response::Unknown => map.serialize_entry("agency-rating", &()),
            Response::Known(band) => map.serialize_entry("agency-rating", &band),
        }
    }
}

/// One answer for each of a vocabulary.
pub(super) struct Section<'a, K, V, const N: usize>(pub(super) &'a Each<K, Response<V>, N>);

impl<K: Vocabulary, V: Serialize + Copy, const N: usize> Serialize for Section<'_, K, V, N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (key, response) in self.0.iter() {
            entry(&mut map, key.id(), *response)?;
        }
        map.end()
    }
}

/// Writes an answer, where there is one.
pub(super) fn entry<M: SerializeMap, V: Serialize>(
    map: &mut M,
    key: &str,
    response: Response<V>,
) -> Result<(), M::Error> {
    match response {
        Response::Unanswered => Ok(()),
        Response::Unknown => map.serialize_entry(key, "unknown"),
        Response::Known(value) => map.serialize_entry(key, &value),
    }
}
