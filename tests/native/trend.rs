//! One relationship over time: what moved and what did not, over random records.

use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::outcome::Outcome;
use joint_effort::domain::response::Response;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::record::code::Shared;
use joint_effort::record::trend::{Editions, Movement};
use joint_effort::record::{Day, Record, Scope, Time, Trend};

use crate::seeded::Seeded;

const EDITION: &str = "2026.1";

/// Returns a record of any kind: with or without the family, with or without a day.
pub fn record(seeded: &mut Seeded) -> Record {
    let month = u8::try_from(seeded.below(12) + 1).unwrap();
    let day = Day::new(2026, month, 1).filter(|_| seeded.below(3) > 0);
    let record = Record {
        responses: seeded.responses(),
        scope: Scope::Whole,
        day,
        time: None,
        edition: String::from(seeded.pick(&[EDITION, EDITION, "2026.2", "2026.1+changed", ""])),
    };
    record.within(seeded.pick(Scope::ALL))
}

pub fn records(seeded: &mut Seeded, count: usize) -> Vec<Record> {
    (0..count).map(|_| record(seeded)).collect()
}

fn on(day: Option<u8>) -> Record {
    Record {
        day: day.and_then(|day| Day::new(2026, 5, day)),
        edition: String::from(EDITION),
        ..Record::default()
    }
}

fn with_edition(edition: &str) -> Record {
    Record {
        edition: String::from(edition),
        ..Record::default()
    }
}

#[track_caller]
fn check_order(days: &[Option<u8>], expected: &[usize]) {
    let records: Vec<_> = days.iter().map(|day| on(*day)).collect();
    let trend = Trend::of(&records);
    let order: Vec<_> = trend
        .snapshots
        .iter()
        .map(|snapshot| snapshot.index)
        .collect();
    assert_eq!(order, expected, "{days:?}");
}

#[test]
fn records_follow_their_days_and_what_has_none_keeps_its_place() {
    check_order(&[], &[]);
    check_order(&[None], &[0]);
    check_order(&[Some(3), Some(1), Some(2)], &[1, 2, 0]);
    check_order(&[None, None, None], &[0, 1, 2]);
    check_order(&[Some(3), None, Some(1)], &[2, 1, 0]);
    check_order(&[None, Some(2), Some(1)], &[0, 2, 1]);
    check_order(&[Some(1), Some(1), Some(1)], &[0, 1, 2]);
    check_order(&[Some(2), Some(1), Some(2), Some(1)], &[1, 3, 0, 2]);
}

#[track_caller]
fn check_times(times: &[(u8, Option<u8>)], expected: &[(usize, Option<u8>)]) {
    let at = |hour: Option<u8>| hour.and_then(|hour| Time::new(hour, 30));
    let records = times.iter().map(|(day, hour)| Record {
        time: at(*hour),
        ..on(Some(*day))
    });
    let trend = Trend::of(&records.collect::<Vec<_>>());
    let snapshots = trend.snapshots.iter();
    let order: Vec<_> = snapshots.map(|of| (of.index, of.time)).collect();
    let expected: Vec<_> = expected.iter().map(|(g, hour)| (*g, at(*hour))).collect();
    assert_eq!(order, expected, "{times:?}");
}

#[test]
fn records_of_one_day_follow_their_times_and_only_these_tell_them() {
    check_times(&[(1, Some(9)), (2, Some(8))], &[(0, None), (1, None)]);
    check_times(
        &[(1, Some(16)), (1, Some(9))],
        &[(1, Some(9)), (0, Some(16))],
    );
    check_times(
        &[(2, Some(9)), (1, Some(16)), (1, Some(9))],
        &[(2, Some(9)), (1, Some(16)), (0, None)],
    );
    // Records without a time come first, in the order given.
    check_times(
        &[(1, Some(9)), (1, None), (1, Some(0)), (1, None)],
        &[(1, None), (3, None), (2, Some(0)), (0, Some(9))],
    );
    // Records with different times are not one record opened twice.
    let twice = |hours: [Option<u8>; 2]| {
        let records = hours.map(|hour| Record {
            time: hour.and_then(|hour| Time::new(hour, 0)),
            ..on(Some(1))
        });
        Trend::of(&records).snapshots[1].same_as
    };
    assert_eq!(twice([Some(9), Some(9)]), Some(0));
    assert_eq!(twice([Some(9), None]), Some(0));
    assert_eq!(twice([Some(9), Some(10)]), None);
}

