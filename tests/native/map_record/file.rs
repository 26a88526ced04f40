//! Maps as files: they are read back unchanged, and contain nothing outside their scope.

use std::collections::BTreeSet;

use joint_effort::domain::map::MapOutcome;
use joint_effort::domain::reading::{Fault, FaultKind, tree_from_json};
use joint_effort::record::map::file::{FORMAT, KEYS, read, write};
use joint_effort::record::{Day, MapRecord, Scope};
use serde_json::{Value, json};

use super::{around_another_family, practice, record, whole};
use crate::json::{check_faults, check_fit_to_show, shuffled, with, without};
use crate::map::given::{and, answered, family, map, picked};
use crate::seeded::Seeded;

fn from_json(text: &str) -> Result<MapRecord, Vec<Fault>> {
    read(&tree_from_json(text)?)
}

fn full() -> Value {
    let list = [
        and(answered("a", "core", 2), "works-on", json!(["change"])),
        picked("b", "ring", 3),
    ];
    json!({
        "format": FORMAT, "saved": "2026-11-26", "time": "14:05", "edition": "2026.2", "family": "included",
        "map": and(map(&family("high"), &list), "works-on", json!([])), "outcome": {},
    })
}

#[track_caller]
fn check_refused(document: &Value, expected: &[(FaultKind, &str, &str)]) {
    check_faults(from_json(&document.to_string()), expected);
}

#[track_caller]
fn check_comes_back(record: &MapRecord, seeded: &mut Seeded) {
    let text = write(record);
    assert!(text.starts_with("{\n  \"format\"") && text.ends_with("}\n"));
    assert_eq!(from_json(&text).as_ref(), Ok(record));
    let document: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(from_json(&shuffled(&document, seeded)).as_ref(), Ok(record));
    let outcome = MapOutcome::of(&record.map);
    let is_whole = record.scope == Scope::Whole;
    let expected = serde_json::to_value(outcome.written_within(&record.edition, is_whole));
    assert_eq!(document["outcome"], expected.unwrap());
}

#[test]
fn what_is_written_comes_back_whole_in_any_order() {
    let mut seeded = Seeded::new(80);
    for (_, map) in practice() {
        let whole = MapRecord {
            map,
            day: Day::new(2026, 11, 26),
            ..MapRecord::default()
        };
        check_comes_back(&whole, &mut seeded);
        check_comes_back(&whole.within(Scope::Relationship), &mut seeded);
    }
    for record in (0..2_000).map(|_| record(&mut seeded)).collect::<Vec<_>>() {
        check_comes_back(&record, &mut seeded);
    }
}

#[test]
fn a_file_without_the_family_is_the_same_whatever_was_answered_about_it() {
    let mut seeded = Seeded::new(81);
    let mut differed = 0;
    for _ in 0..2_000 {
        let one = whole(&mut seeded);
        let other = around_another_family(&one, &mut seeded);
        let told = write(&one.within(Scope::Relationship));
        assert_eq!(write(&other.within(Scope::Relationship)), told);
        // Even if only its scope says that the family is left out.
        let careless = MapRecord {
            scope: Scope::Relationship,
            ..other.clone()
        };
        assert_eq!(write(&careless), told);
        differed += usize::from(write(&one) != write(&other));
    }
    assert!(differed > 1_990, "{differed}");
}

#[test]
fn without_the_family_the_outcome_has_only_what_does_not_follow_from_it() {
    let mut seeded = Seeded::new(82);
    let mut found = BTreeSet::new();
    for _ in 0..2_000 {
        let told = write(&whole(&mut seeded).within(Scope::Relationship));
        let document: Value = serde_json::from_str(&told).unwrap();
        let names = |value: &Value| {
            value
                .as_object()
                .unwrap()
                .keys()
                .cloned()
                .collect::<Vec<_>>()
        };
        let outcome = &document["outcome"];
        assert_eq!(
            names(outcome),
            ["edition", "findings", "format", "relationships"]
        );
        for relationship in outcome["relationships"].as_array().unwrap() {
            assert_eq!(
                names(relationship),
                [
                    "confidence",
                    "holding_back",
                    "id",
                    "level",
                    "place",
                    "quick",
                    "range",
                    "rhetoric_gap"
                ]
            );
        }
        let findings = outcome["findings"].as_array().unwrap().iter();
        found.extend(findings.map(|finding| finding["id"].as_str().unwrap().to_owned()));
        let none = json!({ "critical": {}, "risk": {} });
        assert_eq!(document["map"]["family"], none);
        assert!(!document["map"].to_string().contains("works-on"));
    }
    let found: Vec<_> = found.iter().map(String::as_str).collect();
    assert_eq!(
        found,
        ["lead-in-ring", "not-placed", "quick-core", "too-many-core"]
    );
}

