//! One relationship over time: what moved between its records, and what did not.
//!
//! A record is one worker's view on one day, so a difference may be one of views. Nothing is added up: a sum
//! of answers says nothing about a relationship.

mod movement;
mod snapshot;

pub use movement::{Movement, Series};
pub use snapshot::{Family, Snapshot, have_same_content};

use super::Record;
use super::edition::Edition;
use crate::domain::dimension::Dimension;
use crate::domain::dimension_set::DimensionSet;
use crate::domain::level::Level;
use crate::domain::response::Response;
use crate::domain::vocabulary::Vocabulary;

/// The trend over several records of one relationship.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trend {
    /// Where it stood at each time, in order of day and time. Records without a day keep their place.
    pub snapshots: Vec<Snapshot>,
    /// How the level moved.
    pub level: Series,
    /// How the risk band moved.
    pub band: Series,
    /// The ten dimensions, in order.
    pub aspects: Vec<Aspect>,
    /// Whether all were answered with the same wording.
    pub editions: Editions,
    /// Whether the other service's short names differ: the records may not be of one relationship.
    pub names_differ: bool,
}

/// One dimension over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aspect {
    /// The dimension.
    pub dimension: Dimension,
    /// The response at each time.
    pub responses: Vec<Response<Level>>,
    /// How it moved.
    pub series: Series,
}

/// Whether records were answered with the same wording. If not, the same answer may not mean the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Editions {
    /// The same edition throughout.
    Same,
    /// Different editions.
    Differ,
    /// An edition is unknown, or a host has changed its wording, perhaps not the same way each time.
    Unsure,
}

impl Trend {
    /// Builds the trend of these records. A single record has no movement.
    pub fn of(records: &[Record]) -> Self {
        let ordered = in_order(records);
        let mut snapshots: Vec<_> = ordered.iter().map(|(g, of)| Snapshot::of(*g, of)).collect();
        let ordered: Vec<_> = ordered.into_iter().map(|(_, record)| record).collect();
        for (index, (snapshot, record)) in snapshots.iter_mut().zip(&ordered).enumerate() {
            let mut earlier = ordered.iter().take(index);
            snapshot.same_as = earlier
                .position(|other| same_time(other, record) && have_same_content(other, record));
            let mut of_its_day = ordered.iter().filter(|other| other.day == record.day);
            snapshot.time = record.time.filter(|_| of_its_day.nth(1).is_some());
        }
        let levels: Vec<_> = snapshots
            .iter()
            .map(|snapshot| {
                snapshot
                    .placement
                    .level
                    .map_or(Response::Unknown, Response::Known)
            })
            .collect();
        let bands: Vec<_> = snapshots
            .iter()
            .map(|snapshot| {
                snapshot
                    .family
                    .map_or(Response::Unanswered, |f| Response::Known(f.band))
            })
            .collect();
        Self {
            level: Series::of(&levels),
            band: Series::of(&bands),
            aspects: Dimension::ALL
                .iter()
                .map(|of| Aspect::of(*of, &ordered))
                .collect(),
            editions: Editions::of(records),
            names_differ: names_differ(records),
            snapshots,
        }
    }

    /// Whether the level moved, or stayed, for certain. If the first and the last range share a level, it may
    /// not have moved at all.
    pub fn is_level_sure(&self) -> bool {
        let ends = (self.snapshots.first(), self.snapshots.last());
        let (Some(first), Some(last)) = ends else {
            return false;
        };
        let (from, to) = (first.placement.range, last.placement.range);
        from.1 < to.0 || to.1 < from.0 || (from == to && from.0 == from.1)
    }

    /// Returns the dimensions whose movement from the first to the last time passes this test.
    pub fn dimensions(&self, moved: impl Fn(Movement) -> bool) -> DimensionSet {
        let these = self
            .aspects
            .iter()
            .filter(|aspect| moved(aspect.series.overall));
        these.map(|aspect| aspect.dimension).collect()
    }
}

impl Aspect {
    fn of(dimension: Dimension, records: &[&Record]) -> Self {
        let responses: Vec<_> = records
            .iter()
            .map(|record| record.responses.assessment.relationship.dimensions[dimension])
            .collect();
        Self {
            dimension,
            series: Series::of(&responses),
            responses,
        }
    }
}

impl Editions {
    /// Compares the editions of these records.
    pub fn of(records: &[Record]) -> Self {
        let editions = || records.iter().map(|record| record.edition.as_str());
        let mut known = editions().filter(|edition| !edition.is_empty());
        let first = known.next();
        if known.any(|edition| Some(edition) != first) {
            return Self::Differ;
        }
        let is_unsure = |edition: &str| {
            edition.is_empty() || matches!(Edition::of(edition), Edition::Changed(_))
        };
        if records.len() > 1 && editions().any(is_unsure) {
            Self::Unsure
        } else {
            Self::Same
        }
    }
}

/// Returns the records with their original indices. The dated ones are sorted among themselves.
fn in_order(records: &[Record]) -> Vec<(usize, &Record)> {
    let given = || records.iter().enumerate();
    let mut dated: Vec<_> = given().filter(|(_, record)| record.day.is_some()).collect();
    // A record without a time may be from a version that wrote none, so it counts as earlier.
    dated.sort_by_key(|(_, record)| (record.day, record.time));
    let mut dated = dated.into_iter();
    given()
        .map(|undated| match undated.1.day {
            Some(_) => dated.next().unwrap_or(undated),
            None => undated,
        })
        .collect()
}

/// Whether two records may have been saved at the same time. One without a time matches any.
fn same_time(one: &Record, other: &Record) -> bool {
    one.time.is_none() || other.time.is_none() || one.time == other.time
}

/// Whether the records name the other service differently.
pub fn names_differ(records: &[Record]) -> bool {
    let names = records
        .iter()
        .map(|record| record.responses.service_name.trim());
    let mut names = names.filter(|name| !name.is_empty()).map(str::to_lowercase);
    let first = names.next();
    names.any(|name| Some(name) != first)
}
