//! What follows from what happened: every action in every kind of state, and the ways through.

use std::collections::BTreeSet;

use joint_effort::app::action::Position;
use joint_effort::app::state::Notice;
use joint_effort::app::{Action, State, update};
use joint_effort::domain::strength::Strength;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::{Question, Responses, Step, problem, step};

use crate::flow::{answered, every_question};

/// Names each kind of action: a new one does not compile before it is tested here.
const fn kind(action: &Action) -> &'static str {
    match action {
        Action::Chose(..) => "chose",
        Action::ChoseByNumber(..) => "chose by number",
        Action::NamedService(_) => "named service",
        Action::ToggledStrength(_) => "toggled strength",
        Action::PressedStart => "pressed start",
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
        Action::PressedShift(_) => "pressed shift",
        Action::Left => "left",
        Action::PressedPrint => "pressed print",
        Action::PressedPrintPaper => "pressed print paper",
    }
}

fn every_position() -> impl Iterator<Item = Position> {
    step::ALL
        .into_iter()
        .flat_map(|step| [false, true].map(|changing| Position { step, changing }))
}

fn every_action() -> Vec<Action> {
    let mut actions = vec![
        Action::NamedService(String::new()),
        Action::NamedService("x".repeat(1_000)),
        Action::PressedStart,
        Action::PressedContinue,
        Action::PressedBack,
        Action::SkippedBarriers,
        Action::Stopped,
        Action::PressedCheck,
        Action::WentToStart,
        Action::StartedAgain,
        Action::FoundBrokenDraft,
        Action::StorageRefused,
        Action::PressedShift(0),
        Action::PressedShift(u8::MAX),
        Action::Left,
        Action::PressedPrint,
        Action::PressedPrintPaper,
        Action::RestoredDraft(Box::default(), None),
        Action::RestoredDraft(Box::new(answered(1)), None),
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
    }
    actions.extend(
        Strength::ALL
            .iter()
            .map(|strength| Action::ToggledStrength(*strength)),
    );
    for position in every_position() {
        actions.push(Action::MovedInHistory(position));
        actions.push(Action::RestoredDraft(Box::default(), Some(position)));
        actions.push(Action::RestoredDraft(Box::new(answered(0)), Some(position)));
        actions.push(Action::PressedChange(position.step));
    }
    actions
}

fn assorted_states() -> Vec<State> {
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
                shift_presses: 2,
                ..state.clone()
            });
            states.push(state);
        }
    }
    states.push(State {
        left: true,
        ..State::default()
    });
    states
}

/// What must hold of any action in any state.
#[track_caller]
fn check_action(state: &State, action: &Action) {
    let next = update(state, action.clone());
    assert_eq!(update(state, action.clone()), next, "the same again");
    let moved = next.position != state.position;
    let answered = next.responses != state.responses;
    match action {
        Action::Chose(..)
        | Action::ChoseByNumber(..)
        | Action::NamedService(_)
        | Action::ToggledStrength(_) => assert!(!moved, "choosing never moves on"),
        Action::PressedStart
        | Action::PressedContinue
        | Action::PressedBack
        | Action::SkippedBarriers
        | Action::Stopped
        | Action::PressedChange(_)
        | Action::PressedCheck
        | Action::WentToStart
        | Action::MovedInHistory(_) => assert!(!answered, "moving changes no answer"),
        Action::FollowedProblem(_) | Action::PressedPrint | Action::PressedPrintPaper => {
            assert_eq!(next, *state);
        }
        Action::FoundBrokenDraft | Action::StorageRefused | Action::PressedShift(_) => {
            assert!(!moved && !answered && next.problems == state.problems);
        }
        Action::RestoredDraft(responses, _) => assert!(state.left || next.responses == **responses),
        Action::StartedAgain => assert!(state.left || next == State::default()),
        Action::Left => assert_eq!(
            next,
            State {
                left: true,
                ..State::default()
            }
        ),
    }
    assert!(
        !moved || next.problems.is_empty(),
        "problems belong to the page they were found on"
    );
    if state.left {
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
    assert_eq!(kinds.len(), 22);
    for state in &states {
        actions
            .iter()
            .for_each(|action| check_action(state, action));
    }
    assert!(states.len() * actions.len() > 100_000);
}

fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
    actions
        .into_iter()
        .fold(state.clone(), |state, action| update(&state, action))
}

