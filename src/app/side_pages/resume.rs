//! Continuing with an opened record instead of the current answers.

use super::update::{keep_new_record, lookups, request};
use super::{SidePageEffect, SidePageState};
use crate::app::action::Position;
use crate::app::map;
use crate::app::{Effect, State};
use crate::flow::Step;
use crate::flow::step::SidePage;

/// Continues with an opened record. Asks the rater first if that would discard answers.
pub fn resume(state: &mut State, index: usize, agreed: bool) -> Vec<Effect> {
    let Some(opened) = state.side_pages.opened.get(index) else {
        return Vec::new();
    };
    let responses = opened.record.responses.clone();
    let would_lose =
        state.map.is_some() || (!state.responses.is_empty() && state.responses != responses);
    // Answers that the device keeps as they are given are not lost.
    if would_lose && !agreed && state.side_pages.remembered.is_none() {
        state.side_pages.confirming_replace = Some(index);
        return Vec::new();
    }
    let from = opened.clone();
    let place = from.origin.place();
    let kept = keep_elsewhere(state, &place, state.responses == responses);
    state.side_pages = SidePageState {
        remembered: place,
        resumed_from: Some(Box::new(from)),
        ..SidePageState::default()
    }
    .into();
    state.map = None;
    state.position = Position::at(Step::first_open(&responses));
    state.responses = responses;
    request(kept)
}

/// Does the same for a map. The current map may be the one that was opened.
pub fn resume_map(state: &mut State, agreed: bool) -> Vec<Effect> {
    let Some(opened) = state.side_pages.opened_map.clone() else {
        return Vec::new();
    };
    let (origin, record) = *opened;
    let is_same = state.drawn_map() == Some(&record.map);
    let would_lose = state.map.is_some() || !state.responses.is_empty();
    if would_lose && !is_same && !agreed && state.side_pages.remembered.is_none() {
        state.side_pages.confirming_replace_by_map = true;
        return Vec::new();
    }
    let came_from = state.side_pages.came_from;
    let place = origin.place();
    let kept = keep_elsewhere(state, &place, is_same);
    let looks = lookups(state, SidePage::Map);
    if !is_same {
        map::replace_with(state, record.map);
    }
    state.side_pages = SidePageState {
        came_from,
        remembered: place,
        ..SidePageState::default()
    }
    .into();
    state.position = Position::MAP;
    [looks, request(kept)].concat()
}

/// Returns what keeps the same answers in another place. Other answers are kept because they changed.
fn keep_elsewhere(state: &State, place: &Option<String>, is_same: bool) -> Option<SidePageEffect> {
    let is_kept = is_same && *place != state.side_pages.remembered;
    place.clone().filter(|_| is_kept).map(keep_new_record)
}
