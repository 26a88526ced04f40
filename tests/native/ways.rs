//! The ways through: forward, back, aside, to change an answer, and by the number keys.

use joint_effort::app::action::{Position, Purpose};
use joint_effort::app::{Action, State};
use joint_effort::domain::critical::Critical;
use joint_effort::flow::step::CriticalPage;
use joint_effort::flow::{Question, Responses, Route, Step, step};

use crate::after::after as one;
use crate::flow::{answered, every_question};
use crate::update::assorted_states;

fn after(state: &State, actions: impl IntoIterator<Item = Action>) -> State {
    actions
        .into_iter()
        .fold(state.clone(), |state, action| one(&state, action))
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
    let mut state = one(&State::default(), Action::PressedStart);
    for step in &step::ALL[1..] {
        assert_eq!(state.position, Position::at(*step));
        let open = step.problems(&state.responses);
        if !open.is_empty() {
            state = one(&state, Action::PressedContinue);
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
        state = one(&state, Action::PressedContinue);
        assert!(state.problems.is_empty());
    }
    assert_eq!(state.position, Position::at(Step::Result));
}

#[test]
fn back_leads_to_the_page_before_with_every_answer_kept() {
    for pair in step::ALL.windows(2) {
        let back = one(&at(pair[1], &answered(0)), Action::PressedBack);
        assert_eq!(back, at(pair[0], &answered(0)));
    }
    let start = at(Step::Start, &answered(0));
    assert_eq!(one(&start, Action::PressedBack), start);
}

#[track_caller]
fn check_change(from: Step, question: Question) {
    let asking = Step::of_question(question).unwrap();
    let changing = one(&at(from, &answered(0)), Action::PressedChange(asking));
    assert_eq!(
        changing.position,
        Position {
            step: asking,
            purpose: Purpose::Change
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
        one(&changing, Action::PressedBack),
        at(Step::Check, &answered(0))
    );
}

#[test]
fn a_change_keeps_the_other_answers_and_returns_to_the_check() {
    for question in every_question() {
        check_change(Step::Check, question);
        check_change(Step::Result, question);
    }
    let open = one(
        &at(Step::Check, &Responses::default()),
        Action::PressedChange(Step::Family),
    );
    let stays = one(&open, Action::PressedContinue);
    assert_eq!((stays.position, stays.problems.len()), (open.position, 4));
}

#[test]
fn start_leads_to_where_the_answers_end() {
    let start =
        |responses: &Responses| one(&at(Step::Start, responses), Action::PressedStart).position;
    assert_eq!(start(&Responses::default()), Position::at(Step::Claimed));
    assert_eq!(start(&answered(9)), Position::at(Step::Check));
    let mut begun = Responses::default();
    begun.name_service("the clinic");
    assert_eq!(start(&begun), Position::at(Step::Claimed));
    begun.choose(Question::Claimed, Question::Claimed.choices()[0]);
    assert_eq!(Route::default().number(start(&begun).step), Some(2));
}

#[test]
fn the_ways_aside_lead_where_they_say() {
    for state in assorted_states().iter().filter(|state| !state.left) {
        let position = |action: Action| one(state, action).position;
        assert_eq!(position(Action::SkippedBarriers), Position::at(Step::Check));
        assert_eq!(position(Action::PressedCheck), Position::at(Step::Check));
        assert_eq!(position(Action::Stopped), Position::at(Step::Result));
        assert_eq!(position(Action::WentToStart), Position::at(Step::Start));
    }
}

#[test]
fn the_number_keys_choose_what_stands_beside_the_number() {
    for question in every_question() {
        for number in (0..20).chain([usize::MAX]) {
            let state = one(&State::default(), Action::ChoseByNumber(question, number));
            assert_eq!(
                state.responses.chosen(question),
                question.choice_by_key(number)
            );
        }
    }
}

#[test]
fn worry_leads_from_the_start_to_the_danger_questions_and_from_there_to_what_is_open() {
    let worried = |responses: &Responses| one(&at(Step::Start, responses), Action::PressedWorried);
    for responses in [Responses::default(), answered(0), answered(9)] {
        let state = worried(&responses);
        assert_eq!(state.position, Position::WORRIED);
        assert_eq!(state.responses, responses);
        let back = one(&state, Action::PressedBack);
        assert_eq!(back, at(Step::Start, &responses));
        let on = one(&state, Action::PressedContinue);
        let started = one(&at(Step::Start, &responses), Action::PressedStart);
        assert_eq!(on, started, "what is open does not hold anybody up");
    }
    // The answers given there are kept, and appear again where the family is asked about.
    let danger = Question::Critical(Critical::DangerNow);
    let yes = danger.choices()[0];
    let state = one(&worried(&Responses::default()), Action::Chose(danger, yes));
    assert_eq!(
        one(&state, Action::Stopped).position,
        Position::at(Step::Result)
    );
    let on = one(&state, Action::PressedContinue);
    assert_eq!(on.position, Position::at(Step::Claimed));
    assert_eq!(on.responses.chosen(danger), Some(yes));
    let family = State {
        position: Position::at(Step::Critical(CriticalPage::Now)),
        ..on
    };
    let held = one(&family, Action::PressedContinue);
    assert_eq!(
        (held.position, held.problems.len()),
        (family.position, family.position.step.questions().len() - 1),
        "in its turn the page wants every answer"
    );
}
