//! Reading an assessment: what is right is read as it is, and everything else is refused with every fault
//! named.

use joint_effort::domain::assessment::{Assessment, FORMAT};
use joint_effort::domain::reading::{Fault, FaultKind, assessment_from_json};
use serde_json::{Value, json};

use crate::json::{check_faults, full, paths, shuffled, with, without};
use crate::seeded::Seeded;

fn read(document: &Value) -> Result<Assessment, Vec<Fault>> {
    assessment_from_json(&document.to_string())
}

fn written(assessment: &Assessment) -> Value {
    serde_json::to_value(assessment).unwrap()
}

/// Returns what is allowed at a path of the full assessment, and whether a number is.
fn allowed(path: &str) -> (Vec<&'static str>, bool) {
    let (section, _) = path.split_once('.').unwrap_or((path, ""));
    match section {
        "format" => (vec![FORMAT], false),
        "claimed" => {
            let words = ["networking", "cooperation", "coordination", "collaboration"];
            (
                words
                    .into_iter()
                    .chain(["partnership", "no-word", "unknown"])
                    .collect(),
                false,
            )
        }
        "dimensions" => (vec!["0", "1", "2", "3", "4", "5", "unknown"], true),
        "risk" => (vec!["none", "some", "serious", "unknown"], false),
        "services" => (vec!["1-2", "3-4", "5+", "unknown"], false),
        "agency-rating" => (vec!["low", "moderate", "high", "very-high", "null"], false),
        "barriers" => (vec!["yes", "partly", "no", "unknown"], false),
        _ => (vec!["yes", "no", "unknown"], false),
    }
}

#[track_caller]
fn check_refused(path: &str, value: Value, kind: FaultKind, found: &str) {
    let result = read(&with(full(), path, value));
    assert_eq!(
        result.as_ref().unwrap_err()[0].allowed,
        allowed(path).0,
        "{path}"
    );
    check_faults(result, &[(kind, path, found)]);
}

#[test]
fn every_wrong_value_of_every_name_is_refused_with_what_is_allowed() {
    use FaultKind::{WrongFormat, WrongType, WrongValue};
    let mut tried = 0;
    for path in paths(&full()) {
        let text = if path == "format" {
            WrongFormat
        } else {
            WrongValue
        };
        let number = if allowed(&path).1 {
            WrongValue
        } else {
            WrongType
        };
        let wrong = [
            (json!(""), text, "\"\""),
            (json!("nonsense"), text, "\"nonsense\""),
            (json!("Yes"), text, "\"Yes\""),
            (json!(" yes"), text, "\" yes\""),
            (json!("3"), text, "\"3\""),
            (json!("a\nb\u{0}"), text, "\"a\\u{a}b\\u{0}\""),
            (json!(6), number, "6"),
            (json!(-1), number, "-1"),
            (json!(2.5), number, "2.5"),
            (json!(u64::MAX), number, "18446744073709551615"),
            (json!(1e300), number, &format!("1{}…", "0".repeat(59))),
            (json!(true), WrongType, "true"),
            (json!([1, 2]), WrongType, "[…]"),
            (json!({"a": 1}), WrongType, "{…}"),
        ];
        for (value, kind, found) in wrong {
            check_refused(&path, value, kind, found);
            tried += 1;
        }
    }
    assert_eq!(tried, 45 * 14);
}

#[test]
fn null_in_the_place_of_an_answer_is_an_answer_that_was_not_given() {
    use FaultKind::WrongType;
    let mut tried = 0;
    for path in paths(&full()) {
        let document = with(full(), &path, json!(null));
        match path.as_str() {
            "format" => check_faults(read(&document), &[(WrongType, "format", "null")]),
            // Here, null says that there is no rating.
            "agency-rating" => assert_eq!(written(&read(&document).unwrap()), document),
            _ => {
                let absent = without(full(), &path);
                assert_eq!(read(&document), read(&absent), "{path}");
                assert_eq!(written(&read(&document).unwrap()), absent, "{path}");
            }
        }
        tried += 1;
    }
    assert_eq!(tried, 45);
    for section in ["dimensions", "risk", "critical", "barriers"] {
        let document = with(full(), section, json!(null));
        check_faults(read(&document), &[(WrongType, section, "null")]);
        let unknown = with(full(), &format!("{section}.charm"), json!(null));
        let path = format!("{section}.charm");
        check_faults(read(&unknown), &[(FaultKind::UnknownKey, &path, "null")]);
    }
}

#[track_caller]
fn check_accepted(path: &str, value: Value) {
    let document = with(full(), path, value);
    assert_eq!(written(&read(&document).unwrap()), document);
}

#[test]
fn every_value_allowed_at_every_name_is_read_as_it_stands() {
    for path in paths(&full()) {
        let (texts, numbers) = allowed(&path);
        for text in texts {
            let value = match text {
                "null" => Value::Null,
                _ if numbers => text
                    .parse::<u8>()
                    .map_or(json!(text), |number| json!(number)),
                _ => json!(text),
            };
            check_accepted(&path, value);
        }
    }
}

