//! An assessment from a host or another program.

use joint_effort::domain::outcome::Outcome;
use joint_effort::domain::reading::assessment_from_json;

use super::{check, json, text};

pub fn run(bytes: &[u8]) {
    match assessment_from_json(&text(bytes)) {
        Ok(read) => {
            assert_eq!(assessment_from_json(&json(&read)).as_ref(), Ok(&read));
            let outcome = Outcome::of(&read);
            let (low, high) = outcome.placement.range;
            assert!(low <= high, "{outcome:?}");
            for with_family in [true, false] {
                json(&outcome.written("2026.1", with_family));
            }
        }
        Err(faults) => check::faults(&faults),
    }
}
