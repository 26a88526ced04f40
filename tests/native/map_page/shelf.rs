//! A map that is kept on the device because the rater asked for it: as it is answered, beside the records.

use joint_effort::app::action::Position;
use joint_effort::app::desk::{DeskEffect, News, OnDesk, Origin, Shelf};
use joint_effort::app::map::OnMap;
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

fn desk(state: &State, event: OnDesk) -> Update {
    update(state, Action::on_desk(event))
}

fn remembered() -> State {
    desk(&went_to_map(answered(1)), OnDesk::Remembered(place())).state
}

fn keep(is_new: bool) -> Effect {
    let place = place();
    Effect::Desk(DeskEffect::KeepRecord { place, is_new })
}

#[test]
fn a_map_is_kept_where_that_is_asked_for_and_with_each_change_from_then_on() {
    let state = went_to_map(answered(1));
    let asked = desk(&state, OnDesk::ToggledRememberingMap);
    let new = Effect::Desk(DeskEffect::KeepNewRecord);
    assert!(asked.effects.contains(&new));
    let kept = desk(&state, OnDesk::Remembered(place()));
    assert!(kept.effects.contains(&keep(true)));
    assert_eq!(kept.state.desk.news, Some(News::Remembered));
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
        assert_eq!(state.desk.remembered, Some(place()));
    }
    // What is only looked at changes nothing that is kept.
    let looked = update(&state, Action::on_map(OnMap::Selected(0)));
    assert!(!looked.effects.contains(&keep(false)));
    let let_go = desk(&state, OnDesk::ToggledRememberingMap);
    let removed = Effect::Desk(DeskEffect::RemoveOwnRecord(place()));
    assert!(let_go.effects.contains(&removed));
    assert_eq!(let_go.state.desk.remembered, None);
}

#[test]
fn a_map_without_any_service_is_kept_as_the_answers_there_are_and_put_back_as_the_map() {
    let edition = "2026.2";
    let state = remembered();
    let emptied = update(&state, Action::on_map(OnMap::Removed(0)));
    assert!(emptied.effects.contains(&keep(false)));
    // Nobody could open a map without any service.
    assert_eq!(emptied.state.map_record(edition), None);
    let question = Question::Risk(RiskDomain::Change);
    let choice = question.choices()[2];
    let answering = update(&emptied.state, Action::Chose(question, choice));
    assert!(answering.effects.contains(&keep(false)));
    let back = update(&answering.state, Action::on_map(OnMap::PutBack));
    assert!(back.effects.contains(&keep(false)));
    assert!(back.state.map_record(edition).is_some());
    assert_eq!(back.state.desk.remembered, Some(place()));
}

#[test]
fn a_record_on_the_device_is_not_written_over_by_a_map_that_begins_with_it() {
    let mut state = State {
        responses: answered(1),
        position: Position::at(Step::Result),
        ..State::default()
    };
    state.desk.remembered = Some(place());
    let begun = desk(&state, OnDesk::Went(SidePage::Map));
    assert_eq!(begun.state.desk.remembered, None);
    let forget = Effect::Desk(DeskEffect::ForgetPlace);
    assert!(begun.effects.contains(&forget));
    let changed = update(&begun.state, Action::on_map(OnMap::Added));
    assert!(!changed.effects.contains(&keep(false)));
}

#[test]
fn a_kept_map_is_opened_from_the_shelf_and_kept_there_as_it_goes_on() {
    let made = happened(&remembered(), [OnMap::Added]);
    let text = map::file::write(&made.map_record("2026.2").expect("a map"));
    let shelf = Shelf::read(vec![(place(), text)]);
    let mut state = State {
        position: Position::at(Step::SidePage(SidePage::Open)),
        ..State::default()
    };
    for event in [OnDesk::SawShelf(shelf), OnDesk::TookFromShelf(place())] {
        state = after(&state, Action::on_desk(event));
    }
    let (origin, _) = state.desk.brought_map.as_deref().expect("it is open");
    assert_eq!(*origin, Origin::Shelf(place()));
    assert_eq!(state.desk.news, Some(News::OpenedMap));
    let gone_on = desk(&state, OnDesk::PressedGoOnWithMap).state;
    assert_eq!(gone_on.position, Position::MAP);
    assert_eq!(on(&gone_on).map, on(&made).map);
    assert_eq!(gone_on.desk.remembered, Some(place()));
    let changed = update(&gone_on, Action::on_map(OnMap::Added));
    assert!(changed.effects.contains(&keep(false)));
    // Deleted by another tab, it is not kept again.
    let lost = desk(&gone_on, OnDesk::Lost).state;
    assert_eq!(lost.desk.remembered, None);
    assert!(lost.map.is_some());
}

#[test]
fn whoever_opens_the_same_map_from_the_shelf_keeps_it_there() {
    let made = went_to_map(answered(1));
    let text = map::file::write(&made.map_record("2026.2").expect("a map"));
    let shelf = Shelf::read(vec![(place(), text)]);
    let mut state = made;
    for event in [
        OnDesk::Went(SidePage::Open),
        OnDesk::SawShelf(shelf),
        OnDesk::TookFromShelf(place()),
    ] {
        state = after(&state, Action::on_desk(event));
    }
    let gone_on = desk(&state, OnDesk::PressedGoOnWithMap);
    assert_eq!(gone_on.state.desk.remembered, Some(place()));
    let kept = gone_on
        .effects
        .iter()
        .filter(|effect| **effect == keep(true));
    assert_eq!(kept.count(), 1);
}
