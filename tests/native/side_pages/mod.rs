//! The side pages: exporting, opening, continuing and keeping.

mod any_event;

use joint_effort::app::action::{Position, Purpose};
use joint_effort::app::host::Settings;
use joint_effort::app::side_pages::export::{self, Content};
use joint_effort::app::side_pages::{
    KeptRecords, MAX_OPENED, News, OnSidePage, Opened, Origin, SidePageState,
};
use joint_effort::app::state::Notice;
use joint_effort::app::{Action, State};
use joint_effort::content::Words;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::step::SidePage;
use joint_effort::flow::{Responses, Step};
use joint_effort::record::{Scope, code, file};
use joint_effort::report::names::Kind;

use crate::after::after;
use crate::flow::answered;
use crate::seeded::Seeded;

fn happened(state: &State, events: impl IntoIterator<Item = OnSidePage>) -> State {
    events.into_iter().fold(state.clone(), |state, event| {
        after(&state, Action::on_side_page(event))
    })
}

fn with(responses: Responses) -> State {
    State {
        responses,
        position: Position::at(Step::Result),
        ..State::default()
    }
}

/// Returns these answers as a file, with everything that a record has.
fn text_of(responses: &Responses) -> String {
    file::write(&export::whole_record(
        &with(responses.clone()),
        &Words::english(),
    ))
}

/// Returns the text of a file, or the SVG of a picture.
fn said(content: &Content) -> String {
    match content {
        Content::Text(text) => text.clone(),
        Content::Picture(drawing) => drawing.svg(),
    }
}

fn pasted(text: &str) -> OnSidePage {
    OnSidePage::ReceivedText(Origin::Pasted, text.to_owned())
}

#[test]
fn back_leads_to_where_the_rater_came_from_from_every_side_page() {
    for position in [
        Position::at(Step::Result),
        Position::at(Step::Claimed),
        Position {
            step: Step::Family,
            purpose: Purpose::Change,
        },
    ] {
        let state = State {
            position,
            ..with(answered(0))
        };
        for first in SidePage::ALL {
            // On a service's page, Back leads to the map.
            for second in SidePage::ALL
                .iter()
                .filter(|aside| **aside != SidePage::Service)
            {
                let there = happened(
                    &state,
                    [OnSidePage::WentTo(*first), OnSidePage::WentTo(*second)],
                );
                assert_eq!(there.position, Position::at(Step::SidePage(*second)));
                assert_eq!(there.responses, state.responses);
                let back = after(&there, Action::PressedBack);
                assert_eq!(back.position, position);
            }
        }
    }
    // After a reload, the previous page is unknown.
    let state = State {
        position: Position::at(Step::SidePage(SidePage::Open)),
        ..State::default()
    };
    let back = after(&state, Action::PressedBack);
    assert_eq!(back.position, Position::at(Step::Start));
}

#[test]
fn the_family_and_the_name_are_left_out_until_the_rater_has_them_told() {
    let english = Words::english();
    let mut responses = answered(0);
    responses.name_service("the clinic");
    let state = with(responses.clone());
    let left_out = export::shared_record(&state, &english);
    assert_eq!(left_out.scope, Scope::Relationship);
    assert_eq!(left_out.responses.service_name, "");
    assert_eq!(
        left_out.responses.assessment,
        responses.without_family().assessment
    );
    for kind in Kind::ALL {
        let file = export::file(&state, &Settings::default(), *kind);
        let text = said(&file.content);
        // The first line of a table names its columns.
        let text = match kind {
            Kind::Spreadsheet | Kind::SpreadsheetSemicolons => {
                text.split_once('\n').map_or("", |(_, rows)| rows)
            }
            _ => &text,
        };
        // The rules in plain words are the same for everybody, and mention violence.
        let words: &[&str] = match kind {
            Kind::Text => &["clinic"],
            _ => &["clinic", "violence", "child-safety"],
        };
        let is_told = words.iter().any(|word| text.contains(word));
        // The questionnaire is the same for everybody.
        assert_eq!(is_told, *kind == Kind::Questionnaire, "{kind:?}");
        assert!(!file.name.contains("clinic"), "{}", file.name);
    }
    let told = happened(&state, [OnSidePage::ToggledFamily, OnSidePage::ToggledName]);
    let whole = export::shared_record(&told, &english);
    assert_eq!((whole.scope, &whole.responses), (Scope::Whole, &responses));
    // Continuing later needs everything, whatever is told to others.
    let all = said(&export::file_of_whole_record(&state, &english).content);
    assert!(all.contains("violence") && all.contains("the clinic"));
}

