//! Single answers that would change the level.

use super::dimension::Dimension;
use super::dimension_set::DimensionSet;
use super::gate::{Failed, gate};
use super::level::Level;
use super::reach::{Reach, need};
use super::vocabulary::{Each, Vocabulary};

/// One answer that, changed alone, reaches the next level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The dimension to change.
    pub dimension: Dimension,
    /// The lowest answer that does it.
    pub to: Level,
}

/// The single answers that reach the next level, at most one for each dimension, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changes(Each<Dimension, Option<Level>, 10>);

impl Changes {
    /// The changes that reach `next`, the level above, whose gate failed in these conditions.
    pub fn to(next: Level, stopped_by: Failed, reach: &Reach) -> Self {
        let mut changes = Self::default();
        // If two answers are missing, no single one is enough.
        if reach.at_least(next).len() + 1 < need(reach.known().len()) {
            return changes;
        }
        let in_each_failed = stopped_by
            .iter()
            .fold(DimensionSet::ALL, |all, condition| all & condition.any_of);
        for dimension in in_each_failed.iter() {
            changes.0[dimension] = lowest(dimension, next, reach);
        }
        changes
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = Change> {
        let answers = self.0.iter();
        answers.filter_map(|(dimension, to)| (*to).map(|to| Change { dimension, to }))
    }
}

/// The lowest answer to one question that reaches the next level, if any does.
fn lowest(dimension: Dimension, next: Level, reach: &Reach) -> Option<Level> {
    let only = DimensionSet::only(dimension);
    let need = need((reach.known() | only).len());
    // The answer that one level needs here, given all the others.
    let asked = |level: Level| {
        let others = reach.at_least(level) - only;
        let by_count = match need.saturating_sub(others.len()) {
            0 => Level::NotJoinedUpYet,
            1 => level,
            _ => return None,
        };
        gate(level).iter().try_fold(by_count, |asked, condition| {
            if !(condition.met_by(level, reach) - only).is_empty() {
                Some(asked)
            } else if condition.any_of.contains(dimension) {
                Some(asked.max(condition.at_least))
            } else {
                None
            }
        })
    };
    // A known answer already carries the levels below; a newly known one could stop them.
    let first = if reach.known().contains(dimension) {
        next
    } else {
        Level::NotJoinedUpYet
    };
    let levels = &Level::ALL[first.index()..=next.index()];
    levels
        .iter()
        .try_fold(Level::NotJoinedUpYet, |most, level| {
            Some(most.max(asked(*level)?))
        })
}
