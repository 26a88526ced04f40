//! Where a relationship stood when a record was saved.

use crate::domain::band::Band;
use crate::domain::barrier::Barriers;
use crate::domain::complexity::Complexity;
use crate::domain::level::{Claim, Level};
use crate::domain::outcome::Outcome;
use crate::domain::placement::Placement;
use crate::domain::recommendation::Recommendation;
use crate::domain::response::Response;
use crate::record::{Day, Record, Scope, Time};

/// Where a relationship stood at one time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// Its index among the records passed in, from 0.
    pub given: usize,
    /// The day, if known.
    pub day: Option<Day>,
    /// The time of day, if another record has the same day.
    pub time: Option<Time>,
    /// The edition of the wording; empty if unknown.
    pub edition: String,
    /// The level, with its range and its confidence.
    pub placement: Placement,
    /// What the rater's service called the relationship.
    pub claimed: Response<Claim>,
    /// How far that claim was above the work.
    pub rhetoric_gap: Option<i8>,
    /// What follows from the family part, if the record has answers in it.
    pub family: Option<Family>,
    /// The first earlier snapshot with the same content: perhaps one record, opened twice.
    pub same_as: Option<usize>,
}

/// What follows from the family part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Family {
    /// The risk band.
    pub band: Band,
    /// Whether the band depends on anything unknown.
    pub provisional: bool,
    /// The complexity.
    pub complexity: Complexity,
    /// The level that the family's risk called for.
    pub needed: Level,
    /// The needed level minus the level.
    pub gap: Option<i8>,
    /// The recommendation.
    pub recommendation: Recommendation,
    /// Whether the safety message comes before everything else.
    pub safety_first: bool,
}

impl Snapshot {
    /// Takes the snapshot of the record at this index.
    pub(super) fn of(given: usize, record: &Record) -> Self {
        let assessment = &record.responses.assessment;
        let outcome = Outcome::of(assessment);
        Self {
            given,
            day: record.day,
            time: None,
            edition: record.edition.clone(),
            claimed: assessment.relationship.claimed,
            rhetoric_gap: outcome.rhetoric_gap,
            family: shares_family_with_host(record).then(|| Family::of(&outcome)),
            placement: outcome.placement,
            same_as: None,
        }
    }
}

impl Family {
    const fn of(outcome: &Outcome) -> Self {
        Self {
            band: outcome.band,
            provisional: outcome.provisional,
            complexity: outcome.complexity,
            needed: outcome.needed,
            gap: outcome.gap,
            recommendation: outcome.recommendation,
            safety_first: outcome.safety_first,
        }
    }
}

/// Whether a record has any answers about the family. Without one, its band would be one that nobody gave,
/// and a change of it would mean nothing.
fn shares_family_with_host(record: &Record) -> bool {
    record.scope == Scope::Whole && record.responses.assessment.family != Default::default()
}

/// Whether two records agree in everything that both contain. A share code, which has no day and no family
/// part, agrees with the record it was made from.
pub fn tell_the_same(one: &Record, other: &Record) -> bool {
    let [a, b] = [one, other].map(|record| &record.responses.assessment);
    let [one_work, other_work] = [&a.relationship, &b.relationship];
    let both_tell = [one, other].into_iter().all(shares_family_with_host);
    let none = Barriers::default();
    let same_day = one.day.is_none() || other.day.is_none() || one.day == other.day;
    let same_edition =
        one.edition.is_empty() || other.edition.is_empty() || one.edition == other.edition;
    let same_barriers = one_work.barriers == none
        || other_work.barriers == none
        || one_work.barriers == other_work.barriers;
    let same_family = !both_tell || a.family == b.family;
    let same_work =
        one_work.claimed == other_work.claimed && one_work.dimensions == other_work.dimensions;
    same_day && same_edition && same_barriers && same_family && same_work
}
