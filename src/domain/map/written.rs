//! The written form of a map and its outcome.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::finding::Finding;
use super::invest::Investment;
use super::outcome::{self, FamilyOutcome, MapOutcome};
use super::reading::{NOBODY, OWN};
use super::relationship::{MapRelationship, RelationshipOutcome, WorksOn};
use super::{FORMAT, Lead, Map};
use crate::domain::assessment::Assessment;
use crate::domain::family::Family;
use crate::domain::family_risk::UnknownRisk;
use crate::domain::field::{Field, Subject};
use crate::domain::reading::reader::UNKNOWN;
use crate::domain::response::Response;
use crate::domain::vocabulary::Vocabulary;

/// A [`MapOutcome`] with its edition, in the shape of rules §6.
#[derive(Debug, Clone, Copy)]
pub struct Written<'a> {
    pub(super) outcome: &'a MapOutcome,
    pub(super) edition: &'a str,
    pub(super) with_family: bool,
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let of = self.outcome;
        let is_included = |finding: &&Finding| self.with_family || !finding.kind.is_about_family();
        let findings = of.findings.iter().filter(is_included);
        let findings = findings.map(|finding| OfMap(of, finding));
        let relationships = of.relationships.iter().map(|outcome| WrittenRelationship {
            outcome,
            with_family: self.with_family,
        });
        let invest = of.invest.iter().map(|investment| OfMap(of, investment));
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", outcome::FORMAT)?;
        if self.with_family {
            map.serialize_entry("family", &of.family)?;
        }
        map.serialize_entry("relationships", &relationships.collect::<Vec<_>>())?;
        map.serialize_entry("findings", &findings.collect::<Vec<_>>())?;
        if self.with_family {
            map.serialize_entry("invest", &invest.collect::<Vec<_>>())?;
            map.serialize_entry("step_down", &ids(of, &of.step_down))?;
        }
        map.serialize_entry("edition", self.edition)?;
        map.end()
    }
}

/// A part of an outcome that names its relationships.
struct OfMap<'a, T>(&'a MapOutcome, &'a T);

/// The ids of the relationships at these indexes.
fn ids<'a>(of: &'a MapOutcome, places: &[usize]) -> Vec<&'a str> {
    let those = places.iter();
    those.filter_map(|place| id(of, *place)).collect()
}

fn id(of: &MapOutcome, place: usize) -> Option<&str> {
    of.relationships.get(place).map(|one| one.id.as_str())
}

impl Serialize for FamilyOutcome {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let unknown = self
            .find_out
            .iter()
            .map(|unknown| UnknownRisk::id(*unknown));
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("band", &self.band)?;
        map.serialize_entry("provisional", &self.provisional)?;
        map.serialize_entry("complexity", &self.complexity)?;
        map.serialize_entry("needed", &self.needed)?;
        map.serialize_entry("safety_first", &self.safety_first)?;
        map.serialize_entry("find_out", &unknown.collect::<Vec<_>>())?;
        map.serialize_entry("review", &self.review)?;
        map.serialize_entry("actions", &self.actions)?;
        map.end()
    }
}

/// The outcome of one relationship, with or without what depends on the family.
struct WrittenRelationship<'a> {
    outcome: &'a RelationshipOutcome,
    with_family: bool,
}

impl Serialize for WrittenRelationship<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let of = self.outcome;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &of.id)?;
        map.serialize_entry("place", &of.place)?;
        map.serialize_entry("level", &of.level)?;
        map.serialize_entry("range", &of.range)?;
        map.serialize_entry("confidence", of.confidence.id())?;
        map.serialize_entry("quick", &of.quick)?;
        if self.with_family {
            map.serialize_entry("needed", &of.needed)?;
            map.serialize_entry("gap", &of.gap)?;
            map.serialize_entry("recommendation", of.advice.id())?;
            map.serialize_entry("target", &of.advice.target())?;
            map.serialize_entry("over_invested", &of.over_invested)?;
        }
        map.serialize_entry("rhetoric_gap", &of.rhetoric_gap)?;
        map.serialize_entry("holding_back", &of.holding_back)?;
        if self.with_family {
            map.serialize_entry("actions", &of.actions)?;
        }
        map.end()
    }
}

impl Serialize for OfMap<'_, Finding> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(of, finding) = self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &finding.kind)?;
        if !finding.relationships.is_empty() {
            map.serialize_entry("relationships", &ids(of, &finding.relationships))?;
        }
        if !finding.risks.is_empty() {
            map.serialize_entry("risks", &finding.risks)?;
        }
        if let Some(certain) = finding.certain {
            map.serialize_entry("certain", &certain)?;
        }
        map.end()
    }
}

impl Serialize for OfMap<'_, Investment> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(of, investment) = self;
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("id", &id(of, investment.relationship))?;
        map.serialize_entry("because", &investment.because)?;
        map.end()
    }
}

/// Writes the answers; reading them back gives the same map.
impl Serialize for Map {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", FORMAT)?;
        map.serialize_entry("family", &self.family)?;
        write_works_on(&mut map, self.works_on.as_ref())?;
        let lead = match self.lead {
            Response::Unanswered => None,
            Response::Unknown => Some(UNKNOWN),
            Response::Known(Lead::Own) => Some(OWN),
            Response::Known(Lead::Nobody) => Some(NOBODY),
            Response::Known(Lead::Relationship(place)) => {
                self.relationships.get(place).map(|one| one.id.as_str())
            }
        };
        if let Some(lead) = lead {
            map.serialize_entry("lead", lead)?;
        }
        map.serialize_entry("relationships", &self.relationships)?;
        map.end()
    }
}

impl Serialize for Family {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        Assessment::from(*self).write_part(&mut map, Subject::Family)?;
        map.end()
    }
}

impl Serialize for MapRelationship {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        if let Some(name) = &self.name {
            map.serialize_entry("name", name)?;
        }
        map.serialize_entry("place", &self.place)?;
        write_works_on(&mut map, self.works_on.as_ref())?;
        let answers = Assessment::from(self.answers);
        answers.write(&mut map, Field::Claimed)?;
        answers.write(&mut map, Field::Dimensions)?;
        if let Some(level) = self.quick {
            map.serialize_entry("quick", &level)?;
        }
        answers.write(&mut map, Field::Barriers)?;
        map.end()
    }
}

fn write_works_on<M: SerializeMap>(map: &mut M, said: Option<&WorksOn>) -> Result<(), M::Error> {
    let Some(works_on) = said else {
        return Ok(());
    };
    let these = works_on.iter().filter(|(_, works)| **works);
    let ids: Vec<_> = these.map(|(risk, _)| risk.id()).collect();
    map.serialize_entry("works-on", &ids)
}
