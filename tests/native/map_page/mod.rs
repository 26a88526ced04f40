//! The pages of the map, without a browser: each service is shown as it is held, whichever service the
//! questionnaire is asking about.

mod kept;
mod once;
mod print;
mod random;

use joint_effort::app::action::{Position, Purpose};
use joint_effort::app::effect::Focus;
use joint_effort::app::map::{MapState, OnMap};
use joint_effort::app::side_pages::{OnSidePage, SidePageEffect};
use joint_effort::app::state::Environment;
use joint_effort::app::{Action, Effect, State, update};
use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::map::outcome::MapOutcome;
use joint_effort::domain::map::{Lead, MOST_RELATIONSHIPS, Place};
use joint_effort::domain::response::Response;
use joint_effort::domain::risk::RiskDomain;
use joint_effort::flow::step::{CriticalPage, Section, SidePage};
use joint_effort::flow::{Question, Responses, Step};

use crate::after::after;
use crate::flow::answered;

fn map_from(state: &State) -> State {
    let went = OnSidePage::WentTo(SidePage::Map);
    after(state, Action::on_side_page(went))
}

fn went_to_map(responses: Responses) -> State {
    let mut state = State::default();
    (state.responses, state.position) = (responses, Position::at(Step::Result));
    map_from(&state)
}

fn happened(state: &State, events: impl IntoIterator<Item = OnMap>) -> State {
    let follow = |state: State, event| after(&state, Action::on_map(event));
    events.into_iter().fold(state.clone(), follow)
}

#[track_caller]
fn on(state: &State) -> &MapState {
    state.map.as_deref().expect("a map")
}

/// Checks what must hold in any state with a map.
#[track_caller]
fn check_held(state: &State) {
    let on = on(state);
    let held = &state.responses.assessment;
    let count = on.map.relationships.len();
    assert!(count <= MOST_RELATIONSHIPS);
    assert_eq!(on.map.family, held.family, "the family is asked once");
    match on.current {
        Some(place) => {
            let one = &on.map.relationships[place];
            assert_eq!(one.answers, held.relationship);
        }
        None => assert!(
            state.responses.without_family().is_empty(),
            "answers about no service at all"
        ),
    }
    assert!(on.selected.is_none_or(|place| place < count));
    if let Response::Known(Lead::Relationship(place)) = on.map.lead {
        assert!(place < count);
    }
    let mut ids: Vec<_> = on.map.relationships.iter().map(|one| &one.id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count);
    let Position { step, purpose } = state.position;
    if purpose == Purpose::Map && step.section() != Some(Section::Family) {
        assert!(on.current.is_some(), "questions about no service");
    }
    if state.position == Position::SERVICE {
        assert!(on.selected.is_some(), "the page of no service");
    }
    if count > 0 {
        MapOutcome::of(&on.map);
    }
}

#[test]
fn a_finished_result_becomes_the_first_service_and_nothing_of_it_is_lost() {
    let mut responses = answered(1);
    responses.name_service("the clinic");
    let state = went_to_map(responses.clone());
    assert_eq!(state.position, Position::MAP);
    assert_eq!(state.responses, responses);
    let one = &on(&state).map.relationships[0];
    assert_eq!(one.name.as_deref(), Some("the clinic"));
    assert_eq!(one.place, Place::Core);
    assert_eq!(
        one.answers.dimensions,
        responses.assessment.relationship.dimensions
    );
    check_held(&state);
    assert_eq!(
        after(&state, Action::PressedBack).position.step,
        Step::Result
    );
}

#[test]
fn a_map_from_the_start_has_no_service_yet() {
    let state = map_from(&State::default());
    assert!(on(&state).map.relationships.is_empty());
    check_held(&state);
    assert_eq!(
        after(&state, Action::PressedBack).position.step,
        Step::Start
    );
}

