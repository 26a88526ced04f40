//! Leaving, starting again, the browser's own Back, and what the rater is told.

use joint_effort::app::action::{Position, Purpose};
use joint_effort::app::quick_exit::{ExitPresses, KEY, KeyDown, PRESS_WINDOW, PRESSES};
use joint_effort::app::state::Notice;
use joint_effort::app::{Action, State};
use joint_effort::flow::{Question, Responses, Step, step};

use crate::after::after;
use crate::flow::answered;

fn at(step: Step, responses: Responses) -> State {
    State {
        responses,
        position: Position::at(step),
        ..State::default()
    }
}

#[test]
fn positions_are_found_by_their_ids_and_hold_no_answer() {
    for step in step::ALL {
        for purpose in [Purpose::Answer, Purpose::Change] {
            let position = Position { step, purpose };
            assert_eq!(Position::from_id(&position.id()), Some(position));
            assert_eq!(position.id() == step.id(), purpose == Purpose::Answer);
        }
    }
    assert_eq!(Position::WORRIED.id(), "critical.now/worried");
    let worried = Position::from_id("critical.now/worried");
    assert_eq!(worried, Some(Position::WORRIED));
    for no_id in [
        "",
        "/change",
        "start/change/change",
        "check/",
        "check/Change",
        "nowhere",
        "start/worried",
        "critical.now/worried/change",
    ] {
        assert_eq!(Position::from_id(no_id), None);
    }
}

#[test]
fn history_leads_to_any_page_while_there_are_answers_and_to_the_start_once_cleared() {
    for step in step::ALL {
        for purpose in [Purpose::Answer, Purpose::Change] {
            let position = Position { step, purpose };
            let moved = Action::MovedInHistory(Some(position));
            let kept = after(&at(Step::Check, answered(0)), moved.clone());
            assert_eq!(
                kept,
                State {
                    position,
                    ..at(step, answered(0))
                }
            );
            let cleared = after(&at(Step::Check, answered(0)), Action::StartedAgain);
            assert_eq!(cleared, State::default());
            let early = matches!(step, Step::Start | Step::Claimed);
            let expected = if early {
                position
            } else {
                Position::at(Step::Start)
            };
            assert_eq!(after(&cleared, moved).position, expected);
        }
    }
}

#[test]
fn a_draft_comes_back_where_it_was_left() {
    for step in step::ALL {
        let restored = |responses: Responses, position| {
            after(
                &State::default(),
                Action::RestoredDraft(Box::new(responses), position),
            )
        };
        let position = Some(Position::at(step));
        assert_eq!(restored(answered(0), position), at(step, answered(0)));
        assert_eq!(restored(answered(0), None), at(Step::Start, answered(0)));
        let early = matches!(step, Step::Start | Step::Claimed);
        let expected = if early { step } else { Step::Start };
        assert_eq!(
            restored(Responses::default(), position),
            at(expected, Responses::default())
        );
    }
}

#[test]
fn leaving_empties_everything_and_nothing_comes_back() {
    let full = State {
        problems: Step::Family.problems(&Responses::default()),
        notice: Some(Notice::BrokenDraft),
        exit_presses: 2,
        exit_key_off: true,
        ..at(Step::Family, answered(0))
    };
    let left = after(&full, Action::Left);
    assert_eq!(
        left,
        State {
            left: true,
            ..State::default()
        }
    );
    let choice = Question::Infant.choices()[0];
    for late in [
        Action::Chose(Question::Infant, choice),
        Action::ChoseByNumber(Question::Infant, 1),
        Action::NamedService(String::from("the clinic")),
        Action::RestoredDraft(Box::new(answered(0)), None),
        Action::MovedInHistory(Some(Position::at(Step::Result))),
        Action::StartedAgain,
    ] {
        assert_eq!(after(&left, late), left);
    }
}

#[test]
fn a_notice_is_told_until_the_page_is_left_and_that_nothing_is_stored_only_once() {
    let after = |state: &State, action| after(state, action);
    let broken = after(&State::default(), Action::FoundBrokenDraft);
    assert_eq!(broken.notice, Some(Notice::BrokenDraft));
    let refused = after(&at(Step::Claimed, answered(0)), Action::StorageRefused);
    assert_eq!(refused.notice, Some(Notice::StorageRefused));
    for notified in [broken, refused] {
        assert_eq!(after(&notified, Action::PressedStart).notice, None);
        assert_eq!(after(&notified, Action::PressedBack).notice, None);
        let chose = Action::Chose(Question::Infant, Question::Infant.choices()[1]);
        assert_eq!(after(&notified, chose).notice, notified.notice);
        let told = after(&notified, Action::StorageRefused);
        assert_eq!(told.notice, Some(Notice::StorageRefused));
        let gone = after(&told, Action::PressedStart);
        assert_eq!(
            after(&gone, Action::StorageRefused).notice,
            None,
            "it was told"
        );
    }
}

