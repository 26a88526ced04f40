//! Where the working relationship stands, and on what evidence.

use super::change::Changes;
use super::dimension::Dimensions;
use super::dimension_set::DimensionSet;
use super::gate::{self, Failed};
use super::level::Level;
use super::reach::{Reach, need};
use super::vocabulary::{Vocabulary, vocabulary};

/// The fewest known answers that place a relationship.
pub const LEAST_KNOWN: usize = 6;

/// Fewest known answers for a sure result.
const SURE_FROM: usize = 8;

/// A result leads with its range if the ends are at least this many levels apart.
pub const RANGE_LEADS_FROM: i8 = 2;

/// Answers are uneven if the highest and the lowest known are at least this many levels apart.
const UNEVEN_FROM: usize = 3;

vocabulary! {
    /// How firm a result is; the first that applies. This project's own.
    Confidence {
        /// The unknown answers could change the level, or too few are known to be sure.
        NotSure = "not-sure",
        /// The next level is one answer away.
        Between = "between",
        /// The highest and the lowest known answers are far apart.
        Uneven = "uneven",
        /// None of these.
        Clear = "clear",
    }
}

/// Where a relationship stands, with the evidence for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placement {
    /// The level; none if too few answers are known.
    pub level: Option<Level>,
    /// The level with every unknown read as 0, and with every unknown read as 5.
    pub range: (Level, Level),
    /// How firm the result is.
    pub confidence: Confidence,
    /// How many answers are known, 0 to 10.
    pub known: usize,
    /// How many known answers must reach a level.
    pub need: usize,
    /// The dimensions whose answers reach the level: they carried it.
    pub carried_by: DimensionSet,
    /// How many known answers reach the next level; 0 at the top.
    pub reaching_next: usize,
    /// The conditions of the next level's gate that failed: they stopped it.
    pub stopped_by: Failed,
    /// Dimensions in failed conditions of the next level, or two or more levels below.
    pub holding_back: DimensionSet,
    /// Dimensions two or more levels above.
    pub ahead: DimensionSet,
    /// The single answers that reach the next level.
    pub changes: Changes,
}

impl Placement {
    /// Places a relationship by a count and by gates (rules §2).
    pub fn of(responses: &Dimensions) -> Self {
        let reach = Reach::of(responses);
        let known = reach.known().len();
        let range = range(&reach);
        let level = level(&reach);
        let next = level.and_then(Level::next);
        let stopped_by = next.map(|next| Failed::of(next, &reach));
        let stopped_by = stopped_by.unwrap_or_default();
        let changes = next.map(|next| Changes::to(next, stopped_by, &reach));
        let changes = changes.unwrap_or_default();
        let reaching =
            |level: Option<Level>| level.map_or(DimensionSet::NONE, |level| reach.at_least(level));
        let far_below = level
            .and_then(Level::previous)
            .map_or(DimensionSet::NONE, |below| {
                reach.known() - reach.at_least(below)
            });
        let in_failed = stopped_by.iter().map(|condition| condition.any_of);
        Self {
            level,
            range,
            confidence: confidence(&reach, range, !changes.is_empty()),
            known,
            need: need(known),
            carried_by: reaching(level),
            reaching_next: reaching(next).len(),
            stopped_by,
            holding_back: in_failed.fold(far_below, |all, these| all | these),
            ahead: reaching(next.and_then(Level::next)),
            changes,
        }
    }

    /// Whether the result leads with the range: its ends are two or more levels apart.
    pub fn leads_with_range(&self) -> bool {
        self.range.1.steps_above(self.range.0) >= RANGE_LEADS_FROM
    }

    /// How many levels the claimed word is above the work; none if either is missing.
    pub fn rhetoric_gap(&self, claimed: Option<Level>) -> Option<i8> {
        Some(claimed?.steps_above(self.level?))
    }
}

/// The level of the continuum; none if too few answers are known.
pub fn level_of(responses: &Dimensions) -> Option<Level> {
    level(&Reach::of(responses))
}

/// The lowest and the highest level that the unknown answers leave open.
pub fn range_of(responses: &Dimensions) -> (Level, Level) {
    range(&Reach::of(responses))
}

fn level(reach: &Reach) -> Option<Level> {
    let known = reach.known().len();
    let need = need(known);
    let carries =
        |level: &Level| reach.at_least(*level).len() >= need && gate::is_open(*level, reach);
    let carried = Level::ALL.iter().copied().take_while(carries);
    if known < LEAST_KNOWN {
        None
    } else {
        carried.last()
    }
}

fn range(reach: &Reach) -> (Level, Level) {
    let with_unknown_as = |fill| level(&reach.with_unknown_as(fill)).unwrap_or(fill);
    (
        with_unknown_as(Level::NotJoinedUpYet),
        with_unknown_as(Level::Partnership),
    )
}

fn confidence(reach: &Reach, range: (Level, Level), is_one_change_away: bool) -> Confidence {
    if range.0 != range.1 || reach.known().len() < SURE_FROM {
        Confidence::NotSure
    } else if is_one_change_away {
        Confidence::Between
    } else if reach.spread() >= UNEVEN_FROM {
        Confidence::Uneven
    } else {
        Confidence::Clear
    }
}
