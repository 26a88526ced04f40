//! Several views of one relationship, as they were opened: whose each is, and how they are read.

use super::SidePageState;
use crate::domain::comparison::reading::LONGEST_LABEL;
use crate::domain::comparison::{Comparison, Side, View};
use crate::domain::vocabulary::vocabulary;
use crate::record::Record;
use crate::record::trend::tell_the_same;

vocabulary! {
    /// How what was opened is read.
    Reading {
        /// As one relationship over time.
        OverTime = "over-time",
        /// As several people's views of it.
        Views = "views",
    }
}

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
pub fn reading(side_pages: &SidePageState, records: &[Record]) -> Option<Reading> {
    if side_pages.reading.is_some() {
        return side_pages.reading;
    }
    if side_pages.opened.iter().any(|opened| opened.only_looked_at) {
        return Some(Reading::Views);
    }
    let days: Option<Vec<_>> = records.iter().map(|record| record.day).collect();
    let mut days = days?;
    days.sort();
    let all_differ = days.windows(2).all(|two| two[0] != two[1]);
    all_differ.then_some(Reading::OverTime)
}

/// Whose each of the records is that are looked at together. The last may be the rater's own answers.
pub fn whose<'a>(
    side_pages: &'a SidePageState,
    records: &[Record],
) -> impl Iterator<Item = &'a Whose> {
    let opened = side_pages.opened.iter().map(|opened| &opened.whose);
    opened.chain([&side_pages.own_view]).take(records.len())
}

/// The views that are looked at together.
pub fn comparison(side_pages: &SidePageState, records: &[Record]) -> Comparison {
    let views = records.iter().zip(whose(side_pages, records));
    let views = views.map(|(record, whose)| View {
        label: Some(whose.label.trim().to_owned()).filter(|label| !label.is_empty()),
        side: whose.side,
        claimed: record.responses.assessment.relationship.claimed,
        dimensions: record.responses.assessment.relationship.dimensions,
    });
    Comparison {
        views: views.collect(),
    }
}

/// For each of the records the first of those before it that has the same answers: perhaps one was opened
/// twice, perhaps two people agree in everything.
pub fn same_as(records: &[Record]) -> Vec<Option<usize>> {
    let each = records.iter().enumerate();
    let first = each.map(|(place, record)| {
        let mut before = records.iter().take(place);
        before.position(|earlier| tell_the_same(earlier, record))
    });
    first.collect()
}

/// Names the view at this place, counted as [`whose`] gives them; what is too long is cut.
pub fn name(side_pages: &mut SidePageState, place: usize, label: &str) {
    if let Some(whose) = at(side_pages, place) {
        whose.label = label.chars().take(LONGEST_LABEL).collect();
    }
}

/// Says from which service the view at this place comes.
pub fn choose_side(side_pages: &mut SidePageState, place: usize, side: Option<Side>) {
    if let Some(whose) = at(side_pages, place) {
        whose.side = side;
    }
}

fn at(side_pages: &mut SidePageState, place: usize) -> Option<&mut Whose> {
    let SidePageState {
        opened, own_view, ..
    } = side_pages;
    let opened = opened.iter_mut().map(|opened| &mut opened.whose);
    opened.chain([own_view]).nth(place)
}
