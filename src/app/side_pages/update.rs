//! What follows from events on the side pages: pure and total.

use super::resume::{resume, resume_map};
use super::{
    BY_HAND, Kept, KeptRecords, News, OnMany, OnSidePage, Opened, Origin, Refused, SidePageEffect,
    SidePageState, Startup, ViewOwner, many, turns, views,
};
use crate::app::action::Position;
use crate::app::effect::Focus;
use crate::app::map;
use crate::app::navigation::go;
use crate::app::state::Notice;
use crate::app::{Effect, State};
use crate::flow::Step;
use crate::flow::step::SidePage;
use crate::record::MapRecord;
use crate::record::opening::{self, Document, OpenedDocument};

/// The part that gets the focus if the pressed button is gone: the focus would go with it.
pub(super) const HEADING: &str = "heading";

/// Changes the state by an event on a side page. Returns the effects of the event itself.
pub fn update(state: &mut State, event: OnSidePage) -> Vec<Effect> {
    // What is already drawn is not drawn again.
    if event == OnSidePage::PressedPrintMap && state.side_pages.prints_map {
        return vec![Effect::Print];
    }
    // An event that only reports something leaves the last news as it is.
    let is_seen = matches!(
        event,
        OnSidePage::SawKept(_)
            | OnSidePage::SawClock(..)
            | OnSidePage::Lost
            | OnSidePage::OnMany(OnMany::Read(_))
    );
    if !is_seen {
        clear_news(&mut state.side_pages);
        if event != OnSidePage::OpenedDuplicate {
            state.side_pages.duplicate = None;
        }
    }
    let effects = change(state, event);
    if state.side_pages.news.is_some() && !is_seen {
        state.side_pages.news_count = state.side_pages.news_count.wrapping_add(1);
    }
    effects
}

/// Looks again: another tab changed what the device keeps.
pub fn check_storage(state: &mut State) -> Vec<Effect> {
    let is_open = state.position.step == Step::SidePage(SidePage::Open);
    if is_open {
        clear_news(&mut state.side_pages);
    }
    let looks = is_open.then_some(SidePageEffect::LookAtKept);
    request(look_for_record(state).into_iter().chain(looks))
}

/// Drops the news of the last action, and what was prepared for it.
fn clear_news(side_pages: &mut SidePageState) {
    side_pages.news = None;
    side_pages.by_hand = None;
    side_pages.prints_map = false;
}

pub(super) fn request(effects: impl IntoIterator<Item = SidePageEffect>) -> Vec<Effect> {
    effects.into_iter().map(Effect::SidePage).collect()
}

fn look_for_record(state: &State) -> Option<SidePageEffect> {
    let place = state.side_pages.remembered.clone();
    place.map(SidePageEffect::LookForRecord)
}

