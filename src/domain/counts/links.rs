//! Two tables of the same relationships can reveal more together than each alone: a relationship at level 0
//! has no word that fits, and a very high band needs partnership now.

use super::hiding::{Range, Shown, Table};
use super::rows::{AdviceRow, BandRow, LevelRow, WordRow};

/// Two tables, and which rows of one can meet which rows of the other.
pub(super) struct Linked<'a> {
    pub(super) one: &'a Table,
    pub(super) other: &'a Table,
    /// How many relationships are in `other` but not in `one`: if `one` counts families, those of a family
    /// after its first.
    pub(super) unmatched: i64,
    pub(super) can_meet: fn(usize, usize) -> bool,
}

impl Linked<'_> {
    /// Whether each count under five can still be 1 and can still be 4, given both tables. The values between
    /// are then possible too: the possible tables are the flows of a network with whole bounds.
    pub(super) fn keeps_counts_hidden(&self) -> bool {
        let (one, other) = (&self.one.ranges, &self.other.ranges);
        let first = ranges_at_ends(self.one).all(|ranges| self.is_possible(&ranges, other));
        first && ranges_at_ends(self.other).all(|ranges| self.is_possible(one, &ranges))
    }

    /// Whether any tables fit these ranges (Hoffman's theorem on circulations, 1960): any rows of `one` must
    /// find room in the rows of `other` that they can meet.
    fn is_possible(&self, one: &[Range], other: &[Range]) -> bool {
        let mut one = one.to_vec();
        one.push((self.unmatched, self.unmatched));
        let unmatched = one.len() - 1;
        let meets = |row: usize, of: usize| row == unmatched || (self.can_meet)(row, of);
        let total = self.one.total + self.unmatched;
        (0..1_u32 << one.len()).all(|rows| {
            let is_in = |row: usize| rows & (1 << row) != 0;
            let is_met = |of: usize| (0..one.len()).any(|row| is_in(row) && meets(row, of));
            let need = sum(&one, is_in, |range| range.0)
                .max(total - sum(&one, |row| !is_in(row), |range| range.1));
            let room = sum(other, is_met, |range| range.1)
                .min(total - sum(other, |of| !is_met(of), |range| range.0));
            need <= room
        })
    }
}

fn sum(ranges: &[Range], is_in: impl Fn(usize) -> bool, end: fn(&Range) -> i64) -> i64 {
    let each = ranges.iter().enumerate();
    each.filter(|(row, _)| is_in(*row))
        .map(|(_, range)| end(range))
        .sum()
}

/// The ranges of a table with one count under five fixed at an end of its range, for each such count and end.
fn ranges_at_ends(table: &Table) -> impl Iterator<Item = Vec<Range>> {
    let under = table.shown.iter().enumerate();
    let under = under.filter(|(_, shown)| **shown == Shown::UnderFive);
    under.flat_map(|(row, _)| {
        let (low, high) = table.ranges[row];
        [low, high].map(|end| {
            let mut ranges = table.ranges.clone();
            ranges[row] = (end, end);
            ranges
        })
    })
}

/// Whether a relationship around a family with this band can have this advice (rules §4).
pub fn can_have_advice(band: BandRow, advice: AdviceRow) -> bool {
    use AdviceRow::{
        BuildPartnership, CoordinationIsEnough, CoordinationWithReview, NoAnswers,
        PartnershipNeededNow, Ring,
    };
    match advice {
        Ring => true,
        PartnershipNeededNow => matches!(band, BandRow::VeryHigh | BandRow::High),
        BuildPartnership => matches!(band, BandRow::High | BandRow::Moderate),
        CoordinationWithReview => matches!(band, BandRow::Moderate | BandRow::Low),
        CoordinationIsEnough => band == BandRow::Low,
        NoAnswers => band == BandRow::NoAnswers,
    }
}

/// Whether a relationship at this level can have a word with this fit (rules §2). Words name levels 1 to 5.
pub fn can_have_word(level: LevelRow, word: WordRow) -> bool {
    let level = level.level();
    let gaps = level.map(|level| {
        let level = i8::try_from(level.number()).unwrap_or_default();
        (1 - level)..=(5 - level)
    });
    let has = |is: fn(i8) -> bool| gaps.clone().is_some_and(|mut gaps| gaps.any(is));
    match word {
        WordRow::NoWord | WordRow::NotKnown => true,
        WordRow::NotPlaced => level.is_none(),
        WordRow::MoreDone => has(|gap| gap < 0),
        WordRow::Fits => has(|gap| gap == 0),
        WordRow::SmallStretch => has(|gap| gap == 1),
        WordRow::RunsAhead => has(|gap| gap > 1),
    }
}
