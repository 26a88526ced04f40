//! Every page, in every kind of state.

use joint_effort::app::host::{Host, Part};
use joint_effort::app::{Action, State};
use joint_effort::content::{Key, Ui, Words};
use joint_effort::flow::Route;
use joint_effort::flow::step::{self, Section, Step};

use crate::after::after;

use super::markup::Element;
use super::structure::{check_harmless, check_page, check_references, ids};
use super::{draw, states};

#[track_caller]
fn check_state(words: &Words, paper: &Element, state: &State) {
    let step = state.position.step;
    let page = draw::page(state, words);
    check_page(&page);
    let whole = page.only("div.je");
    assert_eq!(whole.attribute("lang"), Some("en"));
    assert_eq!(whole.attribute("dir"), Some("ltr"));
    let main = page.only("main");
    assert_eq!(main.attribute("data-step"), Some(step.id().as_str()));
    let leave = page.only("a[data-action=leave]").text();
    assert_eq!(leave, words.get(Ui::Leave).as_str());
    assert_eq!(main.all("button.back").is_empty(), step == Step::Start);
    check_title(words, state, &page);
    check_count(words, step, main);
    let shared: Vec<_> = ids(&page).intersection(&ids(paper)).copied().collect();
    assert!(
        shared.is_empty(),
        "the paper version is in the same page: {shared:?}"
    );
    let text = page.text();
    // The name of the other service may contain a brace; every placeholder is filled.
    if state.responses.service_name.is_empty() {
        assert!(!text.contains(['{', '}']), "{text}");
    }
}

#[track_caller]
fn check_title(words: &Words, state: &State, page: &Element) {
    let step = state.position.step;
    let heading = match step {
        Step::Result => words.get(Ui::ResultTitle).to_string(),
        _ => page.only("h1").text(),
    };
    let app = words.get(Ui::AppName);
    let ui = if state.problems.is_empty() {
        Ui::Title
    } else {
        Ui::TitleProblem
    };
    let expected = words.fill(ui, &[("page", &heading), ("app", &app)]);
    assert_eq!(draw::title(state, words), expected.as_str());
}

#[track_caller]
fn check_count(words: &Words, step: Step, main: &Element) {
    let Some(number) = Route::default().number(step) else {
        assert!(main.all("progress").is_empty() && main.all(".step").is_empty());
        assert!(!main.only("h1").is("[aria-describedby]"));
        return;
    };
    let (told, section, part) = match step.section() {
        Some(Section::Relationship) => (Ui::QuestionOf, Ui::SectionRelationship, "1"),
        Some(Section::Family) => (Ui::PageOf, Ui::SectionFamily, "2"),
        Some(Section::Barriers) => (Ui::PageOf, Ui::SectionBarriers, "3"),
        None => panic!("a counted page belongs to a part"),
    };
    let of_the_part = step::ALL.into_iter();
    let of_the_part: Vec<_> = of_the_part
        .filter(|other| other.section() == step.section())
        .collect();
    let before = of_the_part.iter().take_while(|other| **other != step);
    let (number, page) = (number.to_string(), (before.count() + 1).to_string());
    let [count, all] = [of_the_part.len(), Route::default().count()].map(|count| count.to_string());
    let section = words.get(section);
    let values = [
        ("part", part),
        ("parts", "3"),
        ("number", page.as_str()),
        ("count", count.as_str()),
        ("section", &section),
    ];
    let expected = words.fill(told, &values);
    let told = main.only("p.step");
    // The heading gets the focus, so what describes it is read out there.
    assert_eq!(
        main.only("h1").attribute("aria-describedby"),
        told.attribute("id")
    );
    let said = told.text();
    assert_eq!(said, expected.as_str());
    let drawn = main.only("progress");
    assert_eq!(drawn.attribute("value"), Some(number.as_str()));
    assert_eq!(drawn.attribute("max"), Some(all.as_str()));
    assert_eq!(drawn.attribute("aria-hidden"), Some("true"));
}

#[test]
fn every_page_is_whole_in_every_kind_of_state() {
    let words = Words::english();
    let paper = draw::paper(&words);
    let states = states::assorted();
    let mut titles = Vec::new();
    for state in &states {
        check_state(&words, &paper, state);
        titles.push((state.position.step, draw::title(state, &words)));
    }
    assert!(states.len() > 24 * 16, "{} states", states.len());
    for step in step::ALL {
        let seen = titles.iter().any(|(other, _)| *other == step);
        assert!(seen, "{step:?} was drawn");
    }
}

#[test]
fn titles_tell_the_pages_apart() {
    let words = Words::english();
    let mut titles: Vec<_> = step::ALL
        .into_iter()
        .map(|step| draw::title(&states::at(step, states::all_answered(1)), &words))
        .collect();
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), step::ALL.len());
}

