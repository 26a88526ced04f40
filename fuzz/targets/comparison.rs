//! Several views of one relationship, from a host.

use joint_effort::domain::comparison::reading::comparison_from_json;
use joint_effort::domain::comparison::{ComparisonOutcome, MOST_VIEWS};
use joint_effort::report::Report;

use super::{check, json, text};

/// Only comparisons of at most this many views are written as reports: larger ones would take all the time.
const MOST_TOLD: usize = 8;

pub fn run(bytes: &[u8]) {
    match comparison_from_json(&text(bytes)) {
        Ok(read) => {
            assert!((1..=MOST_VIEWS).contains(&read.views.len()));
            assert_eq!(comparison_from_json(&json(&read)).as_ref(), Ok(&read));
            json(&ComparisonOutcome::of(&read).written("2026.1"));
            if read.views.len() <= MOST_TOLD {
                check::report(&Report::of_comparison(&read, &check::english()));
            }
        }
        Err(faults) => check::faults(&faults),
    }
}
