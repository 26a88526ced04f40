//! What is left out is not reported, and neither is anything that follows from it.

use joint_effort::content::{Help, Words};
use joint_effort::domain::assessment::Assessment;
use joint_effort::flow::Responses;
use joint_effort::record::{Record, Scope};
use joint_effort::report::drawing::Drawing;
use joint_effort::report::{Options, Report};

use super::{LENGTHS, named, record};
use crate::seeded::Seeded;

/// Returns everything that is made of a record.
fn all(record: &Record, words: &Words) -> Vec<String> {
    let help = Help {
        line: String::from("Ask."),
        ..Help::default()
    };
    let mut all = vec![
        Drawing::scale(record, words).svg(),
        Drawing::profile(record, words).svg(),
    ];
    for length in LENGTHS {
        let options = Options {
            help: Some(&help),
            ..named(length)
        };
        let report = Report::of(record, words, options);
        all.extend([report.plain(), report.rich(words)]);
    }
    all
}

/// Returns the same answers about the working relationship, around another family.
fn around_another_family(record: &Record, seeded: &mut Seeded) -> Record {
    let own = &record.responses;
    let mut other = seeded.responses();
    other.service_name.clone_from(&own.service_name);
    let assessment = Assessment {
        relationship: own.assessment.relationship,
        family: other.assessment.family,
    };
    Record {
        responses: Responses {
            assessment,
            ..other
        },
        ..record.clone()
    }
}

#[test]
fn without_the_familys_part_no_answer_about_the_family_changes_a_byte() {
    let words = Words::english();
    let mut seeded = Seeded::new(31);
    let mut differed = 0;
    for _ in 0..400 {
        let one = record(&mut seeded);
        let other = around_another_family(&one, &mut seeded);
        let told = all(&one.within(Scope::Relationship), &words);
        assert_eq!(told, all(&other.within(Scope::Relationship), &words));
        // Setting the scope is enough.
        let said_only = Record {
            scope: Scope::Relationship,
            ..other.clone()
        };
        assert_eq!(told, all(&said_only, &words));
        differed += usize::from(all(&one, &words) != all(&other, &words));
    }
    assert!(differed > 390, "the whole tells of the family: {differed}");
}

#[test]
fn without_the_familys_part_the_report_says_so_and_nothing_of_the_family() {
    let words = super::changed(
        r#"{"band": {"low": {"name": "§§"}, "moderate": {"name": "§§"}, "high": {"name": "§§"},
        "very-high": {"name": "§§"}}, "ui": {"mark-needed": "§§", "fact-risk": "§§",
        "family-part-heading": "§§", "where-needed": "§§ {level}", "fact-needed": "§§",
        "find-out-family": "§§", "strengths-to-use": "§§", "legend-needed": "§§ {number}",
        "danger-unknown": "§§", "movers-lead": "§§", "mind-heading": "§§", "fact-aim": "§§"},
        "safety": {"violence": "§§", "child-protection-open-note": "§§", "closer-work": "§§"},
        "report": {"without-family": "¶"}}"#,
    );
    let mut seeded = Seeded::new(32);
    for _ in 0..200 {
        let whole = record(&mut seeded);
        let told = all(&whole.within(Scope::Relationship), &words).concat();
        assert!(!told.contains("§§"), "{told}");
        assert_eq!(told.matches('¶').count(), 4, "in every report");
        let told = all(&whole, &words);
        assert!(
            told.iter()
                .all(|told| told.contains("§§") && !told.contains('¶'))
        );
    }
}

#[test]
fn the_other_services_name_is_told_only_where_it_is_asked_for() {
    let words = Words::english();
    let mut seeded = Seeded::new(33);
    for scope in [Scope::Whole, Scope::Relationship] {
        let mut record = record(&mut seeded);
        record.responses.name_service("Zyzzyva");
        let record = record.within(scope);
        for length in LENGTHS {
            let without = Options {
                length,
                ..Options::default()
            };
            let plain = |options| Report::of(&record, &words, options).plain();
            assert!(!plain(without).contains("Zyzzyva"));
            assert!(plain(named(length)).contains("Zyzzyva"));
            let mut other = record.clone();
            other.responses.name_service("Another");
            let without_other = Report::of(&other, &words, without).plain();
            assert_eq!(plain(without), without_other);
        }
        for drawing in [Drawing::scale, Drawing::profile] {
            assert!(!drawing(&record, &words).svg().contains("Zyzzyva"));
        }
    }
}

#[test]
fn the_definitions_are_left_out_where_a_host_leaves_them_out() {
    let words = Words::english();
    let record = record(&mut Seeded::new(34));
    let report = |without_definitions| {
        let options = Options {
            without_definitions,
            ..named(joint_effort::report::Length::Full)
        };
        Report::of(&record, &words, options).plain()
    };
    assert!(report(false).contains("Is it a partnership?"));
    assert!(!report(true).contains("Is it a partnership?"));
    assert!(!report(true).contains("Stern and Green"));
}
