//! The report for paper: all that the result page says, or nothing about the family.

use joint_effort::content::Words;
use joint_effort::domain::assessment::Assessment;
use joint_effort::domain::strength::Strengths;
use joint_effort::flow::Responses;
use joint_effort::flow::step::Step;
use joint_effort::record::{Record, Scope};

use super::markup::Element;
use super::structure::{check_harmless, check_names, check_ranks, check_references, ids};
use super::words::{ids_in, ids_in_brackets};
use super::{draw, states};
use crate::seeded::Seeded;

/// The number of random responses to report.
const RECORDS: usize = 300;

fn record(responses: &Responses, scope: Scope) -> Record {
    Record {
        responses: responses.clone(),
        scope,
        ..Record::default()
    }
}

/// Returns the same answers about the relationship, with another rater's about the family.
fn with_family_of(responses: &Responses, other: &Responses) -> Responses {
    let own = &responses.assessment;
    Responses {
        assessment: Assessment {
            relationship: own.relationship,
            family: other.assessment.family,
        },
        strengths: other.strengths,
        service_name: responses.service_name.clone(),
    }
}

/// Returns all texts of a part, in order.
fn said(part: &Element) -> Vec<String> {
    part.pieces().into_iter().map(str::to_owned).collect()
}

#[test]
fn no_answer_about_the_family_changes_a_byte_of_what_is_told_without_it() {
    let mut seeded = Seeded::new(41);
    let words = Words::english();
    let mut told = 0;
    for _ in 0..RECORDS {
        let responses = seeded.responses();
        let other = with_family_of(&responses, &seeded.responses());
        let [one, two] = [&responses, &other].map(|responses| {
            let record = record(responses, Scope::Relationship);
            format!("{:?}", draw::report(&record, &words))
        });
        assert_eq!(one, two);
        let whole = [&responses, &other].map(|responses| {
            format!(
                "{:?}",
                draw::report(&record(responses, Scope::Whole), &words)
            )
        });
        told += usize::from(whole[0] != whole[1]);
    }
    assert!(told > RECORDS / 2, "the whole report tells {told} apart");
}

#[test]
fn without_the_family_nothing_that_follows_from_it_is_named() {
    let follows = [
        "band.",
        "complexity.",
        "critical.",
        "ground.",
        "headline",
        "recommendation.",
        "review.",
        "risk.",
        "strength.",
        "safety.agency",
        "safety.child",
        "safety.closer",
        "safety.critical",
        "safety.violence",
        "ui.danger-unknown",
        "ui.fact-",
        "ui.family-voice-note",
        "ui.find-out-family",
        "ui.gap-",
        "ui.legend-needed",
        "ui.mark-needed",
        "ui.mind-",
        "ui.movers-",
        "ui.next-",
        "ui.printed-whole",
        "ui.reason-",
        "ui.review-",
        "ui.strengths-",
        "ui.where-needed",
    ];
    let words = ids_in_brackets();
    let mut seeded = Seeded::new(42);
    for _ in 0..RECORDS {
        let report = draw::report(&record(&seeded.responses(), Scope::Relationship), &words);
        let text = said(&report).join(" ");
        for id in ids_in(&text) {
            let kept = ["recommendation.not-placed", "ui.next-heading"];
            let may_be = kept.iter().any(|kept| id.starts_with(kept));
            let follows = follows.iter().any(|beginning| id.starts_with(beginning));
            assert!(may_be || !follows, "{id}");
        }
        assert_eq!(text.matches("⟦report.without-family⟧").count(), 1);
        for family in ["[data-needed]", "[data-part=family]", "li.needed"] {
            assert!(report.all(family).is_empty(), "{family}");
        }
        check_report(&report);
    }
}

#[test]
fn the_whole_report_says_what_the_result_page_says_in_its_order() {
    let words = ids_in_brackets();
    let above = ["trail", "notices", "problems-place", "buttons"];
    for responses in states::responses() {
        let page = draw::page(&states::at(Step::Result, responses.clone()), &words);
        let parts = page.only("main").children();
        let shown: Vec<_> = parts
            .filter(|part| !part.classes().any(|class| above.contains(&class)))
            .flat_map(said)
            .collect();
        let report = draw::report(&record(&responses, Scope::Whole), &words);
        assert_eq!(said(&report), shown);
        check_report(&report);
    }
}

#[track_caller]
fn check_report(report: &Element) {
    check_references(report);
    check_harmless(report);
    check_ranks(report);
    check_names(report);
    assert_eq!(report.only("div.on-paper").all("h1").len(), 1);
    // The page around it has its own ids.
    assert!(ids(report).iter().all(|id| id.starts_with("je-report-")));
}

#[test]
fn a_family_that_was_left_in_by_mistake_is_left_out() {
    let words = Words::english();
    let responses = states::all_answered(0);
    assert_ne!(responses.strengths, Strengths::default());
    let whole = record(&responses, Scope::Whole);
    let stripped = whole.within(Scope::Relationship);
    let mistaken = record(&responses, Scope::Relationship);
    let [one, two] = [stripped, mistaken].map(|of| format!("{:?}", draw::report(&of, &words)));
    assert_eq!(one, two);
}
