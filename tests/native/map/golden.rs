//! Complete outcomes of maps, which a second author wrote from the rules alone.

use joint_effort::domain::map::MapOutcome;
use joint_effort::domain::map::reading::map_from_json;
use serde_json::Value;

use crate::golden::check_outcomes;

const LINES: &str = include_str!("../../golden/maps.jsonl");

/// Returns the outcome of a map in JSON, with a fixed edition.
#[track_caller]
pub fn outcome_of(map: &Value) -> Value {
    let map = map_from_json(&map.to_string()).unwrap_or_else(|faults| panic!("{map}: {faults:?}"));
    serde_json::to_value(MapOutcome::of(&map).written("2026.2")).unwrap()
}

#[test]
fn every_golden_outcome_of_a_map_is_met() {
    check_outcomes(LINES, "map", 3_400, outcome_of);
}
