//! Whole outcomes of comparisons, which a second program works out from the rules alone.

use joint_effort::domain::comparison::ComparisonOutcome;
use joint_effort::domain::comparison::reading::comparison_from_json;
use serde_json::Value;

const LINES: &str = include_str!("../../golden/comparisons.jsonl");

/// The outcome of a comparison in JSON, with an edition to be told from all others.
#[track_caller]
pub fn outcome_of(comparison: &Value) -> Value {
    let comparison = comparison_from_json(&comparison.to_string())
        .unwrap_or_else(|faults| panic!("{comparison}: {faults:?}"));
    serde_json::to_value(ComparisonOutcome::of(&comparison).written("2026.2")).unwrap()
}

/// What differs between an outcome and the golden one, if anything does.
fn difference(line: &str) -> Option<String> {
    let golden: Value = serde_json::from_str(line).unwrap();
    let mut expected = golden["outcome"].clone();
    expected["edition"] = Value::from("2026.2");
    let outcome = outcome_of(&golden["comparison"]);
    (outcome != expected).then(|| format!("{}\n{outcome}\n{expected}", golden["comparison"]))
}

#[test]
fn every_golden_outcome_of_a_comparison_is_met() {
    let mut lines = LINES.lines();
    let stated: Value = serde_json::from_str(lines.next().unwrap()).unwrap();
    let mut checked = 0;
    let differences: Vec<_> = lines
        .inspect(|_| checked += 1)
        .filter_map(difference)
        .collect();
    let first: Vec<_> = differences.iter().take(3).collect();
    assert!(first.is_empty(), "{} differ: {first:#?}", differences.len());
    assert_eq!((checked, stated["count"].as_u64()), (152, Some(152)));
}
