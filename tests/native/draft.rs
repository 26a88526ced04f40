//! Drafts: what a tab saves is restored in full, and what cannot be read is refused as a whole.

use joint_effort::domain::reading::FaultKind;
use joint_effort::domain::strength::Strength;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::Responses;
use joint_effort::flow::responses::LONGEST_SERVICE_NAME;
use joint_effort::record::draft::{FORMAT, from_json, write};
use serde_json::{Value, json};

use crate::json::{check_faults, full, shuffled, with, without};
use crate::seeded::Seeded;

fn full_draft() -> Value {
    json!({
        "format": FORMAT,
        "assessment": full(),
        "strengths": ["safe-adult", "asks-for-help"],
        "service-name": "the clinic"
    })
}

#[track_caller]
fn check_refused(path: &str, value: Value, expected: &[(FaultKind, &str, &str)]) {
    check_faults(
        from_json(&with(full_draft(), path, value).to_string()),
        expected,
    );
}

#[test]
fn what_is_saved_comes_back_whole_in_any_order() {
    let mut seeded = Seeded::new(10);
    for responses in (0..20_000).map(|_| seeded.responses()).collect::<Vec<_>>() {
        let saved = write(&responses);
        assert_eq!(from_json(&saved).as_ref(), Ok(&responses));
        let document: Value = serde_json::from_str(&saved).unwrap();
        assert_eq!(document["format"], FORMAT);
        assert_eq!(from_json(&shuffled(&document, &mut seeded)), Ok(responses));
    }
    assert_eq!(
        from_json(&write(&Responses::default())),
        Ok(Responses::default())
    );
}

#[test]
fn every_part_but_the_format_may_be_absent() {
    for (name, expected) in [
        ("assessment", json!({})),
        ("strengths", json!([])),
        ("service-name", json!("")),
    ] {
        let read = from_json(&without(full_draft(), name).to_string()).unwrap();
        let mut saved: Value = serde_json::from_str(&write(&read)).unwrap();
        if name == "assessment" {
            assert!(read.assessment == Default::default());
            saved["assessment"] = json!({});
        }
        assert_eq!(saved, with(full_draft(), name, expected));
    }
    let without_format = without(full_draft(), "format").to_string();
    check_faults(
        from_json(&without_format),
        &[(FaultKind::Missing, "format", "")],
    );
}

#[test]
fn a_later_or_another_format_is_refused() {
    for other in [
        "joint-effort/draft@2",
        "joint-effort/draft@10",
        "joint-effort/assessment@1",
        "",
    ] {
        let found = format!("\"{other}\"");
        check_refused(
            "format",
            json!(other),
            &[(FaultKind::WrongFormat, "format", &found)],
        );
    }
    check_refused("format", json!(1), &[(FaultKind::WrongType, "format", "1")]);
    let later = with(full(), "format", json!("joint-effort/assessment@2"));
    let found = "\"joint-effort/assessment@2\"";
    check_refused(
        "assessment",
        later,
        &[(FaultKind::WrongFormat, "assessment.format", found)],
    );
}

#[test]
fn what_is_wrong_in_any_part_is_refused_with_its_path() {
    use FaultKind::{Repeated, UnknownKey, WrongType, WrongValue};
    let long = "x".repeat(LONGEST_SERVICE_NAME + 1);
    let cases = [
        ("assessment", json!(null), WrongType, "assessment", "null"),
        (
            "assessment",
            with(full(), "infant", json!(1)),
            WrongType,
            "assessment.infant",
            "1",
        ),
        (
            "assessment",
            with(full(), "risk.violence", json!("lots")),
            WrongValue,
            "assessment.risk.violence",
            "\"lots\"",
        ),
        (
            "strengths",
            json!("safe-adult"),
            WrongType,
            "strengths",
            "\"safe-adult\"",
        ),
        ("strengths", json!({}), WrongType, "strengths", "{…}"),
        (
            "strengths",
            json!(["safe-adult", 1]),
            WrongType,
            "strengths.1",
            "1",
        ),
        (
            "strengths",
            json!(["safe-adults"]),
            WrongValue,
            "strengths.0",
            "\"safe-adults\"",
        ),
        (
            "strengths",
            json!(["safe-adult", "safe-adult"]),
            Repeated,
            "strengths.1",
            "\"safe-adult\"",
        ),
        (
            "service-name",
            json!(null),
            WrongType,
            "service-name",
            "null",
        ),
        (
            "service-name",
            json!(["a"]),
            WrongType,
            "service-name",
            "[…]",
        ),
        (
            "service-name",
            json!(long),
            WrongValue,
            "service-name",
            &format!("\"{long}\""),
        ),
        ("step", json!("claimed"), UnknownKey, "step", "\"claimed\""),
        ("__proto__", json!({}), UnknownKey, "__proto__", "{…}"),
    ];
    for (name, value, kind, path, found) in cases {
        check_refused(name, value, &[(kind, path, found)]);
    }
}

#[test]
fn every_fault_of_every_part_is_told_at_once() {
    let text = r#"{"strengths": ["luck"], "service-name": 1, "service-name": "a", "extra": true,
        "assessment": {"infant": "perhaps", "riks": {}}}"#;
    check_faults(
        from_json(text),
        &[
            (FaultKind::Missing, "format", ""),
            (FaultKind::WrongValue, "strengths.0", "\"luck\""),
            (FaultKind::WrongType, "service-name", "1"),
            (FaultKind::Repeated, "service-name", "\"a\""),
            (FaultKind::UnknownKey, "extra", "true"),
            (FaultKind::Missing, "assessment.format", ""),
            (FaultKind::WrongValue, "assessment.infant", "\"perhaps\""),
            (FaultKind::UnknownKey, "assessment.riks", "{…}"),
        ],
    );
}

#[test]
fn a_draft_cut_short_at_any_byte_is_refused() {
    let saved = full_draft().to_string();
    assert!(from_json(&saved).is_ok());
    for end in 0..saved.len() {
        let faults = from_json(&saved[..end]).unwrap_err();
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].kind, FaultKind::NotJson);
    }
}

#[test]
fn a_name_as_long_as_may_be_is_kept_and_each_strength_is_read() {
    let longest = "日".repeat(LONGEST_SERVICE_NAME);
    let mut document = with(full_draft(), "service-name", json!(longest));
    document["strengths"] = json!(Strength::ALL);
    let read = from_json(&document.to_string()).unwrap();
    assert_eq!(read.service_name, longest);
    assert!(read.strengths.iter().all(|(_, named)| *named));
}
