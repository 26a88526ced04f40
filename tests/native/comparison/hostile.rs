//! Truncated, oversized and malicious comparisons: each is refused, and none is acted on.

use joint_effort::domain::comparison::reading::comparison_from_json;
use joint_effort::domain::reading::FaultKind;
use joint_effort::record::opening::{Refusal, open_any};
use serde_json::{Value, json};

use super::given::{comparison, view};
use crate::json::{check_faults, check_fit_to_show, read_at_random};

fn whole() -> Value {
    let mut named = view("2345012345");
    named["label"] = json!("the clinic");
    named["side"] = json!("own");
    named["claimed"] = json!("no-word");
    comparison(&[named, view("??????????")])
}

#[track_caller]
fn check_not_json(text: &str) {
    let faults = comparison_from_json(text).expect_err("it is refused");
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].kind, FaultKind::NotJson);
}

#[test]
fn a_comparison_that_is_cut_short_or_nested_too_deeply_is_not_json() {
    let whole = whole().to_string();
    assert!(comparison_from_json(&whole).is_ok());
    (0..whole.len()).for_each(|end| check_not_json(&whole[..end]));
    check_not_json(&"[".repeat(100_000));
    check_not_json(&"{\"views\":".repeat(100_000));
}

#[test]
fn the_page_opens_no_outcome_of_a_comparison() {
    let outcome = open_any("{\"format\":\"joint-effort/comparison-outcome@1\"}");
    assert_eq!(outcome, Err(Refusal::Outcome));
}

#[test]
fn huge_lists_and_texts_are_refused_with_every_fault_in_them_shown_short() {
    let faults = comparison_from_json(&comparison(&vec![json!(1); 100_000]).to_string());
    let faults = faults.expect_err("it is refused");
    assert_eq!(faults.len(), 100_001);
    assert_eq!(faults[0].found, "[…] × 100000");
    faults.iter().take(100).for_each(check_fit_to_show);
    let huge = "é".repeat(1_000_000);
    let short = format!("\"{}…\"", "é".repeat(60));
    for name in ["label", "side", "claimed"] {
        let mut given = whole();
        given["views"][0][name] = json!(huge);
        let path = format!("views.0.{name}");
        check_faults(
            comparison_from_json(&given.to_string()),
            &[(FaultKind::WrongValue, &path, &short)],
        );
    }
}

#[test]
fn whatever_stands_anywhere_it_is_read_or_refused_with_faults_fit_to_show() {
    let values = [
        json!(null),
        json!(true),
        json!(-1),
        json!(3),
        json!(2.5),
        json!(u64::MAX),
        json!(1e300),
        json!(""),
        json!("own"),
        json!("unknown"),
        json!("a\u{0}\n"),
        json!("__proto__"),
        json!([]),
        json!([[]]),
        json!({}),
        json!({ "": { "": [] } }),
    ];
    let places = [
        "/format",
        "/views",
        "/views/0",
        "/views/0/label",
        "/views/0/side",
        "/views/0/claimed",
        "/views/0/dimensions",
        "/views/0/dimensions/roles",
        "/views/1",
        "/views/1/dimensions",
    ]
    .map(String::from);
    let run = (87, 5_000);
    let (read, refused) = read_at_random(run, whole, (&places, &values), comparison_from_json);
    assert!(read > 100 && refused > 1_000, "{read} {refused}");
}