#[test]
fn each_service_keeps_its_own_answers_while_the_family_has_one_part() {
    let state = went_to_map(answered(1));
    let state = happened(&state, [OnMap::Added]);
    assert_eq!(state.position, Position::SERVICE);
    let state = happened(&state, [OnMap::Asked(1, Section::Relationship)]);
    assert_eq!(state.position, Position::for_map(Step::Claimed));
    let question = Question::Dimension(Dimension::Communication);
    let choice = question.choices()[2];
    assert_eq!(state.responses.chosen(question), None);
    let state = after(&state, Action::Chose(question, choice));
    check_held(&state);
    let first = happened(&state, [OnMap::Asked(0, Section::Relationship)]);
    assert_eq!(
        first.responses.chosen(question),
        answered(1).chosen(question)
    );
    let second = happened(&first, [OnMap::Asked(1, Section::Relationship)]);
    assert_eq!(second.responses.chosen(question), Some(choice));
    let family = Question::Risk(RiskDomain::Violence);
    assert_eq!(second.responses.chosen(family), answered(1).chosen(family));
    check_held(&second);
}

#[test]
fn the_questions_of_a_part_lead_back_to_the_map_from_both_ends() {
    for (section, event) in [
        (
            Section::Relationship,
            OnMap::Asked(0, Section::Relationship),
        ),
        (Section::Barriers, OnMap::Asked(0, Section::Barriers)),
        (Section::Family, OnMap::AskedFamily),
    ] {
        let mut state = happened(&went_to_map(answered(1)), [event]);
        assert_eq!(state.position.purpose, Purpose::Map);
        assert_eq!(after(&state, Action::PressedBack).position, Position::MAP);
        let mut pages = 0;
        while state.position != Position::MAP {
            assert_eq!(state.position.step.section(), Some(section));
            state = after(&state, Action::PressedContinue);
            pages += 1;
        }
        let all = state
            .route
            .steps()
            .filter(|step| step.section() == Some(section));
        assert_eq!(pages, all.count());
    }
}

#[test]
fn stopping_at_a_danger_leads_to_the_map_where_the_map_has_led_there() {
    let state = happened(&went_to_map(answered(1)), [OnMap::AskedFamily]);
    assert_eq!(
        state.position,
        Position::for_map(Step::Critical(CriticalPage::Now))
    );
    assert_eq!(after(&state, Action::Stopped).position, Position::MAP);
}

#[test]
fn passing_over_the_barriers_leads_back_to_the_map() {
    let asked = OnMap::Asked(0, Section::Barriers);
    let state = happened(&went_to_map(answered(1)), [asked]);
    assert_eq!(
        after(&state, Action::SkippedBarriers).position,
        Position::MAP
    );
}

#[test]
fn what_was_removed_is_put_back_as_it_was() {
    let state = went_to_map(answered(1));
    let state = happened(
        &state,
        [
            OnMap::Added,
            OnMap::Named(1, "the school".to_owned()),
            OnMap::ChoseLead(Response::Known(Lead::Relationship(1))),
            OnMap::Added,
            OnMap::Asked(1, Section::Relationship),
        ],
    );
    let removed = happened(&state, [OnMap::Removed(1)]);
    check_held(&removed);
    assert_eq!(on(&removed).map.lead, Response::Unanswered);
    let back = happened(&removed, [OnMap::UndidRemoval]);
    check_held(&back);
    assert_eq!(on(&back).map, on(&state).map);
}

/// A screen reader does not announce a heading that gets the focus in the task that draws it.
#[test]
fn what_takes_the_place_of_a_service_is_told_as_a_new_page_is() {
    let state = happened(&went_to_map(answered(1)), [OnMap::Added]);
    let heading = Effect::MoveFocus(Focus::Heading);
    let removed = update(&state, Action::on_map(OnMap::Removed(1)));
    let back = update(&removed.state, Action::on_map(OnMap::UndidRemoval));
    let another = update(&state, Action::on_map(OnMap::Added));
    for happened in [removed, back, another] {
        let moves = |effect: &&Effect| matches!(effect, Effect::MoveFocus(_));
        let last = happened.effects.iter().rfind(moves);
        assert_eq!(last, Some(&heading));
        assert!(happened.effects.contains(&Effect::ReleaseFocus));
    }
}

