//! What follows from what happens at the desk: pure and total.

use super::going_on::{go_on, go_on_with_map};
use super::{
    BY_HAND, Beginning, Desk, DeskEffect, Kept, News, OnDesk, OnMany, Opened, Origin, Refused,
    Shelf, Whose, many, turns, views,
};
use crate::app::action::Position;
use crate::app::effect::Focus;
use crate::app::map;
use crate::app::moving::go;
use crate::app::state::Notice;
use crate::app::{Effect, State};
use crate::flow::Step;
use crate::flow::step::SidePage;
use crate::record::MapRecord;
use crate::record::opening::{self, Document, Found};

/// The part that gets the focus where what was pressed is gone: the focus would go with it.
pub(super) const HEADING: &str = "heading";

/// Changes the state by what happened at the desk. Gives what that alone calls for.
pub fn update(state: &mut State, event: OnDesk) -> Vec<Effect> {
    // What is drawn already is not drawn again.
    if event == OnDesk::PressedPrintMap && state.desk.prints_map {
        return vec![Effect::Print];
    }
    // What is only seen says nothing of what was done.
    let is_seen = matches!(
        event,
        OnDesk::SawShelf(_) | OnDesk::SawClock(..) | OnDesk::Lost | OnDesk::OnMany(OnMany::Read(_))
    );
    if !is_seen {
        fall_silent(&mut state.desk);
        if event != OnDesk::OpenedAgain {
            state.desk.again = None;
        }
    }
    let effects = change(state, event);
    if state.desk.news.is_some() && !is_seen {
        state.desk.times_said = state.desk.times_said.wrapping_add(1);
    }
    effects
}

/// Another tab has changed what the device keeps.
pub fn look(state: &mut State) -> Vec<Effect> {
    let is_open = state.position.step == Step::SidePage(SidePage::Open);
    if is_open {
        fall_silent(&mut state.desk);
    }
    let looks = is_open.then_some(DeskEffect::LookAtShelf);
    desk(look_for_record(state).into_iter().chain(looks))
}

/// What was said of the last thing no longer holds, nor what was made ready for it.
fn fall_silent(desk: &mut Desk) {
    desk.news = None;
    desk.by_hand = None;
    desk.prints_map = false;
}

pub(super) fn desk(effects: impl IntoIterator<Item = DeskEffect>) -> Vec<Effect> {
    effects.into_iter().map(Effect::Desk).collect()
}

fn look_for_record(state: &State) -> Option<DeskEffect> {
    let place = state.desk.remembered.clone();
    place.map(DeskEffect::LookForRecord)
}

