//! Which effects follow from an action, and in what order.

mod host_events;
mod side_pages;

use joint_effort::app::action::{DraftChange, EarlyPress, Position};
use joint_effort::app::effect::{Effect, Entry, Focus};
use joint_effort::app::state::{Environment, Notice};
use joint_effort::app::{Action, State, Update, update};
use joint_effort::domain::critical::Critical;
use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::step::BarrierPage;
use joint_effort::flow::{Question, Responses, Step};

use crate::after::after;
use crate::flow::answered;

/// A page of the questionnaire's own, whose host was told that it has arrived.
const OWN: Environment = Environment {
    whole_page: true,
    with_family: false,
    arrived: true,
};

fn at(step: Step, responses: Responses) -> State {
    State {
        responses,
        position: Position::at(step),
        environment: OWN,
        ..State::default()
    }
}

/// Returns the same state within a host's page.
fn within(state: State) -> State {
    let environment = Environment {
        whole_page: false,
        ..state.environment
    };
    State {
        environment,
        ..state
    }
}

fn chose(question: Question, index: usize) -> Action {
    Action::Chose(question, question.choices()[index])
}

/// The effects of going to a page: it takes the focus, and the progress is told.
const GONE: [Effect; 3] = [
    Effect::ReleaseFocus,
    Effect::MoveFocus(Focus::Heading),
    Effect::TellProgress,
];

#[track_caller]
fn check_effects(state: &State, action: Action, expected: &[Effect]) {
    assert_eq!(
        update(state, action.clone()).effects,
        expected,
        "{action:?}"
    );
}

#[test]
fn an_answer_is_saved_and_its_outcome_told() {
    let dimension = Question::Dimension(Dimension::ALL[0]);
    let start = at(Step::Claimed, Responses::default());
    let told = [Effect::SaveDraft, Effect::TellOutcome];
    check_effects(&start, chose(dimension, 1), &told);
    let again = after(&start, chose(dimension, 1));
    check_effects(&again, chose(dimension, 1), &[]);
    check_effects(
        &start,
        Action::ChoseByNumber(dimension, 1),
        &[
            Effect::SaveDraft,
            Effect::MoveFocus(Focus::Chosen(dimension)),
            Effect::TellOutcome,
        ],
    );
    // A name is not part of an assessment.
    let named = Action::NamedService("the clinic".to_owned());
    check_effects(&start, named.clone(), &[Effect::SaveDraft]);
    let alone = after(&start, named);
    let unnamed = Action::NamedService(String::new());
    check_effects(&alone, unnamed, &[Effect::EmptyDraft]);
    let barrier = Step::Barriers(BarrierPage::First);
    let optional = barrier.questions()[0];
    check_effects(
        &at(barrier, answered(0)),
        Action::ClearedAnswer(optional),
        &[
            Effect::SaveDraft,
            Effect::MoveFocus(Focus::First(optional)),
            Effect::TellOutcome,
        ],
    );
}

#[test]
fn a_move_takes_the_focus_and_is_told_and_a_refused_one_leads_to_what_is_open() {
    let there = at(Step::Family, answered(0));
    for action in [
        Action::PressedContinue,
        Action::PressedBack,
        Action::PressedCheck,
        Action::SkippedBarriers,
        Action::Stopped,
        Action::WentToStart,
        Action::PressedChange(Step::Claimed),
    ] {
        check_effects(&there, action, &GONE);
    }
    let open = at(Step::Family, Responses::default());
    let problems = [Effect::MoveFocus(Focus::Problems)];
    check_effects(&open, Action::PressedContinue, &problems);
    let first = [Effect::MoveFocus(Focus::First(Question::Infant))];
    check_effects(&open, Action::FollowedProblem(Question::Infant), &first);
}

#[test]
fn an_entry_waits_for_the_paint_and_is_dropped_where_the_history_has_moved() {
    let start = at(Step::Start, answered(0));
    let checked = after(&start, Action::PressedCheck);
    let entry = Position::at(Step::Check);
    assert_eq!(checked.entry, Some(Entry::New(entry)));
    check_effects(&checked, Action::Painted, &[Effect::PushEntry(entry)]);
    let painted = after(&checked, Action::Painted);
    check_effects(&painted, Action::Painted, &[]);
    // A second move before the paint pushes the first entry, and then waits in turn.
    let Update { state, effects } = update(&checked, Action::Stopped);
    assert_eq!(effects[0], Effect::PushEntry(entry));
    assert_eq!(effects[1..], GONE);
    assert_eq!(state.entry, Some(Entry::New(Position::at(Step::Result))));
    // An answer leaves it waiting.
    let answering = after(&checked, chose(Question::Infant, 1));
    assert_eq!(answering.entry, checked.entry);
    // Moving elsewhere by history, or leaving, drops the entry and adds no new one.
    for action in [Action::MovedInHistory(Some(start.position)), Action::Left] {
        let Update { state, effects } = update(&checked, action);
        assert_eq!(state.entry, None);
        assert!(!effects.contains(&Effect::PushEntry(entry)));
    }
    check_effects(
        &checked,
        Action::MovedInHistory(Some(start.position)),
        &GONE,
    );
    // A program that hands over pushes its entry first.
    check_effects(&checked, Action::HandedOver, &[Effect::PushEntry(entry)]);
    assert!(after(&checked, Action::HandedOver).left);
    // Starting again on the start moves nowhere, and the entry still waits for its name.
    let found = after(&start, Action::FoundEntry(None));
    assert_eq!(found.entry, Some(Entry::Named(start.position)));
    assert_eq!(after(&found, Action::StartedAgain).entry, found.entry);
    check_effects(
        &found,
        Action::Painted,
        &[Effect::ReplaceEntry(start.position)],
    );
    assert_eq!(
        after(&start, Action::FoundEntry(Some(start.position))).entry,
        None
    );
    // The history of a host's page is left alone.
    let hosted = within(start);
    for action in [Action::PressedCheck, Action::FoundEntry(None)] {
        assert_eq!(after(&hosted, action).entry, None);
    }
}