#[test]
fn a_code_and_a_link_never_tell_of_the_family_or_a_name() {
    let words = Words::english();
    let mut random = Seeded::new(5);
    for _ in 0..300 {
        let responses = random.responses();
        let state = with(responses.clone());
        let mut bare = responses.assessment.relationship;
        bare.barriers = Default::default();
        let bare = with(Responses {
            assessment: bare.into(),
            ..Responses::default()
        });
        assert_eq!(export::code(&state, &words), export::code(&bare, &words));
    }
}

#[test]
fn what_was_saved_opens_as_it_was_and_a_code_is_only_looked_at() {
    let mut random = Seeded::new(11);
    for _ in 0..100 {
        let responses = random.responses();
        let state = happened(&State::default(), [pasted(&text_of(&responses))]);
        let [opened] = state.side_pages.opened.as_slice() else {
            panic!("{:?}", state.side_pages.refused);
        };
        assert_eq!(opened.record.responses, responses);
        assert!(!opened.view_only);
        let code = code::write(&responses.assessment, "2026.1");
        let state = happened(&State::default(), [pasted(&code)]);
        assert!(state.side_pages.opened[0].view_only);
    }
}

#[test]
fn what_cannot_be_opened_is_named_and_changes_nothing() {
    let before = happened(&with(answered(0)), [pasted(&text_of(&answered(1)))]);
    for text in ["", "{", "<html>", "\0", "{\"format\":\"x\"}", "ABCD"] {
        let after = happened(&before, [pasted(text)]);
        assert_eq!(after.side_pages.refused.len(), 1, "{text:?}");
        assert!(
            !after.side_pages.refused[0]
                .why
                .sentences(&Words::english())
                .is_empty()
        );
        assert_eq!(after.side_pages.opened, before.side_pages.opened);
        assert_eq!(after.responses, before.responses);
    }
}

#[test]
fn nothing_is_opened_twice_and_no_more_than_can_be_looked_at() {
    let mut state = State::default();
    let mut random = Seeded::new(3);
    for count in 1..=MAX_OPENED {
        let text = text_of(&random.responses());
        state = happened(&state, [pasted(&text)]);
        assert_eq!(state.side_pages.news, Some(News::Opened(count)));
        let again = happened(&state, [pasted(&text)]);
        assert_eq!(again.side_pages.news, Some(News::AlreadyOpen));
        assert_eq!(again.side_pages.opened, state.side_pages.opened);
    }
    let more = happened(&state, [pasted(&text_of(&random.responses()))]);
    assert_eq!(more.side_pages.news, Some(News::TooMany));
    assert_eq!(more.side_pages.opened.len(), MAX_OPENED);
}

