//! What the side pages ask of the browser, and in what order.

use joint_effort::app::action::{DraftChange, Position};
use joint_effort::app::effect::{Effect, Focus};
use joint_effort::app::side_pages::{
    Copy, KeptRecords, News, OnSidePage, Origin, SidePageEffect, Startup,
};
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

/// Returns a record of earlier answers.
fn answered_before() -> Record {
    Record {
        responses: answered(1),
        scope: Scope::Whole,
        day: None,
        time: None,
        edition: String::from("2026.1"),
    }
}

/// Returns a state whose answers are kept on the device as they are given.
fn remembered() -> State {
    let found = Action::on_side_page(OnSidePage::FoundRemembered(place()));
    after(&at(Step::SidePage(SidePage::Open), answered(0)), found)
}

fn keep(is_new: bool) -> Effect {
    let place = place();
    Effect::SidePage(SidePageEffect::KeepRecord { place, is_new })
}

#[track_caller]
fn check_side_page(state: &State, event: OnSidePage, expected: &[SidePageEffect]) {
    let expected: Vec<_> = expected.iter().cloned().map(Effect::SidePage).collect();
    check_effects(state, Action::on_side_page(event), &expected);
}

#[test]
fn a_side_page_sees_what_it_shows() {
    let [release, focus, progress] = GONE;
    for (state, aside, looks) in [
        (
            at(Step::Result, answered(0)),
            SidePage::Keep,
            vec![SidePageEffect::LookAtPage],
        ),
        (
            at(Step::Result, answered(0)),
            SidePage::Open,
            vec![SidePageEffect::LookAtPage, SidePageEffect::LookAtKept],
        ),
        (
            remembered(),
            SidePage::Keep,
            vec![
                SidePageEffect::LookAtPage,
                SidePageEffect::LookForRecord(place()),
            ],
        ),
    ] {
        let mut expected = vec![release.clone(), focus.clone()];
        expected.extend(looks.into_iter().map(Effect::SidePage));
        expected.push(progress.clone());
        check_effects(
            &state,
            Action::on_side_page(OnSidePage::WentTo(aside)),
            &expected,
        );
    }
    // Changes by another tab are looked up on the page that shows them.
    let looks = [
        SidePageEffect::LookForRecord(place()),
        SidePageEffect::LookAtKept,
    ];
    check_effects(
        &remembered(),
        Action::SawStorage,
        &looks.map(Effect::SidePage),
    );
    check_effects(&at(Step::Result, answered(0)), Action::SawStorage, &[]);
}

#[test]
fn what_is_pressed_is_asked_of_the_browser_and_what_it_answers_is_said() {
    let page = at(Step::SidePage(SidePage::Keep), answered(0));
    check_side_page(
        &page,
        OnSidePage::PressedCopy(Copy::Code),
        &[SidePageEffect::Copy(Copy::Code)],
    );
    check_side_page(
        &page,
        OnSidePage::PressedSave(Kind::Text),
        &[SidePageEffect::Save(Kind::Text)],
    );
    check_side_page(
        &page,
        OnSidePage::PressedSaveAll,
        &[SidePageEffect::SaveAll],
    );
    check_side_page(&page, OnSidePage::PressedOpen, &[SidePageEffect::ReadField]);
    check_effects(
        &page,
        Action::on_side_page(OnSidePage::PressedPrint),
        &[Effect::Print],
    );
    check_side_page(&page, OnSidePage::Done(News::Copied, None), &[]);
    // A text to be copied by hand gets the focus.
    let shown = Action::on_side_page(OnSidePage::Done(News::NotCopied, Some(place())));
    check_effects(&page, shown, &[Effect::MoveFocus(Focus::Part("by-hand"))]);
    for gone in [
        OnSidePage::ClosedRecord(0),
        OnSidePage::Cancelled,
        OnSidePage::PressedDeleteAll,
    ] {
        check_effects(&page, Action::on_side_page(gone), &[HEADING]);
    }
}

