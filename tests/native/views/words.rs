//! The views contain no words: drawn with texts that are their own ids, they show nothing else.

use std::collections::BTreeSet;

use joint_effort::app::Action;
use joint_effort::app::host::StorageMode;
use joint_effort::app::state::Notice;
use joint_effort::app::{Host, State};
use joint_effort::content::Words;
use joint_effort::content::entry::Entry;
use joint_effort::content::key;
use joint_effort::content::unused::{is_unused_by_page, is_whole_only};
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::responses::LONGEST_SERVICE_NAME;
use joint_effort::flow::{Responses, Step};
use joint_effort::record::{Record, Scope};

use super::markup::Element;
use super::{draw, hosted, map, reports, side_pages, states, trend};
use crate::after::after;
use crate::report::cases::cases;
use crate::{counts, many, views_beside};

/// Attributes that are read out to a person.
const READ_ALOUD: [&str; 10] = [
    "alt",
    "aria-description",
    "aria-label",
    "aria-roledescription",
    "aria-valuetext",
    "dir",
    "label",
    "lang",
    "placeholder",
    "title",
];

/// Returns a pack in which each text is its own id in brackets, followed by its placeholders.
pub fn ids_in_brackets() -> Words {
    let text = |entry: Entry| {
        let placeholders = entry.placeholders.iter().map(|name| format!(" {{{name}}}"));
        format!("⟦{}⟧{}", entry.id, placeholders.collect::<String>())
    };
    let texts: Vec<_> = key::entries().into_iter().map(text).collect();
    Words::from_pack(&texts.join("\n")).expect("as many texts as keys")
}

/// Returns the ids in brackets in a text, in order.
pub fn ids_in(text: &str) -> Vec<&str> {
    let after = text.split('⟦').skip(1);
    after
        .map(|after| after.split_once('⟧').expect("a closing bracket").0)
        .collect()
}

/// Returns a text without the ids in brackets.
fn without_ids(text: &str) -> String {
    let mut pieces = text.split('⟦');
    let before = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(before, |left, piece| {
        left + piece.split_once('⟧').unwrap().1
    })
}

/// Returns everything in a page that is shown or read out to a person.
fn told(page: &Element) -> Vec<String> {
    let pieces = page.pieces().into_iter().map(str::to_owned);
    let read_aloud = page.every().into_iter().flat_map(|element| {
        let attributes = element.attributes.iter();
        let read = attributes.filter(|(name, _)| READ_ALOUD.contains(&name.as_str()));
        read.map(|(_, value)| value.clone())
    });
    pieces.chain(read_aloud).collect()
}

/// Returns the same without the texts in drawings, which cut what is too long for them.
fn beside_drawings(page: &Element) -> Vec<String> {
    let drawn: Vec<_> = page.all("text").into_iter().map(Element::text).collect();
    let mut beside = told(page);
    beside.retain(|text| !drawn.contains(text));
    beside
}

#[track_caller]
fn check_told(told: &[String], seen: &mut BTreeSet<String>) {
    for text in told {
        let left = without_ids(text);
        let letter = left.chars().find(|character| character.is_alphabetic());
        assert_eq!(letter, None, "a word that is not in the pack: {text:?}");
        assert!(!left.contains(['{', '}']), "not filled: {text:?}");
        seen.extend(ids_in(text).into_iter().map(str::to_owned));
    }
}

/// Yields the states to draw. Names have no letters, so that all letters come from the pack.
fn states_without_letters() -> impl Iterator<Item = State> {
    let golden = states::golden()
        .into_iter()
        .map(|(assessment, _)| states::result(assessment));
    let cases = cases().into_iter();
    let cases = cases.map(|case| states::at(Step::Result, case.record().responses));
    states::assorted()
        .into_iter()
        .chain(golden)
        .chain(cases)
        .map(|mut state| {
            if !state.responses.service_name.is_empty() {
                state.responses.service_name = String::from("7–8");
            }
            state
        })
}

