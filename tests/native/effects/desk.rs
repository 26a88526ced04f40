//! What the desk asks of the browser, and in what order.

use joint_effort::app::action::{Elsewhere, Position};
use joint_effort::app::desk::{Beginning, Copy, DeskEffect, News, OnDesk, Origin, Shelf};
use joint_effort::app::effect::{Effect, Focus};
use joint_effort::app::{Action, State, Update, update};
use joint_effort::flow::step::SidePage;
use joint_effort::flow::{Question, Responses, Route, Step};
use joint_effort::record::{Record, Scope, file};
use joint_effort::report::names::Kind;

use super::{GONE, at, check_effects, chose};
use crate::after::after;
use crate::flow::answered;

const HEADING: Effect = Effect::MoveFocus(Focus::Part("heading"));

fn place() -> String {
    String::from("kept.1")
}

/// Answers that are kept on the device as they are given.
fn remembered() -> State {
    let found = Action::on_desk(OnDesk::FoundRemembered(place()));
    after(&at(Step::SidePage(SidePage::Open), answered(0)), found)
}

fn keep(is_new: bool) -> Effect {
    let place = place();
    Effect::Desk(DeskEffect::KeepRecord { place, is_new })
}

#[track_caller]
fn check_desk(state: &State, event: OnDesk, expected: &[DeskEffect]) {
    let expected: Vec<_> = expected.iter().cloned().map(Effect::Desk).collect();
    check_effects(state, Action::on_desk(event), &expected);
}

#[test]
fn a_page_beside_the_way_sees_what_it_shows() {
    let [release, focus, progress] = GONE;
    for (state, aside, looks) in [
        (
            at(Step::Result, answered(0)),
            SidePage::Keep,
            vec![DeskEffect::LookAtPage],
        ),
        (
            at(Step::Result, answered(0)),
            SidePage::Open,
            vec![DeskEffect::LookAtPage, DeskEffect::LookAtShelf],
        ),
        (
            remembered(),
            SidePage::Keep,
            vec![DeskEffect::LookAtPage, DeskEffect::LookForRecord(place())],
        ),
    ] {
        let mut expected = vec![release.clone(), focus.clone()];
        expected.extend(looks.into_iter().map(Effect::Desk));
        expected.push(progress.clone());
        check_effects(&state, Action::on_desk(OnDesk::Went(aside)), &expected);
    }
    // What another tab has changed is looked at where it is shown.
    let looks = [DeskEffect::LookForRecord(place()), DeskEffect::LookAtShelf];
    check_effects(&remembered(), Action::SawStorage, &looks.map(Effect::Desk));
    check_effects(&at(Step::Result, answered(0)), Action::SawStorage, &[]);
}

#[test]
fn what_is_pressed_is_asked_of_the_browser_and_what_it_answers_is_said() {
    let page = at(Step::SidePage(SidePage::Keep), answered(0));
    check_desk(
        &page,
        OnDesk::PressedCopy(Copy::Code),
        &[DeskEffect::Copy(Copy::Code)],
    );
    check_desk(
        &page,
        OnDesk::PressedSave(Kind::Text),
        &[DeskEffect::Save(Kind::Text)],
    );
    check_desk(&page, OnDesk::PressedSaveAll, &[DeskEffect::SaveAll]);
    check_desk(&page, OnDesk::PressedOpen, &[DeskEffect::ReadField]);
    check_effects(
        &page,
        Action::on_desk(OnDesk::PressedPrint),
        &[Effect::Print],
    );
    check_desk(&page, OnDesk::Done(News::Copied, None), &[]);
    // A text to be copied by hand gets the focus.
    let shown = Action::on_desk(OnDesk::Done(News::NotCopied, Some(place())));
    check_effects(&page, shown, &[Effect::MoveFocus(Focus::Part("by-hand"))]);
    for gone in [
        OnDesk::PutAway(0),
        OnDesk::ThoughtBetter,
        OnDesk::PressedDeleteAll,
    ] {
        check_effects(&page, Action::on_desk(gone), &[HEADING]);
    }
}