#[test]
fn whoever_leads_is_followed_through_the_list() {
    let mut state = went_to_map(answered(1));
    state = happened(&state, [OnMap::Added, OnMap::Added]);
    let lead = Response::Known(Lead::Relationship(2));
    state = happened(&state, [OnMap::ChoseLead(lead)]);
    state = happened(&state, [OnMap::MovedUp(2), OnMap::Removed(0)]);
    assert_eq!(on(&state).map.lead, Response::Known(Lead::Relationship(0)));
    assert_eq!(on(&state).map.relationships[0].id, "service-3");
    check_held(&state);
}

#[test]
fn a_map_is_kept_in_place_of_the_draft_until_all_is_cleared() {
    let state = went_to_map(answered(1));
    let question = Question::Dimension(Dimension::Communication);
    let choice = Action::Chose(question, question.choices()[0]);
    let effects = update(&state, choice).effects;
    assert!(effects.contains(&Effect::SidePage(SidePageEffect::KeepMap)));
    assert!(!effects.contains(&Effect::SaveDraft));
    let cleared = update(&state, Action::StartedAgain);
    assert_eq!(cleared.state.map, None);
    assert!(
        cleared
            .effects
            .contains(&Effect::SidePage(SidePageEffect::ForgetMap))
    );
    assert!(cleared.effects.contains(&Effect::EmptyDraft));
    assert_eq!(after(&state, Action::Left).map, None);
}

#[test]
fn no_page_of_the_map_is_gone_to_where_there_is_none() {
    let positions = [
        Position::MAP,
        Position::SERVICE,
        Position::for_map(Step::Claimed),
        Position::for_map(Step::Family),
    ];
    for position in positions {
        assert_eq!(Position::from_id(&position.id()), Some(position));
        let state = State {
            responses: answered(1),
            ..State::default()
        };
        let moved = after(&state, Action::MovedInHistory(Some(position)));
        assert_eq!(moved.position, Position::at(Step::Start));
    }
    assert_eq!(Position::from_id("result/map"), None);
    assert_eq!(Position::from_id("map/map"), None);
}

#[test]
fn whoever_has_begun_a_map_carries_on_there_from_the_start() {
    let mut state = map_from(&State::default());
    state = happened(&state, [OnMap::Added]);
    state = after(&state, Action::WentToStart);
    assert!(state.is_begun());
    assert_eq!(after(&state, Action::PressedStart).position, Position::MAP);
    let cleared = after(&state, Action::StartedAgain);
    assert!(!cleared.is_begun());
    assert_eq!(
        after(&cleared, Action::PressedStart).position.step,
        Step::Claimed
    );
}

#[test]
fn a_long_name_is_not_cut_by_the_questions_about_the_service() {
    let long = "a".repeat(60);
    let mut state = went_to_map(answered(1));
    state = happened(&state, [OnMap::Named(0, format!("{long}b"))]);
    state = happened(&state, [OnMap::Asked(0, Section::Relationship)]);
    let question = Question::Dimension(Dimension::Communication);
    state = after(&state, Action::Chose(question, question.choices()[0]));
    assert_eq!(
        on(&state).map.relationships[0].name.as_deref(),
        Some(long.as_str())
    );
    state = after(&state, Action::NamedService("the clinic".to_owned()));
    let named = on(&state).map.relationships[0].name.as_deref();
    assert_eq!(named, Some("the clinic"));
}

#[test]
fn a_map_that_was_kept_begins_on_the_start_where_the_host_is_to_be_told_everything() {
    let kept = went_to_map(answered(1));
    let restored = |with_family| {
        let state = State {
            environment: Environment {
                with_family,
                ..Environment::default()
            },
            ..State::default()
        };
        let map = kept.map.clone().expect("a map");
        let responses = Box::new(kept.responses.clone());
        after(
            &state,
            Action::RestoredMap(map, responses, Some(Position::MAP)),
        )
        .position
    };
    assert_eq!(restored(false), Position::MAP);
    assert_eq!(restored(true).step, Step::Start);
}