#[test]
fn every_standing_and_every_step_is_what_its_records_say() {
    let mut seeded = Seeded::new(81);
    for _ in 0..3_000 {
        let count = seeded.below(7);
        let given = records(&mut seeded, count);
        let trend = Trend::of(&given);
        assert_eq!(trend.snapshots.len(), count);
        let mut places: Vec<_> = trend.snapshots.iter().map(|of| of.index).collect();
        let records: Vec<_> = places.iter().map(|place| &given[*place]).collect();
        for (snapshot, record) in trend.snapshots.iter().zip(&records) {
            let assessment = &record.responses.assessment;
            let outcome = Outcome::of(assessment);
            assert_eq!(snapshot.day, record.day);
            assert_eq!(snapshot.edition, record.edition);
            assert_eq!(snapshot.placement, outcome.placement);
            assert_eq!(snapshot.claimed, assessment.relationship.claimed);
            assert_eq!(snapshot.rhetoric_gap, outcome.rhetoric_gap);
            if let Some(family) = snapshot.family {
                assert_eq!(record.scope, Scope::Whole);
                assert_eq!(family.band, outcome.band);
                assert_eq!(family.provisional, outcome.provisional);
                assert_eq!(family.complexity, outcome.complexity);
                assert_eq!((family.needed, family.gap), (outcome.needed, outcome.gap));
                assert_eq!(family.recommendation, outcome.recommendation);
                assert_eq!(family.safety_first, outcome.safety_first);
            } else {
                let bare = record.responses.without_family().assessment;
                assert_eq!(*assessment, bare, "nothing about the family is passed over");
            }
        }
        for (dimension, aspect) in Dimension::ALL.iter().zip(&trend.aspects) {
            let answers = records
                .iter()
                .map(|of| of.responses.assessment.relationship.dimensions[*dimension]);
            assert_eq!(aspect.dimension, *dimension);
            assert_eq!(aspect.responses, answers.collect::<Vec<_>>());
            let pairs = aspect.responses.windows(2);
            let steps = pairs.map(|pair| Movement::between(pair[0], pair[1]));
            assert_eq!(aspect.series.steps, steps.collect::<Vec<_>>());
            if let (Some(first), Some(last)) = (aspect.responses.first(), aspect.responses.last()) {
                assert_eq!(aspect.series.overall, Movement::between(*first, *last));
            }
        }
        assert_eq!(trend.level.steps.len(), count.saturating_sub(1));
        assert_eq!(trend.band.steps.len(), count.saturating_sub(1));
        places.sort_unstable();
        assert!(places.into_iter().eq(0..count), "each is there once");
    }
}

#[test]
fn turned_round_what_went_up_went_down() {
    let mut seeded = Seeded::new(82);
    for _ in 0..3_000 {
        let count = 2 + seeded.below(5);
        let mut records = records(&mut seeded, count);
        records.iter_mut().for_each(|record| record.day = None);
        let forth = Trend::of(&records);
        records.reverse();
        let back = Trend::of(&records);
        let series = |trend: &Trend| {
            let aspects = trend.aspects.iter().map(|aspect| aspect.series.clone());
            let mut series: Vec<_> = aspects.collect();
            series.extend([trend.level.clone(), trend.band.clone()]);
            series
        };
        for (forth, back) in series(&forth).into_iter().zip(series(&back)) {
            assert_eq!(forth.overall.reversed(), back.overall);
            let steps = back.steps.iter().rev().map(|step| step.reversed());
            assert_eq!(forth.steps, steps.collect::<Vec<_>>());
        }
        assert_eq!(forth.editions, back.editions);
        assert_eq!(forth.names_differ, back.names_differ);
    }
}

