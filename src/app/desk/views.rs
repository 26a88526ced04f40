//! Several views of one relationship, as they lie on the desk: whose each is, and how they are read.

use super::handing::compared;
use super::{Desk, OnDesk};
use crate::app::State;
use crate::content::Words;
use crate::domain::comparison::{Comparison, Side, View};
use crate::domain::vocabulary::vocabulary;
use crate::record::Record;

vocabulary! {
    /// How what was opened is read.
    Reading {
        /// As one relationship over time.
        OverTime = "over-time",
        /// As several people's views of it.
        Views = "views",
    }
}

/// So many characters a name of a view has at most (rules §7).
pub const LONGEST_LABEL: usize = 60;

/// Whose view something is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Whose {
    /// What it is called; empty where it was not named.
    pub label: String,
    /// From which service it comes, where that was said.
    pub side: Option<Side>,
}

/// How the records that lie open are read: as the rater said, or as they themselves tell. A share code is
/// another person's view, and what was saved on different days is read over time. Of one day alone nobody but
/// the rater knows.
pub fn reading(desk: &Desk, records: &[Record]) -> Option<Reading> {
    if desk.reading.is_some() {
        return desk.reading;
    }
    if desk.opened.iter().any(|opened| opened.only_looked_at) {
        return Some(Reading::Views);
    }
    let days: Option<Vec<_>> = records.iter().map(|record| record.day).collect();
    let mut days = days?;
    days.sort();
    let all_differ = days.windows(2).all(|two| two[0] != two[1]);
    all_differ.then_some(Reading::OverTime)
}

/// Whose each of the records is that are looked at together. The last may be the rater's own answers.
pub fn whose<'a>(desk: &'a Desk, records: &[Record]) -> impl Iterator<Item = &'a Whose> {
    let opened = desk.opened.iter().map(|opened| &opened.whose);
    opened.chain([&desk.own_view]).take(records.len())
}

/// The views that lie open, and the rater's own answers where there are any.
pub fn comparison(state: &State, words: &Words) -> Comparison {
    let records = compared(state, words);
    let views = records.iter().zip(whose(&state.desk, &records));
    let views = views.map(|(record, whose)| View {
        label: Some(whose.label.trim().to_owned()).filter(|label| !label.is_empty()),
        side: whose.side,
        claimed: record.responses.assessment.claimed,
        dimensions: record.responses.assessment.dimensions,
    });
    Comparison {
        views: views.collect(),
    }
}

/// Changes whose view something is; what is not there is not changed.
pub fn change(desk: &mut Desk, event: OnDesk) {
    match event {
        OnDesk::NamedView(place, label) => {
            let cut = label.chars().take(LONGEST_LABEL).collect();
            at(desk, place, |whose| whose.label = cut);
        }
        OnDesk::ChoseSide(place, side) => at(desk, place, |whose| whose.side = side),
        OnDesk::ChoseReading(reading) => desk.reading = Some(reading),
        _ => {}
    }
}

fn at(desk: &mut Desk, place: usize, change: impl FnOnce(&mut Whose)) {
    let count = desk.opened.len();
    if let Some(opened) = desk.opened.get_mut(place) {
        change(&mut opened.whose);
    } else if place == count {
        change(&mut desk.own_view);
    }
}