#[test]
fn after_leaving_nothing_is_drawn() {
    let words = Words::english();
    for state in states::assorted() {
        let left = after(&state, Action::Left);
        let page = draw::page(&left, &words);
        assert_eq!(page.text(), "");
        assert_eq!(page.every().len(), 1, "one empty element");
        assert_eq!(page.only("div").attribute("data-left"), Some("true"));
    }
}

#[test]
fn the_quick_key_is_counted_aloud() {
    let words = Words::english();
    let said = [None, Some(Ui::LeaveOnce), Some(Ui::LeaveTwice)];
    for (count, said) in (0..3).zip(said) {
        let state = after(&State::default(), Action::PressedExitKey(count));
        let bar = draw::page(&state, &words);
        let status = bar.only("header.bar").only("[aria-live=polite]").text();
        let expected = said.map(|ui| words.get(ui)).unwrap_or_default();
        assert_eq!(status, expected.as_str());
    }
}

#[test]
fn the_way_out_is_a_link_to_a_page_that_every_browser_has() {
    let words = Words::english();
    for state in states::assorted() {
        let page = draw::page(&state, &words);
        let leave = page.only("a[data-action=leave]");
        assert_eq!(leave.attribute("href"), Some("about:blank"));
        assert_eq!(leave.attribute("role"), None);
        assert_eq!(leave.text(), words.get(Ui::Leave).as_str());
    }
}

#[test]
fn what_is_said_of_the_quick_key_goes_when_it_is_switched_off() {
    let words = Words::english();
    let hint = words.get(Ui::LeaveHint);
    let off = after(&State::default(), Action::ToggledExitKey);
    let mut hidden = Host::default();
    hidden.hidden[Part::ExitKey] = true;
    for (host, state, is_on, is_asked) in [
        (Host::default(), State::default(), true, true),
        (Host::default(), off.clone(), false, true),
        (hidden.clone(), State::default(), false, false),
        (hidden, off, false, false),
    ] {
        let page = draw::page_for(&host, &state, &words);
        let leave = page.only("a[data-action=leave]");
        assert_eq!(leave.attribute("aria-describedby").is_some(), is_on);
        assert_eq!(page.text().contains(hint.as_str()), is_on);
        let boxes = page.all("input[type=checkbox]");
        assert_eq!(boxes.len(), usize::from(is_asked));
        for shown in boxes {
            assert_eq!(shown.attribute("checked").is_some(), is_on);
        }
    }
}

#[test]
fn the_start_leads_to_the_blank_questionnaire() {
    let start = draw::page(&State::default(), &Words::english());
    let link = start.only("a[data-action=print-paper]");
    assert_eq!(link.attribute("href"), Some("paper.html"));
}

#[test]
fn who_is_worried_gets_to_the_danger_questions_from_the_start_alone() {
    let words = Words::english();
    for state in states::assorted() {
        let page = draw::page(&state, &words);
        let worried = page.all("[data-action=worried]");
        let is_start = state.position.step == Step::Start;
        assert_eq!(worried.len(), usize::from(is_start));
        for button in worried {
            assert_eq!(button.text(), words.get(Ui::Worried).as_str());
        }
    }
}

#[test]
fn the_first_question_says_who_we_are() {
    let page = draw::page(
        &states::at(Step::Claimed, states::all_answered(0)),
        &Words::english(),
    );
    assert!(page.text().contains("“We” means you and the other service"));
}

#[test]
fn the_start_offers_to_carry_on_where_there_are_answers() {
    let words = Words::english();
    let label = |page: &Element| page.only("button.primary").text();
    let fresh = draw::page(&State::default(), &words);
    assert_eq!(label(&fresh), words.get(Ui::Start).as_str());
    assert!(fresh.all("[data-action=start-again]").is_empty());
    let begun = draw::page(&states::at(Step::Start, states::all_answered(0)), &words);
    assert_eq!(label(&begun), words.get(Ui::CarryOn).as_str());
    begun.only("[data-action=start-again]");
    assert!(begun.text().contains(words.get(Ui::BegunHeading).as_str()));
}

#[test]
fn every_page_with_danger_questions_and_the_start_say_what_to_do_in_an_emergency() {
    let words = Words::english();
    let start = draw::page(&State::default(), &words).text();
    let result = draw::page(&states::at(Step::Result, states::all_answered(1)), &words).text();
    let paper = draw::paper(&words).text();
    for page in [start, result, paper] {
        for key in [
            Key::SAFETY_EMERGENCY_NOW,
            Key::SAFETY_EMERGENCY_REPORT,
            Key::SAFETY_NOT_A_RISK_ASSESSMENT,
        ] {
            assert!(page.contains(words.get(key).as_str()), "{page}");
        }
    }
}

#[test]
fn the_start_and_the_paper_version_share_no_id() {
    let words = Words::english();
    let (start, paper) = (draw::page(&State::default(), &words), draw::paper(&words));
    check_references(&paper);
    check_harmless(&paper);
    assert!(ids(&start).is_disjoint(&ids(&paper)));
}