#[test]
fn an_entry_whose_page_cannot_be_reached_gets_the_name_of_another() {
    let cleared = at(Step::Start, Responses::default());
    let asked = Position::at(Step::Result);
    let replaced = [Effect::ReplaceEntry(cleared.position)];
    check_effects(&cleared, Action::MovedInHistory(Some(asked)), &replaced);
    check_effects(
        &at(Step::Start, answered(0)),
        Action::MovedInHistory(Some(asked)),
        &GONE,
    );
}

#[test]
fn an_entry_of_a_page_that_there_is_not_leads_to_the_start_and_gets_its_name() {
    let start = Position::at(Step::Start);
    let named = Effect::ReplaceEntry(start);
    let there = at(Step::Family, answered(0));
    let Update { state, effects } = update(&there, Action::MovedInHistory(None));
    assert_eq!((state.position, state.entry), (start, None));
    assert!(effects.contains(&named), "{effects:?}");
    check_effects(&state, Action::MovedInHistory(None), &[named]);
    // A program that has ended names no entry, whatever actions still arrive.
    check_effects(
        &after(&there, Action::HandedOver),
        Action::MovedInHistory(None),
        &[],
    );
}

#[test]
fn the_message_of_the_first_new_danger_is_revealed() {
    let page = at(Step::Start, Responses::default());
    let mut before = page;
    for critical in Critical::ALL {
        let question = Question::Critical(*critical);
        let yes = question.choices().into_iter().position(|choice| {
            let mut responses = Responses::default();
            responses.choose(question, choice);
            responses.assessment.family.risk.criticals[*critical].is_yes()
        });
        let action = chose(question, yes.unwrap());
        let revealed = [
            Effect::SaveDraft,
            Effect::Reveal(*critical),
            Effect::TellOutcome,
        ];
        check_effects(&before, action.clone(), &revealed);
        before = after(&before, action.clone());
        check_effects(&before, action, &[]);
    }
    // Earlier answers are not revealed again.
    let restored = Action::RestoredDraft(Box::new(before.responses), None);
    let Update { effects, .. } = update(&at(Step::Start, Responses::default()), restored);
    assert_eq!(effects, [Effect::TellOutcome]);
}

#[test]
fn what_storage_answers_and_what_was_pressed_early_follow_from_the_state() {
    let start = at(Step::Start, Responses::default());
    check_effects(&start, Action::FoundBrokenDraft, &[Effect::ClearDraft]);
    check_effects(&start, Action::StorageRefused, &[]);
    check_effects(&start, Action::PressedPrint, &[Effect::Print]);
    check_effects(&start, Action::ToggledExitKey, &[Effect::StoreExitKey]);
    let pressed = Action::PressedEarly(EarlyPress::Start);
    check_effects(&start, pressed.clone(), &GONE);
    // The notice is on the start page, so the early press leads nowhere.
    let broken = after(&start, Action::FoundBrokenDraft);
    check_effects(&broken, pressed, &[]);
    let answered = at(Step::Claimed, answered(0));
    check_effects(&answered, Action::PressedEarly(EarlyPress::Continue), &GONE);
}

#[test]
fn what_another_tab_has_done_comes_first_and_is_told_last() {
    let page = at(Step::Family, answered(0));
    let inner = || Box::new(Action::PressedCheck);
    let changed = DraftChange::Changed(Box::new(answered(1)));
    let Update { state, effects } = update(&page, Action::SawDraftChange(changed.clone(), inner()));
    assert_eq!(state.responses, answered(1));
    assert_eq!(state.position, Position::at(Step::Check));
    assert_eq!(state.notice, Some(Notice::ChangedElsewhere));
    // Answers that are already stored are not saved again.
    assert_eq!(effects, GONE);
    let cleared = after(&page, Action::SawDraftChange(DraftChange::Cleared, inner()));
    assert_eq!(cleared.responses, page.responses);
    assert_eq!(cleared.notice, Some(Notice::ClearedElsewhere));
    let empty = at(Step::Start, Responses::default());
    let seen = Action::SawDraftChange(changed, Box::new(Action::SawStorage));
    let taken = after(&empty, seen);
    assert_eq!((taken.responses, taken.notice), (answered(1), None));
}