#[test]
fn a_record_is_kept_as_it_is_answered_until_it_is_let_go() {
    let page = at(Step::SidePage(SidePage::Keep), answered(0));
    check_side_page(
        &page,
        OnSidePage::ToggledRemembering,
        &[SidePageEffect::KeepNewRecord],
    );
    check_effects(
        &page,
        Action::on_side_page(OnSidePage::Remembered(place())),
        &[keep(true)],
    );
    let kept = remembered();
    let expected = [Effect::SaveDraft, keep(false), Effect::TellOutcome];
    check_effects(&kept, chose(Question::Infant, 1), &expected);
    let apart = OnSidePage::KeptInNewPlace(String::from("kept.2"));
    check_side_page(&kept, apart, &[]);
    let let_go = [
        SidePageEffect::RemoveOwnRecord(place()),
        SidePageEffect::ForgetPlace,
    ];
    check_side_page(&kept, OnSidePage::ToggledRemembering, &let_go);
    let silent = after(&kept, Action::on_side_page(OnSidePage::ToggledRemembering));
    assert_eq!(silent.side_pages.news, Some(News::NotRemembered));
    for event in [OnSidePage::Lost, OnSidePage::SawKept(KeptRecords::Closed)] {
        check_side_page(&kept, event, &[SidePageEffect::ForgetPlace]);
    }
    for action in [Action::StartedAgain, Action::Left] {
        let Update { effects, .. } = update(&kept, action);
        assert!(effects.contains(&Effect::SidePage(SidePageEffect::ForgetPlace)));
    }
    // A draft that another tab has replaced is kept in the record too.
    let changed = DraftChange::Changed(Box::new(answered(1)));
    let seen = Action::SawDraftChange(changed, Box::new(Action::ToggledExitKey));
    check_effects(&kept, seen, &[Effect::StoreExitKey, keep(false)]);
}

#[test]
fn what_is_deleted_is_gone_before_the_kept_records_are_looked_at_and_is_said_after_it() {
    let kept = remembered();
    let look = Effect::SidePage(SidePageEffect::LookAtKept);
    let forget = Effect::SidePage(SidePageEffect::ForgetPlace);
    for (event, removal) in [
        (
            OnSidePage::PressedDelete(place()),
            SidePageEffect::Remove(place()),
        ),
        (OnSidePage::ConfirmedDeleteAll, SidePageEffect::RemoveAll),
    ] {
        let Update { state, effects } = update(&kept, Action::on_side_page(event));
        let removal = Effect::SidePage(removal);
        assert_eq!(effects, [removal, look.clone(), HEADING, forget.clone()]);
        let seen = Action::on_side_page(OnSidePage::SawKept(KeptRecords::Open(Vec::new())));
        assert_eq!(after(&state, seen).side_pages.news, Some(News::Deleted));
    }
    let other = OnSidePage::PressedDelete(String::from("kept.2"));
    assert_eq!(
        after(&kept, Action::on_side_page(other))
            .side_pages
            .remembered,
        Some(place())
    );
}

#[test]
fn the_side_pages_begin_where_they_were_left_or_where_they_are_asked_to() {
    let began = |beginning: Startup| Action::on_side_page(OnSidePage::Started(beginning));
    let nothing = began(Startup::default());
    let forget = Effect::SidePage(SidePageEffect::ForgetPlace);
    let result = at(Step::Result, answered(0));
    check_effects(&result, nothing.clone(), std::slice::from_ref(&forget));
    let found = began(Startup {
        remembered: Some(place()),
        ..Startup::default()
    });
    let known = [
        SidePageEffect::RecogniseRecord(place()),
        SidePageEffect::LookForRecord(place()),
    ];
    check_effects(&result, found, &known.map(Effect::SidePage));
    let there = at(Step::SidePage(SidePage::Open), answered(0));
    let looks = [SidePageEffect::LookAtPage, SidePageEffect::LookAtKept];
    let mut expected: Vec<_> = looks.map(Effect::SidePage).into();
    expected.push(forget);
    check_effects(&there, nothing, &expected);
    // The side-by-side page is empty until something is opened, so the page for opening comes first.
    let record = answered_before();
    let text = file::write(&record);
    for (text_to_open, aside) in [(None, SidePage::Open), (Some(text), SidePage::Trend)] {
        let wanted = Some(SidePage::Trend);
        let remembered = None;
        let beginning = Startup {
            remembered,
            text_to_open,
            side_page: wanted,
        };
        let position = after(&result, began(beginning)).position;
        assert_eq!(position, Position::at(Step::SidePage(aside)));
    }
    let route = Route {
        side_pages: false,
        ..Route::default()
    };
    let hidden = State { route, ..result };
    check_effects(&hidden, began(Startup::default()), &[]);
}

#[test]
fn an_opened_record_that_is_gone_on_with_is_kept_in_its_own_place() {
    let record = answered_before();
    for (own, is_saved) in [(Responses::default(), true), (answered(1), false)] {
        let kept_records = KeptRecords::read(vec![(place(), file::write(&record))]);
        let mut state = at(Step::SidePage(SidePage::Open), own);
        for event in [
            OnSidePage::SawKept(kept_records),
            OnSidePage::PressedOpenKept(place()),
        ] {
            state = after(&state, Action::on_side_page(event));
        }
        assert_eq!(state.side_pages.opened[0].origin, Origin::Kept(place()));
        let Update { state, effects } =
            update(&state, Action::on_side_page(OnSidePage::PressedResume(0)));
        assert_eq!(state.side_pages.remembered, Some(place()));
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