#[test]
fn every_part_but_three_may_be_absent() {
    assert!(from_json(&full().to_string()).is_ok());
    for name in KEYS {
        let document = without(full(), name);
        if ["format", "family", "map"].contains(&name) {
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
    for (name, value, kind) in [
        ("format", json!("joint-effort/map-record@2"), WrongFormat),
        ("format", json!("joint-effort/record@1"), WrongFormat),
        ("saved", json!("2026-02-29"), WrongValue),
        ("saved", json!(null), WrongType),
        ("time", json!("24:00"), WrongValue),
        ("time", json!(null), WrongType),
        ("edition", json!(""), WrongValue),
        ("family", json!("left out"), WrongValue),
        ("map", json!([]), WrongType),
        ("outcome", json!(null), WrongType),
        ("strengths", json!([]), UnknownKey),
        ("service-name", json!("somebody"), UnknownKey),
    ] {
        let document = with(full(), name, value);
        let faults = from_json(&document.to_string()).unwrap_err();
        let found = faults[0].found.clone();
        check_refused(&document, &[(kind, name, &found)]);
    }
}

#[test]
fn every_fault_of_every_part_is_told_at_once() {
    let text = r#"{"saved": "today", "saved": "today", "edition": [], "family": "left-out", "extra": {},
        "outcome": 1, "map": {"lead": "c", "works-on": [], "family": {"infant": "perhaps", "riks": {}},
        "relationships": [{"id": "A", "quick": 9, "works-on": ["luck"]}, {}]}}"#;
    check_faults(
        from_json(text),
        &[
            (FaultKind::Missing, "format", ""),
            (FaultKind::WrongValue, "saved", "\"today\""),
            (FaultKind::Repeated, "saved", "\"today\""),
            (FaultKind::WrongType, "edition", "[…]"),
            (FaultKind::UnknownKey, "extra", "{…}"),
            (FaultKind::WrongType, "outcome", "1"),
            (FaultKind::WrongValue, "map.family", "{…}"),
            (FaultKind::UnknownKey, "map.works-on", "[…]"),
            (FaultKind::UnknownKey, "map.relationships.0.works-on", "[…]"),
            (FaultKind::Missing, "map.format", ""),
            (FaultKind::WrongValue, "map.family.infant", "\"perhaps\""),
            (FaultKind::UnknownKey, "map.family.riks", "{…}"),
            (FaultKind::WrongValue, "map.relationships.0.id", "\"A\""),
            (FaultKind::WrongValue, "map.relationships.0.quick", "9"),
            (
                FaultKind::WrongValue,
                "map.relationships.0.works-on.0",
                "\"luck\"",
            ),
            (FaultKind::Missing, "map.relationships.1.id", ""),
            (FaultKind::WrongValue, "map.lead", "\"c\""),
        ],
    );
}

#[test]
fn every_answer_about_the_family_is_refused_where_it_is_said_to_be_left_out() {
    let left_out = with(full(), "family", json!("left-out"));
    let value = FaultKind::WrongValue;
    let name = FaultKind::UnknownKey;
    check_refused(
        &left_out,
        &[
            (value, "map.family", "{…}"),
            (name, "map.works-on", "[…]"),
            (name, "map.relationships.0.works-on", "[…]"),
        ],
    );
    let mut bare = left_out;
    bare["map"]["works-on"] = json!(null);
    bare["map"]["relationships"][0]["works-on"] = json!(null);
    for (part, is_answer) in [
        (json!({}), false),
        (
            json!({ "risk": {}, "critical": { "danger-now": null } }),
            false,
        ),
        (json!({ "infant": null }), false),
        (json!({ "infant": "no" }), true),
        (json!({ "agency-rating": null }), true),
        (json!({ "risk": { "change": "unknown" } }), true),
    ] {
        bare["map"]["family"] = part;
        if is_answer {
            check_refused(&bare, &[(value, "map.family", "{…}")]);
        } else {
            assert!(from_json(&bare.to_string()).is_ok(), "{bare}");
        }
    }
}

#[test]
fn huge_lists_are_refused_with_every_fault_in_them() {
    let mut document = full();
    document["map"]["relationships"] = Value::Array(vec![json!(1); 100_000]);
    let faults = from_json(&document.to_string()).unwrap_err();
    assert_eq!(faults.len(), 100_001);
    assert_eq!(faults[1].path, "map.relationships.0");
    faults.iter().take(100).for_each(check_fit_to_show);
}