fn change(state: &mut State, event: OnSidePage) -> Vec<Effect> {
    if let Some(section) = event.section() {
        state.side_pages.pressed_in = section;
    }
    match event {
        OnSidePage::WentTo(side_page) => {
            let side_pages = &mut state.side_pages;
            // The map leads to the questions, which do not lead back behind it.
            let is_behind = side_page == SidePage::Map && state.position.is_for_map();
            if !matches!(state.position.step, Step::SidePage(_)) && !is_behind {
                side_pages.came_from = Some(state.position);
            }
            side_pages.refused.clear();
            if matches!(side_page, SidePage::Map | SidePage::Service) {
                map::begin(state);
            }
            let position = Position::at(Step::SidePage(side_page));
            go(state, map::reachable(position, state).unwrap_or(position));
            return lookups(state, side_page);
        }
        OnSidePage::Started(startup) => return begin(state, startup),
        OnSidePage::SawPage(today, address) => {
            state.side_pages.today = today;
            state.side_pages.address = address;
        }
        OnSidePage::SawClock(today, time) => {
            state.side_pages.today = today;
            state.side_pages.time = time;
        }
        OnSidePage::ToggledFamily => state.side_pages.includes_family ^= true,
        OnSidePage::ToggledName => state.side_pages.includes_name ^= true,
        OnSidePage::Done(news, by_hand) => {
            state.side_pages.news = Some(news);
            state.side_pages.by_hand = by_hand;
            if state.side_pages.by_hand.is_some() {
                return vec![Effect::MoveFocus(Focus::Part(BY_HAND))];
            }
        }
        OnSidePage::ToggledRemembering | OnSidePage::ToggledRememberingMap => {
            return toggle_remembering(&mut state.side_pages);
        }
        OnSidePage::Remembered(place) => {
            state.side_pages.remembered = Some(place.clone());
            state.side_pages.news = Some(News::Remembered);
            return request([keep_new_record(place)]);
        }
        OnSidePage::Lost => {
            state.side_pages.remembered = None;
            state.notice = Some(Notice::RecordDeleted);
        }
        OnSidePage::KeptInNewPlace(place) => {
            state.side_pages.remembered = Some(place);
            state.notice = Some(Notice::RecordConflict);
        }
        OnSidePage::FoundRemembered(place) => state.side_pages.remembered = Some(place),
        OnSidePage::SawKept(kept_records) => set_kept_records(&mut state.side_pages, kept_records),
        OnSidePage::ReceivedText(origin, text) => {
            state.side_pages.refused.clear();
            open_text(&mut state.side_pages, origin, &text);
        }
        OnSidePage::OpenedDuplicate => {
            state.side_pages.open_duplicate();
            return vec![Effect::MoveFocus(Focus::Part(HEADING))];
        }
        OnSidePage::Refused(origin, why) => state.side_pages.refused.push(Refused { origin, why }),
        OnSidePage::PressedOpenKept(place) => open_kept(&mut state.side_pages, &place),
        OnSidePage::ClosedRecord(index) => {
            let side_pages = &mut state.side_pages;
            if index < side_pages.opened.len() {
                side_pages.opened.remove(index);
            }
            side_pages.confirming_replace = None;
            return vec![Effect::MoveFocus(Focus::Part(HEADING))];
        }
        OnSidePage::StartedTurns(labels) => turns::start(state, labels),
        OnSidePage::StoppedTurns => turns::stop(state),
        OnSidePage::PressedResume(index) => return resume(state, index, false),
        OnSidePage::ConfirmedReplace => {
            if let Some(index) = state.side_pages.confirming_replace {
                return resume(state, index, true);
            }
        }
        OnSidePage::Cancelled => {
            state.side_pages.confirming_replace = None;
            state.side_pages.confirming_replace_by_map = false;
            state.side_pages.confirming_delete_all = false;
            return vec![Effect::MoveFocus(Focus::Part(HEADING))];
        }
        OnSidePage::PressedDeleteAll => {
            state.side_pages.confirming_delete_all = true;
            return vec![Effect::MoveFocus(Focus::Part(HEADING))];
        }
        OnSidePage::ConfirmedDeleteAll => {
            state.side_pages.confirming_delete_all = false;
            state.side_pages.remembered = None;
            return delete(state, SidePageEffect::RemoveAll);
        }
        OnSidePage::PressedDelete(place) => {
            // A record that is deleted here no longer follows the answers.
            let side_pages = &mut state.side_pages;
            side_pages.remembered = side_pages.remembered.take().filter(|kept| *kept != place);
            return delete(state, SidePageEffect::Remove(place));
        }
        // These are announced when they are done.
        OnSidePage::PressedCopy(what) => return request([SidePageEffect::Copy(what)]),
        OnSidePage::PressedSave(kind) => return request([SidePageEffect::Save(kind)]),
        OnSidePage::PressedSaveAll => return request([SidePageEffect::SaveAll]),
        OnSidePage::PressedOpen => return request([SidePageEffect::ReadField]),
        OnSidePage::PressedCopyViews => return request([SidePageEffect::CopyViews]),
        OnSidePage::ChoseReading(reading) => state.side_pages.reading = Some(reading),
        OnSidePage::NamedView(place, label) => views::name(&mut state.side_pages, place, &label),
        OnSidePage::ChoseSide(place, side) => {
            views::choose_side(&mut state.side_pages, place, side)
        }
        OnSidePage::OnMany(event) => return many::update(&mut state.side_pages, event),
        OnSidePage::PressedCopyMap => return request([SidePageEffect::CopyMap]),
        OnSidePage::PressedSaveMap(kind) => {
            return request([SidePageEffect::SaveMap(kind)]);
        }
        OnSidePage::PressedSaveWholeMap => {
            return request([SidePageEffect::SaveWholeMap]);
        }
        OnSidePage::PressedPrint => return vec![Effect::Print],
        OnSidePage::PressedPrintMap => {
            state.side_pages.prints_map = true;
            return request([SidePageEffect::PrintMap]);
        }
        OnSidePage::PressedResumeMap => return resume_map(state, false),
        OnSidePage::ConfirmedReplaceByMap => return resume_map(state, true),
        OnSidePage::ClosedMap => {
            state.side_pages.opened_map = None;
            state.side_pages.confirming_replace_by_map = false;
            return vec![Effect::MoveFocus(Focus::Part(HEADING))];
        }
    }
    Vec::new()
}

