//! Small counts are hidden, so that none can be worked out (rules §8).

use super::tally::Tallied;

/// From so many on, a count is shown. A threshold of five is common in official statistics; that services
/// around one family count as one, and that nothing shown may narrow a hidden count, are this project's own.
pub const LEAST: u32 = 5;

/// A count as it may leave the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The count: none, or so many that nobody stands out.
    Count(u32),
    /// From 1 to 4: any of these, as far as is shown.
    UnderFive,
    /// Hidden as well, so that no other can be worked out.
    Withheld,
}

/// What a reader of a table can say of a count: from, and to.
pub(super) type Range = (i64, i64);

/// A table as it may leave the device, with what a reader can say of each count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) shown: Vec<Shown>,
    pub(super) ranges: Vec<Range>,
    pub(super) total: i64,
}

/// A table whose rows sum to the total beside it: every row as it may be shown.
pub fn parts(tallied: &[Tallied]) -> Vec<Shown> {
    table(tallied).shown
}

/// Hides the next smallest count for as long as a hidden one can be told more closely than from 1 to 4.
/// Where nothing is left to hide, no row is shown.
pub(super) fn table(tallied: &[Tallied]) -> Table {
    let total: i64 = tallied.iter().map(|one| i64::from(one.count)).sum();
    let mut shown: Vec<_> = tallied.iter().map(first).collect();
    let is_any_hidden = shown.iter().any(|one| !matches!(one, Shown::Count(_)));
    if is_any_hidden && is_of_fours(tallied.len(), total) {
        return nothing(tallied.len(), total);
    }
    loop {
        let ranges = ranges(&shown, total);
        if is_hidden_well(&shown, &ranges, total) {
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
            None => return nothing(tallied.len(), total),
        }
    }
}

/// Whether every row could be a four. A table of fours cannot be shown, and of all tables with its total it
/// alone: that it is not shown would tell it, were the others.
fn is_of_fours(rows: usize, total: i64) -> bool {
    i64::try_from(rows).is_ok_and(|rows| total == rows * i64::from(LEAST - 1))
}

/// A table of which no row is shown.
pub(super) fn nothing(rows: usize, total: i64) -> Table {
    Table {
        shown: vec![Shown::Withheld; rows],
        ranges: vec![(0, total); rows],
        total,
    }
}

/// A count by itself.
fn first(tallied: &Tallied) -> Shown {
    match tallied.count {
        count @ 1.. if count < LEAST => Shown::UnderFive,
        1.. if tallied.records < LEAST => Shown::Withheld,
        count => Shown::Count(count),
    }
}

/// What is known of each count by itself. What was hidden as well is taken to be smaller than what is still
/// shown: who knows that it is the next smallest could tell so. Equal ones are thereby hidden together.
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

/// Whether the total beside the table tells nothing more of what is under five, and does not give away what
/// is not shown.
fn is_hidden_well(shown: &[Shown], ranges: &[Range], total: i64) -> bool {
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

/// A table in which a relationship can stand in several rows or in none, with the number of all beside it.
/// The rows sum to nothing, so none helps to work out another. But each has a shadow: all that do not stand
/// in it. So a count is hidden too where its shadow is small.
pub fn several(tallied: &[Tallied], of: u32) -> Vec<Shown> {
    let is_small = |records: u32| (1..LEAST).contains(&records);
    let is_hidden = |one: &Tallied| is_small(one.records) || is_small(one.others);
    // Of six, what is neither six nor under five is five.
    let can_be_under = of != LEAST + 1;
    let each = tallied.iter().map(|one| match one.count {
        count if !is_hidden(one) => Shown::Count(count),
        count if count < LEAST && can_be_under => Shown::UnderFive,
        _ => Shown::Withheld,
    });
    each.collect()
}
