//! Properties of every comparison, checked on random ones.

use joint_effort::domain::comparison::answers::Nearness;
use joint_effort::domain::comparison::reading::comparison_from_json;
use joint_effort::domain::comparison::{Comparison, ComparisonOutcome, Side, View};
use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::outcome::Outcome;
use joint_effort::domain::relationship::Relationship;
use joint_effort::domain::vocabulary::Vocabulary;
use serde_json::Value;

use super::given::random;
use crate::seeded::Seeded;

const TRIED: usize = 4_000;

fn written(comparison: &Comparison) -> Value {
    serde_json::to_value(ComparisonOutcome::of(comparison).written("2026.2")).unwrap()
}

#[test]
fn the_order_of_views_is_irrelevant() {
    let mut seeded = Seeded::new(81);
    for _ in 0..TRIED {
        let comparison = random(&mut seeded);
        let mut shuffled = comparison.clone();
        seeded.shuffle(&mut shuffled.views);
        assert_eq!(written(&shuffled), written(&comparison));
    }
}

/// Doubles every count of an outcome.
fn doubled(mut outcome: Value) -> Value {
    fn double(count: &mut Value) {
        *count = Value::from(2 * count.as_u64().expect("a count"));
    }
    double(&mut outcome["views"]);
    for count in outcome["claims"].as_object_mut().unwrap().values_mut() {
        double(count);
    }
    for one in outcome["dimensions"].as_object_mut().unwrap().values_mut() {
        double(&mut one["known"]);
    }
    outcome
}

fn twice(comparison: &Comparison) -> Comparison {
    Comparison {
        views: [&comparison.views[..], &comparison.views].concat(),
    }
}

#[test]
fn every_view_given_twice_changes_nothing_but_counts() {
    let mut seeded = Seeded::new(82);
    let mut checked = 0;
    for _ in 0..TRIED {
        let comparison = random(&mut seeded);
        let outcome = ComparisonOutcome::of(&comparison);
        let mut answers = outcome.dimensions.iter();
        if answers.all(|(_, one)| one.known() != 1) {
            assert_eq!(written(&twice(&comparison)), doubled(written(&comparison)));
            checked += 1;
        }
    }
    assert!(checked > TRIED / 5, "{checked}");
}

#[test]
fn what_one_view_alone_knew_is_the_same_where_it_is_given_twice() {
    let mut seeded = Seeded::new(83);
    let mut checked = 0;
    for _ in 0..TRIED {
        let comparison = random(&mut seeded);
        let once = ComparisonOutcome::of(&comparison);
        let more = ComparisonOutcome::of(&twice(&comparison));
        for dimension in Dimension::ALL {
            let [one, other] = [&once, &more].map(|of| of.dimensions[*dimension]);
            assert_eq!((other.low(), other.middle()), (one.low(), one.middle()));
            assert_eq!(other.spread(), one.spread());
            if one.known() == 1 {
                assert_eq!(one.nearness(), Nearness::NotKnown);
                assert_eq!(other.nearness(), Nearness::Same);
                assert_eq!(other.deviation().hundredths(), Some(0));
                checked += 1;
            } else {
                assert_eq!(other.nearness(), one.nearness());
                assert_eq!(other.deviation().hundredths(), one.deviation().hundredths());
            }
        }
        // The same answers count twice, so the total doubles.
        assert_eq!(more.deviation.total, 2 * once.deviation.total);
        assert_eq!(
            (&more.joint, &more.talk_about),
            (&once.joint, &once.talk_about)
        );
        assert_eq!(
            (more.placement, &more.agenda),
            (once.placement, &once.agenda)
        );
        assert_eq!(more.one_sided, once.one_sided);
    }
    assert!(checked > 1_000, "{checked}");
}

#[test]
fn one_view_alone_gives_its_own_placement() {
    let mut seeded = Seeded::new(84);
    for _ in 0..TRIED {
        let Relationship {
            claimed,
            dimensions,
            ..
        } = seeded.assessment().relationship;
        let own = Relationship {
            claimed,
            dimensions,
            ..Relationship::default()
        };
        let own = Outcome::of(&own.into());
        let alone = ComparisonOutcome::of(&Comparison {
            views: vec![View {
                claimed,
                dimensions,
                ..View::default()
            }],
        });
        assert_eq!(alone.placement, own.placement);
        assert_eq!(alone.deviation.hundredths(), None);
        assert!(alone.talk_about.is_empty());
    }
}

#[test]
fn a_comparison_that_is_written_is_read_as_the_same() {
    let mut seeded = Seeded::new(85);
    for _ in 0..TRIED / 4 {
        let comparison = random(&mut seeded);
        let text = serde_json::to_string(&comparison).unwrap();
        assert_eq!(comparison_from_json(&text), Ok(comparison));
    }
}

#[test]
fn what_is_said_and_not_answered_changes_no_result() {
    let mut seeded = Seeded::new(86);
    for _ in 0..TRIED / 4 {
        let comparison = random(&mut seeded);
        let mut bare = comparison.clone();
        for view in &mut bare.views {
            view.label = None;
            view.side = Some(Side::Other);
        }
        let (first, second) = (
            ComparisonOutcome::of(&comparison),
            ComparisonOutcome::of(&bare),
        );
        assert!(second.one_sided);
        let one_sided = first.one_sided;
        assert_eq!(
            ComparisonOutcome {
                one_sided,
                ..second
            },
            first
        );
    }
}