fn change(state: &mut State, event: OnDesk) -> Vec<Effect> {
    if let Some(section) = event.section() {
        state.desk.pressed_in = section;
    }
    match event {
        OnDesk::Went(aside) => {
            let desk = &mut state.desk;
            // The map leads to the questions, which do not lead back behind it.
            let is_behind = aside == SidePage::Map && state.position.is_for_map();
            if !matches!(state.position.step, Step::SidePage(_)) && !is_behind {
                desk.came_from = Some(state.position);
            }
            desk.refused.clear();
            if matches!(aside, SidePage::Map | SidePage::Service) {
                map::begin(state);
            }
            let position = Position::at(Step::SidePage(aside));
            go(state, map::reachable(position, state).unwrap_or(position));
            return arrive(state, aside);
        }
        OnDesk::Began(beginning) => return begin(state, beginning),
        OnDesk::Told(today, address) => {
            state.desk.today = today;
            state.desk.address = address;
        }
        OnDesk::SawClock(today, time) => {
            state.desk.today = today;
            state.desk.time = time;
        }
        OnDesk::ToggledFamily => state.desk.tells_family = !state.desk.tells_family,
        OnDesk::ToggledName => state.desk.tells_name = !state.desk.tells_name,
        OnDesk::Done(news, by_hand) => {
            state.desk.news = Some(news);
            state.desk.by_hand = by_hand;
            if state.desk.by_hand.is_some() {
                return vec![Effect::MoveFocus(Focus::Part(BY_HAND))];
            }
        }
        OnDesk::ToggledRemembering | OnDesk::ToggledRememberingMap => {
            return toggle_remembering(&mut state.desk);
        }
        OnDesk::Remembered(place) => {
            state.desk.remembered = Some(place.clone());
            state.desk.news = Some(News::Remembered);
            return desk([keep_new(place)]);
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
        OnDesk::OpenedAgain => {
            state.desk.open_again();
            return vec![Effect::MoveFocus(Focus::Part(HEADING))];
        }
        OnDesk::Refused(origin, why) => state.desk.refused.push(Refused { origin, why }),
        OnDesk::TookFromShelf(place) => take(&mut state.desk, &place),
        OnDesk::PutAway(index) => {
            let desk = &mut state.desk;
            if index < desk.opened.len() {
                desk.opened.remove(index);
            }
            desk.replacing = None;
            return vec![Effect::MoveFocus(Focus::Part(HEADING))];
        }
        OnDesk::TookTurns(labels) => turns::take(state, labels),
        OnDesk::StoppedTurns => turns::stop(state),
        OnDesk::PressedGoOn(index) => return go_on(state, index, false),
        OnDesk::AgreedToReplace => {
            if let Some(index) = state.desk.replacing {
                return go_on(state, index, true);
            }
        }
        OnDesk::ThoughtBetter => {
            state.desk.replacing = None;
            state.desk.replacing_by_map = false;
            state.desk.emptying = false;
            return vec![Effect::MoveFocus(Focus::Part(HEADING))];
        }
        OnDesk::PressedDeleteAll => {
            state.desk.emptying = true;
            return vec![Effect::MoveFocus(Focus::Part(HEADING))];
        }
        OnDesk::AgreedToDeleteAll => {
            state.desk.emptying = false;
            state.desk.remembered = None;
            return delete(state, DeskEffect::RemoveAll);
        }
        OnDesk::PressedDelete(place) => {
            // What is deleted here is no longer kept here as it is answered.
            let desk = &mut state.desk;
            desk.remembered = desk.remembered.take().filter(|kept| *kept != place);
            return delete(state, DeskEffect::Remove(place));
        }
        // What becomes of these is told when it is done.
        OnDesk::PressedCopy(what) => return desk([DeskEffect::Copy(what)]),
        OnDesk::PressedSave(kind) => return desk([DeskEffect::Save(kind)]),
        OnDesk::PressedSaveAll => return desk([DeskEffect::SaveAll]),
        OnDesk::PressedOpen => return desk([DeskEffect::ReadField]),
        OnDesk::PressedCopyViews => return desk([DeskEffect::CopyViews]),
        OnDesk::ChoseReading(reading) => state.desk.reading = Some(reading),
        OnDesk::NamedView(place, label) => views::name(&mut state.desk, place, &label),
        OnDesk::ChoseSide(place, side) => views::choose_side(&mut state.desk, place, side),
        OnDesk::OnMany(event) => return many::update(&mut state.desk, event),
        OnDesk::PressedCopyMap => return desk([DeskEffect::CopyMap]),
        OnDesk::PressedSaveMap(kind) => return desk([DeskEffect::SaveMap(kind)]),
        OnDesk::PressedSaveWholeMap => return desk([DeskEffect::SaveWholeMap]),
        OnDesk::PressedPrint => return vec![Effect::Print],
        OnDesk::PressedPrintMap => {
            state.desk.prints_map = true;
            return desk([DeskEffect::PrintMap]);
        }
        OnDesk::PressedGoOnWithMap => return go_on_with_map(state, false),
        OnDesk::AgreedToReplaceByMap => return go_on_with_map(state, true),
        OnDesk::PutMapAway => {
            state.desk.brought_map = None;
            state.desk.replacing_by_map = false;
            return vec![Effect::MoveFocus(Focus::Part(HEADING))];
        }
    }
    Vec::new()
}

/// What a page beside the way has to see.
pub(super) fn arrive(state: &State, aside: SidePage) -> Vec<Effect> {
    let looks = (aside == SidePage::Open).then_some(DeskEffect::LookAtShelf);
    let page = [DeskEffect::LookAtPage];
    desk(page.into_iter().chain(look_for_record(state)).chain(looks))
}

/// Goes on at the desk where the page was left, or where it is asked to begin.
fn begin(state: &mut State, beginning: Beginning) -> Vec<Effect> {
    let Beginning {
        remembered,
        brought,
        aside,
    } = beginning;
    let mut effects = desk(remembered.clone().map(DeskEffect::RecogniseRecord));
    state.desk.remembered = remembered;
    if let Some(text) = brought {
        update(state, OnDesk::Brought(Origin::Pasted, text));
    }
    let wanted = match aside {
        // There is nothing to look at side by side.
        Some(SidePage::Trend) if state.desk.opened.is_empty() => Some(SidePage::Open),
        wanted => wanted,
    };
    effects.extend(match (wanted, state.position.step) {
        (Some(aside), _) => update(state, OnDesk::Went(aside)),
        (None, Step::SidePage(aside)) => arrive(state, aside),
        (None, _) => desk(look_for_record(state)),
    });
    if state.desk.remembered.is_none() {
        effects.extend(desk([DeskEffect::ForgetPlace]));
    }
    effects
}

fn toggle_remembering(on: &mut Desk) -> Vec<Effect> {
    match on.remembered.take() {
        // What another tab has put there since is not this one's to delete.
        Some(place) => {
            on.news = Some(News::NotRemembered);
            desk([DeskEffect::RemoveOwnRecord(place)])
        }
        None => desk([DeskEffect::KeepNewRecord]),
    }
}

pub(super) fn keep_new(place: String) -> DeskEffect {
    DeskEffect::KeepRecord {
        place,
        is_new: true,
    }
}

fn delete(state: &mut State, removal: DeskEffect) -> Vec<Effect> {
    state.desk.news = Some(News::Deleted);
    let looks = look_for_record(state).into_iter();
    let mut effects = desk([removal]);
    effects.extend(desk(looks.chain([DeskEffect::LookAtShelf])));
    // What was pressed is gone, and the focus would go with it.
    effects.push(Effect::MoveFocus(Focus::Part(HEADING)));
    effects
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
        Ok(Found { document, is_code }) => match document {
            Document::Record(record) => {
                let is_pasted = origin == Origin::Pasted;
                let text = if is_pasted { text.trim() } else { "" };
                desk.open(Opened {
                    origin,
                    text: text.to_owned(),
                    record,
                    whose: Whose::default(),
                    only_looked_at: is_code,
                });
            }
            Document::Map(map) => put_map(desk, origin, map),
        },
        Err(why) => desk.refused.push(Refused { origin, why }),
    }
}

fn put_map(desk: &mut Desk, origin: Origin, map: MapRecord) {
    desk.brought_map = Some(Box::new((origin, map)));
    desk.replacing_by_map = false;
    desk.news = Some(News::OpenedMap);
}

fn take(desk: &mut Desk, place: &str) {
    let Shelf::Open(kept) = &desk.shelf else {
        return;
    };
    let kept: Option<Kept> = kept.iter().find(|kept| kept.place == place).cloned();
    let origin = Origin::Shelf(place.to_owned());
    match kept.map(|kept| kept.document) {
        Some(Ok(Document::Record(record))) => desk.open(Opened {
            origin,
            text: String::new(),
            record,
            whose: Whose::default(),
            only_looked_at: false,
        }),
        Some(Ok(Document::Map(map))) => put_map(desk, origin, map),
        Some(Err(why)) => desk.refused.push(Refused { origin, why }),
        None => {}
    }
}
