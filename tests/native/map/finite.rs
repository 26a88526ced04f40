//! Every place, level and band of up to four relationships, by answers and by picks, checked against the
//! rules written down a second time.

use joint_effort::domain::band::Band;
use joint_effort::domain::dimension::Dimensions;
use joint_effort::domain::family::Family;
use joint_effort::domain::level::Level;
use joint_effort::domain::map::finding::FindingKind;
use joint_effort::domain::map::relationship::Advice;
use joint_effort::domain::map::{Lead, Map, MapOutcome, MapRelationship, Place};
use joint_effort::domain::recommendation::Recommendation;
use joint_effort::domain::response::{Response, YesNo};
use joint_effort::domain::risk::RiskRating;
use joint_effort::domain::vocabulary::{Each, Vocabulary};

/// The number of ways a relationship can be: a place, and a level or none.
const WAYS: usize = 3 * 7;

fn route(number: usize) -> (Place, Option<Level>) {
    let level = (number % 7).checked_sub(1).map(|level| Level::ALL[level]);
    (Place::ALL[number / 7], level)
}

/// Builds a family with everything known, no worries and this agency rating.
fn family(band: Band) -> Family {
    let mut family = Family::default();
    family.risk.risks = Each::new([Response::Known(RiskRating::NoConcern); 10]);
    family.risk.criticals = Each::new([Response::Known(YesNo::No); 7]);
    family.risk.infant = Response::Known(YesNo::No);
    family.risk.agency_rating = Response::Known(band);
    family
}

fn relationship(
    place: usize,
    (near, level): (Place, Option<Level>),
    picked: bool,
) -> MapRelationship {
    let mut one = MapRelationship::named(&format!("s-{place}"));
    one.place = near;
    match level {
        Some(level) if picked => one.quick = Some(level),
        Some(level) => one.answers.dimensions = Dimensions::new([Response::Known(level); 10]),
        None => {}
    }
    one
}

/// Returns the level needed by a family of this band, without worries, with this many services on the map.
/// The complexity is simple for up to four with the worker's own, and moderate from five on.
fn needed(band: Band, count: usize) -> i8 {
    match (band, count) {
        (Band::Low, ..4) => 2,
        (Band::Low | Band::Moderate, _) => 3,
        (Band::High, ..4) => 4,
        (Band::High | Band::VeryHigh, _) => 5,
    }
}

fn recommendation(band: Band) -> Recommendation {
    match band {
        Band::Low => Recommendation::CoordinationIsEnough,
        Band::Moderate => Recommendation::CoordinationWithReview,
        Band::High => Recommendation::BuildPartnership,
        Band::VeryHigh => Recommendation::PartnershipNeededNow,
    }
}

#[track_caller]
fn check(band: Band, ways: &[(Place, Option<Level>)], picked: bool) {
    let numbered = ways.iter().enumerate();
    let each = numbered.map(|(place, route)| relationship(place, *route, picked));
    let map = Map {
        family: family(band),
        works_on: None,
        lead: Response::Known(Lead::Relationship(0)),
        relationships: each.collect(),
    };
    let outcome = MapOutcome::of(&map);
    let whole = needed(band, ways.len());
    assert_eq!(outcome.family.needed.number(), whole.unsigned_abs());
    let mut down = Vec::new();
    let mut best: Vec<(i8, usize)> = Vec::new();
    for (place, (near, level)) in ways.iter().enumerate() {
        let one = &outcome.relationships[place];
        let (own, advice) = match near {
            Place::Ring => (2, Advice::Ring),
            Place::Core | Place::Unsure => (whole, Advice::Recommendation(recommendation(band))),
        };
        let level = level.map(|level| level as i8);
        assert_eq!(one.level.map(|level| level as i8), level);
        assert_eq!((one.needed as i8, one.advice), (own, advice));
        assert_eq!(one.gap, level.map(|level| own - level));
        let over = band == Band::Low && level.is_some_and(|level| level - own >= 2);
        assert_eq!(one.over_invested, over);
        down.extend(over.then_some(place));
        let gap = level
            .map(|level| own - level)
            .filter(|gap| *gap > 0 && *near != Place::Ring);
        best.extend(gap.map(|gap| (-gap, place)));
    }
    assert_eq!(outcome.step_down, down);
    best.sort_unstable();
    best.truncate(if band >= Band::High { 2 } else { 1 });
    let named: Vec<_> = outcome.invest.iter().map(|one| one.relationship).collect();
    // Being one answer away breaks ties before the order does, so answers are compared by gap only.
    let gaps = |places: &[usize]| -> Vec<_> {
        places
            .iter()
            .map(|place| outcome.relationships[*place].gap)
            .collect()
    };
    let expected: Vec<_> = best.iter().map(|(_, place)| *place).collect();
    assert_eq!(gaps(&named), gaps(&expected));
    if picked {
        assert_eq!(named, expected);
    }
    check_findings(&outcome, ways, whole, picked);
}

/// A relationship's place on the map, and its level.
type Route = (Place, Option<Level>);

#[track_caller]
fn check_findings(outcome: &MapOutcome, ways: &[Route], whole: i8, picked: bool) {
    let those = |is_meant: &dyn Fn(&Route) -> bool| -> Vec<usize> {
        (0..ways.len())
            .filter(|place| is_meant(&ways[*place]))
            .collect()
    };
    let core = those(&|(near, _)| *near == Place::Core);
    let mut expected = Vec::new();
    if whole >= 4 && core.is_empty() {
        expected.push((FindingKind::NoCore, Vec::new()));
    }
    if core.len() > 3 {
        expected.push((FindingKind::TooManyCore, core));
    }
    if ways[0].0 == Place::Ring {
        expected.push((FindingKind::LeadInRing, vec![0]));
    }
    let loose = those(&|(near, level)| *near != Place::Ring && level.is_none());
    if !loose.is_empty() {
        expected.push((FindingKind::NotPlaced, loose));
    }
    let quick = those(&|(near, level)| *near == Place::Core && level.is_some());
    if picked && !quick.is_empty() {
        expected.push((FindingKind::QuickCore, quick));
    }
    let found = outcome.findings.iter();
    let found: Vec<_> = found
        .map(|one| (one.kind, one.relationships.clone()))
        .collect();
    assert_eq!(found, expected, "{ways:?}");
}

#[test]
fn every_place_level_and_band_of_up_to_four_relationships_is_as_the_rules_say() {
    let mut checked = 0;
    for count in 1..=4 {
        for number in 0..WAYS.pow(count) {
            let ways: Vec<_> = (0..count)
                .map(|place| route(number / WAYS.pow(place) % WAYS))
                .collect();
            // Order matters only for ties (`must_hold`), so one order of four is enough.
            if count == 4 && !ways.is_sorted() {
                continue;
            }
            for band in Band::ALL {
                check(*band, &ways, false);
                check(*band, &ways, true);
                checked += 2;
            }
        }
    }
    // 21 of one, 21² of two, 21³ of three, and 24 choose 4 of four.
    assert_eq!(checked, (21 + 441 + 9_261 + 10_626) * 4 * 2);
}
