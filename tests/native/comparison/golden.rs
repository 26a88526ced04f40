//! Complete outcomes of comparisons, worked out from the rules alone by a second program.

use joint_effort::domain::comparison::ComparisonOutcome;
use joint_effort::domain::comparison::reading::comparison_from_json;
use serde_json::Value;

use crate::golden::check_outcomes;

const LINES: &str = include_str!("../../golden/comparisons.jsonl");

/// Returns the outcome of a comparison in JSON, with a fixed edition.
#[track_caller]
pub fn outcome_of(comparison: &Value) -> Value {
    let comparison = comparison_from_json(&comparison.to_string())
        .unwrap_or_else(|faults| panic!("{comparison}: {faults:?}"));
    serde_json::to_value(ComparisonOutcome::of(&comparison).written("2026.2")).unwrap()
}

#[test]
fn every_golden_outcome_of_a_comparison_is_met() {
    check_outcomes(LINES, "comparison", 152, outcome_of);
}
