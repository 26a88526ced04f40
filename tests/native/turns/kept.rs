//! Where the answers of both people are stored while they take turns: at no moment are they unsaved.

use joint_effort::app::action::Position;
use joint_effort::app::held::Held;
use joint_effort::app::side_pages::many::Progress;
use joint_effort::app::side_pages::{Many, OnMany, OnSidePage, SidePageEffect, Turn};
use joint_effort::app::{Action, Effect, State, update};
use joint_effort::flow::{Question, Responses, Step};
use joint_effort::record::draft;
use joint_effort::record::turns::{TurnsDraft, from_json, write};

use super::{answered_by_second, first, took};
use crate::after::after;

#[test]
fn what_is_kept_in_the_browser_changes_place_before_it_is_taken_away() {
    let keep = Effect::SidePage(SidePageEffect::KeepMap);
    let forget = Effect::SidePage(SidePageEffect::ForgetMap);
    let effects = |state: &State, action| -> Vec<Effect> {
        let all = update(state, action).effects.into_iter();
        let kept = [
            Effect::SaveDraft,
            Effect::EmptyDraft,
            keep.clone(),
            forget.clone(),
        ];
        all.filter(|effect| kept.contains(effect)).collect()
    };
    assert_eq!(
        effects(&first(), took()),
        [keep.clone(), Effect::EmptyDraft]
    );
    let begun = after(&after(&first(), took()), Action::PressedContinue);
    let chosen = Action::Chose(Question::Claimed, Question::Claimed.choices()[0]);
    assert_eq!(effects(&begun, chosen), std::slice::from_ref(&keep));
    let stop = || Action::on_side_page(OnSidePage::StoppedTurns);
    assert_eq!(
        effects(&answered_by_second(3), stop()),
        [Effect::SaveDraft, forget.clone()]
    );
    let last = answered_by_second(10);
    let question = last.position.step.questions()[0];
    let last = after(&last, Action::Chose(question, question.choices()[1]));
    assert_eq!(
        effects(&last, Action::PressedContinue),
        [Effect::SaveDraft, forget]
    );
    // Clearing and leaving removes the answers of both.
    let left = update(&answered_by_second(3), Action::Left);
    assert_eq!(
        (left.state.turn, left.state.responses),
        (None, Responses::default())
    );
    assert!(left.effects.contains(&Effect::ClearStores));
}

#[test]
fn a_remembered_record_is_let_be_meanwhile_and_kept_on_afterwards() {
    let place = || "kept.1".to_owned();
    let mut own = first();
    own.side_pages.remembered = Some(place());
    let taken = after(&own, took());
    assert_eq!(taken.side_pages.remembered, None);
    let stopped = after(&taken, Action::on_side_page(OnSidePage::StoppedTurns));
    assert_eq!(stopped.side_pages.remembered, Some(place()));
}

#[test]
fn half_way_through_it_is_the_same_after_a_reload() {
    let half = answered_by_second(5);
    let turn = half.turn.clone().unwrap();
    let kept = TurnsDraft {
        first: turn.responses.clone(),
        second: half.responses.clone(),
        remembered: Some("kept.1".to_owned()),
        labels: turn.labels.clone(),
    };
    assert_eq!(from_json(&write(&kept)), Some(kept.clone()));
    assert!(!write(&kept).contains('\n'));
    for text in [
        "",
        "{}",
        "[]",
        &draft::write(&kept.first),
        &write(&kept).replace("turns-draft@1", "turns-draft@2"),
    ] {
        assert_eq!(from_json(text), None, "{text}");
    }
    let found = |position| {
        let turn = Turn {
            responses: kept.first.clone(),
            labels: kept.labels.clone(),
            ..Turn::default()
        };
        let action = Action::RestoredTurn(Held::new(turn), Box::new(kept.second.clone()), position);
        let start = State {
            environment: first().environment,
            ..State::default()
        };
        update(&start, action)
    };
    for (position, expected) in [
        (Some(half.position), half.position),
        (Some(Position::at(Step::Result)), Position::TURN),
        (None, Position::TURN),
    ] {
        let restored = found(position);
        assert_eq!(restored.state.position, expected);
        assert_eq!(restored.state.responses, half.responses);
        assert!(!restored.effects.iter().any(|effect| matches!(
            effect,
            Effect::SaveDraft | Effect::SidePage(_) | Effect::TellOutcome
        )));
        let mut state = after(
            &restored.state,
            Action::on_side_page(OnSidePage::StoppedTurns),
        );
        assert_eq!(state.responses, first().responses);
        state = restored.state;
        // Continues from the first unanswered question.
        for position in [Position::TURN, half.position] {
            if state.position == position && position == Position::TURN {
                state = after(&state, Action::PressedContinue);
            }
        }
        assert_eq!(state.position, half.position);
    }
}

#[test]
fn an_entry_of_a_page_that_there_is_not_leads_the_second_person_to_a_page_of_theirs() {
    let second = answered_by_second(3);
    let lost = after(&second, Action::MovedInHistory(None));
    assert_eq!(lost.position, Position::TURN);
    assert_eq!((lost.turn, lost.responses), (second.turn, second.responses));
}

#[test]
fn many_files_that_are_still_read_are_let_go() {
    let progress = Progress { read: 7, of: 99 };
    let reads = Action::on_side_page(OnMany::Read(progress).into());
    let second = after(&after(&first(), reads), took());
    let late = OnMany::Gathered(Default::default(), progress);
    let second = after(&second, Action::on_side_page(late.into()));
    let back = after(&second, Action::on_side_page(OnSidePage::StoppedTurns));
    assert_eq!(back.side_pages.many, Many::default());
}
