//! Truncated, oversized and malicious maps: each is refused, and none is acted on.

use joint_effort::domain::map::reading::map_from_json;
use joint_effort::domain::reading::FaultKind;
use serde_json::{Value, json};

use super::given::{answered, family, map};
use crate::json::{check_faults, check_fit_to_show, read_at_random};

fn whole() -> Value {
    let list = [
        answered("a", "core", 2),
        json!({ "id": "b", "name": "B", "quick": 3, "works-on": ["change"] }),
    ];
    map(&family("high"), &list)
}

#[track_caller]
fn check_not_json(text: &str) {
    let faults = map_from_json(text).expect_err("it is refused");
    assert_eq!(faults.len(), 1);
    assert_eq!(
        (faults[0].kind, faults[0].path.as_str()),
        (FaultKind::NotJson, "")
    );
}

#[test]
fn a_map_that_is_cut_short_is_not_json() {
    let whole = whole().to_string();
    assert!(map_from_json(&whole).is_ok());
    (0..whole.len()).for_each(|end| check_not_json(&whole[..end]));
}

#[test]
fn a_map_nested_too_deeply_is_not_json() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = open.repeat(100_000);
        check_not_json(&deep);
        check_not_json(&format!("{deep}1{}", close.repeat(100_000)));
    }
    for (name, fault) in [
        (
            "relationships",
            (FaultKind::WrongType, "relationships.0", "[…]"),
        ),
        ("works-on", (FaultKind::WrongType, "works-on.0", "[…]")),
    ] {
        let nested = format!("{}{}", "[".repeat(99), "]".repeat(99));
        let mut text = whole();
        text[name] = serde_json::from_str(&nested).unwrap();
        check_faults(map_from_json(&text.to_string()), &[fault]);
    }
}

#[test]
fn huge_lists_are_refused_with_every_fault_in_them() {
    let many = |count: usize, each: Value| {
        let mut map = whole();
        map["relationships"] = Value::Array(vec![each; count]);
        map_from_json(&map.to_string()).expect_err("it is refused")
    };
    let numbers = many(100_000, json!(1));
    assert_eq!(numbers.len(), 100_001);
    assert_eq!(numbers[0].found, "[…] × 100000");
    let same = many(50_000, json!({ "id": "a" }));
    assert_eq!(same.len(), 50_000);
    assert!(
        same[1..]
            .iter()
            .all(|fault| fault.kind == FaultKind::Repeated)
    );
    let mut map = whole();
    map["works-on"] = json!(vec!["change"; 100_000]);
    let repeats = map_from_json(&map.to_string()).expect_err("it is refused");
    assert_eq!(repeats.len(), 99_999);
    for faults in [numbers, same, repeats] {
        faults.iter().take(100).for_each(check_fit_to_show);
    }
}

#[test]
fn a_huge_text_is_shown_short() {
    let huge = "é".repeat(1_000_000);
    let short = format!("\"{}…\"", "é".repeat(60));
    for (pointer, path) in [
        ("/relationships/0/id", "relationships.0.id"),
        ("/relationships/1/name", "relationships.1.name"),
        ("/relationships/0/place", "relationships.0.place"),
        ("/relationships/1/works-on/0", "relationships.1.works-on.0"),
        ("/lead", "lead"),
    ] {
        let mut map = whole();
        *map.pointer_mut(pointer).unwrap() = huge.clone().into();
        check_faults(
            map_from_json(&map.to_string()),
            &[(FaultKind::WrongValue, path, &short)],
        );
    }
}

/// Collects the pointers to every value in a document.
fn pointers(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Object(entries) => entries
            .iter()
            .for_each(|(name, value)| pointers(value, &format!("{at}/{name}"), all)),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .for_each(|(index, value)| pointers(value, &format!("{at}/{index}"), all)),
        _ => {}
    }
}

#[test]
fn whatever_stands_anywhere_it_is_read_or_refused_with_faults_fit_to_show() {
    let values = [
        json!(null),
        json!(true),
        json!(-1),
        json!(3),
        json!(6),
        json!(2.5),
        json!(u64::MAX),
        json!(1e300),
        json!(""),
        json!("own"),
        json!("b"),
        json!("a\u{0}\n"),
        json!("__proto__"),
        json!([]),
        json!([[]]),
        json!(["change", "change", 1]),
        json!({}),
        json!({ "id": "a" }),
        json!({ "": { "": [] } }),
    ];
    let mut all = Vec::new();
    pointers(&whole(), "", &mut all);
    let run = (70, 20_000);
    let (read, refused) = read_at_random(run, whole, (&all, &values), map_from_json);
    assert!(read > 500 && refused > 5_000, "{read} {refused}");
}