/// The exit key alone.
const PRESSED: KeyDown<'_> = KeyDown {
    key: KEY,
    in_chord: false,
    repeats: false,
    composes: false,
};

/// Presses the exit key at these times, in milliseconds, and compares the counts.
#[track_caller]
fn check_presses(presses: &[(f64, u8)]) {
    let mut exit = ExitPresses::default();
    let counts: Vec<_> = presses
        .iter()
        .map(|(at, _)| exit.key(PRESSED, *at))
        .collect();
    assert_eq!(
        counts,
        presses
            .iter()
            .map(|(_, count)| Some(*count))
            .collect::<Vec<_>>()
    );
}

/// Presses keys one after another, with no time between them, and compares the results.
#[track_caller]
fn check_keys(keys: &[(KeyDown<'_>, Option<u8>)]) {
    let mut exit = ExitPresses::default();
    let news: Vec<_> = keys.iter().map(|(down, _)| exit.key(*down, 0.0)).collect();
    let expected: Vec<_> = keys.iter().map(|(_, news)| *news).collect();
    assert_eq!(news, expected);
}

#[test]
fn presses_of_the_quick_key_count_together_for_five_seconds_from_the_first() {
    assert_eq!((KEY, PRESSES, PRESS_WINDOW), ("F8", 3, 5_000));
    check_presses(&[(0.0, 1), (100.0, 2), (200.0, 3)]);
    check_presses(&[(7.5, 1), (7.5, 2), (7.5, 3)]);
    check_presses(&[(0.0, 1), (4_999.0, 2), (5_000.0, 3)]);
    check_presses(&[
        (0.0, 1),
        (4_000.0, 2),
        (5_001.0, 1),
        (5_100.0, 2),
        (5_200.0, 3),
    ]);
    check_presses(&[(9e9, 1), (9e9 + 5_001.0, 1), (9e9 + 10_001.0, 2)]);
    check_presses(&[(1e9, 1), (f64::NAN, 1), (1e9, 1), (1e9, 2)]);
}

#[test]
fn no_other_key_counts_and_each_takes_back_what_was_counted() {
    let others = [
        "Shift",
        "Control",
        "Alt",
        "AltGraph",
        "Meta",
        "Escape",
        "Enter",
        "Tab",
        "F7",
        "F9",
        "f8",
        "8",
        "h",
        " ",
        "Process",
        "Dead",
        "Unidentified",
        "",
    ];
    for key in others {
        let other = KeyDown { key, ..PRESSED };
        check_keys(&[(other, None); 9]);
        let (one, two) = ((PRESSED, Some(1)), (PRESSED, Some(2)));
        check_keys(&[one, two, (other, Some(0)), (other, None), one, two]);
    }
}

#[test]
fn the_quick_key_counts_only_by_itself() {
    for other in [
        KeyDown {
            in_chord: true,
            ..PRESSED
        },
        KeyDown {
            composes: true,
            ..PRESSED
        },
    ] {
        check_keys(&[(other, None); 9]);
        check_keys(&[(PRESSED, Some(1)), (other, Some(0)), (PRESSED, Some(1))]);
    }
}

#[test]
fn a_key_that_stays_down_is_pressed_once() {
    let held = KeyDown {
        repeats: true,
        ..PRESSED
    };
    check_keys(&[
        (PRESSED, Some(1)),
        (held, None),
        (held, None),
        (PRESSED, Some(2)),
        (held, None),
        (PRESSED, Some(3)),
    ]);
    check_keys(&[(held, None); 9]);
}

#[test]
fn presses_are_forgotten_when_the_pointer_comes_between_or_the_time_is_over() {
    let mut exit = ExitPresses::default();
    assert!(!exit.forget());
    let press = |exit: &mut ExitPresses, at| exit.key(PRESSED, at);
    assert_eq!(
        (press(&mut exit, 0.0), press(&mut exit, 1.0)),
        (Some(1), Some(2))
    );
    assert!(exit.forget());
    assert_eq!(press(&mut exit, 2.0), Some(1));
}

#[test]
fn presses_without_end_stay_more_than_enough() {
    let mut exit = ExitPresses::default();
    let counts: Vec<_> = (0..1_000).map(|_| exit.key(PRESSED, 0.0)).collect();
    assert!(counts.is_sorted() && counts[999] >= Some(PRESSES));
}

#[test]
fn the_quick_key_is_switched_off_until_the_rater_leaves() {
    let off = after(&at(Step::Start, answered(0)), Action::ToggledExitKey);
    assert!(off.exit_key_off);
    assert_eq!(off.responses, answered(0));
    let again = after(&off, Action::StartedAgain);
    assert!(again.exit_key_off, "it is no answer");
    assert!(!after(&off, Action::ToggledExitKey).exit_key_off);
    assert!(!after(&off, Action::Left).exit_key_off);
}