#[test]
fn a_record_beside_itself_has_not_moved() {
    let mut seeded = Seeded::new(83);
    for _ in 0..3_000 {
        let record = record(&mut seeded);
        for count in 1..4 {
            let trend = Trend::of(&vec![record.clone(); count]);
            assert!(trend.dimensions(Movement::is_change).is_empty());
            assert!(!trend.level.overall.is_change() && !trend.band.overall.is_change());
            let twice: Vec<_> = trend.snapshots.iter().map(|of| of.same_as).collect();
            assert_eq!(twice, [None, Some(0), Some(0)][..count]);
            assert!(!trend.names_differ);
            assert_ne!(trend.editions, Editions::Differ);
        }
    }
}

#[test]
fn a_code_tells_the_same_as_the_record_that_it_was_made_of() {
    let mut seeded = Seeded::new(84);
    for _ in 0..3_000 {
        let mut whole = record(&mut seeded);
        whole.edition = String::from(EDITION);
        let shared = Shared::of(&whole.responses.assessment, EDITION).record();
        let records = [whole.clone(), shared, whole.within(Scope::Relationship)];
        let trend = Trend::of(&records);
        let twice: Vec<_> = trend.snapshots.iter().map(|of| of.same_as).collect();
        assert_eq!(twice, [None, Some(0), Some(0)]);
        // With another answer or another day, it is another record.
        let mut other = whole.clone();
        other.day = Day::new(2025, 1, 1);
        let days = Trend::of(&[on(Some(1)), other.clone()]);
        assert_eq!(days.snapshots[1].same_as, None);
        other.day = whole.day;
        let answer = &mut other.responses.assessment.relationship.dimensions[Dimension::Roles];
        *answer = match answer {
            Response::Unknown => Response::Unanswered,
            _ => Response::Unknown,
        };
        assert_eq!(Trend::of(&[whole, other]).snapshots[1].same_as, None);
    }
}

#[test]
fn a_band_that_nobody_gave_is_not_told() {
    let mut seeded = Seeded::new(85);
    let bare = Record {
        responses: seeded.responses().without_family(),
        ..Record::default()
    };
    assert_eq!(bare.scope, Scope::Whole);
    let trend = Trend::of(&[bare.clone(), record(&mut seeded)]);
    assert_eq!(trend.band.overall, Movement::Unanswered);
    let snapshot = trend.snapshots.iter().find(|of| of.index == 0).unwrap();
    assert_eq!(snapshot.family, None);
}

#[track_caller]
fn check_editions(editions: &[&str], expected: Editions) {
    let records: Vec<_> = editions.iter().map(|of| with_edition(of)).collect();
    assert_eq!(Trend::of(&records).editions, expected, "{editions:?}");
}

#[test]
fn other_editions_are_told() {
    use Editions::{Differ, Same, Unsure};
    check_editions(&[], Same);
    check_editions(&[""], Same);
    check_editions(&["2026.1", "2026.1"], Same);
    check_editions(&["acme-3", "acme-3"], Same);
    check_editions(&["2026.1", "2026.2"], Differ);
    check_editions(&["2026.1", "", "2026.2"], Differ);
    check_editions(&["2026.1", "2026.1+changed"], Differ);
    check_editions(&["2026.1", ""], Unsure);
    check_editions(&["", ""], Unsure);
    check_editions(&["2026.1+changed", "2026.1+changed"], Unsure);
}

#[test]
fn other_names_of_the_service_are_told() {
    let differ = |names: &[&str]| {
        let named = |name: &&str| {
            let mut record = Record::default();
            record.responses.name_service(name);
            record
        };
        let records: Vec<_> = names.iter().map(named).collect();
        Trend::of(&records).names_differ
    };
    assert!(!differ(&[]) && !differ(&["", "the clinic", ""]));
    assert!(!differ(&["the clinic", " The Clinic "]));
    assert!(differ(&["the clinic", "", "the school"]));
}

#[test]
fn a_thousand_records_are_no_harm() {
    let mut seeded = Seeded::new(86);
    let trend = Trend::of(&records(&mut seeded, 1_000));
    assert_eq!(trend.snapshots.len(), 1_000);
    let days: Vec<_> = trend.snapshots.iter().filter_map(|of| of.day).collect();
    assert!(days.is_sorted());
}
