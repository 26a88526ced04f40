//! One rater's view of one other service around one family.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::band::Band;
use super::barrier::Barriers;
use super::complexity::{Points, ServiceCount};
use super::critical::Criticals;
use super::dimension::Dimensions;
use super::family_risk::FamilyRisk;
use super::level::Claim;
use super::response::{Response, YesNo};
use super::risk::Risks;
use super::vocabulary::{Each, Vocabulary};

/// The format that [`Assessment`] is read from and written to (rules §1).
pub const FORMAT: &str = "joint-effort/assessment@1";

/// One rater's responses. Every response may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Assessment {
    /// What the rater's service calls the relationship.
    pub claimed: Response<Claim>,
    /// The ten dimensions.
    pub dimensions: Dimensions,
    /// The ten risk domains.
    pub risks: Risks,
    /// The seven critical indicators.
    pub criticals: Criticals,
    /// Whether there is an unborn baby or a child under one.
    pub infant: Response<YesNo>,
    /// How many services are around the family.
    pub services: Response<ServiceCount>,
    /// Whether services for adults and for children are both needed.
    pub adult_and_child: Response<YesNo>,
    /// The agency's own rating; `Unknown` is `null` in JSON: "there is none".
    pub agency_rating: Response<Band>,
    /// The twelve barriers.
    pub barriers: Barriers,
}

impl Assessment {
    /// What sets the risk band.
    pub const fn family_risk(&self) -> FamilyRisk {
        FamilyRisk {
            risks: self.risks,
            criticals: self.criticals,
            infant: self.infant,
            agency_rating: self.agency_rating,
        }
    }

    /// What sets the complexity.
    pub fn points(&self) -> Points {
        Points::of(&self.risks, self.services, self.adult_and_child)
    }
}

/// Writes what was answered; reading it back gives the same assessment.
impl Serialize for Assessment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", FORMAT)?;
        entry(&mut map, "claimed", self.claimed)?;
        map.serialize_entry("dimensions", &Section(&self.dimensions))?;
        self.write_family(&mut map)?;
        map.serialize_entry("barriers", &Section(&self.barriers))?;
        map.end()
    }
}

impl Assessment {
    /// Writes what was answered about the family.
    pub(super) fn write_family<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("risk", &Section(&self.risks))?;
        map.serialize_entry("critical", &Section(&self.criticals))?;
        entry(map, "infant", self.infant)?;
        entry(map, "services", self.services)?;
        entry(map, "adult-and-child-services", self.adult_and_child)?;
        match self.agency_rating {
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
