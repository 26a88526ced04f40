//! Properties of every map, checked on random ones.

use joint_effort::domain::action::Act;
use joint_effort::domain::critical::Critical;
use joint_effort::domain::map::relationship::{Advice, Firmness, RelationshipOutcome};
use joint_effort::domain::map::{Lead, Map, MapOutcome, Place};
use joint_effort::domain::outcome::{FindOut, Outcome};
use joint_effort::domain::response::{Response, YesNo};
use joint_effort::domain::risk::{RiskDomain, RiskRating};
use joint_effort::domain::vocabulary::Vocabulary;

use super::given::{random, read, relationship};
use crate::seeded::Seeded;

const TRIED: usize = 10_000;

fn id(outcome: &MapOutcome, place: usize) -> &str {
    &outcome.relationships[place].id
}

fn sorted<T: Ord>(list: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut list: Vec<_> = list.into_iter().collect();
    list.sort_unstable();
    list
}

/// Returns the map with its relationships in another order.
fn shuffled(map: &Map, seeded: &mut Seeded) -> Map {
    let mut order: Vec<_> = (0..map.relationships.len()).collect();
    seeded.shuffle(&mut order);
    let mut shuffled = map.clone();
    shuffled.relationships = order
        .iter()
        .map(|place| map.relationships[*place].clone())
        .collect();
    if let Response::Known(Lead::Relationship(place)) = &mut shuffled.lead {
        *place = order.iter().position(|before| before == place).unwrap();
    }
    shuffled
}

#[test]
fn the_order_of_relationships_matters_to_ties_of_invest_alone() {
    let mut seeded = Seeded::new(72);
    let mut ties = 0;
    for _ in 0..TRIED {
        let map = random(&mut seeded);
        let (first, second) = (
            MapOutcome::of(&map),
            MapOutcome::of(&shuffled(&map, &mut seeded)),
        );
        assert_eq!(first.family, second.family);
        let by_id = |outcome: &MapOutcome| {
            let mut all = outcome.relationships.clone();
            all.sort_by(|one, other| one.id.cmp(&other.id));
            all
        };
        assert_eq!(by_id(&first), by_id(&second));
        let findings = |outcome: &MapOutcome| -> Vec<_> {
            let each = outcome.findings.iter();
            let about = |finding: &[usize]| {
                sorted(finding.iter().map(|place| id(outcome, *place).to_owned()))
            };
            each.map(|one| {
                (
                    one.kind,
                    about(&one.relationships),
                    one.risks.clone(),
                    one.certain,
                )
            })
            .collect()
        };
        assert_eq!(findings(&first), findings(&second));
        let down = |outcome: &MapOutcome| {
            sorted(
                outcome
                    .step_down
                    .iter()
                    .map(|place| id(outcome, *place).to_owned()),
            )
        };
        assert_eq!(down(&first), down(&second));
        // If two are equal in everything that counts, the other may be named, for the same reasons.
        assert_eq!(first.invest.len(), second.invest.len());
        for (one, other) in first.invest.iter().zip(&second.invest) {
            assert_eq!(one.because, other.because);
            let of = |outcome: &MapOutcome, place: usize| {
                let one = &outcome.relationships[place];
                (one.gap, one.is_one_answer_away)
            };
            assert_eq!(
                of(&first, one.relationship),
                of(&second, other.relationship)
            );
            ties += usize::from(id(&first, one.relationship) != id(&second, other.relationship));
        }
    }
    assert!(ties > 10, "{ties}");
}

/// Raises one risk answer, or answers a critical question with yes, if possible.
fn raised(map: &Map, seeded: &mut Seeded) -> Option<Map> {
    let mut raised = map.clone();
    let family = &mut raised.family.risk;
    if seeded.below(5) == 0 {
        let critical = seeded.pick(Critical::ALL);
        let answer = &mut family.criticals[critical];
        *answer = (*answer == Response::Known(YesNo::No)).then_some(Response::Known(YesNo::Yes))?;
    } else {
        let risk = seeded.pick(RiskDomain::ALL);
        let rating = family.risks[risk].known()?;
        family.risks[risk] = Response::Known(*RiskRating::ALL.get(rating.index() + 1)?);
    }
    Some(raised)
}

#[test]
fn raising_a_risk_answer_lowers_no_level_needed_and_adds_nothing_to_step_down() {
    let mut seeded = Seeded::new(73);
    let (mut tried, mut higher, mut fewer) = (0, 0, 0);
    while tried < TRIED {
        let map = random(&mut seeded);
        let Some(more) = raised(&map, &mut seeded) else {
            continue;
        };
        let (before, after) = (MapOutcome::of(&map), MapOutcome::of(&more));
        assert!(after.family.needed >= before.family.needed, "{map:?}");
        for (one, other) in before.relationships.iter().zip(&after.relationships) {
            assert!(other.needed >= one.needed, "{map:?}");
            assert!(one.over_invested || !other.over_invested, "{map:?}");
        }
        assert!(
            after
                .step_down
                .iter()
                .all(|place| before.step_down.contains(place)),
            "{map:?}"
        );
        higher += usize::from(after.family.needed > before.family.needed);
        fewer += usize::from(after.step_down.len() < before.step_down.len());
        tried += 1;
    }
    assert!(higher > 100 && fewer > 10, "{higher} {fewer}");
}

