//! A map kept on the device at the rater's request: saved as it is answered, beside the records.

use joint_effort::app::action::Position;
use joint_effort::app::map::OnMap;
use joint_effort::app::side_pages::{KeptRecords, News, OnSidePage, Origin, SidePageEffect};
use joint_effort::app::{Action, Effect, State, Update, update};
use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::map::Place;
use joint_effort::domain::risk::RiskDomain;
use joint_effort::flow::step::{Section, SidePage};
use joint_effort::flow::{Question, Step};
use joint_effort::record::map;

use super::{happened, on, went_to_map};
use crate::after::after;
use crate::flow::answered;

fn place() -> String {
    String::from("kept.7")
}

fn side_pages(state: &State, event: OnSidePage) -> Update {
    update(state, Action::on_side_page(event))
}

fn remembered() -> State {
    side_pages(&went_to_map(answered(1)), OnSidePage::Remembered(place())).state
}

fn keep(is_new: bool) -> Effect {
    let place = place();
    Effect::SidePage(SidePageEffect::KeepRecord { place, is_new })
}

#[test]
fn a_map_is_kept_where_that_is_asked_for_and_with_each_change_from_then_on() {
    let state = went_to_map(answered(1));
    let asked = side_pages(&state, OnSidePage::ToggledRememberingMap);
    let new = Effect::SidePage(SidePageEffect::KeepNewRecord);
    assert!(asked.effects.contains(&new));
    let kept = side_pages(&state, OnSidePage::Remembered(place()));
    assert!(kept.effects.contains(&keep(true)));
    assert_eq!(kept.state.side_pages.news, Some(News::Remembered));
    let question = Question::Dimension(Dimension::Communication);
    let mut state = kept.state;
    for action in [
        Action::on_map(OnMap::Placed(0, Place::Ring)),
        Action::on_map(OnMap::Added),
        Action::on_map(OnMap::Asked(1, Section::Relationship)),
        Action::Chose(question, question.choices()[0]),
        Action::NamedService("the school".to_owned()),
    ] {
        let next = update(&state, action);
        let is_asked = next.state.drawn_map() != state.drawn_map();
        assert_eq!(next.effects.contains(&keep(false)), is_asked);
        state = next.state;
        assert_eq!(state.side_pages.remembered, Some(place()));
    }
    // Looking at a service does not save the map again.
    let looked = update(&state, Action::on_map(OnMap::Selected(0)));
    assert!(!looked.effects.contains(&keep(false)));
    let let_go = side_pages(&state, OnSidePage::ToggledRememberingMap);
    let removed = Effect::SidePage(SidePageEffect::RemoveOwnRecord(place()));
    assert!(let_go.effects.contains(&removed));
    assert_eq!(let_go.state.side_pages.remembered, None);
}

#[test]
fn a_map_without_any_service_is_kept_as_the_answers_there_are_and_put_back_as_the_map() {
    let edition = "2026.2";
    let state = remembered();
    let emptied = update(&state, Action::on_map(OnMap::Removed(0)));
    assert!(emptied.effects.contains(&keep(false)));
    // A map without any service could not be opened.
    assert_eq!(emptied.state.map_record(edition), None);
    let question = Question::Risk(RiskDomain::Change);
    let choice = question.choices()[2];
    let answering = update(&emptied.state, Action::Chose(question, choice));
    assert!(answering.effects.contains(&keep(false)));
    let back = update(&answering.state, Action::on_map(OnMap::UndidRemoval));
    assert!(back.effects.contains(&keep(false)));
    assert!(back.state.map_record(edition).is_some());
    assert_eq!(back.state.side_pages.remembered, Some(place()));
}

#[test]
fn a_record_on_the_device_is_not_written_over_by_a_map_that_begins_with_it() {
    let mut state = State {
        responses: answered(1),
        position: Position::at(Step::Result),
        ..State::default()
    };
    state.side_pages.remembered = Some(place());
    let begun = side_pages(&state, OnSidePage::WentTo(SidePage::Map));
    assert_eq!(begun.state.side_pages.remembered, None);
    let forget = Effect::SidePage(SidePageEffect::ForgetPlace);
    assert!(begun.effects.contains(&forget));
    let changed = update(&begun.state, Action::on_map(OnMap::Added));
    assert!(!changed.effects.contains(&keep(false)));
}

#[test]
fn a_kept_map_is_opened_and_kept_in_its_place_as_it_goes_on() {
    let made = happened(&remembered(), [OnMap::Added]);
    let text = map::file::write(&made.map_record("2026.2").expect("a map"));
    let kept_records = KeptRecords::read(vec![(place(), text)]);
    let mut state = State {
        position: Position::at(Step::SidePage(SidePage::Open)),
        ..State::default()
    };
    for event in [
        OnSidePage::SawKept(kept_records),
        OnSidePage::PressedOpenKept(place()),
    ] {
        state = after(&state, Action::on_side_page(event));
    }
    let (origin, _) = state.side_pages.opened_map.as_deref().expect("it is open");
    assert_eq!(*origin, Origin::Kept(place()));
    assert_eq!(state.side_pages.news, Some(News::OpenedMap));
    let gone_on = side_pages(&state, OnSidePage::PressedResumeMap).state;
    assert_eq!(gone_on.position, Position::MAP);
    assert_eq!(on(&gone_on).map, on(&made).map);
    assert_eq!(gone_on.side_pages.remembered, Some(place()));
    let changed = update(&gone_on, Action::on_map(OnMap::Added));
    assert!(changed.effects.contains(&keep(false)));
    // After another tab deletes it, it is not kept again.
    let lost = side_pages(&gone_on, OnSidePage::Lost).state;
    assert_eq!(lost.side_pages.remembered, None);
    assert!(lost.map.is_some());
}

#[test]
fn whoever_opens_the_same_kept_map_keeps_it_there() {
    let made = went_to_map(answered(1));
    let text = map::file::write(&made.map_record("2026.2").expect("a map"));
    let kept_records = KeptRecords::read(vec![(place(), text)]);
    let mut state = made;
    for event in [
        OnSidePage::WentTo(SidePage::Open),
        OnSidePage::SawKept(kept_records),
        OnSidePage::PressedOpenKept(place()),
    ] {
        state = after(&state, Action::on_side_page(event));
    }
    let gone_on = side_pages(&state, OnSidePage::PressedResumeMap);
    assert_eq!(gone_on.state.side_pages.remembered, Some(place()));
    let kept = gone_on
        .effects
        .iter()
        .filter(|effect| **effect == keep(true));
    assert_eq!(kept.count(), 1);
}
