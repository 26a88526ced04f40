//! Whole outcomes, beside the golden ones, and what must hold of every one of them.

use joint_effort::content::{Key, Words};
use joint_effort::domain::action::{Act, Because};
use joint_effort::domain::assessment::Assessment;
use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::level::Level;
use joint_effort::domain::next_actions::next_actions;
use joint_effort::domain::outcome::Outcome;
use joint_effort::domain::placement::Placement;
use joint_effort::domain::reading::assessment_from_json;
use joint_effort::domain::recommendation::Recommendation;
use joint_effort::domain::vocabulary::Vocabulary;
use serde_json::Value;

use crate::seeded::Seeded;

const LINES: &str = include_str!("../golden/outcomes.jsonl");

#[track_caller]
fn check_golden(words: &Words, line: &str) {
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
    check_actions(words, &assessment, &outcome);
}

#[test]
fn every_golden_outcome_is_met() {
    let words = Words::english();
    let mut lines = LINES.lines();
    let stated: Value = serde_json::from_str(lines.next().unwrap()).unwrap();
    let checked = lines.map(|line| check_golden(&words, line)).count();
    assert_eq!((checked, stated["count"].as_u64()), (1_200, Some(1_200)));
}

#[track_caller]
fn check_actions(words: &Words, assessment: &Assessment, outcome: &Outcome) {
    let steps = outcome
        .actions
        .iter()
        .filter(|action| action.because != Because::Barrier)
        .count();
    assert!(steps <= 3, "{assessment:?}");
    if outcome.gap.is_some_and(|gap| gap <= 0) {
        assert_eq!(
            steps, 0,
            "what is in place is not told to build: {assessment:?}"
        );
    }
    for action in &outcome.actions {
        let stands_in = action.instead_of.is_some_and(Act::brings_people_together);
        assert_eq!(
            stands_in,
            action.act == Act::AskSpecialistFirst,
            "{action:?}"
        );
    }
    let acts: Vec<_> = outcome.actions.iter().map(|action| action.act).collect();
    let once = acts
        .iter()
        .all(|act| acts.iter().filter(|other| *other == act).count() == 1);
    assert!(once, "no action stands twice: {acts:?}");
    if outcome.violence_possible {
        acts.iter().for_each(|act| check_keeps_apart(words, *act));
    } else {
        assert!(!acts.contains(&Act::AskSpecialistFirst), "{assessment:?}");
    }
}

#[track_caller]
fn check_keeps_apart(words: &Words, act: Act) {
    assert!(!act.brings_people_together(), "{act:?}");
    let text = words.get(Key::act(act)).to_lowercase();
    for unsafe_words in ["joint visit", "joint meeting", "in the room"] {
        assert!(!text.contains(unsafe_words), "{}: {text}", act.id());
    }
}

#[test]
fn of_any_assessment_the_actions_are_few_and_safe() {
    let mut seeded = Seeded::new(5);
    let words = Words::english();
    let (mut with_steps, mut asking) = (0, 0);
    for assessment in (0..100_000).map(|_| seeded.assessment()) {
        let outcome = Outcome::of(&assessment);
        check_actions(&words, &assessment, &outcome);
        with_steps += usize::from(
            outcome
                .actions
                .iter()
                .any(|a| a.because != Because::Barrier),
        );
        asking += usize::from(
            outcome
                .actions
                .iter()
                .any(|a| a.act == Act::AskSpecialistFirst),
        );
    }
    assert!(
        with_steps > 10_000 && asking > 10_000,
        "{with_steps} {asking}"
    );
}

/// Every act that the rules can offer at all.
fn every_act() -> impl Iterator<Item = Act> {
    let mut seeded = Seeded::new(6);
    (0..20_000).flat_map(move |_| {
        let assessment = seeded.assessment();
        let placement = Placement::of(&assessment.dimensions);
        next_actions(&assessment, &placement, Level::Partnership, false)
            .into_iter()
            .map(|a| a.act)
    })
}

#[test]
fn every_action_that_names_a_joint_visit_or_meeting_is_known_to_bring_people_together() {
    let words = Words::english();
    let mut seen: Vec<Act> = Vec::new();
    for act in every_act() {
        if !seen.contains(&act) {
            seen.push(act);
        }
    }
    assert_eq!(seen.len(), Act::all().count(), "{seen:?}");
    let apart = seen.iter().filter(|act| !act.brings_people_together());
    assert_eq!(
        apart
            .inspect(|act| check_keeps_apart(&words, **act))
            .count(),
        seen.len() - 4
    );
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
    let lower = assessment
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