#[test]
fn a_service_at_hand_changes_no_other_unless_it_moves_the_count_of_services() {
    let mut seeded = Seeded::new(74);
    let mut same = 0;
    for _ in 0..TRIED {
        let map = random(&mut seeded);
        if map.relationships.len() == 20 {
            continue;
        }
        let mut more = map.clone();
        let mut ring = relationship(&mut seeded, "ring");
        ring.place = Place::Ring;
        more.relationships.push(ring);
        if more.shared_family() != map.shared_family() {
            continue;
        }
        let (before, after) = (MapOutcome::of(&map), MapOutcome::of(&more));
        assert_eq!(
            before.relationships[..],
            after.relationships[..map.relationships.len()]
        );
        assert_eq!(before.invest, after.invest);
        assert_eq!(before.family.needed, after.family.needed);
        let is_ring_alone = map.relationships.iter().all(|one| one.place == Place::Ring);
        assert!(is_ring_alone || before.family.review == after.family.review);
        same += 1;
    }
    assert!(same > TRIED / 4, "{same}");
}

#[track_caller]
fn check_alone(map: &Map, outcome: &MapOutcome, own: &Outcome) {
    let RelationshipOutcome {
        actions,
        confidence,
        ..
    } = &outcome.relationships[0];
    let one = &outcome.relationships[0];
    assert_eq!(
        (one.level, one.range),
        (own.placement.level, own.placement.range)
    );
    assert_eq!(*confidence, Firmness::Answered(own.placement.confidence));
    assert_eq!((one.needed, one.gap), (own.needed, own.gap));
    assert_eq!(one.advice, Advice::Recommendation(own.recommendation));
    assert_eq!(one.advice.target(), Some(own.recommendation.target()));
    assert_eq!(
        (one.over_invested, one.rhetoric_gap),
        (own.over_invested, own.rhetoric_gap)
    );
    assert_eq!(one.holding_back, own.placement.holding_back);
    let family = &outcome.family;
    assert_eq!(
        (family.band, family.provisional),
        (own.band, own.provisional)
    );
    assert_eq!(
        (family.complexity, family.needed),
        (own.complexity, own.needed)
    );
    assert_eq!(
        (family.safety_first, family.review),
        (own.safety_first, own.review)
    );
    let of_family = own.find_out.iter().filter_map(|unknown| match unknown {
        FindOut::Risk(risk) => Some(*risk),
        FindOut::Dimension(_) => None,
    });
    assert!(of_family.eq(family.find_out.iter().copied()), "{map:?}");
    assert_eq!(
        [&family.actions[..], actions].concat(),
        own.actions,
        "{map:?}"
    );
}

#[test]
fn a_map_of_one_gives_that_relationships_own_outcome() {
    let mut seeded = Seeded::new(75);
    for tried in 0..TRIED {
        let mut map = random(&mut seeded);
        map.relationships.truncate(1);
        map.relationships[0].quick = None;
        map.relationships[0].place = [Place::Core, Place::Unsure][tried % 2];
        let own = Outcome::of(&map.relationships[0].assessment(map.family));
        check_alone(&map, &MapOutcome::of(&map), &own);
    }
}

#[test]
fn what_stands_once_stands_for_the_family_and_nothing_is_said_where_danger_is() {
    let mut seeded = Seeded::new(76);
    let (mut danger, mut cores, mut apart) = (0, 0, 0);
    for _ in 0..TRIED {
        let map = random(&mut seeded);
        let outcome = MapOutcome::of(&map);
        let once = |act: &Act| matches!(act, Act::Today(_) | Act::NameCore);
        assert!(
            outcome
                .family
                .actions
                .iter()
                .all(|action| once(&action.act))
        );
        let mut each = outcome.relationships.iter().flat_map(|one| &one.actions);
        assert!(each.all(|action| !once(&action.act)));
        if outcome.family.safety_first {
            assert_eq!(outcome.family.actions.len(), 4);
            assert!(
                outcome
                    .relationships
                    .iter()
                    .all(|one| one.actions.is_empty())
            );
            danger += 1;
        } else {
            assert!(outcome.family.actions.len() <= 1);
            cores += outcome.family.actions.len();
        }
        if map.family.risk.violence_cannot_be_ruled_out() {
            let mut each = outcome.relationships.iter().flat_map(|one| &one.actions);
            assert!(each.all(|action| !action.act.proposes_meeting()), "{map:?}");
            apart += 1;
        }
    }
    assert!(
        danger > 100 && cores > 100 && apart > 1_000,
        "{danger} {cores} {apart}"
    );
}

#[test]
fn what_is_written_is_read_back_as_it_was() {
    let mut seeded = Seeded::new(71);
    for _ in 0..2_000 {
        let map = random(&mut seeded);
        assert_eq!(read(&serde_json::to_value(&map).unwrap()), map);
    }
}
