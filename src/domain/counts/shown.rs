//! The counts as they may leave the device.

use super::hiding::{LEAST, Shown, Table, protected_table, shown_overlapping, withheld_table};
use super::links::{Linked, can_have_advice, can_have_word};
use super::rows::{AdviceRow, BandRow, LevelRow, WordRow};
use super::tally::Tally;
use super::{Counts, gate_dimensions};
use crate::domain::barrier::Barrier;
use crate::domain::dimension::Dimension;
use crate::domain::gate::gate;
use crate::domain::level::Level;
use crate::domain::vocabulary::{Each, Vocabulary};

/// Counts with the small ones hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownCounts {
    /// Assessments and maps together. How many of them are maps is not shown.
    pub records: Shown,
    /// Relationships.
    pub relationships: Shown,
    /// Relationships by level; they sum to all.
    pub levels: Each<LevelRow, Shown, 7>,
    /// Families by band; they sum to the records.
    pub bands: Each<BandRow, Shown, 5>,
    /// Relationships by recommendation; they sum to all.
    pub recommendations: Each<AdviceRow, Shown, 6>,
    /// Relationships by how the word fits the work; they sum to all.
    pub words: Each<WordRow, Shown, 7>,
    /// Relationships by the dimensions in failed gate conditions of the next level.
    pub failed: Each<Dimension, Shown, 10>,
    /// Relationships by the barriers answered yes or partly.
    pub barriers: Each<Barrier, Shown, 12>,
}

impl ShownCounts {
    /// Hides the small counts, and those that would reveal them. For one to four records, nothing is shown.
    pub fn of(counts: &Counts) -> Self {
        if (1..LEAST).contains(&counts.records()) {
            return Self::of_few(counts);
        }
        let of = counts.relationships;
        let levels = protected_table(&counts.levels.tallied());
        let bands = protected_table(&counts.bands.tallied());
        let linked = Linked {
            one: &levels,
            other: &protected_table(&counts.words.tallied()),
            unmatched: 0,
            can_meet: |level, word| can_have_word(LevelRow::ALL[level], WordRow::ALL[word]),
        };
        let words = each(&shown_other(&linked));
        let linked = Linked {
            one: &bands,
            other: &protected_table(&counts.recommendations.tallied()),
            unmatched: i64::from(of) - i64::from(counts.records()),
            can_meet: |band, advice| can_have_advice(BandRow::ALL[band], AdviceRow::ALL[advice]),
        };
        let recommendations = each(&shown_other(&linked));
        Self {
            records: Shown::Count(counts.records()),
            relationships: Shown::Count(of),
            failed: failed(&counts.failed, of, &levels),
            barriers: each(&shown_overlapping(&counts.barriers.tallied(), of)),
            levels: each(&levels.shown),
            bands: each(&bands.shown),
            words,
            recommendations,
        }
    }

    fn of_few(counts: &Counts) -> Self {
        let is_few = counts.relationships < LEAST;
        Self {
            records: Shown::UnderFive,
            relationships: if is_few {
                Shown::UnderFive
            } else {
                Shown::Withheld
            },
            levels: each(&[]),
            bands: each(&[]),
            recommendations: each(&[]),
            words: each(&[]),
            failed: each(&[]),
            barriers: each(&[]),
        }
    }

    /// What is shown for each dimension that appears in a gate, in order.
    pub fn failed(&self) -> impl Iterator<Item = (Dimension, Shown)> {
        let gates = gate_dimensions();
        let failed = self
            .failed
            .iter()
            .map(|(dimension, shown)| (dimension, *shown));
        failed.filter(move |(dimension, _)| gates.contains(*dimension))
    }

    /// Whether anything is hidden.
    pub fn is_anything_hidden(&self) -> bool {
        let all = [self.records, self.relationships].into_iter();
        let all = all
            .chain(self.levels.iter().map(|(_, shown)| *shown))
            .chain(self.bands.iter().map(|(_, shown)| *shown))
            .chain(self.recommendations.iter().map(|(_, shown)| *shown))
            .chain(self.words.iter().map(|(_, shown)| *shown))
            .chain(self.failed().map(|(_, shown)| shown))
            .chain(self.barriers.iter().map(|(_, shown)| *shown));
        all.into_iter()
            .any(|shown| !matches!(shown, Shown::Count(_)))
    }
}

/// The other of two linked tables, with no row shown if both together would reveal more than each alone.
fn shown_other(linked: &Linked<'_>) -> Vec<Shown> {
    let other = linked.other;
    if linked.keeps_counts_hidden() {
        other.shown.clone()
    } else {
        withheld_table(other.shown.len(), other.total).shown
    }
}

/// The failed conditions. At least that many relationships are at the levels below such a gate, so a count is
/// hidden if it would reveal more about those levels than their own table does.
fn failed(tally: &Tally<Dimension, 10>, of: u32, levels: &Table) -> Each<Dimension, Shown, 10> {
    let mut failed: Each<Dimension, Shown, 10> = each(&shown_overlapping(&tally.tallied(), of));
    for dimension in Dimension::ALL {
        let below = Level::ALL.iter().filter(|level| {
            let next = level.next().map(gate).unwrap_or_default();
            next.iter().any(|one| one.any_of.contains(*dimension))
        });
        let known = below.filter_map(|level| levels.ranges.get(level.index()));
        let known: i64 = known.map(|range| range.0).sum();
        if matches!(failed[*dimension], Shown::Count(count) if i64::from(count) > known) {
            failed[*dimension] = Shown::Withheld;
        }
    }
    failed
}

/// What is shown, by row; withheld if there is no value.
fn each<K: Vocabulary, const N: usize>(shown: &[Shown]) -> Each<K, Shown, N> {
    let at = |place: usize| shown.get(place).copied();
    Each::new(std::array::from_fn(|place| {
        at(place).unwrap_or(Shown::Withheld)
    }))
}
