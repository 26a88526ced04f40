//! The recommendation for every possible circumstance, compared with the golden table.

use std::collections::BTreeSet;

use joint_effort::domain::band::Band;
use joint_effort::domain::complexity::Complexity;
use joint_effort::domain::level::Level;
use joint_effort::domain::recommendation::{Circumstances, Recommendation, Review};
use joint_effort::domain::vocabulary::Vocabulary;

use crate::golden::{self, number, said};

const TABLE: &str = include_str!("../golden/recommendation.tsv");

fn circumstances(row: &[&str]) -> Circumstances {
    Circumstances {
        band: Band::from_id(row[0]).unwrap(),
        complexity: Complexity::from_id(row[1]).unwrap(),
        level: row[2].parse().ok().and_then(Level::from_number),
        infant_possible: row[3] != "n",
        changing: row[4] != "none",
        settled: row[4] == "none",
        provisional: row[5] == "yes",
    }
}

#[track_caller]
fn check_row(row: &[&str]) {
    let given = circumstances(row);
    let recommendation = given.recommendation();
    let found = [
        &given.needed().number().to_string(),
        &number(given.gap()),
        recommendation.id(),
        recommendation.target().id(),
        said(given.over_invested()),
        given.review().id(),
    ];
    assert_eq!(found, row[6..], "{row:?}");
}

#[test]
fn every_circumstance_has_the_recommendation_of_the_golden_table() {
    let columns = "band complexity level infant change provisional needed gap recommendation \
        target over_invested review";
    let rows = golden::rows(TABLE, columns);
    rows.iter().for_each(|row| check_row(row));
    let distinct: BTreeSet<_> = rows.iter().map(|row| row[..6].concat()).collect();
    assert_eq!((rows.len(), distinct.len()), (2_016, 4 * 3 * 7 * 3 * 4 * 2));
}

#[test]
fn the_vocabularies_stand_strongest_and_soonest_first() {
    assert!(Recommendation::ALL.is_sorted() && Review::ALL.is_sorted());
}
