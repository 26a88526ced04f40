//! Records as files: they are read back unchanged, and contain nothing outside their scope.

use joint_effort::domain::outcome::Outcome;
use joint_effort::domain::reading::{Fault, FaultKind, tree_from_json};
use joint_effort::flow::responses::LONGEST_SERVICE_NAME;
use joint_effort::record::file::{FORMAT, KEYS, LONGEST_EDITION, read, write};
use joint_effort::record::{Record, Scope};
use serde_json::{Value, json};

use crate::json::{check_faults, full, shuffled, with, without};
use crate::seeded::Seeded;

/// The parts of an outcome that every host is told, and that a file without the family has.
const OF_THE_RELATIONSHIP: [&str; 12] = [
    "ahead",
    "claimed",
    "confidence",
    "definitions",
    "edition",
    "find_out",
    "format",
    "holding_back",
    "level",
    "level_name",
    "range",
    "rhetoric_gap",
];

fn from_json(text: &str) -> Result<Record, Vec<Fault>> {
    read(&tree_from_json(text)?)
}

fn full_record() -> Value {
    json!({
        "format": FORMAT,
        "saved": "2026-11-23",
        "time": "14:05",
        "edition": "2026.1",
        "family": "included",
        "service-name": "the clinic",
        "strengths": ["safe-adult", "asks-for-help"],
        "assessment": full(),
        "outcome": { "whatever": [1, 2, { "level": 9 }] }
    })
}

/// Returns a record that leaves the family out.
fn left_out() -> Value {
    let record = without(full_record(), "strengths");
    let mut record = with(record, "family", json!("left-out"));
    let assessment = record["assessment"].as_object_mut().unwrap();
    let about_family = ["critical", "infant", "services", "agency-rating"];
    for name in about_family
        .into_iter()
        .chain(["adult-and-child-services", "risk"])
    {
        assessment.remove(name).unwrap();
    }
    record
}

#[track_caller]
fn check_refused(document: &Value, expected: &[(FaultKind, &str, &str)]) {
    check_faults(from_json(&document.to_string()), expected);
}

#[test]
fn what_is_written_comes_back_whole_in_any_order() {
    let mut seeded = Seeded::new(20);
    for record in (0..5_000).map(|_| seeded.record()).collect::<Vec<_>>() {
        let text = write(&record);
        assert!(text.starts_with("{\n  \"format\"") && text.ends_with("}\n"));
        assert_eq!(from_json(&text).as_ref(), Ok(&record));
        let document: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(from_json(&shuffled(&document, &mut seeded)), Ok(record));
    }
}

#[test]
fn the_outcome_in_a_file_is_the_one_that_follows_from_its_answers() {
    let mut seeded = Seeded::new(21);
    for record in (0..2_000).map(|_| seeded.record()) {
        let document: Value = serde_json::from_str(&write(&record)).unwrap();
        let outcome = Outcome::of(&record.responses.assessment);
        let is_whole = record.scope == Scope::Whole;
        let expected = serde_json::to_value(outcome.written(&record.edition, is_whole)).unwrap();
        assert_eq!(document["outcome"], expected);
        let names = document.as_object().unwrap().keys();
        assert!(names.into_iter().all(|name| KEYS.contains(&name.as_str())));
    }
}

#[test]
fn a_file_without_the_family_is_the_same_whatever_was_answered_about_it() {
    let mut seeded = Seeded::new(22);
    for _ in 0..2_000 {
        let record = Record {
            responses: seeded.responses(),
            ..Record::default()
        };
        let told = write(&record.within(Scope::Relationship));
        // Even if only its scope says that the family is left out.
        let careless = Record {
            scope: Scope::Relationship,
            ..record.clone()
        };
        assert_eq!(write(&careless), told);
        let mut other = seeded.responses();
        other.assessment.relationship.claimed = record.responses.assessment.relationship.claimed;
        other.assessment.relationship.dimensions =
            record.responses.assessment.relationship.dimensions;
        other.assessment.relationship.barriers = record.responses.assessment.relationship.barriers;
        other
            .service_name
            .clone_from(&record.responses.service_name);
        let other = Record {
            responses: other,
            ..Record::default()
        };
        assert_eq!(write(&other.within(Scope::Relationship)), told);
        let document: Value = serde_json::from_str(&told).unwrap();
        assert_eq!(document["family"], "left-out");
        assert_eq!(document.get("strengths"), None);
        let outcome = document["outcome"].as_object().unwrap();
        assert_eq!(outcome.keys().collect::<Vec<_>>(), OF_THE_RELATIONSHIP);
    }
}

#[test]
fn every_part_but_three_may_be_absent() {
    assert!(from_json(&left_out().to_string()).is_ok());
    for name in KEYS {
        let document = without(full_record(), name);
        if ["format", "family", "assessment"].contains(&name) {
            check_refused(&document, &[(FaultKind::Missing, name, "")]);
        } else if name == "saved" {
            // A time needs a day.
            check_refused(&document, &[(FaultKind::Missing, name, "")]);
            let document = without(document, "time");
            assert!(from_json(&document.to_string()).is_ok());
        } else {
            assert!(from_json(&document.to_string()).is_ok(), "{name}");
        }
    }
}