#[test]
fn going_on_with_another_record_asks_first_where_answers_would_be_lost() {
    let (own, other) = (answered(0), answered(1));
    assert_ne!(own, other);
    let opened = happened(&with(own.clone()), [pasted(&text_of(&other))]);
    let asked = happened(&opened, [OnSidePage::PressedResume(0)]);
    assert_eq!(asked.side_pages.confirming_replace, Some(0));
    assert_eq!(asked.responses, own);
    let kept = happened(&asked, [OnSidePage::Cancelled]);
    assert_eq!(
        (kept.side_pages.confirming_replace, &kept.responses),
        (None, &own)
    );
    let replaced = happened(&asked, [OnSidePage::ConfirmedReplace]);
    assert_eq!(replaced.responses, other);
    assert_eq!(replaced.position, Position::at(Step::Check));
    let mut rest = replaced.side_pages.clone();
    let from = rest.resumed_from.take();
    assert_eq!(from.as_deref(), opened.side_pages.opened.first());
    assert_eq!(*rest, SidePageState::default());
    // No answers are lost if there are none, if they are the same, or if they are kept on the device.
    for responses in [Responses::default(), other.clone()] {
        let opened = happened(&with(responses), [pasted(&text_of(&other))]);
        let gone_on = happened(&opened, [OnSidePage::PressedResume(0)]);
        assert_eq!(gone_on.responses, other);
    }
    let remembered = happened(&opened, [OnSidePage::Remembered("place".to_owned())]);
    let gone_on = happened(&remembered, [OnSidePage::PressedResume(0)]);
    assert_eq!(gone_on.responses, other);
    // A place that does not exist leads nowhere.
    assert_eq!(
        happened(&opened, [OnSidePage::PressedResume(7)]).responses,
        own
    );
}

#[test]
fn kept_records_are_read_latest_first_and_what_cannot_be_read_stays_named() {
    let kept = vec![
        ("kept.1".to_owned(), text_of(&answered(0))),
        (
            "kept.3".to_owned(),
            "{\"format\":\"joint-effort/record@9\"}".to_owned(),
        ),
        ("kept.2".to_owned(), text_of(&answered(1))),
    ];
    let KeptRecords::Open(places) = KeptRecords::read(kept.clone()) else {
        panic!("it was read");
    };
    let names: Vec<_> = places.iter().map(|kept| kept.place.as_str()).collect();
    assert_eq!(names, ["kept.3", "kept.2", "kept.1"]);
    assert!(places[0].document.is_err());
    let seen = happened(
        &State::default(),
        [
            OnSidePage::SawKept(KeptRecords::read(kept)),
            OnSidePage::PressedOpenKept("kept.1".to_owned()),
        ],
    );
    let Opened { origin, record, .. } = &seen.side_pages.opened[0];
    assert_eq!(*origin, Origin::Kept("kept.1".to_owned()));
    assert_eq!(record.responses, answered(0));
    let refused = happened(&seen, [OnSidePage::PressedOpenKept("kept.3".to_owned())]);
    assert_eq!(refused.side_pages.refused.len(), 1);
    // A record that is continued is still kept in its place.
    let gone_on = happened(&seen, [OnSidePage::PressedResume(0)]);
    assert_eq!(gone_on.side_pages.remembered.as_deref(), Some("kept.1"));
    // Once it is deleted, it is no longer remembered.
    let emptied = happened(
        &gone_on,
        [OnSidePage::SawKept(KeptRecords::Open(Vec::new()))],
    );
    assert_eq!(emptied.side_pages.remembered, None);
}

#[test]
fn what_was_deleted_or_changed_elsewhere_is_told_and_nothing_is_kept_in_its_place() {
    let remembered = happened(
        &with(answered(0)),
        [OnSidePage::FoundRemembered("place".to_owned())],
    );
    let lost = happened(&remembered, [OnSidePage::Lost]);
    assert_eq!(
        (lost.side_pages.remembered.clone(), lost.notice),
        (None, Some(Notice::RecordDeleted))
    );
    assert_eq!(lost.responses, answered(0));
    let apart = happened(
        &remembered,
        [OnSidePage::KeptInNewPlace("other".to_owned())],
    );
    assert_eq!(apart.side_pages.remembered.as_deref(), Some("other"));
    assert_eq!(apart.notice, Some(Notice::RecordConflict));
    // The notice appears only once.
    assert_eq!(after(&lost, Action::PressedBack).notice, None);
}

#[test]
fn starting_again_leaves_nothing_on_the_side_pages() {
    let state = happened(
        &with(answered(0)),
        [
            pasted(&text_of(&answered(1))),
            OnSidePage::Remembered("place".to_owned()),
            OnSidePage::ToggledFamily,
        ],
    );
    for action in [Action::StartedAgain, Action::Left] {
        assert_eq!(*after(&state, action).side_pages, SidePageState::default());
    }
}
