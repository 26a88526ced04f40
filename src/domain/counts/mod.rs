//! Counts over any number of assessments and maps (rules §8).

mod hiding;
pub mod links;
pub mod rows;
pub mod service;
pub mod shown;
pub mod tally;

pub use hiding::{LEAST, Shown, shown_overlapping, shown_parts};
pub use rows::{AdviceRow, BandRow, LevelRow, WordRow};
pub use service::ServiceName;
pub use shown::ShownCounts;
pub use tally::{Tallied, Tally};

use crate::domain::assessment::Assessment;
use crate::domain::barrier::{Barrier, Barriers};
use crate::domain::dimension::Dimension;
use crate::domain::dimension_set::DimensionSet;
use crate::domain::family::Family;
use crate::domain::gate::gate;
use crate::domain::level::Level;
use crate::domain::map::relationship::{Advice, MapRelationship};
use crate::domain::map::{Map, MapOutcome};
use crate::domain::outcome::Outcome;
use crate::domain::placement::Placement;
use crate::domain::vocabulary::Vocabulary;

/// The counts as they may be seen on the device. Only [`ShownCounts`] may leave it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// How many assessments were read.
    pub assessments: u32,
    /// How many maps were read.
    pub maps: u32,
    /// How many relationships they contain in total.
    pub relationships: u32,
    /// Relationships by level.
    pub levels: Tally<LevelRow, 7>,
    /// Families by band: one for each assessment and each map, however many services are around it.
    pub bands: Tally<BandRow, 5>,
    /// Relationships by recommendation.
    pub recommendations: Tally<AdviceRow, 6>,
    /// Relationships by how the word fits the work.
    pub words: Tally<WordRow, 7>,
    /// Relationships by the dimensions in failed gate conditions of the next level, with both of an "or".
    pub failed: Tally<Dimension, 10>,
    /// Relationships by the barriers answered yes or partly.
    pub barriers: Tally<Barrier, 12>,
}

/// What is counted about one relationship.
struct Relation<'a> {
    level: LevelRow,
    advice: AdviceRow,
    word: WordRow,
    failed: DimensionSet,
    barriers: &'a Barriers,
}

impl Counts {
    /// How many assessments and maps were read.
    pub const fn records(&self) -> u32 {
        self.assessments.saturating_add(self.maps)
    }

    /// Counts an assessment.
    pub fn add(&mut self, assessment: &Assessment) {
        let outcome = Outcome::of(assessment);
        let is_answered = assessment.family != Family::default();
        self.assessments = self.assessments.saturating_add(1);
        let relation = Relation {
            level: LevelRow::of(outcome.placement.level),
            advice: advice(Advice::Recommendation(outcome.recommendation), is_answered),
            word: WordRow::of(outcome.claimed, outcome.rhetoric_gap),
            failed: outcome.placement.stopped_by.dimensions(),
            barriers: &assessment.relationship.barriers,
        };
        self.count(
            band(outcome.band.index(), is_answered),
            std::slice::from_ref(&relation),
        );
    }

    /// Counts a map: each of its relationships, and its family once.
    pub fn add_map(&mut self, map: &Map) {
        self.add_matching(map, |_| true);
    }

    /// Counts the wanted relationships of a map. Their outcomes still follow from the whole map. A map with
    /// no wanted relationship is not counted.
    pub fn add_matching(&mut self, map: &Map, is_wanted: impl Fn(&MapRelationship) -> bool) {
        let outcome = MapOutcome::of(map);
        let is_answered = map.family != Family::default();
        let both = map.relationships.iter().zip(&outcome.relationships);
        let wanted = both.filter(|(relationship, _)| is_wanted(relationship));
        let relations: Vec<_> = wanted
            .map(|(relationship, outcome)| Relation {
                level: LevelRow::of(outcome.level),
                advice: advice(outcome.advice, is_answered),
                word: WordRow::of(relationship.answers.claimed, outcome.rhetoric_gap),
                // A quick pick says nothing about the gates.
                failed: Placement::of(&relationship.answers.dimensions)
                    .stopped_by
                    .dimensions(),
                barriers: &relationship.answers.barriers,
            })
            .collect();
        if !relations.is_empty() {
            self.maps = self.maps.saturating_add(1);
            self.count(band(outcome.family.band.index(), is_answered), &relations);
        }
    }

    fn count(&mut self, band: BandRow, relations: &[Relation<'_>]) {
        let of = u32::try_from(relations.len()).unwrap_or(u32::MAX);
        let each = relations.iter();
        self.relationships = self.relationships.saturating_add(of);
        self.bands.add(1, std::iter::once(band));
        self.levels.add(of, each.clone().map(|one| one.level));
        self.recommendations
            .add(of, each.clone().map(|one| one.advice));
        self.words.add(of, each.clone().map(|one| one.word));
        let failed = each.clone().flat_map(|one| one.failed.iter());
        self.failed.add(of, failed);
        self.barriers
            .add(of, each.flat_map(|one| present(one.barriers)));
    }
}

/// The dimensions that appear in the gate of any level. The family's voice appears in none.
pub fn gate_dimensions() -> DimensionSet {
    let gates = Level::ALL.iter().flat_map(|level| gate(*level));
    gates.fold(DimensionSet::NONE, |all, one| all | one.any_of)
}

/// The barriers that are present, at least partly.
fn present(barriers: &Barriers) -> impl Iterator<Item = Barrier> {
    let present = barriers
        .iter()
        .filter(|(_, response)| response.is_present());
    present.map(|(barrier, _)| barrier)
}

fn band(place: usize, is_answered: bool) -> BandRow {
    let place = Some(place).filter(|_| is_answered);
    place.map_or(BandRow::NoAnswers, |place| BandRow::ALL[place])
}

/// A service at hand stays at hand, whatever is known about the family.
fn advice(advice: Advice, is_answered: bool) -> AdviceRow {
    match advice {
        Advice::Recommendation(_) if !is_answered => AdviceRow::NoAnswers,
        advice => AdviceRow::of(advice),
    }
}