#[test]
fn every_word_of_every_page_comes_from_the_pack() {
    let words = ids_in_brackets();
    let known: BTreeSet<_> = key::entries().into_iter().map(|entry| entry.id).collect();
    let mut seen = BTreeSet::new();
    let mut pages = 0;
    for state in states_without_letters() {
        check_told(&told(&draw::page(&state, &words)), &mut seen);
        check_told(&[draw::title(&state, &words)], &mut seen);
        pages += 1;
    }
    let one_press = after(&State::default(), Action::PressedExitKey(1));
    check_told(&told(&draw::page(&one_press, &words)), &mut seen);
    let mut longest = states::at(Step::Claimed, Responses::default());
    longest.responses.service_name = "7".repeat(LONGEST_SERVICE_NAME);
    check_told(&told(&draw::page(&longest, &words)), &mut seen);
    // The standalone page's program has none of these texts.
    let without: Vec<_> = seen.iter().filter(|id| is_unused_by_page(id)).collect();
    assert!(without.is_empty(), "shown after all: {without:?}");
    for host in hosted::kinds() {
        check_told(
            &told(&draw::page_for(&host, &State::default(), &words)),
            &mut seen,
        );
    }
    let lost = Host {
        help_has_faults: true,
        ..Host::default()
    };
    let start = State::default();
    check_told(&told(&draw::page_for(&lost, &start, &words)), &mut seen);
    for notice in [Notice::ChangedElsewhere, Notice::ClearedElsewhere] {
        let state = State {
            notice: Some(notice),
            ..State::default()
        };
        check_told(&told(&draw::page(&state, &words)), &mut seen);
    }
    // The program that a host loads first has none of these either.
    let without: Vec<_> = seen.iter().filter(|id| is_whole_only(id)).collect();
    assert!(without.is_empty(), "shown to a host: {without:?}");
    check_told(&beside_drawings(&draw::paper(&words)), &mut seen);
    let without_family = Record {
        scope: Scope::Relationship,
        ..Record::default()
    };
    check_told(&told(&draw::report(&without_family, &words)), &mut seen);
    check_told(&reports::told(&words), &mut seen);
    for of in trend::courses(280) {
        check_told(&told(&draw::trend(&of, &words)), &mut seen);
    }
    for notice in [Notice::RecordDeleted, Notice::RecordConflict] {
        let state = State {
            notice: Some(notice),
            ..State::default()
        };
        check_told(&told(&draw::page(&state, &words)), &mut seen);
    }
    for state in side_pages::states() {
        let page = draw::page(&state, &words);
        let code = page.all(".code").first().map(|code| code.text());
        let told: Vec<_> = told(&page)
            .into_iter()
            .filter(|text| Some(text) != code.as_ref())
            .collect();
        check_told(&told, &mut seen);
    }
    for state in map::all() {
        check_told(&beside_drawings(&draw::page(&state, &words)), &mut seen);
        check_told(&[draw::title(&state, &words)], &mut seen);
    }
    check_told(&map::told(&words), &mut seen);
    for state in many::states() {
        check_told(&told(&draw::page(&state, &words)), &mut seen);
    }
    check_told(&counts::told(&words), &mut seen);
    check_told(&views_beside::told(&words), &mut seen);
    for storage_mode in StorageMode::ALL {
        let host = Host {
            storage_mode: *storage_mode,
            ..Host::default()
        };
        let state = map::all().remove(2);
        check_told(
            &beside_drawings(&draw::page_for(&host, &state, &words)),
            &mut seen,
        );
    }
    assert!(pages > 1_200 + 24 * 16, "{pages} pages");
    assert!(seen.is_subset(&known), "{:?}", seen.difference(&known));
    let never: Vec<_> = known
        .difference(&seen)
        .filter(|id| !said_elsewhere(id))
        .collect();
    assert!(never.is_empty(), "texts that no page ever shows: {never:?}");
}

/// Whether other parts say this text: the page around the views, the blank page, the JavaScript API, or
/// whatever is opened.
fn said_elsewhere(id: &str) -> bool {
    let unused = [
        "map.family",
        "meta.name",
        "ui.left-title",
        "ui.missed",
        "ui.loading",
        "ui.broken-kept",
        "ui.broken-lost",
        "ui.no-paper",
        "ui.no-printing",
        "ui.no-program",
        "ui.no-program-why",
        "ui.no-script",
        "ui.no-script-alone",
        "ui.offline",
    ];
    // Drawings have tests of their own for what they say.
    let parts = [
        "course.code-",
        "ui.fault-",
        "ui.kept",
        "report.open-",
        "report.ecomap-",
        "works-on.",
    ];
    unused.contains(&id) || parts.iter().any(|part| id.starts_with(part))
}

#[test]
fn another_pack_changes_the_words_and_nothing_else() {
    let (english, ids) = (Words::english(), ids_in_brackets());
    for responses in [Responses::default(), states::all_answered(2)] {
        for step in joint_effort::flow::step::ALL {
            let state = states::at(step, responses.clone());
            let names = |words: &Words| -> Vec<String> {
                let page = draw::page(&state, words);
                page.every()
                    .into_iter()
                    .map(|element| element.name.clone())
                    .collect()
            };
            assert_eq!(names(&english), names(&ids), "{step:?}");
        }
    }
}
