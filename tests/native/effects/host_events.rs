//! What the host is told, and how often the outcome is worked out for it.

use std::rc::Rc;

use joint_effort::app::action::{DraftChange, Position};
use joint_effort::app::effect::{Effect, Entry, Focus};
use joint_effort::app::{Action, Update, update};
use joint_effort::domain::assessment::Assessment;
use joint_effort::domain::critical::Critical;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::{Question, Responses, Step};

use super::{GONE, at, check_effects, chose, within};
use crate::after::after;
use crate::flow::answered;

#[test]
fn a_host_that_sets_the_answers_draws_no_focus_and_reveals_nothing() {
    let mut alarming = Assessment::default();
    let danger = Question::Critical(Critical::ALL[0]);
    let mut responses = answered(0);
    responses.choose(danger, danger.choices()[0]);
    alarming.family.risk.criticals = responses.assessment.family.risk.criticals;
    let page = at(Step::Check, answered(1));
    check_effects(
        &page,
        Action::GaveAssessment(Box::new(alarming)),
        &[Effect::SaveDraft, Effect::TellOutcome],
    );
    let emptied = Action::GaveAssessment(Box::default());
    let told = [
        Effect::EmptyDraft,
        Effect::TellProgress,
        Effect::TellOutcome,
    ];
    check_effects(&page, emptied.clone(), &told);
    let entry = Some(Entry::New(Position::at(Step::Start)));
    assert_eq!(after(&page, emptied).entry, entry);
}

#[test]
fn nothing_is_told_before_arrival_and_all_of_it_then() {
    let mut early = at(Step::Start, answered(0));
    early.environment.arrived = false;
    check_effects(&early, Action::PressedCheck, &GONE[..2]);
    check_effects(&early, chose(Question::Infant, 1), &[Effect::SaveDraft]);
    let told = [
        Effect::TellArrival,
        Effect::TellProgress,
        Effect::TellOutcome,
    ];
    check_effects(&early, Action::Arrived, &told);
    assert!(after(&early, Action::Arrived).environment.arrived);
}

#[test]
fn nothing_is_told_of_the_family_unless_the_host_asks_and_the_rater_knows() {
    for (with_family, starts) in [(false, false), (false, true), (true, false), (true, true)] {
        let mut state = at(Step::Start, answered(0));
        state.environment.with_family = with_family;
        let draft = Box::new(answered(1));
        let position = Some(Position::at(Step::Result));
        let restored = after(&state, Action::RestoredDraft(draft, position));
        let comes_first = if with_family {
            Step::Start
        } else {
            Step::Result
        };
        assert_eq!(restored.position.step, comes_first);
        assert!(!restored.shares_family_with_host());
        for press in [Action::PressedStart, Action::PressedWorried] {
            let action = if starts { press } else { Action::PressedCheck };
            let Update { state, effects } = update(&state, action);
            assert_eq!(state.shares_family_with_host(), with_family && starts);
            let is_told = effects.contains(&Effect::TellOutcome);
            assert_eq!(is_told, state.shares_family_with_host());
            assert!(!after(&state, Action::StartedAgain).shares_family_with_host());
            assert!(!after(&state, Action::Left).shares_family_with_host());
        }
    }
}

#[test]
fn leaving_clears_everything_before_anybody_is_told_and_nothing_happens_after_it() {
    let from = Position::at(Step::Check);
    let page = at(Step::Check, answered(0));
    let cleared = [
        Effect::EmptyDraft,
        Effect::ReleaseFocus,
        Effect::MoveFocus(Focus::Heading),
        Effect::KeepFocus,
        Effect::ClearStores,
        Effect::Leave(from),
        Effect::TellOutcome,
    ];
    check_effects(&page, Action::Left, &cleared);
    let left = after(&page, Action::Left);
    let gone = [Effect::NameLeftPage, Effect::ForgetEntry];
    check_effects(&left, Action::PageLeft, &gone);
    check_effects(&within(left.clone()), Action::PageLeft, &gone[..1]);
    check_effects(&left, Action::HostNavigated(from), &[Effect::TellProgress]);
    check_effects(&left, Action::HostNavigated(left.position), &[]);
    let again = after(&left, Action::HostNavigated(from));
    assert_eq!((again.left, again.responses), (false, Responses::default()));
    for late in [
        chose(Question::Infant, 1),
        Action::PressedStart,
        Action::PressedPrint,
        Action::StartedAgain,
        Action::Painted,
        Action::HandedOver,
        Action::SawStorage,
        Action::SawDraftChange(DraftChange::Cleared, Box::new(Action::PressedStart)),
    ] {
        let Update { state, effects } = update(&left, late);
        assert_eq!((state, effects), (left.clone(), Vec::new()));
    }
    // While the rater is on the page, nobody else can take it away.
    for early in [Action::PageLeft, Action::HostNavigated(from)] {
        assert_eq!(update(&page, early).effects, []);
    }
}

#[test]
fn starting_again_is_told_wherever_it_is_pressed() {
    let told = [Effect::MoveFocus(Focus::Heading), Effect::TellCleared];
    let start = at(Step::Start, Responses::default());
    check_effects(&start, Action::StartedAgain, &told);
    let Update { effects, .. } = update(&at(Step::Result, answered(0)), Action::StartedAgain);
    assert_eq!(effects[0], Effect::EmptyDraft);
    assert_eq!(effects[3..5], told);
    assert_eq!(effects[5..], [Effect::TellProgress, Effect::TellOutcome]);
}

#[test]
fn one_answer_works_the_outcome_out_at_most_once() {
    let mut state = at(Step::Check, answered(0));
    assert_eq!(state.cached_outcome.times(), 0);
    state = after(&state, chose(Question::Infant, 1));
    let (told, shown) = (state.outcome(), state.outcome());
    assert!(Rc::ptr_eq(&told, &shown));
    let reported = state.outcome_of(&state.responses.assessment.clone());
    assert!(Rc::ptr_eq(&told, &reported));
    assert_eq!(state.cached_outcome.times(), 1);
    // Neither a move nor a name changes the outcome.
    state = after(&state, Action::NamedService("the clinic".to_owned()));
    state = after(&state, Action::Stopped);
    assert!(Rc::ptr_eq(&told, &state.outcome()));
    assert_eq!(state.cached_outcome.times(), 1);
    for (index, times) in [(0, 2), (0, 2), (1, 3)] {
        state = after(&state, chose(Question::Infant, index));
        state.outcome();
        state.outcome();
        assert_eq!(state.cached_outcome.times(), times);
    }
}
