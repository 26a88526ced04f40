//! Going on with what was opened, in the place of what there is.

use super::update::{arrive, desk, keep_new};
use super::{Desk, DeskEffect};
use crate::app::action::Position;
use crate::app::map;
use crate::app::{Effect, State};
use crate::flow::Step;
use crate::flow::step::SidePage;

/// Nothing that was answered is lost without a word: where it would be, the rater is asked first.
pub fn go_on(state: &mut State, index: usize, agreed: bool) -> Vec<Effect> {
    let Some(opened) = state.desk.opened.get(index) else {
        return Vec::new();
    };
    let responses = opened.record.responses.clone();
    let would_lose =
        state.map.is_some() || (!state.responses.is_empty() && state.responses != responses);
    // What is kept on the device as it is answered is not lost.
    if would_lose && !agreed && state.desk.remembered.is_none() {
        state.desk.replacing = Some(index);
        return Vec::new();
    }
    let from = opened.clone();
    let place = from.origin.place();
    let kept = kept_in(state, &place, state.responses == responses);
    state.desk = Desk {
        remembered: place,
        gone_on_with: Some(Box::new(from)),
        ..Desk::default()
    }
    .into();
    state.map = None;
    state.position = Position::at(Step::first_open(&responses));
    state.responses = responses;
    desk(kept)
}

/// The same for a map. The map that there is may be the one that was opened.
pub fn go_on_with_map(state: &mut State, agreed: bool) -> Vec<Effect> {
    let Some(brought) = state.desk.brought_map.clone() else {
        return Vec::new();
    };
    let (origin, record) = *brought;
    let is_same = state.drawn_map() == Some(&record.map);
    let would_lose = state.map.is_some() || !state.responses.is_empty();
    if would_lose && !is_same && !agreed && state.desk.remembered.is_none() {
        state.desk.replacing_by_map = true;
        return Vec::new();
    }
    let came_from = state.desk.came_from;
    let place = origin.place();
    let kept = kept_in(state, &place, is_same);
    let looks = arrive(state, SidePage::Map);
    if !is_same {
        map::take_over(state, record.map);
    }
    state.desk = Desk {
        came_from,
        remembered: place,
        ..Desk::default()
    }
    .into();
    state.position = Position::MAP;
    [looks, desk(kept)].concat()
}

/// Other answers are kept because they changed, the same ones because their place did.
fn kept_in(state: &State, place: &Option<String>, is_same: bool) -> Option<DeskEffect> {
    let is_kept = is_same && *place != state.desk.remembered;
    place.clone().filter(|_| is_kept).map(keep_new)
}