fn at(step: Step, responses: &Responses) -> State {
    State {
        responses: responses.clone(),
        position: Position::at(step),
        ..State::default()
    }
}

fn choose_first(step: Step) -> impl Iterator<Item = Action> {
    step.questions()
        .into_iter()
        .map(|question| Action::Chose(question, question.choices()[0]))
}

#[test]
fn continue_leads_through_every_page_once_each_is_answered() {
    let mut state = update(&State::default(), Action::PressedStart);
    for step in &step::ALL[1..] {
        assert_eq!(state.position, Position::at(*step));
        let open = step.problems(&state.responses);
        if !open.is_empty() {
            state = update(&state, Action::PressedContinue);
            assert_eq!(
                (&state.problems, state.position),
                (&open, Position::at(*step))
            );
            state = after(&state, choose_first(*step));
            assert_eq!(
                state.problems, open,
                "a problem stands until Continue is pressed again"
            );
        }
        state = update(&state, Action::PressedContinue);
        assert!(state.problems.is_empty());
    }
    assert_eq!(state.position, Position::at(Step::Result));
}

#[test]
fn back_leads_to_the_page_before_with_every_answer_kept() {
    for pair in step::ALL.windows(2) {
        let back = update(&at(pair[1], &answered(0)), Action::PressedBack);
        assert_eq!(back, at(pair[0], &answered(0)));
    }
    let start = at(Step::Start, &answered(0));
    assert_eq!(update(&start, Action::PressedBack), start);
}

#[track_caller]
fn check_change(from: Step, question: Question) {
    let asking = Step::asking(question).unwrap();
    let changing = update(&at(from, &answered(0)), Action::PressedChange(asking));
    assert_eq!(
        changing.position,
        Position {
            step: asking,
            changing: true
        }
    );
    let chose = Action::Chose(question, question.choices()[1]);
    let changed = after(&changing, [chose, Action::PressedContinue]);
    let mut expected = answered(0);
    expected.choose(question, question.choices()[1]);
    assert_eq!(
        changed,
        at(Step::Check, &expected),
        "the other answers stay"
    );
    assert_eq!(
        update(&changing, Action::PressedBack),
        at(Step::Check, &answered(0))
    );
}

#[test]
fn a_change_keeps_the_other_answers_and_returns_to_the_check() {
    for question in every_question() {
        check_change(Step::Check, question);
        check_change(Step::Result, question);
    }
    let open = update(
        &at(Step::Check, &Responses::default()),
        Action::PressedChange(Step::Family),
    );
    let stays = update(&open, Action::PressedContinue);
    assert_eq!((stays.position, stays.problems.len()), (open.position, 4));
}

#[test]
fn start_leads_to_where_the_answers_end() {
    let start =
        |responses: &Responses| update(&at(Step::Start, responses), Action::PressedStart).position;
    assert_eq!(start(&Responses::default()), Position::at(Step::Claimed));
    assert_eq!(start(&answered(9)), Position::at(Step::Check));
    let mut begun = Responses::default();
    begun.name_service("the clinic");
    assert_eq!(start(&begun), Position::at(Step::Claimed));
    begun.choose(Question::Claimed, Question::Claimed.choices()[0]);
    assert_eq!(start(&begun).step.number(), Some(2));
}

#[test]
fn the_ways_aside_lead_where_they_say() {
    for state in assorted_states().iter().filter(|state| !state.left) {
        let position = |action: Action| update(state, action).position;
        assert_eq!(position(Action::SkippedBarriers), Position::at(Step::Check));
        assert_eq!(position(Action::PressedCheck), Position::at(Step::Check));
        assert_eq!(position(Action::Stopped), Position::at(Step::Result));
        assert_eq!(position(Action::WentToStart), Position::at(Step::Start));
    }
}

#[test]
fn the_number_keys_choose_what_stands_beside_the_number() {
    for question in every_question() {
        let choices = question.choices();
        for (number, choice) in (1..).zip(&choices) {
            let state = update(&State::default(), Action::ChoseByNumber(question, number));
            assert_eq!(state.responses.chosen(question), Some(*choice));
        }
        for number in [0, choices.len() + 1, usize::MAX] {
            let state = update(&State::default(), Action::ChoseByNumber(question, number));
            assert_eq!(state, State::default());
        }
    }
}
