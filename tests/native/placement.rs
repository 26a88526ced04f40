//! The placement of a relationship, compared with the golden table.

use joint_effort::domain::definition::{Definition, Finding};
use joint_effort::domain::dimension::Dimensions;
use joint_effort::domain::dimension_set::DimensionSet;
use joint_effort::domain::level::Level;
use joint_effort::domain::placement::{Placement, level_of};
use joint_effort::domain::reach::Reach;
use joint_effort::domain::response::Response;
use joint_effort::domain::vocabulary::{Each, Vocabulary};

use crate::golden::{self, MISSING, list, list_of, number};

const TABLE: &str = include_str!("../golden/placements.tsv");

/// Writes a row of the golden table from what the code computes.
fn row(answers: &str, responses: &Dimensions) -> Vec<String> {
    let placed = Placement::of(responses);
    let (low, high) = placed.range;
    let changes = placed.changes.iter();
    let changes = changes.map(|c| format!("{}:{}", c.dimension.id(), c.to.number()));
    let mut row = vec![
        answers.to_owned(),
        number(placed.level.map(Level::number)),
        format!("{}-{}", low.number(), high.number()),
        placed.confidence.id().to_owned(),
        list_of(placed.holding_back),
        list_of(placed.ahead),
    ];
    row.extend(Definition::ALL.iter().map(|definition| {
        let parts = definition.check(&Reach::of(responses));
        parts.iter().map(|part| letter(part.finding)).collect()
    }));
    row.push(list(changes));
    row
}

const fn letter(finding: Finding) -> char {
    match finding {
        Finding::Met => 'y',
        Finding::NotMet => 'n',
        Finding::Unknown => 'u',
    }
}

#[track_caller]
fn check_row(expected: &[&str]) {
    for unanswered in MISSING {
        assert_eq!(
            row(expected[0], &golden::dimensions(expected[0], unanswered)),
            expected
        );
    }
}

#[test]
fn every_column_of_the_golden_table_is_met() {
    let columns = "answers level range confidence holding_back ahead stern_green \
        powell_glendinning_rummery hallmarks changes";
    let rows = golden::rows(TABLE, columns);
    assert_eq!(rows.len(), 6_000);
    for row in rows {
        check_row(&row);
    }
}

#[test]
fn ten_equal_answers_give_their_level() {
    for level in Level::ALL {
        let equal = Each::new([Response::Known(*level); 10]);
        let placed = Placement::of(&equal);
        assert_eq!(
            (placed.level, placed.range),
            (Some(*level), (*level, *level))
        );
        assert_eq!(placed.known, 10);
        assert_eq!(placed.need, 6);
        assert_eq!(placed.carried_by, DimensionSet::ALL);
        assert_eq!(placed.ahead, DimensionSet::NONE);
    }
}

#[test]
fn with_nothing_known_nothing_is_placed() {
    for nothing in [Response::Unknown, Response::Unanswered] {
        let responses = Each::new([nothing; 10]);
        assert_eq!(level_of(&responses), None);
        let placed = Placement::of(&responses);
        assert_eq!(placed.range, (Level::NotJoinedUpYet, Level::Partnership));
        assert!(placed.leads_with_range());
        assert!(placed.changes.is_empty() && placed.stopped_by.is_empty());
        assert!(placed.holding_back.is_empty() && placed.carried_by.is_empty());
    }
}
