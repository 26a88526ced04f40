//! What is counted, and how fast.

use std::time::Instant;

use joint_effort::domain::counts::{
    AdviceRow, BandRow, Counts, LevelRow, Shown, ShownCounts, WordRow,
};
use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::level::{Claim, Level};
use joint_effort::domain::map::{Map, MapRelationship, Place};
use joint_effort::domain::relationship::Relationship;
use joint_effort::domain::response::Response;
use joint_effort::domain::vocabulary::{Each, Vocabulary};

use super::random;
use crate::map::given;
use crate::seeded::Seeded;

fn sum(counts: impl Iterator<Item = u32>) -> u32 {
    counts.sum()
}

#[test]
fn every_relationship_stands_once_in_each_table_and_every_family_in_one_band() {
    let counts = random(&mut Seeded::new(110), 300, 200);
    assert_eq!(
        (counts.assessments, counts.maps, counts.records()),
        (300, 200, 500)
    );
    let of = counts.relationships;
    assert!(of > 500);
    assert_eq!(sum(counts.levels.iter().map(|(_, one)| one.count)), of);
    assert_eq!(
        sum(counts.recommendations.iter().map(|(_, one)| one.count)),
        of
    );
    assert_eq!(sum(counts.words.iter().map(|(_, one)| one.count)), of);
    assert_eq!(sum(counts.bands.iter().map(|(_, one)| one.count)), 500);
    assert!(
        LevelRow::ALL
            .iter()
            .all(|row| counts.levels.count(*row) > 0)
    );
}

#[test]
fn the_order_changes_nothing() {
    let mut seeded = Seeded::new(111);
    let assessments: Vec<_> = (0..50).map(|_| seeded.assessment()).collect();
    let maps: Vec<_> = (0..50).map(|_| given::random(&mut seeded)).collect();
    let [mut one, mut other] = [Counts::default(), Counts::default()];
    assessments
        .iter()
        .for_each(|assessment| one.add(assessment));
    maps.iter().for_each(|map| one.add_map(map));
    maps.iter().rev().for_each(|map| other.add_map(map));
    assessments
        .iter()
        .rev()
        .for_each(|assessment| other.add(assessment));
    assert_eq!(one, other);
}

/// Builds ten equal answers.
fn equal(level: Level) -> Relationship {
    Relationship {
        dimensions: Each::new([Response::Known(level); 10]),
        ..Relationship::default()
    }
}

#[test]
fn without_the_family_no_band_and_no_recommendation_is_made_up() {
    let mut counts = Counts::default();
    let relationship = Relationship {
        claimed: Response::Known(Claim::Partnership),
        ..equal(Level::Coordination)
    };
    counts.add(&relationship.into());
    assert_eq!(counts.bands.count(BandRow::NoAnswers), 1);
    assert_eq!(counts.recommendations.count(AdviceRow::NoAnswers), 1);
    assert_eq!(counts.levels.count(LevelRow::Coordination), 1);
    assert_eq!(counts.words.count(WordRow::RunsAhead), 1);
    let failed = [
        Dimension::SharedGoals,
        Dimension::JointPlanning,
        Dimension::Decisions,
    ];
    for dimension in Dimension::ALL {
        // Answers of 3 meet two of the conditions of collaboration.
        let expected = u32::from(*dimension == failed[0]);
        assert_eq!(counts.failed.count(*dimension), expected, "{dimension:?}");
    }
}

#[test]
fn a_family_on_a_map_counts_once_and_a_service_at_hand_is_at_hand() {
    let with = |id: &str, place: Place| MapRelationship {
        place,
        answers: equal(Level::Cooperation),
        ..MapRelationship::named(id)
    };
    let map = Map {
        family: Seeded::new(112).assessment().family,
        relationships: vec![
            with("a", Place::Core),
            with("b", Place::Ring),
            with("c", Place::Ring),
        ],
        ..Map::default()
    };
    let mut counts = Counts::default();
    counts.add_map(&map);
    assert_eq!((counts.maps, counts.relationships), (1, 3));
    assert_eq!(sum(counts.bands.iter().map(|(_, one)| one.count)), 1);
    assert_eq!(counts.recommendations.count(AdviceRow::Ring), 2);
    assert_eq!(counts.words.count(WordRow::NotKnown), 3);
    // Both dimensions of an "or" condition.
    assert_eq!(counts.failed.count(Dimension::Roles), 3);
    assert_eq!(counts.failed.count(Dimension::JointPlanning), 3);
}

#[test]
fn one_family_with_many_services_tells_nothing_of_itself() {
    let mut counts = Counts::default();
    let relationships = (0..20).map(|place| MapRelationship {
        answers: equal(Level::Partnership),
        ..MapRelationship::named(&format!("s{place}"))
    });
    let map = Map {
        relationships: relationships.collect(),
        ..Map::default()
    };
    counts.add_map(&map);
    let shown = ShownCounts::of(&counts);
    assert_eq!(
        (shown.records, shown.relationships),
        (Shown::UnderFive, Shown::Withheld)
    );
    assert!(
        shown
            .levels
            .iter()
            .all(|(_, shown)| *shown == Shown::Withheld)
    );
    // Among others, its twenty are still hidden.
    for _ in 0..30 {
        counts.add(&equal(Level::Cooperation).into());
    }
    let shown = ShownCounts::of(&counts);
    assert_eq!(shown.levels[LevelRow::Partnership], Shown::Withheld);
}

#[test]
fn where_nothing_was_read_nothing_is_hidden() {
    let shown = ShownCounts::of(&Counts::default());
    assert_eq!(shown.records, Shown::Count(0));
    assert!(!shown.is_anything_hidden());
}

#[test]
fn ten_thousand_are_counted_in_no_time() {
    let mut seeded = Seeded::new(113);
    let assessments: Vec<_> = (0..10_000).map(|_| seeded.assessment()).collect();
    let begun = Instant::now();
    let mut counts = Counts::default();
    assessments
        .iter()
        .for_each(|assessment| counts.add(assessment));
    let counted = begun.elapsed();
    let shown = ShownCounts::of(&counts);
    let hidden = begun.elapsed() - counted;
    assert_eq!(shown.records, Shown::Count(10_000));
    println!("10,000 counted in {counted:?}, hidden in {hidden:?}");
    // A hundred times the usual time, so that a busy machine does not fail the test.
    assert!(begun.elapsed().as_secs() < 10);
}