#[test]
fn what_is_wrong_in_any_part_is_refused_with_its_path() {
    use FaultKind::{UnknownKey, WrongFormat, WrongType, WrongValue};
    let long_name = "x".repeat(LONGEST_SERVICE_NAME + 1);
    let long_edition = "x".repeat(LONGEST_EDITION + 1);
    let cases = [
        ("format", json!("joint-effort/record@2"), WrongFormat),
        ("format", json!(1), WrongType),
        ("saved", json!("2026-02-29"), WrongValue),
        ("saved", json!("2026-2-09"), WrongValue),
        ("saved", json!("1999-12-31"), WrongValue),
        ("saved", json!("2026-11-23T10:00:00Z"), WrongValue),
        ("saved", json!(20_261_123), WrongType),
        ("saved", json!(null), WrongType),
        ("time", json!("24:00"), WrongValue),
        ("time", json!("14:60"), WrongValue),
        ("time", json!("9:05"), WrongValue),
        ("time", json!("14:05:00"), WrongValue),
        ("time", json!("14:05Z"), WrongValue),
        ("time", json!("2 pm"), WrongValue),
        ("time", json!(""), WrongValue),
        ("time", json!("１４:０５"), WrongValue),
        ("time", json!(1405), WrongType),
        ("time", json!(null), WrongType),
        ("edition", json!(""), WrongValue),
        ("edition", json!(long_edition), WrongValue),
        ("edition", json!("2026\u{1b}[2J"), WrongValue),
        ("edition", json!(2026.1), WrongType),
        ("family", json!("left out"), WrongValue),
        ("family", json!(true), WrongType),
        ("service-name", json!(long_name), WrongValue),
        ("strengths", json!(null), WrongType),
        ("assessment", json!([]), WrongType),
        ("outcome", json!(null), WrongType),
        ("outcome", json!([{}]), WrongType),
        ("name", json!("somebody"), UnknownKey),
    ];
    for (name, value, kind) in cases {
        let document = with(full_record(), name, value);
        let faults = from_json(&document.to_string()).unwrap_err();
        let found = faults[0].found.clone();
        check_refused(&document, &[(kind, name, &found)]);
    }
}

#[test]
fn every_answer_about_the_family_is_refused_where_it_is_said_to_be_left_out() {
    let document = with(full_record(), "family", json!("left-out"));
    let value = FaultKind::WrongValue;
    let name = FaultKind::UnknownKey;
    check_refused(
        &document,
        &[
            (name, "strengths", "[…]"),
            (name, "assessment.adult-and-child-services", "\"unknown\""),
            (name, "assessment.agency-rating", "\"very-high\""),
            (value, "assessment.critical", "{…}"),
            (name, "assessment.infant", "\"yes\""),
            (value, "assessment.risk", "{…}"),
            (name, "assessment.services", "\"3-4\""),
        ],
    );
    let empty = with(left_out(), "assessment.risk", json!({}));
    assert!(from_json(&empty.to_string()).is_ok());
    let none = with(left_out(), "assessment.agency-rating", json!(null));
    check_refused(&none, &[(name, "assessment.agency-rating", "null")]);
    for (name, value) in [
        ("infant", json!(null)),
        ("risk", json!({ "violence": null })),
    ] {
        let absent = with(left_out(), &format!("assessment.{name}"), value);
        assert_eq!(
            from_json(&absent.to_string()),
            from_json(&left_out().to_string())
        );
    }
    let no_strengths = with(left_out(), "strengths", json!([]));
    check_refused(&no_strengths, &[(name, "strengths", "[…]")]);
}

#[test]
fn every_fault_of_every_part_is_told_at_once() {
    let text = r#"{"saved": "today", "saved": "today", "strengths": ["luck"], "edition": [],
        "family": "left-out", "extra": {}, "outcome": 1,
        "assessment": {"infant": "perhaps", "riks": {}, "risk": {"violence": "none"}}}"#;
    check_faults(
        from_json(text),
        &[
            (FaultKind::Missing, "format", ""),
            (FaultKind::WrongValue, "saved", "\"today\""),
            (FaultKind::Repeated, "saved", "\"today\""),
            (FaultKind::WrongValue, "strengths.0", "\"luck\""),
            (FaultKind::WrongType, "edition", "[…]"),
            (FaultKind::UnknownKey, "extra", "{…}"),
            (FaultKind::WrongType, "outcome", "1"),
            (FaultKind::UnknownKey, "strengths", "[…]"),
            (FaultKind::UnknownKey, "assessment.infant", "\"perhaps\""),
            (FaultKind::WrongValue, "assessment.risk", "{…}"),
            (FaultKind::Missing, "assessment.format", ""),
            (FaultKind::WrongValue, "assessment.infant", "\"perhaps\""),
            (FaultKind::UnknownKey, "assessment.riks", "{…}"),
        ],
    );
}
