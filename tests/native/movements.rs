//! How answers and levels move: unknown is not a number, and what is not sure is marked so.

use joint_effort::domain::dimension::Dimensions;
use joint_effort::domain::level::Level;
use joint_effort::domain::relationship::Relationship;
use joint_effort::domain::response::Response;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::Responses;
use joint_effort::record::trend::Movement;
use joint_effort::record::{Record, Trend};

use crate::seeded::Seeded;
use crate::trend::records;

fn with_answers(answers: [Response<Level>; 10]) -> Record {
    let relationship = Relationship {
        dimensions: Dimensions::new(answers),
        ..Relationship::default()
    };
    Record {
        responses: Responses {
            assessment: relationship.into(),
            ..Responses::default()
        },
        ..Record::default()
    }
}

#[test]
fn no_movement_is_lost_and_each_is_the_other_ways_reverse() {
    let known = |number: i64| Response::Known(Level::from_number(number).unwrap());
    let between = |from, to| Movement::between::<Level>(from, to);
    let mut all: Vec<_> = (0..6).map(known).collect();
    all.extend([Response::Unknown, Response::Unanswered]);
    for from in &all {
        for to in &all {
            let moved = between(*from, *to);
            assert_eq!(moved.reversed(), between(*to, *from));
            assert_eq!(moved.reversed().reversed(), moved);
            let expected = match (from, to) {
                (Response::Known(a), Response::Known(b)) => match b.steps_above(*a) {
                    0 => Movement::Same,
                    up @ 1.. => Movement::Up(up.unsigned_abs()),
                    down => Movement::Down(down.unsigned_abs()),
                },
                (Response::Unknown, Response::Known(_)) => Movement::BecameKnown,
                (Response::Known(_), Response::Unknown) => Movement::BecameUnknown,
                (Response::Unknown, Response::Unknown) => Movement::StillUnknown,
                _ => Movement::Unanswered,
            };
            assert_eq!(moved, expected, "{from:?} {to:?}");
            assert_eq!(
                moved.is_change(),
                from != to && moved != Movement::Unanswered
            );
        }
    }
    // Unknown is not the lowest level.
    assert_ne!(between(Response::Unknown, known(0)), Movement::Same);
    assert_ne!(between(Response::Unknown, known(3)), Movement::Up(3));
}

#[test]
fn what_is_unknown_counts_as_no_number() {
    let two = Response::Known(Level::Cooperation);
    let unknown = with_answers([Response::Unknown; 10]);
    let open = with_answers([Response::Unanswered; 10]);
    let none = with_answers([Response::Known(Level::NotJoinedUpYet); 10]);
    let all = with_answers([two; 10]);
    let overall = |from: &Record, to: &Record| {
        let trend = Trend::of(&[from.clone(), to.clone()]);
        let first = trend.aspects[0].series.overall;
        assert!(trend.aspects.iter().all(|of| of.series.overall == first));
        (first, trend.level.overall)
    };
    use Movement::{BecameKnown, BecameUnknown, Down, StillUnknown, Unanswered, Up};
    assert_eq!(overall(&unknown, &none), (BecameKnown, BecameKnown));
    assert_eq!(overall(&unknown, &all), (BecameKnown, BecameKnown));
    assert_eq!(overall(&none, &unknown), (BecameUnknown, BecameUnknown));
    assert_eq!(overall(&unknown, &unknown), (StillUnknown, StillUnknown));
    // Unanswered dimensions are placed like unknown ones.
    assert_eq!(overall(&open, &all), (Unanswered, BecameKnown));
    assert_eq!(overall(&all, &open), (Unanswered, BecameUnknown));
    assert_eq!(overall(&unknown, &open), (Unanswered, StillUnknown));
    assert_eq!(overall(&none, &all), (Up(2), Up(2)));
    assert_eq!(overall(&all, &none), (Down(2), Down(2)));
}

#[test]
fn a_movement_of_the_level_is_sure_where_no_answer_that_is_open_could_undo_it() {
    let mut seeded = Seeded::new(87);
    let mut seen = [0, 0];
    for _ in 0..3_000 {
        let records: Vec<Record> = records(&mut seeded, 2);
        let trend = Trend::of(&records);
        // The levels that each record leaves open, in every combination.
        let open = |index: usize| {
            let (low, high) = trend.snapshots[index].placement.range;
            Level::ALL[low.index()..=high.index()].iter()
        };
        let mut moves = open(0).flat_map(|from| open(1).map(|to| to.cmp(from)));
        let first = moves.next().unwrap();
        let sure = moves.all(|other| other == first);
        assert_eq!(trend.is_level_sure(), sure);
        seen[usize::from(sure)] += 1;
    }
    assert!(seen.iter().all(|times| *times > 100), "{seen:?}");
    assert!(!Trend::of(&[]).is_level_sure());
}
