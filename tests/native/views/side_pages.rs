//! The side pages, in every state.

use joint_effort::app::action::Position;
use joint_effort::app::side_pages::{
    KeptRecords, News, OnSidePage, Opened, Origin, Reading, Section, SidePageState, ViewOwner,
};
use joint_effort::app::{Action, State};
use joint_effort::domain::comparison::Side;
use joint_effort::domain::map::{Map, MapRelationship};
use joint_effort::domain::reading::tree_from_json;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::step::SidePage;
use joint_effort::flow::{Responses, Step};
use joint_effort::record::opening::Refusal;
use joint_effort::record::{Day, MapRecord, Record, Scope, Time, file, map};
use joint_effort::report::names::Kind;

use super::draw;
use super::states::all_answered;
use crate::after::after;
use joint_effort::content::{Key, Words};

const NEWS: [News; 13] = [
    News::Copied,
    News::NotCopied,
    News::Saved,
    News::SavedPerhaps,
    News::NotDrawn,
    News::Remembered,
    News::NotRemembered,
    News::DeviceRefused,
    News::Deleted,
    News::Opened(1),
    News::Opened(2),
    News::AlreadyOpen,
    News::TooMany,
];
const SECTIONS: [Section; 5] = [
    Section::Later,
    Section::Share,
    Section::Code,
    Section::Open,
    Section::Kept,
];

pub fn at(aside: SidePage, responses: Responses, side_pages: SidePageState) -> State {
    State {
        responses,
        position: Position::at(Step::SidePage(aside)),
        side_pages: side_pages.into(),
        ..State::default()
    }
}

pub fn named(number: usize) -> Responses {
    let mut responses = all_answered(number);
    responses.name_service("7–8");
    responses
}

pub fn record(number: usize) -> Record {
    Record {
        responses: named(number),
        scope: Scope::Whole,
        day: Day::new(2026, 11, 20 + u8::try_from(number).unwrap()),
        time: Time::new(14, 5),
        edition: "2026.1".to_owned(),
    }
}

pub fn opened(origin: Origin, record: Record, view_only: bool) -> Opened {
    Opened {
        origin,
        text: String::new(),
        record,
        owner: ViewOwner::default(),
        view_only,
    }
}

pub fn all_opened() -> Vec<Opened> {
    vec![
        opened(Origin::File("<1>.2".to_owned()), record(0), false),
        opened(Origin::Pasted, record(1).within(Scope::Relationship), true),
        opened(Origin::Pasted, Record::default(), false),
        opened(Origin::Kept("kept.1".to_owned()), record(2), false),
    ]
}

fn map_of_one() -> MapRecord {
    MapRecord {
        map: Map {
            relationships: vec![MapRelationship::named("one")],
            ..Map::default()
        },
        day: Day::new(2026, 11, 25),
        edition: "2026.1".to_owned(),
        ..MapRecord::default()
    }
}

fn kept_records() -> KeptRecords {
    KeptRecords::read(vec![
        ("kept.1".to_owned(), file::write(&record(2))),
        ("kept.2".to_owned(), "no record".to_owned()),
        ("kept.3".to_owned(), map::file::write(&map_of_one())),
    ])
}

/// Returns states in which the pages say every text, and every letter is from a text.
pub fn states() -> Vec<State> {
    let mut states = vec![
        at(
            SidePage::Keep,
            Responses::default(),
            SidePageState::default(),
        ),
        at(
            SidePage::Trend,
            Responses::default(),
            SidePageState::default(),
        ),
        at(SidePage::Open, named(1), SidePageState::default()),
    ];
    for (index, news) in NEWS.into_iter().enumerate() {
        for pressed_in in SECTIONS {
            let side_pages = SidePageState {
                news: Some(news),
                pressed_in,
                by_hand: Some("3".to_owned()),
                address: Some("https://example.org/".to_owned()),
                opened: all_opened(),
                remembered: (index % 2 == 0).then(|| "kept.1".to_owned()),
                kept_records: kept_records(),
                includes_family: index % 3 == 0,
                includes_name: true,
                ..SidePageState::default()
            };
            states.extend(
                [SidePage::Keep, SidePage::Open]
                    .map(|aside| at(aside, named(2), side_pages.clone())),
            );
        }
    }
    for kept_records in [
        KeptRecords::Unseen,
        KeptRecords::Closed,
        KeptRecords::Open(Vec::new()),
        kept_records(),
    ] {
        for confirming_delete_all in [false, true] {
            let side_pages = SidePageState {
                kept_records: kept_records.clone(),
                confirming_delete_all,
                ..SidePageState::default()
            };
            states.push(at(SidePage::Open, named(0), side_pages));
        }
    }
    states.extend(turns());
    for reading in [None, Some(Reading::Views)] {
        let one = || opened(Origin::Pasted, record(1), false);
        let side_pages = SidePageState {
            opened: vec![one(), one()],
            duplicate: Some(Box::new(one())),
            reading,
            ..SidePageState::default()
        };
        let at = |aside| at(aside, named(1), side_pages.clone());
        states.extend([SidePage::Open, SidePage::Trend].map(at));
    }
    for count in 0..=4 {
        for responses in [Responses::default(), named(3)] {
            let side_pages = SidePageState {
                opened: all_opened().into_iter().take(count).collect(),
                confirming_replace: count.checked_sub(1),
                refused: vec![joint_effort::app::side_pages::Refused {
                    origin: Origin::File("4".to_owned()),
                    why: Refusal::TooLarge,
                }],
                ..SidePageState::default()
            };
            states.extend(
                [SidePage::Open, SidePage::Trend]
                    .map(|aside| at(aside, responses.clone(), side_pages.clone())),
            );
            states.extend(
                read(&side_pages)
                    .map(|side_pages| at(SidePage::Trend, responses.clone(), side_pages)),
            );
        }
    }
    states
}