#[test]
fn every_name_but_the_format_may_be_absent_and_takes_nothing_else_with_it() {
    let sections = ["dimensions", "risk", "critical", "barriers"].map(String::from);
    for path in paths(&full()).into_iter().chain(sections) {
        let absent = without(full(), &path);
        if path == "format" {
            check_faults(read(&absent), &[(FaultKind::Missing, "format", "")]);
        } else {
            let assessment = read(&absent).unwrap();
            let empty_section = full()[&path].is_object().then(|| json!({}));
            let expected = empty_section.map_or(absent, |none| with(full(), &path, none));
            assert_eq!(written(&assessment), expected);
        }
    }
    assert_eq!(
        read(&json!({"format": FORMAT})).unwrap(),
        Assessment::default()
    );
}

#[track_caller]
fn check_unknown_name(section: Option<&str>, name: &str, allowed: &[&str]) {
    let path = section.map_or(name.to_owned(), |section| format!("{section}.{name}"));
    let result = read(&with(full(), &path, json!("yes")));
    assert_eq!(result.as_ref().unwrap_err()[0].allowed, allowed);
    check_faults(result, &[(FaultKind::UnknownKey, &path, "\"yes\"")]);
}

#[test]
fn a_name_that_the_format_does_not_have_is_refused_with_those_it_has() {
    let document = full();
    let top = "format claimed dimensions risk critical infant services adult-and-child-services \
        agency-rating barriers";
    let top: Vec<_> = top.split(' ').collect();
    let hostile = [
        "",
        "x",
        "__proto__",
        "constructor",
        "Risk",
        "violence ",
        "unknown",
        "format@1",
    ];
    for name in hostile {
        check_unknown_name(None, name, &top);
        for section in ["dimensions", "risk", "critical", "barriers"] {
            let names = document[section].as_object().unwrap();
            let result = read(&with(full(), &format!("{section}.{name}"), json!(0)));
            let mut allowed = result.unwrap_err()[0].allowed.clone();
            allowed.sort_unstable();
            assert!(allowed.iter().eq(names.keys()), "{allowed:?}");
        }
    }
}

#[test]
fn the_names_of_a_section_are_told_in_the_order_of_the_rules() {
    let names = "danger-now report-needed escalating-violence parent-acutely-unwell \
        infant-injury-or-sexual-harm child-protection-open earlier-serious-harm";
    check_unknown_name(
        Some("critical"),
        "danger",
        &names.split(' ').collect::<Vec<_>>(),
    );
}

#[test]
fn unknown_is_refused_where_it_is_no_answer() {
    let unknown = json!("unknown");
    check_refused(
        "agency-rating",
        unknown,
        FaultKind::WrongValue,
        "\"unknown\"",
    );
}

#[test]
fn another_format_or_version_is_refused() {
    for other in [
        "joint-effort/assessment@2",
        "joint-effort/assessment",
        "joint-effort/draft@1",
    ] {
        let found = format!("\"{other}\"");
        check_refused("format", json!(other), FaultKind::WrongFormat, &found);
    }
}

#[test]
fn every_fault_is_told_at_once() {
    let mut document = full();
    let all = paths(&document);
    for path in &all {
        document = with(document, path, json!(true));
    }
    let expected: Vec<_> = all
        .iter()
        .map(|path| (FaultKind::WrongType, path.as_str(), "true"))
        .collect();
    assert_eq!(expected.len(), 45);
    check_faults(read(&document), &expected);

    let text = r#"{"risk": {"violence": "lots", "violance": 1}, "claimed": 3, "infant": "yes",
        "infant": "no", "dimensions": [], "barriers": {"family-not-heard": 0}}"#;
    check_faults(
        assessment_from_json(text),
        &[
            (FaultKind::Missing, "format", ""),
            (FaultKind::WrongValue, "risk.violence", "\"lots\""),
            (FaultKind::UnknownKey, "risk.violance", "1"),
            (FaultKind::WrongType, "claimed", "3"),
            (FaultKind::Repeated, "infant", "\"no\""),
            (FaultKind::WrongType, "dimensions", "[…]"),
            (FaultKind::WrongType, "barriers.family-not-heard", "0"),
        ],
    );
}

#[test]
fn what_is_written_reads_back_the_same_in_any_order() {
    let mut seeded = Seeded::new(8);
    for _ in 0..20_000 {
        let assessment = seeded.assessment();
        let document = written(&assessment);
        assert_eq!(
            assessment_from_json(&document.to_string()).as_ref(),
            Ok(&assessment)
        );
        assert_eq!(
            assessment_from_json(&shuffled(&document, &mut seeded)),
            Ok(assessment)
        );
    }
}

#[test]
fn the_kinds_of_faults_are_written_with_their_ids() {
    for kind in FaultKind::ALL {
        assert_eq!(json!(kind), json!(kind.id()));
    }
    let fault = read(&json!({"format": FORMAT, "infant": 1}))
        .unwrap_err()
        .remove(0);
    let allowed = ["yes", "no", "unknown"];
    let expected =
        json!({"kind": "wrong-type", "path": "infant", "found": "1", "allowed": allowed});
    assert_eq!(json!(fault), expected);
}
