//! The written form of a comparison and its outcome.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::answers::{AllAnswers, Answers};
use super::outcome::{self, Claims, ComparisonOutcome};
use super::talk::Topic;
use super::{Comparison, FORMAT, View};
use crate::domain::assessment::{Assessment, Section};
use crate::domain::field::Field;
use crate::domain::level::Level;
use crate::domain::reading::reader::UNKNOWN;
use crate::domain::relationship::Relationship;
use crate::domain::vocabulary::Vocabulary;

/// A [`ComparisonOutcome`] with its edition, in the shape of rules §7.
#[derive(Debug, Clone, Copy)]
pub struct Written<'a> {
    pub(super) outcome: &'a ComparisonOutcome,
    pub(super) edition: &'a str,
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let of = self.outcome;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", outcome::FORMAT)?;
        map.serialize_entry("views", &of.views)?;
        map.serialize_entry("one_sided", &of.one_sided)?;
        map.serialize_entry("claims", &of.claims)?;
        map.serialize_entry("dimensions", &All(&of.dimensions))?;
        map.serialize_entry("deviation", &of.deviation.hundredths())?;
        map.serialize_entry("agreement", &of.agreement())?;
        map.serialize_entry("joint", &Joint(of))?;
        map.serialize_entry("talk_about", &of.talk_about)?;
        map.serialize_entry("agenda", &of.agenda)?;
        map.serialize_entry("edition", self.edition)?;
        map.end()
    }
}

impl Serialize for Claims {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let words = self.words.iter().map(|(claim, count)| (claim.id(), *count));
        serializer.collect_map(words.chain([(UNKNOWN, self.unknown)]))
    }
}

struct All<'a>(&'a AllAnswers);

impl Serialize for All<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let each = self.0.iter();
        serializer.collect_map(each.map(|(dimension, answers)| (dimension.id(), answers)))
    }
}

impl Serialize for Answers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("known", &self.known())?;
        map.serialize_entry("low", &self.low())?;
        map.serialize_entry("high", &self.high())?;
        map.serialize_entry("spread", &self.spread())?;
        map.serialize_entry("middle", &self.middle())?;
        map.serialize_entry("deviation", &self.deviation().hundredths())?;
        map.serialize_entry("state", &self.nearness())?;
        map.end()
    }
}

/// The joint view, and where it stands.
struct Joint<'a>(&'a ComparisonOutcome);

impl Serialize for Joint<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let ComparisonOutcome {
            joint, placement, ..
        } = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("dimensions", &Section(joint, Field::Dimensions.form()))?;
        map.serialize_entry("level", &placement.level)?;
        map.serialize_entry("level_name", &placement.level.map(Level::id))?;
        map.serialize_entry("range", &placement.range)?;
        map.serialize_entry("confidence", &placement.confidence)?;
        map.serialize_entry("holding_back", &placement.holding_back)?;
        map.serialize_entry("ahead", &placement.ahead)?;
        map.end()
    }
}

impl Serialize for Topic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("id", &self.dimension)?;
        map.serialize_entry("because", &self.because)?;
        map.end()
    }
}

/// Writes the answers; reading them back gives the same comparison.
impl Serialize for Comparison {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("format", FORMAT)?;
        map.serialize_entry("views", &self.views)?;
        map.end()
    }
}

impl Serialize for View {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(label) = &self.label {
            map.serialize_entry("label", label)?;
        }
        if let Some(side) = self.side {
            map.serialize_entry("side", &side)?;
        }
        let answers = Assessment::from(Relationship {
            claimed: self.claimed,
            dimensions: self.dimensions,
            ..Relationship::default()
        });
        answers.write(&mut map, Field::Claimed)?;
        answers.write(&mut map, Field::Dimensions)?;
        map.end()
    }
}