/// Returns states of two people taking turns: the first hands over, the second answers, and both views.
fn turns() -> Vec<State> {
    let took = || OnSidePage::StartedTurns(["7", "8"].map(str::to_owned));
    let offered = [SidePage::Open, SidePage::Trend]
        .map(|aside| at(aside, all_answered(2), SidePageState::default()));
    let begun = after(&offered[0], Action::on_side_page(took()));
    let asked = after(&begun, Action::PressedContinue);
    let mut done = begun.clone();
    done.responses = all_answered(1).without_family();
    let carried_on = done.clone();
    for _ in 0..2 {
        done = after(&done, Action::PressedContinue);
    }
    assert!(begun.is_turn() && asked.is_turn() && !done.is_turn());
    let [open, trend] = offered;
    vec![open, trend, begun, asked, carried_on, done]
}

/// Yields the same state in each reading, with and without names for the views.
fn read(side_pages: &SidePageState) -> impl Iterator<Item = SidePageState> {
    let whose = |label: &str, side| ViewOwner {
        label: label.to_owned(),
        side,
    };
    let of_one_side = whose("<7>", Some(Side::Own));
    let kinds = [
        whose("", None),
        whose("<8>", Some(Side::Other)),
        of_one_side,
    ];
    let all = Reading::ALL.iter().flat_map(move |reading| {
        kinds.clone().map(|whose| {
            let mut side_pages = side_pages.clone();
            side_pages.reading = Some(*reading);
            for opened in &mut side_pages.opened {
                opened.owner = whose.clone();
            }
            side_pages.own_view = whose;
            if let Some(first) = side_pages.opened.first_mut() {
                first.record.responses.name_service("9");
            }
            side_pages
        })
    });
    all.collect::<Vec<_>>().into_iter()
}

#[test]
fn what_is_done_is_said_once_and_in_the_section_where_it_was_asked_for() {
    let words = Words::english();
    for state in states() {
        let page = draw::page(&state, &words);
        let told = page
            .all(".news")
            .iter()
            .filter(|part| !part.text().is_empty())
            .count();
        assert!(told <= 1, "{:?}", state.side_pages.news);
        let has_place = match (state.position.step, state.side_pages.pressed_in) {
            (Step::SidePage(SidePage::Keep), Section::Later | Section::Share | Section::Code) => {
                !state.responses.is_empty()
            }
            (Step::SidePage(SidePage::Open), Section::Open | Section::Kept) => true,
            _ => false,
        };
        assert_eq!(told == 1, has_place && state.side_pages.news.is_some());
        assert!(page.all(".by-hand").len() <= 1);
    }
}

#[test]
fn every_file_can_be_saved_and_each_button_says_which() {
    let page = draw::page(
        &at(SidePage::Keep, named(1), SidePageState::default()),
        &Words::english(),
    );
    let buttons = page.all("[data-save]");
    assert_eq!(buttons.len(), Kind::ALL.len());
    let names: std::collections::BTreeSet<_> = buttons.iter().map(|button| button.text()).collect();
    assert_eq!(names.len(), Kind::ALL.len());
}

#[test]
fn a_share_code_can_only_be_looked_at() {
    let words = Words::english();
    let side_pages = |view_only| SidePageState {
        opened: vec![opened(Origin::Pasted, record(1), view_only)],
        ..SidePageState::default()
    };
    for only in [false, true] {
        let page = draw::page(&at(SidePage::Open, named(0), side_pages(only)), &words);
        assert_eq!(page.all("[data-action=go-on]").is_empty(), only);
        assert_eq!(page.all("[data-action=put-away]").len(), 1);
    }
}

#[test]
fn what_was_answered_with_another_edition_says_so() {
    let words = Words::english();
    let present = words.get(Key::META_EDITION);
    for (edition, differs) in [("2026.1", true), (&present, false), ("", false)] {
        let text = file::write(&Record {
            edition: edition.to_owned(),
            ..record(1)
        });
        let side_pages = SidePageState {
            opened: vec![opened(Origin::Pasted, read_back(&text), false)],
            ..SidePageState::default()
        };
        let page = draw::page(
            &at(SidePage::Open, Responses::default(), side_pages),
            &words,
        )
        .text();
        let said = page.contains("were answered with edition 2026.1");
        assert_eq!(said, differs, "{edition}");
    }
}

fn read_back(text: &str) -> Record {
    file::read(&tree_from_json(text).unwrap()).unwrap()
}