/// Returns what a side page has to look up.
pub(super) fn lookups(state: &State, side_page: SidePage) -> Vec<Effect> {
    let looks = (side_page == SidePage::Open).then_some(SidePageEffect::LookAtKept);
    let page = [SidePageEffect::LookAtPage];
    request(page.into_iter().chain(look_for_record(state)).chain(looks))
}

/// Continues on the side page where the rater left off, or begins on the one that was asked for.
fn begin(state: &mut State, startup: Startup) -> Vec<Effect> {
    let Startup {
        remembered,
        text_to_open,
        side_page,
    } = startup;
    let mut effects = request(remembered.clone().map(SidePageEffect::RecogniseRecord));
    state.side_pages.remembered = remembered;
    if let Some(text) = text_to_open {
        update(state, OnSidePage::ReceivedText(Origin::Pasted, text));
    }
    let wanted = match side_page {
        // There is nothing to look at side by side.
        Some(SidePage::Trend) if state.side_pages.opened.is_empty() => Some(SidePage::Open),
        wanted => wanted,
    };
    effects.extend(match (wanted, state.position.step) {
        (Some(side_page), _) => update(state, OnSidePage::WentTo(side_page)),
        (None, Step::SidePage(side_page)) => lookups(state, side_page),
        (None, _) => request(look_for_record(state)),
    });
    if state.side_pages.remembered.is_none() {
        effects.extend(request([SidePageEffect::ForgetPlace]));
    }
    effects
}

fn toggle_remembering(on: &mut SidePageState) -> Vec<Effect> {
    match on.remembered.take() {
        // What another tab has put there since is not for this one to delete.
        Some(place) => {
            on.news = Some(News::NotRemembered);
            request([SidePageEffect::RemoveOwnRecord(place)])
        }
        None => request([SidePageEffect::KeepNewRecord]),
    }
}

pub(super) fn keep_new_record(place: String) -> SidePageEffect {
    SidePageEffect::KeepRecord {
        place,
        is_new: true,
    }
}

fn delete(state: &mut State, removal: SidePageEffect) -> Vec<Effect> {
    state.side_pages.news = Some(News::Deleted);
    let looks = look_for_record(state).into_iter();
    let mut effects = request([removal]);
    effects.extend(request(looks.chain([SidePageEffect::LookAtKept])));
    // The pressed button is gone, and the focus would go with it.
    effects.push(Effect::MoveFocus(Focus::Part(HEADING)));
    effects
}

/// Stores the kept records. If the record of the answers is gone, they are no longer kept.
fn set_kept_records(side_pages: &mut SidePageState, kept_records: KeptRecords) {
    let is_there = |place: &String| match &kept_records {
        KeptRecords::Open(kept) => kept.iter().any(|kept| kept.place == *place),
        KeptRecords::Unseen | KeptRecords::Closed => false,
    };
    side_pages.remembered = side_pages.remembered.take().filter(is_there);
    side_pages.kept_records = kept_records;
}

fn open_text(side_pages: &mut SidePageState, origin: Origin, text: &str) {
    match opening::find(text) {
        Ok(OpenedDocument { document, is_code }) => match document {
            Document::Record(record) => {
                let is_pasted = origin == Origin::Pasted;
                let text = if is_pasted { text.trim() } else { "" };
                side_pages.open(Opened {
                    origin,
                    text: text.to_owned(),
                    record,
                    owner: ViewOwner::default(),
                    view_only: is_code,
                });
            }
            Document::Map(map) => set_opened_map(side_pages, origin, map),
        },
        Err(why) => side_pages.refused.push(Refused { origin, why }),
    }
}

fn set_opened_map(side_pages: &mut SidePageState, origin: Origin, map: MapRecord) {
    side_pages.opened_map = Some(Box::new((origin, map)));
    side_pages.confirming_replace_by_map = false;
    side_pages.news = Some(News::OpenedMap);
}

fn open_kept(side_pages: &mut SidePageState, place: &str) {
    let KeptRecords::Open(kept) = &side_pages.kept_records else {
        return;
    };
    let kept: Option<Kept> = kept.iter().find(|kept| kept.place == place).cloned();
    let origin = Origin::Kept(place.to_owned());
    match kept.map(|kept| kept.document) {
        Some(Ok(Document::Record(record))) => side_pages.open(Opened {
            origin,
            text: String::new(),
            record,
            owner: ViewOwner::default(),
            view_only: false,
        }),
        Some(Ok(Document::Map(map))) => set_opened_map(side_pages, origin, map),
        Some(Err(why)) => side_pages.refused.push(Refused { origin, why }),
        None => {}
    }
}
