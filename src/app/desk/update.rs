//! What follows from what happens at the desk: pure and total.

use super::{Desk, Kept, MOST_OPENED, News, OnDesk, Opened, Origin, Refused, Shelf};
use crate::app::State;
use crate::app::action::Position;
use crate::app::state::Notice;
use crate::flow::Step;
use crate::record::Record;
use crate::record::opening;

/// Changes the state by what happened at the desk.
pub fn update(state: &mut State, event: OnDesk) {
    // What was said of the last thing no longer holds.
    state.desk.news = None;
    state.desk.by_hand = None;
    if let Some(section) = event.section() {
        state.desk.pressed_in = section;
    }
    match event {
        OnDesk::Went(aside) => {
            let desk = &mut state.desk;
            if !matches!(state.position.step, Step::Aside(_)) {
                desk.came_from = Some(state.position);
            }
            desk.refused.clear();
            state.position = Position::at(Step::Aside(aside));
            state.problems.clear();
            state.notice = None;
        }
        OnDesk::Told(today, address) => {
            state.desk.today = today;
            state.desk.address = address;
        }
        OnDesk::ToggledFamily => state.desk.tells_family = !state.desk.tells_family,
        OnDesk::ToggledName => state.desk.tells_name = !state.desk.tells_name,
        OnDesk::Done(news, by_hand) => {
            state.desk.news = Some(news);
            state.desk.by_hand = by_hand;
            if news == News::NotRemembered {
                state.desk.remembered = None;
            }
        }
        OnDesk::Remembered(place) => {
            state.desk.remembered = Some(place);
            state.desk.news = Some(News::Remembered);
        }
        OnDesk::Lost => {
            state.desk.remembered = None;
            state.notice = Some(Notice::RecordDeleted);
        }
        OnDesk::KeptApart(place) => {
            state.desk.remembered = Some(place);
            state.notice = Some(Notice::RecordApart);
        }
        OnDesk::FoundRemembered(place) => state.desk.remembered = Some(place),
        OnDesk::SawShelf(shelf) => see(&mut state.desk, shelf),
        OnDesk::Brought(origin, text) => {
            state.desk.refused.clear();
            bring(&mut state.desk, origin, &text);
        }
        OnDesk::Refused(origin, why) => state.desk.refused.push(Refused { origin, why }),
        OnDesk::TookFromShelf(place) => take(&mut state.desk, &place),
        OnDesk::PutAway(index) => {
            let desk = &mut state.desk;
            if index < desk.opened.len() {
                desk.opened.remove(index);
            }
            desk.replacing = None;
        }
        OnDesk::PressedGoOn(index) => go_on(state, index, false),
        OnDesk::AgreedToReplace => {
            if let Some(index) = state.desk.replacing {
                go_on(state, index, true);
            }
        }
        OnDesk::ThoughtBetter => {
            state.desk.replacing = None;
            state.desk.emptying = false;
        }
        OnDesk::PressedDeleteAll => state.desk.emptying = true,
        OnDesk::AgreedToDeleteAll => state.desk.emptying = false,
        // What these lead to is told when it is done.
        OnDesk::PressedCopy(_)
        | OnDesk::PressedSave(_)
        | OnDesk::PressedSaveAll
        | OnDesk::PressedPrint
        | OnDesk::PressedOpen
        | OnDesk::PressedDelete(_)
        | OnDesk::ToggledRemembering => {}
    }
    if state.desk.news.is_some() {
        state.desk.times_said = state.desk.times_said.wrapping_add(1);
    }
}

/// What is no longer on the shelf is no longer kept there as it is answered.
fn see(desk: &mut Desk, shelf: Shelf) {
    let is_there = |place: &String| match &shelf {
        Shelf::Open(kept) => kept.iter().any(|kept| kept.place == *place),
        Shelf::Unseen | Shelf::Closed => false,
    };
    desk.remembered = desk.remembered.take().filter(is_there);
    desk.shelf = shelf;
}

fn bring(desk: &mut Desk, origin: Origin, text: &str) {
    match opening::find(text) {
        Ok(found) => {
            let only_looked_at = found.is_code;
            put(desk, origin, found.record, only_looked_at);
        }
        Err(why) => desk.refused.push(Refused { origin, why }),
    }
}

fn put(desk: &mut Desk, origin: Origin, record: Record, only_looked_at: bool) {
    let is_there = desk.opened.iter().any(|opened| opened.record == record);
    desk.news = Some(if is_there {
        News::AlreadyOpen
    } else if desk.opened.len() == MOST_OPENED {
        News::TooMany
    } else {
        desk.opened.push(Opened {
            origin,
            record,
            only_looked_at,
        });
        News::Opened(desk.opened.len())
    });
}

fn take(desk: &mut Desk, place: &str) {
    let Shelf::Open(kept) = &desk.shelf else {
        return;
    };
    let kept: Option<Kept> = kept.iter().find(|kept| kept.place == place).cloned();
    let origin = Origin::Shelf(place.to_owned());
    match kept.map(|kept| kept.record) {
        Some(Ok(record)) => put(desk, origin, record, false),
        Some(Err(why)) => desk.refused.push(Refused { origin, why }),
        None => {}
    }
}

/// Nothing that was answered is lost without a word: where it would be, the rater is asked first.
fn go_on(state: &mut State, index: usize, agreed: bool) {
    let Some(opened) = state.desk.opened.get(index) else {
        return;
    };
    let responses = opened.record.responses.clone();
    let would_lose = !state.responses.is_empty() && state.responses != responses;
    // What is kept on the device as it is answered is not lost.
    if would_lose && !agreed && state.desk.remembered.is_none() {
        state.desk.replacing = Some(index);
        return;
    }
    let place = match &opened.origin {
        Origin::Shelf(place) => Some(place.clone()),
        Origin::File(_) | Origin::Pasted => None,
    };
    state.desk = Desk {
        remembered: place,
        ..Desk::default()
    };
    state.position = Position::at(Step::first_open(&responses));
    state.responses = responses;
}
