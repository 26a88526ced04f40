//! One relationship over time: what moved between records of it, and what did not.
//!
//! A record is one worker's view on one day, so that a difference may be one of views; and nothing is
//! summed up, since a sum of answers says nothing about a relationship.

mod movement;
mod snapshot;

pub use movement::{Movement, Series};
pub use snapshot::{Family, Snapshot, tell_the_same};

use super::Record;
use super::edition::Edition;
use crate::domain::dimension::Dimension;
use crate::domain::dimension_set::DimensionSet;
use crate::domain::level::Level;
use crate::domain::response::Response;
use crate::domain::vocabulary::Vocabulary;

/// What several records of one relationship tell together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trend {
    /// Where it stood at each time: by day and time of day where the day is known. What has no day keeps its
    /// place.
    pub snapshots: Vec<Snapshot>,
    /// How the level moved.
    pub level: Series,
    /// How the risk band moved.
    pub band: Series,
    /// The ten dimensions, in their order.
    pub aspects: Vec<Aspect>,
    /// Whether all were answered with the same words.
    pub editions: Editions,
    /// Whether the other service goes by different short names: then they may not be of one relationship.
    pub names_differ: bool,
}

/// One dimension over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aspect {
    /// Which one.
    pub dimension: Dimension,
    /// The response at each time.
    pub responses: Vec<Response<Level>>,
    /// How it moved.
    pub series: Series,
}

/// Whether records were answered with the same words. Where they were not, the same answer may not mean
/// the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Editions {
    /// They were.
    Same,
    /// They were not.
    Differ,
    /// An edition is not known, or a host has changed words of it, which need not be the same words.
    Unsure,
}

impl Trend {
    /// What these records tell. One alone has no movement in it, and none at all tell nothing.
    pub fn of(records: &[Record]) -> Self {
        let ordered = in_order(records);
        let mut snapshots: Vec<_> = ordered.iter().map(|(g, of)| Snapshot::of(*g, of)).collect();
        let ordered: Vec<_> = ordered.into_iter().map(|(_, record)| record).collect();
        for (index, (snapshot, record)) in snapshots.iter_mut().zip(&ordered).enumerate() {
            let mut earlier = ordered.iter().take(index);
            snapshot.same_as =
                earlier.position(|other| same_time(other, record) && tell_the_same(other, record));
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

    /// Whether what is not known leaves the movement of the level as it is: where the first range and the
    /// last have a level in common, it may not have moved at all.
    pub fn is_level_sure(&self) -> bool {
        let ends = (self.snapshots.first(), self.snapshots.last());
        let (Some(first), Some(last)) = ends else {
            return false;
        };
        let (from, to) = (first.placement.range, last.placement.range);
        from.1 < to.0 || to.1 < from.0 || (from == to && from.0 == from.1)
    }

    /// The dimensions that moved so from the first time to the last.
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
    /// Those of these records.
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

/// The records with their places as given: those with a day by their days, in the places of such.
fn in_order(records: &[Record]) -> Vec<(usize, &Record)> {
    let given = || records.iter().enumerate();
    let mut dated: Vec<_> = given().filter(|(_, record)| record.day.is_some()).collect();
    // What tells no time may be of an edition that wrote none, and so the earlier.
    dated.sort_by_key(|(_, record)| (record.day, record.time));
    let mut dated = dated.into_iter();
    given()
        .map(|undated| match undated.1.day {
            Some(_) => dated.next().unwrap_or(undated),
            None => undated,
        })
        .collect()
}

/// Whether two may have been written down at one time: what tells none may have been at any.
fn same_time(one: &Record, other: &Record) -> bool {
    one.time.is_none() || other.time.is_none() || one.time == other.time
}

/// Whether the other service goes by different short names.
pub fn names_differ(records: &[Record]) -> bool {
    let names = records
        .iter()
        .map(|record| record.responses.service_name.trim());
    let mut names = names.filter(|name| !name.is_empty()).map(str::to_lowercase);
    let first = names.next();
    names.any(|name| Some(name) != first)
}
