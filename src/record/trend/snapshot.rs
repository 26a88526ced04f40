//! Where a relationship stood when one record was written.

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
    /// Its place among the records as they were given, from 0.
    pub given: usize,
    /// The day, where it is known.
    pub day: Option<Day>,
    /// The time of that day, where another one is of the same day.
    pub time: Option<Time>,
    /// The edition of the words; empty where it is not known.
    pub edition: String,
    /// The level, with its range and how firmly it stands.
    pub placement: Placement,
    /// What the rater's service called it.
    pub claimed: Response<Claim>,
    /// How far that word stood above the work.
    pub rhetoric_gap: Option<i8>,
    /// What followed from the family's part, where that is in the record.
    pub family: Option<Family>,
    /// The first of the earlier standings that tells the same: perhaps it is one record, opened twice.
    pub same_as: Option<usize>,
}

/// What followed from the family's part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Family {
    /// The risk band.
    pub band: Band,
    /// Whether the band rests on anything not known.
    pub provisional: bool,
    /// The complexity.
    pub complexity: Complexity,
    /// The level that the family's risk called for.
    pub needed: Level,
    /// Needed level less the level.
    pub gap: Option<i8>,
    /// The recommendation.
    pub recommendation: Recommendation,
    /// Whether the safety message comes before everything.
    pub safety_first: bool,
}

impl Snapshot {
    /// Where the relationship stood in a record that was given at this place.
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
            family: tells_of_family(record).then(|| Family::of(&outcome)),
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

/// Whether a record tells anything of the family. Where no question about it was answered yet, a band
/// would be one that nobody gave, and no change could be told from it.
fn tells_of_family(record: &Record) -> bool {
    record.scope == Scope::Whole && record.responses.assessment.family != Default::default()
}

/// Whether two records tell the same, as far as both tell anything: a share code, which has neither a
/// day nor the family's part, tells the same as the record that it was made of.
pub fn tell_the_same(one: &Record, other: &Record) -> bool {
    let [a, b] = [one, other].map(|record| &record.responses.assessment);
    let [one_work, other_work] = [&a.relationship, &b.relationship];
    let both_tell = [one, other].into_iter().all(tells_of_family);
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
