//! What each action does, in every kind of state.

use std::collections::BTreeSet;

use joint_effort::app::action::{DraftChange, EarlyPress, Position, Purpose};
use joint_effort::app::held::Held;
use joint_effort::app::map::OnMap;
use joint_effort::app::side_pages::{OnSidePage, Origin};
use joint_effort::app::state::Notice;
use joint_effort::app::{Action, State};
use joint_effort::domain::strength::Strength;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::step::SidePage;
use joint_effort::flow::{Responses, Route, Step, problem, step};

use crate::after::after;
use crate::flow::{answered, every_question};

/// Names each kind of action, so that a new one does not compile until it is tested here.
const fn kind(action: &Action) -> &'static str {
    match action {
        Action::Chose(..) => "chose",
        Action::ChoseByNumber(..) => "chose by number",
        Action::ClearedAnswer(_) => "cleared answer",
        Action::NamedService(_) => "named service",
        Action::SawStorage => "saw storage",
        Action::SawDraftChange(..) => "saw elsewhere",
        Action::ToggledStrength(_) => "toggled strength",
        Action::PressedStart => "pressed start",
        Action::PressedWorried => "pressed worried",
        Action::PressedContinue => "pressed continue",
        Action::PressedBack => "pressed back",
        Action::SkippedBarriers => "skipped barriers",
        Action::Stopped => "stopped",
        Action::PressedChange(_) => "pressed change",
        Action::PressedCheck => "pressed check",
        Action::WentToStart => "went to start",
        Action::StartedAgain => "started again",
        Action::FollowedProblem(_) => "followed problem",
        Action::MovedInHistory(_) => "moved in history",
        Action::RestoredDraft(..) => "restored draft",
        Action::FoundBrokenDraft => "found broken draft",
        Action::StorageRefused => "storage refused",
        Action::PressedExitKey(_) => "pressed exit key",
        Action::ToggledExitKey => "toggled exit key",
        Action::Left => "left",
        Action::PageLeft => "taken away",
        Action::HostNavigated(_) => "host leads",
        Action::PressedEarly(_) => "pressed early",
        Action::FoundEntry(_) => "found entry",
        Action::Arrived => "arrived",
        Action::Painted => "painted",
        Action::HandedOver => "handed over",
        Action::PressedPrint => "pressed print",
        Action::GaveAssessment(_) => "gave assessment",
        Action::OnSidePage(_) => "on side page",
        Action::OnMap(_) => "on map",
        Action::FoundMapElsewhere => "found map elsewhere",
        Action::RestoredMap(..) => "restored map",
        Action::RestoredTurn(..) => "restored turn",
    }
}

#[test]
fn an_answer_that_may_be_left_out_can_be_taken_back_and_no_other() {
    let answered = State {
        responses: answered(0),
        ..State::default()
    };
    for question in every_question() {
        let cleared = after(&answered, Action::ClearedAnswer(question));
        let is_optional = Step::of_question(question).is_some_and(Step::may_be_skipped);
        assert_eq!(
            cleared.responses.chosen(question).is_none(),
            is_optional,
            "{question:?}"
        );
        for other in every_question()
            .into_iter()
            .filter(|other| *other != question)
        {
            assert_eq!(
                cleared.responses.chosen(other),
                answered.responses.chosen(other)
            );
        }
    }
}

fn every_position() -> impl Iterator<Item = Position> {
    step::ALL
        .into_iter()
        .flat_map(|step| {
            [Purpose::Answer, Purpose::Change].map(|purpose| Position { step, purpose })
        })
        .chain([Position::WORRIED])
}

