//! Hides small counts, so that none can be worked out (rules §8).

use super::tally::Tallied;

/// The smallest count above 0 that is shown. Official statistics often use five; that services around one
/// family count as one, and that nothing shown may narrow a hidden count, are this project's own.
pub const LEAST: u32 = 5;

/// A count as it may leave the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The count: 0, or large enough that nobody stands out.
    Count(u32),
    /// From 1 to 4, without saying which.
    UnderFive,
    /// Hidden as well, so that no other count can be worked out.
    Withheld,
}

/// The lowest and the highest value that a reader of a table can infer for a count.
pub(super) type Range = (i64, i64);

/// A table as it may leave the device, with what a reader can infer about each count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) shown: Vec<Shown>,
    pub(super) ranges: Vec<Range>,
    pub(super) total: i64,
}

/// Returns each row as it may be shown, for a table whose rows sum to the total beside it.
pub fn shown_parts(tallied: &[Tallied]) -> Vec<Shown> {
    protected_table(tallied).shown
}

/// Hides the next smallest count as long as a hidden one can be narrowed further than 1 to 4. If nothing is
/// left to hide, no row is shown.
pub(super) fn protected_table(tallied: &[Tallied]) -> Table {
    let total: i64 = tallied.iter().map(|one| i64::from(one.count)).sum();
    let mut shown: Vec<_> = tallied.iter().map(shown_alone).collect();
    let is_any_hidden = shown.iter().any(|one| !matches!(one, Shown::Count(_)));
    if is_any_hidden && could_all_be_four(tallied.len(), total) {
        return withheld_table(tallied.len(), total);
    }
    loop {
        let ranges = ranges(&shown, total);
        if is_well_hidden(&shown, &ranges, total) {
            return Table {
                shown,
                ranges,
                total,
            };
        }
        let places = shown.iter().enumerate();
        let counts = places.filter_map(|(place, shown)| match shown {
            Shown::Count(count) if *count > 0 => Some((*count, place)),
            _ => None,
        });
        match counts.min() {
            Some((_, place)) => shown[place] = Shown::Withheld,
            None => return withheld_table(tallied.len(), total),
        }
    }
}

/// Whether every row could be a four. Of all tables with this total, only the table of fours cannot be shown.
/// If the others were shown, hiding it would give it away.
fn could_all_be_four(rows: usize, total: i64) -> bool {
    i64::try_from(rows).is_ok_and(|rows| total == rows * i64::from(LEAST - 1))
}

/// A table that shows no row.
pub(super) fn withheld_table(rows: usize, total: i64) -> Table {
    Table {
        shown: vec![Shown::Withheld; rows],
        ranges: vec![(0, total); rows],
        total,
    }
}

/// How a count is shown on its own.
fn shown_alone(tallied: &Tallied) -> Shown {
    match tallied.count {
        count @ 1.. if count < LEAST => Shown::UnderFive,
        1.. if tallied.records < LEAST => Shown::Withheld,
        count => Shown::Count(count),
    }
}

/// What is known about each count on its own. A withheld count is taken to be smaller than those still shown:
/// a reader who knows that the next smallest is hidden could tell. So equal counts are hidden together.
fn ranges(shown: &[Shown], total: i64) -> Vec<Range> {
    let least = i64::from(LEAST);
    let counts = shown.iter().filter_map(|shown| match shown {
        Shown::Count(count) if *count > 0 => Some(i64::from(*count)),
        _ => None,
    });
    let most = counts.min().map_or(total, |count| count - 1);
    let each = shown.iter().map(|shown| match shown {
        Shown::Count(count) => (i64::from(*count), i64::from(*count)),
        Shown::UnderFive => (1, least - 1),
        Shown::Withheld => (least, most),
    });
    each.collect()
}

/// Whether the total beside the table narrows no count under five, and gives away no withheld one.
fn is_well_hidden(shown: &[Shown], ranges: &[Range], total: i64) -> bool {
    let from: i64 = ranges.iter().map(|range| range.0).sum();
    let to: i64 = ranges.iter().map(|range| range.1).sum();
    shown.iter().zip(ranges).all(|(shown, (low, high))| {
        let own_low = *low.max(&(total - (to - high)));
        let own_high = *high.min(&(total - (from - low)));
        match shown {
            Shown::Count(_) => true,
            Shown::UnderFive => (own_low, own_high) == (*low, *high),
            Shown::Withheld => own_low < own_high,
        }
    })
}

/// Shows a table in which a relationship can be in several rows or in none, beside the number of all. The
/// rows have no fixed sum, so none helps to work out another. But each has a complement: all that are not in
/// it. So a count is also hidden if its complement is small.
pub fn shown_overlapping(tallied: &[Tallied], of: u32) -> Vec<Shown> {
    let is_small = |records: u32| (1..LEAST).contains(&records);
    let is_hidden = |one: &Tallied| is_small(one.records) || is_small(one.others);
    // Out of six, a count that is neither six nor under five must be five.
    let can_be_under = of != LEAST + 1;
    let each = tallied.iter().map(|one| match one.count {
        count if !is_hidden(one) => Shown::Count(count),
        count if count < LEAST && can_be_under => Shown::UnderFive,
        _ => Shown::Withheld,
    });
    each.collect()
}
