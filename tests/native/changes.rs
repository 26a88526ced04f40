//! What would change a placement, its confidence and its evidence, each worked out again from the levels
//! alone.

use std::collections::BTreeMap;

use joint_effort::domain::dimension::{Dimension, Dimensions};
use joint_effort::domain::gate::{Condition, gate};
use joint_effort::domain::level::{Claim, Level};
use joint_effort::domain::placement::{Confidence, Placement, level_of};
use joint_effort::domain::response::Response;
use joint_effort::domain::vocabulary::Vocabulary;

use crate::golden;
use crate::seeded::Seeded;

const TABLE: &str = include_str!("../golden/placements.tsv");

/// Yields every input of these tests: the golden table, then seeded ones.
fn every_vector() -> impl Iterator<Item = Dimensions> {
    let rows = TABLE
        .lines()
        .skip(2)
        .map(|row| golden::dimensions(&row[..10], false));
    let mut seeded = Seeded::new(1);
    rows.chain((0..300_000).map(move |_| seeded.dimensions()))
}

/// Finds the smallest change for each dimension by trying every answer.
fn changes_by_trying(responses: &Dimensions, next: Option<Level>) -> Vec<(Dimension, Level)> {
    let smallest = |dimension: Dimension| {
        let reaches = |to: &&Level| {
            let mut changed = *responses;
            changed[dimension] = Response::Known(**to);
            responses[dimension]
                .known()
                .is_none_or(|answer| **to > answer)
                && level_of(&changed) >= next
        };
        next.and(Level::ALL.iter().find(reaches))
            .map(|to| (dimension, *to))
    };
    Dimension::ALL
        .iter()
        .filter_map(|dimension| smallest(*dimension))
        .collect()
}

fn answers(responses: &Dimensions) -> Vec<u8> {
    responses
        .iter()
        .filter_map(|(_, response)| response.known())
        .map(Level::number)
        .collect()
}

#[track_caller]
fn check_changes(responses: &Dimensions) -> Placement {
    let placed = Placement::of(responses);
    let changes: Vec<_> = placed.changes.iter().map(|c| (c.dimension, c.to)).collect();
    let next = placed.level.and_then(Level::next);
    assert_eq!(changes, changes_by_trying(responses, next), "{responses:?}");
    placed
}

#[track_caller]
fn check_confidence(responses: &Dimensions, placed: &Placement) {
    let known = answers(responses);
    let spread = known.iter().max().unwrap_or(&0) - known.iter().min().unwrap_or(&0);
    let expected = if placed.range.0 != placed.range.1 || known.len() < 8 {
        Confidence::NotSure
    } else if !placed.changes.is_empty() {
        Confidence::Between
    } else if spread >= 3 {
        Confidence::Uneven
    } else {
        Confidence::Clear
    };
    assert_eq!(placed.confidence, expected, "{responses:?}");
}

#[track_caller]
fn check_evidence(responses: &Dimensions, placed: &Placement) {
    let known = answers(responses);
    assert_eq!(placed.known, known.len());
    assert_eq!(placed.need, [0, 1, 2, 2, 3, 3, 4, 5, 5, 6, 6][known.len()]);
    let Some(level) = placed.level else {
        assert!(placed.carried_by.is_empty() && placed.stopped_by.is_empty());
        return assert_eq!(placed.reaching_next, 0);
    };
    let reaching = |least: Level| {
        known
            .iter()
            .filter(|answer| **answer >= least.number())
            .count()
    };
    assert_eq!(placed.carried_by.len(), reaching(level), "{responses:?}");
    assert!(
        placed.carried_by.len() >= placed.need,
        "a level is carried by enough answers"
    );
    assert!(
        placed
            .carried_by
            .iter()
            .all(|d| responses[d].known() >= Some(level))
    );
    let next = level.next();
    assert_eq!(
        placed.reaching_next,
        next.map_or(0, reaching),
        "{responses:?}"
    );
    let stopped = placed.reaching_next < placed.need || !placed.stopped_by.is_empty();
    assert!(
        next.is_none() || stopped,
        "something keeps it from the next level: {responses:?}"
    );
    let stopped_by: Vec<_> = placed.stopped_by.iter().collect();
    let failed: Vec<_> = next
        .into_iter()
        .flat_map(|next| failed(next, responses))
        .collect();
    assert_eq!(stopped_by, failed, "{responses:?}");
    assert_eq!(placed.stopped_by.is_empty(), failed.is_empty());
}

/// Returns the failed conditions of a gate. An unknown answer fails only the gate of partnership.
fn failed(level: Level, responses: &Dimensions) -> impl Iterator<Item = &'static Condition> {
    let fails = move |condition: &&Condition| {
        condition.any_of.iter().all(|d| match responses[d].known() {
            Some(answer) => answer < condition.at_least,
            None => level == Level::Partnership,
        })
    };
    gate(level).iter().filter(fails)
}

#[test]
fn changes_are_those_found_by_trying_every_answer_and_confidence_is_as_defined() {
    let (mut seen, mut changes) = (BTreeMap::new(), 0);
    for responses in every_vector() {
        let placed = check_changes(&responses);
        check_confidence(&responses, &placed);
        check_evidence(&responses, &placed);
        *seen.entry((placed.level, placed.confidence)).or_insert(0) += 1;
        changes += placed.changes.len();
    }
    assert_eq!(seen.values().sum::<usize>(), 306_000);
    // Each level has every confidence, but no level is only "not sure", and the top is never "between".
    assert_eq!(seen.len(), 1 + 4 * 6 - 1, "{seen:?}");
    assert!(changes > 100_000, "{changes}");
}

#[track_caller]
fn check_gap(claim: Claim, level: Option<Level>, expected: Option<i8>) {
    let placed = Placement {
        level,
        ..Placement::of(&Dimensions::default())
    };
    assert_eq!(
        placed.rhetoric_gap(claim.level()),
        expected,
        "{claim:?} {level:?}"
    );
}

#[test]
fn the_rhetoric_gap_is_the_claimed_number_less_the_level() {
    for (number, claim) in (1..).zip(&Claim::ALL[..5]) {
        for level in Level::ALL {
            let snapshot = i8::try_from(level.number()).unwrap();
            check_gap(*claim, Some(*level), Some(number - snapshot));
        }
        check_gap(*claim, None, None);
    }
    check_gap(Claim::NoWord, Some(Level::Networking), None);
    assert_eq!(
        Placement::of(&Dimensions::default()).rhetoric_gap(None),
        None
    );
}

#[test]
fn a_range_leads_where_its_ends_are_two_levels_apart() {
    for low in Level::ALL {
        for high in &Level::ALL[low.index()..] {
            let range = (*low, *high);
            let placed = Placement {
                range,
                ..Placement::of(&Dimensions::default())
            };
            assert_eq!(placed.leads_with_range(), high.number() - low.number() >= 2);
        }
    }
}
