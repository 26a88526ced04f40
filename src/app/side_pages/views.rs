//! Several opened views of one relationship: whose each is, and how they are read.

use super::SidePageState;
use crate::domain::comparison::reading::LONGEST_LABEL;
use crate::domain::comparison::{Comparison, Side, View};
use crate::domain::vocabulary::vocabulary;
use crate::record::Record;
use crate::record::trend::have_same_content;

vocabulary! {
    /// How the opened records are read.
    Reading {
        /// As one relationship over time.
        OverTime = "over-time",
        /// As several people's views of it.
        Views = "views",
    }
}

/// Whose view something is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ViewOwner {
    /// Its name; empty if it has none.
    pub label: String,
    /// The service it comes from, if that was said.
    pub side: Option<Side>,
}

/// Returns how the open records are read: as the rater said, or as they suggest. A share code is another
/// person's view, and records of different days are read over time. For records of one day, only the rater
/// knows.
pub fn reading(side_pages: &SidePageState, records: &[Record]) -> Option<Reading> {
    if side_pages.reading.is_some() {
        return side_pages.reading;
    }
    if side_pages.opened.iter().any(|opened| opened.view_only) {
        return Some(Reading::Views);
    }
    let days: Option<Vec<_>> = records.iter().map(|record| record.day).collect();
    let mut days = days?;
    days.sort();
    let all_differ = days.windows(2).all(|two| two[0] != two[1]);
    all_differ.then_some(Reading::OverTime)
}

/// Returns whose each of the compared records is. The last may be the rater's own answers.
pub fn owners<'a>(
    side_pages: &'a SidePageState,
    records: &[Record],
) -> impl Iterator<Item = &'a ViewOwner> {
    let opened = side_pages.opened.iter().map(|opened| &opened.owner);
    opened.chain([&side_pages.own_view]).take(records.len())
}

/// Returns the views to compare.
pub fn comparison(side_pages: &SidePageState, records: &[Record]) -> Comparison {
    let views = records.iter().zip(owners(side_pages, records));
    let views = views.map(|(record, owner)| View {
        label: Some(owner.label.trim().to_owned()).filter(|label| !label.is_empty()),
        side: owner.side,
        claimed: record.responses.assessment.relationship.claimed,
        dimensions: record.responses.assessment.relationship.dimensions,
    });
    Comparison {
        views: views.collect(),
    }
}

/// Returns for each record the first earlier one with the same answers: perhaps one was opened twice, perhaps
/// two people agree in everything.
pub fn same_as(records: &[Record]) -> Vec<Option<usize>> {
    let each = records.iter().enumerate();
    let first = each.map(|(place, record)| {
        let mut before = records.iter().take(place);
        before.position(|earlier| have_same_content(earlier, record))
    });
    first.collect()
}

/// Names the view at this place, counted as in [`owners`]. Cuts a name that is too long.
pub fn name(side_pages: &mut SidePageState, place: usize, label: &str) {
    if let Some(owner) = at(side_pages, place) {
        owner.label = label.chars().take(LONGEST_LABEL).collect();
    }
}

/// Sets the service that the view at this place comes from.
pub fn choose_side(side_pages: &mut SidePageState, place: usize, side: Option<Side>) {
    if let Some(owner) = at(side_pages, place) {
        owner.side = side;
    }
}

fn at(side_pages: &mut SidePageState, place: usize) -> Option<&mut ViewOwner> {
    let SidePageState {
        opened, own_view, ..
    } = side_pages;
    let opened = opened.iter_mut().map(|opened| &mut opened.owner);
    opened.chain([own_view]).nth(place)
}