pub fn every_action() -> Vec<Action> {
    let mut actions = vec![
        Action::NamedService(String::new()),
        Action::NamedService("x".repeat(1_000)),
        Action::PressedStart,
        Action::PressedWorried,
        Action::PressedContinue,
        Action::PressedBack,
        Action::SkippedBarriers,
        Action::Stopped,
        Action::PressedCheck,
        Action::WentToStart,
        Action::StartedAgain,
        Action::FoundBrokenDraft,
        Action::StorageRefused,
        Action::SawStorage,
        Action::SawDraftChange(DraftChange::Cleared, Box::new(Action::SawStorage)),
        Action::PageLeft,
        Action::PressedEarly(EarlyPress::Start),
        Action::PressedEarly(EarlyPress::Continue),
        Action::FoundEntry(None),
        Action::Arrived,
        Action::Painted,
        Action::HandedOver,
        Action::MovedInHistory(None),
        Action::PressedExitKey(0),
        Action::PressedExitKey(u8::MAX),
        Action::ToggledExitKey,
        Action::Left,
        Action::PressedPrint,
        Action::RestoredDraft(Box::default(), None),
        Action::GaveAssessment(Box::default()),
        Action::GaveAssessment(Box::new(answered(1).assessment)),
        Action::RestoredDraft(Box::new(answered(1)), None),
        Action::on_side_page(OnSidePage::WentTo(SidePage::Open)),
        Action::on_side_page(OnSidePage::ToggledFamily),
        Action::on_map(OnMap::Added),
        Action::FoundMapElsewhere,
        Action::RestoredMap(Held::default(), Box::default(), None),
        Action::RestoredTurn(Held::default(), Box::default(), None),
        Action::RestoredMap(Held::default(), Box::default(), Some(Position::MAP)),
        Action::on_side_page(OnSidePage::ReceivedText(Origin::Pasted, String::new())),
    ];
    for question in every_question() {
        actions.extend(
            question
                .choices()
                .into_iter()
                .map(|c| Action::Chose(question, c)),
        );
        let numbers = [0, 1, 2, 8, usize::MAX];
        actions.extend(numbers.map(|number| Action::ChoseByNumber(question, number)));
        actions.push(Action::FollowedProblem(question));
        actions.push(Action::ClearedAnswer(question));
    }
    actions.extend(
        Strength::ALL
            .iter()
            .map(|strength| Action::ToggledStrength(*strength)),
    );
    for position in every_position() {
        actions.push(Action::MovedInHistory(Some(position)));
        actions.push(Action::HostNavigated(position));
        actions.push(Action::RestoredDraft(Box::default(), Some(position)));
        actions.push(Action::RestoredDraft(Box::new(answered(0)), Some(position)));
        actions.push(Action::PressedChange(position.step));
    }
    actions
}

pub fn assorted_states() -> Vec<State> {
    let mut states = Vec::new();
    for position in every_position() {
        for responses in [Responses::default(), answered(0), answered(9)] {
            let problems = problem::of(&position.step.questions(), &Responses::default());
            let notice = Some(Notice::StorageRefused);
            let state = State {
                responses,
                position,
                ..State::default()
            };
            states.push(State {
                problems,
                notice,
                exit_presses: 2,
                exit_key_off: true,
                ..state.clone()
            });
            states.push(state);
        }
    }
    states.push(State {
        left: true,
        ..State::default()
    });
    // Every state again, with a host that leaves pages out and names the other service.
    let hosted: Vec<_> = states.iter().map(hosted).collect();
    states.extend(hosted);
    states
}

fn hosted(state: &State) -> State {
    let route = Route {
        strengths: false,
        barriers: false,
        side_pages: false,
        map: false,
    };
    let position = if route.includes(state.position.step) {
        state.position
    } else {
        Position::at(Step::Check)
    };
    State {
        route,
        preset_name: String::from("the clinic"),
        position,
        ..state.clone()
    }
}

