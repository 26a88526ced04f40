//! Complete outcomes, compared with the golden ones, and what must hold of every one of them.

use joint_effort::domain::assessment::Assessment;
use joint_effort::domain::band::Band;
use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::level::Level;
use joint_effort::domain::outcome::Outcome;
use joint_effort::domain::reading::assessment_from_json;
use joint_effort::domain::recommendation::{Headline, Recommendation, Review};
use joint_effort::domain::vocabulary::Vocabulary;
use serde_json::Value;

use crate::next_actions::check_actions;
use crate::seeded::Seeded;

const LINES: &str = include_str!("../golden/outcomes.jsonl");

#[track_caller]
fn check_golden(line: &str) {
    let golden: Value = serde_json::from_str(line).unwrap();
    let assessment = assessment_from_json(&golden["assessment"].to_string()).unwrap();
    let outcome = Outcome::of(&assessment);
    let mut expected = golden["outcome"].clone();
    expected["edition"] = Value::from("2026.2");
    assert_eq!(
        serde_json::to_value(outcome.written("2026.2", true)).unwrap(),
        expected,
        "{line}"
    );
    check_actions(&assessment, &outcome);
}

#[test]
fn every_golden_outcome_is_met() {
    let mut lines = LINES.lines();
    let stated: Value = serde_json::from_str(lines.next().unwrap()).unwrap();
    let checked = lines.map(check_golden).count();
    assert_eq!((checked, stated["count"].as_u64()), (3_200, Some(3_200)));
}

/// Checks that the headline fits the outcome, and that a level it names is the one needed.
#[track_caller]
fn check_headline(outcome: &Outcome) {
    let placed = outcome.placement.level.is_some();
    let there = outcome.gap.is_some_and(|gap| gap <= 0);
    let sure = placed && !(outcome.provisional && outcome.band <= Band::Moderate);
    let holds = match outcome.headline {
        Headline::AnswerEachOther => sure && !there && outcome.needed == Level::Cooperation,
        Headline::Coordinate => sure && !there && outcome.needed == Level::Coordination,
        Headline::Collaborate => sure && !there && outcome.needed == Level::Collaboration,
        Headline::Partnership => sure && !there && outcome.needed == Level::Partnership,
        Headline::InPlace => sure && there && !outcome.over_invested,
        Headline::OverInvested => sure && outcome.over_invested,
        Headline::FindOutFirst => !sure,
        Headline::SafetyFirst => false,
    };
    assert!(holds, "{outcome:?}");
}

#[track_caller]
fn check_leads(assessment: &Assessment) {
    let outcome = Outcome::of(assessment);
    let level = outcome.placement.level;
    let now = outcome.recommendation == Recommendation::PartnershipNeededNow;
    assert_eq!(
        outcome.escalate_today(),
        now && level <= Some(Level::Cooperation)
    );
    let far = outcome.needed == Level::Partnership && level <= Some(Level::Coordination);
    assert_eq!(outcome.first_stop(), far.then_some(Level::Collaboration));
    if outcome.safety_first {
        assert_eq!(outcome.review, Review::Tomorrow);
        assert_eq!(outcome.headline, Headline::SafetyFirst);
    } else {
        check_headline(&outcome);
    }
    let lower = assessment
        .family
        .risk
        .agency_rating
        .known()
        .is_some_and(|rating| rating < outcome.band);
    assert_eq!(outcome.agency_rated_lower(assessment), lower);
    let ids: Vec<_> = outcome
        .find_out
        .iter()
        .map(|unknown| unknown.id())
        .collect();
    let of_the_family = ids.iter().any(|id| Dimension::from_id(id).is_none());
    assert_eq!(outcome.provisional, of_the_family);
    assert!(outcome.movers.iter().all(|mover| ids.contains(&mover.id())));
}

#[test]
fn what_leads_a_result_follows_from_it() {
    let mut seeded = Seeded::new(7);
    (0..50_000).for_each(|_| check_leads(&seeded.assessment()));
    check_leads(&Assessment::default());
}