#[test]
fn a_record_is_kept_as_it_is_answered_until_it_is_let_go() {
    let page = at(Step::SidePage(SidePage::Keep), answered(0));
    check_desk(
        &page,
        OnDesk::ToggledRemembering,
        &[DeskEffect::KeepNewRecord],
    );
    check_effects(
        &page,
        Action::on_desk(OnDesk::Remembered(place())),
        &[keep(true)],
    );
    let kept = remembered();
    let expected = [Effect::SaveDraft, keep(false), Effect::TellOutcome];
    check_effects(&kept, chose(Question::Infant, 1), &expected);
    let apart = OnDesk::KeptApart(String::from("kept.2"));
    check_desk(&kept, apart, &[]);
    let let_go = [
        DeskEffect::RemoveOwnRecord(place()),
        DeskEffect::ForgetPlace,
    ];
    check_desk(&kept, OnDesk::ToggledRemembering, &let_go);
    let silent = after(&kept, Action::on_desk(OnDesk::ToggledRemembering));
    assert_eq!(silent.desk.news, Some(News::NotRemembered));
    for event in [OnDesk::Lost, OnDesk::SawShelf(Shelf::Closed)] {
        check_desk(&kept, event, &[DeskEffect::ForgetPlace]);
    }
    for action in [Action::StartedAgain, Action::Left] {
        let Update { effects, .. } = update(&kept, action);
        assert!(effects.contains(&Effect::Desk(DeskEffect::ForgetPlace)));
    }
    // What another tab has put in the place of the draft is kept there too.
    let changed = Elsewhere::Changed(Box::new(answered(1)));
    let seen = Action::SawElsewhere(changed, Box::new(Action::ToggledExitKey));
    check_effects(&kept, seen, &[Effect::StoreExitKey, keep(false)]);
}

#[test]
fn what_is_deleted_is_gone_before_the_shelf_is_looked_at_and_is_said_after_it() {
    let kept = remembered();
    let look = Effect::Desk(DeskEffect::LookAtShelf);
    let forget = Effect::Desk(DeskEffect::ForgetPlace);
    for (event, removal) in [
        (OnDesk::PressedDelete(place()), DeskEffect::Remove(place())),
        (OnDesk::AgreedToDeleteAll, DeskEffect::RemoveAll),
    ] {
        let Update { state, effects } = update(&kept, Action::on_desk(event));
        let removal = Effect::Desk(removal);
        assert_eq!(effects, [removal, look.clone(), HEADING, forget.clone()]);
        let seen = Action::on_desk(OnDesk::SawShelf(Shelf::Open(Vec::new())));
        assert_eq!(after(&state, seen).desk.news, Some(News::Deleted));
    }
    let other = OnDesk::PressedDelete(String::from("kept.2"));
    assert_eq!(
        after(&kept, Action::on_desk(other)).desk.remembered,
        Some(place())
    );
}

#[test]
fn the_desk_begins_where_it_was_left_or_where_it_is_asked_to() {
    let began = |beginning: Beginning| Action::on_desk(OnDesk::Began(beginning));
    let nothing = began(Beginning::default());
    let forget = Effect::Desk(DeskEffect::ForgetPlace);
    let result = at(Step::Result, answered(0));
    check_effects(&result, nothing.clone(), std::slice::from_ref(&forget));
    let found = began(Beginning {
        remembered: Some(place()),
        ..Beginning::default()
    });
    let known = [
        DeskEffect::RecogniseRecord(place()),
        DeskEffect::LookForRecord(place()),
    ];
    check_effects(&result, found, &known.map(Effect::Desk));
    let there = at(Step::SidePage(SidePage::Open), answered(0));
    let looks = [DeskEffect::LookAtPage, DeskEffect::LookAtShelf];
    let mut expected: Vec<_> = looks.map(Effect::Desk).into();
    expected.push(forget);
    check_effects(&there, nothing, &expected);
    // Side by side there is nothing to look at before something was opened.
    let record = Record {
        responses: answered(1),
        scope: Scope::Whole,
        day: None,
        time: None,
        edition: String::from("2026.1"),
    };
    let text = file::write(&record);
    for (brought, aside) in [(None, SidePage::Open), (Some(text), SidePage::Trend)] {
        let wanted = Some(SidePage::Trend);
        let remembered = None;
        let beginning = Beginning {
            remembered,
            brought,
            aside: wanted,
        };
        let position = after(&result, began(beginning)).position;
        assert_eq!(position, Position::at(Step::SidePage(aside)));
    }
    let route = Route {
        desk: false,
        ..Route::default()
    };
    let hidden = State { route, ..result };
    check_effects(&hidden, began(Beginning::default()), &[]);
}

#[test]
fn an_opened_record_that_is_gone_on_with_is_kept_in_its_own_place() {
    let record = Record {
        responses: answered(1),
        scope: Scope::Whole,
        day: None,
        time: None,
        edition: String::from("2026.1"),
    };
    for (own, is_saved) in [(Responses::default(), true), (answered(1), false)] {
        let shelf = Shelf::read(vec![(place(), file::write(&record))]);
        let mut state = at(Step::SidePage(SidePage::Open), own);
        for event in [OnDesk::SawShelf(shelf), OnDesk::TookFromShelf(place())] {
            state = after(&state, Action::on_desk(event));
        }
        assert_eq!(state.desk.opened[0].origin, Origin::Shelf(place()));
        let Update { state, effects } = update(&state, Action::on_desk(OnDesk::PressedGoOn(0)));
        assert_eq!(state.desk.remembered, Some(place()));
        assert_eq!(effects.contains(&Effect::SaveDraft), is_saved);
        assert_eq!(
            effects
                .iter()
                .filter(|effect| **effect == keep(true))
                .count(),
            1
        );
    }
}