/// Checks what must hold for any action in any state.
#[track_caller]
fn check_action(state: &State, action: &Action) {
    let next = after(state, action.clone());
    assert_eq!(after(state, action.clone()), next, "the same again");
    let moved = next.position != state.position;
    let answered = next.responses != state.responses;
    match action {
        Action::Chose(..)
        | Action::ChoseByNumber(..)
        | Action::ClearedAnswer(_)
        | Action::NamedService(_)
        | Action::ToggledStrength(_) => assert!(!moved, "choosing never moves on"),
        Action::PressedStart | Action::PressedWorried
            if state.responses.is_empty() && !state.left =>
        {
            assert_eq!(next.responses.service_name, state.preset_name);
            assert_eq!(next.responses.assessment, state.responses.assessment);
        }
        Action::PressedStart
        | Action::PressedWorried
        | Action::PressedContinue
        | Action::PressedBack
        | Action::SkippedBarriers
        | Action::Stopped
        | Action::PressedChange(_)
        | Action::PressedCheck
        | Action::WentToStart
        | Action::MovedInHistory(_) => assert!(!answered, "moving changes no answer"),
        Action::OnSidePage(_) => assert!(!answered, "nothing was opened to go on with"),
        Action::OnMap(_) => assert_eq!(next, *state, "there is no map"),
        Action::FollowedProblem(_) | Action::PressedPrint | Action::SawStorage => {
            assert_eq!(next, *state);
        }
        Action::PageLeft | Action::Painted | Action::FoundEntry(_) => assert_eq!(next, *state),
        Action::PressedEarly(_) => {
            assert_eq!(next.responses.assessment, state.responses.assessment);
        }
        Action::Arrived => assert!(!moved && !answered),
        Action::HostNavigated(_) => {
            let left = false;
            let led = State {
                left,
                ..state.clone()
            };
            assert_eq!(next, if state.left { led } else { state.clone() });
        }
        Action::HandedOver => assert!(next.left && next.responses.is_empty()),
        Action::SawDraftChange(..)
        | Action::FoundMapElsewhere
        | Action::FoundBrokenDraft
        | Action::StorageRefused
        | Action::PressedExitKey(_)
        | Action::ToggledExitKey => {
            assert!(!moved && !answered && next.problems == state.problems);
        }
        Action::RestoredMap(on, responses, _) => {
            assert!(state.left || next.responses == **responses);
            assert!(state.left || next.map.as_ref() == Some(on));
        }
        Action::RestoredTurn(turn, responses, _) => {
            assert!(state.left || next.responses == **responses);
            let expected = Some(turn).filter(|_| state.route.side_pages);
            assert!(state.left || next.turn.as_ref() == expected);
        }
        Action::RestoredDraft(responses, _) => assert!(state.left || next.responses == **responses),
        Action::GaveAssessment(assessment) => {
            assert!(state.left || next.responses.assessment == **assessment);
            assert_eq!(next.responses.strengths, state.responses.strengths);
            assert_eq!(next.responses.service_name, state.responses.service_name);
        }
        Action::StartedAgain => assert!(state.left || next == state.cleared()),
        Action::Left => assert_eq!(
            next,
            State {
                left: true,
                exit_key_off: false,
                ..state.cleared()
            }
        ),
    }
    // After a handover, another program continues with what the host has set.
    let kept = matches!(action, Action::HandedOver) && !state.left;
    assert!(kept || (next.route, &next.preset_name) == (state.route, &state.preset_name));
    assert!(next.route.includes(next.position.step) || state.position == next.position);
    assert!(
        !moved || next.problems.is_empty(),
        "problems belong to the page they were found on"
    );
    if state.left && !matches!(action, Action::HostNavigated(_)) {
        assert!(
            next.left && next.responses.is_empty(),
            "nothing comes back after leaving"
        );
    }
}

#[test]
fn every_action_has_an_answer_in_every_state() {
    let (states, actions) = (assorted_states(), every_action());
    let kinds: BTreeSet<_> = actions.iter().map(kind).collect();
    assert_eq!(kinds.len(), 39);
    for state in &states {
        actions
            .iter()
            .for_each(|action| check_action(state, action));
    }
    assert!(states.len() * actions.len() > 100_000);
}
