//! The family includes whoever uses violence: if violence cannot be ruled out, no text asks anyone to tell,
//! ask or meet the family.

use joint_effort::content::phrasing::lead;
use joint_effort::content::phrasing::steps::{act, child_protection_open, no_steps_text, sharing};
use joint_effort::content::{Key, Ui, Words};
use joint_effort::domain::action::Act;
use joint_effort::domain::assessment::Assessment;
use joint_effort::domain::outcome::Outcome;
use joint_effort::domain::recommendation::{Headline, Review};
use joint_effort::domain::risk::RiskDomain;
use joint_effort::domain::vocabulary::Vocabulary;

use crate::seeded::Seeded;

/// Phrases that ask for contact with the family, or assume that it happened.
const REACHING: [&str; 30] = [
    "tell the family",
    "telling the family",
    "ask the family",
    "asking the family",
    "meet the family",
    "see the family",
    "visit the family",
    "call the family",
    "ring the family",
    "invite the family",
    "involve the family",
    "include the family",
    "let the family",
    "help the family decide",
    "show the family",
    "give the family",
    "remind the family",
    "check that the family",
    "with the family",
    "from the family",
    "to the family",
    "of the family what",
    "the family agrees",
    "the family wants",
    "the family who",
    "the family which",
    "the family what",
    "the family if",
    "joint visit",
    "joint meeting",
];

/// Phrases that bring the family together.
const TOGETHER: [&str; 2] = ["in the room", "family together"];

fn reaches_family(text: &str) -> bool {
    let text = text.to_lowercase();
    // These phrases are safe, because they ask a specialist first.
    let text = text.replace(
        "ask a family violence specialist before anyone sees the family together",
        "",
    );
    let text = text.replace("before joint meetings", "");
    let mut unsafe_words = REACHING.iter().chain(&TOGETHER);
    unsafe_words.any(|words| text.contains(words))
}

/// Returns the key of every text that says what to do if violence cannot be ruled out.
fn every_text() -> Vec<Key> {
    let acts = Act::all().map(Key::act_where_violence);
    let headlines = Headline::ALL.iter().flat_map(|headline| {
        let means = Key::headline_means_where_violence(*headline);
        [Key::headline(*headline), means]
    });
    let reviews = Review::ALL.iter().map(|review| Key::review(*review));
    let others = [
        Key::RECOMMENDATION_ESCALATE_TODAY_HEADLINE,
        Key::RECOMMENDATION_ESCALATE_TODAY_MEANS,
        Key::RECOMMENDATION_FIRST_STOP,
        Key::RECOMMENDATION_IN_PLACE_USE,
        Key::RECOMMENDATION_SMALL_CORE,
        Key::RECOMMENDATION_PARTNERSHIP_NOW,
        Key::WHERE_VIOLENCE_NEXT_OVER_INVESTED,
        Key::WHERE_VIOLENCE_SHARING,
        Key::WHERE_VIOLENCE_CHILD_PROTECTION_OPEN,
        Key::BESIDE_BABY,
        Key::BESIDE_BABY_UNKNOWN,
        Key::BESIDE_SUPERVISION,
        Key::BESIDE_INTERPRETER,
        Key::SAFETY_EMERGENCY_NOW,
        Key::SAFETY_EMERGENCY_REPORT,
        Key::SAFETY_CRITICAL_YES_HEADLINE,
        Key::SAFETY_CRITICAL_YES_BODY,
        Key::SAFETY_CLOSER_WORK,
        Key::SAFETY_VIOLENCE,
        Key::SAFETY_ASK_SPECIALIST_FIRST,
        Ui::NextKeep.into(),
        Ui::NextKeepBarriers.into(),
        Ui::NextFindOut.into(),
        Ui::BecauseCore.into(),
        Ui::DangerUnknown.into(),
        Ui::DangerUnknownAsk.into(),
        Ui::WriteAgreed.into(),
        Ui::FamilyVoiceNote.into(),
    ];
    let find_out = RiskDomain::ALL
        .iter()
        .map(|domain| Key::risk_find_out(*domain));
    let triggers = Key::triggers();
    let all = acts
        .chain(headlines)
        .chain(reviews)
        .chain(find_out)
        .chain(triggers);
    all.chain(others).collect()
}

#[test]
fn no_text_asks_somebody_to_tell_ask_or_meet_the_family() {
    let words = Words::english();
    for key in every_text() {
        let text = words.get(key);
        assert!(!reaches_family(&text), "{text}");
    }
}

/// The sentences are from edition 2026.1.
#[test]
fn the_words_that_were_unsafe_are_found() {
    for text in [
        "Where it is safe, tell the family you are in touch, and check that is OK.",
        "Where it is safe, ask the family what they want you to pass on.",
        "Plan with the family in the room, and put their goals in the plan.",
        "Review the joint work with the family, and let them change it.",
        "Agree one vision with managers and, where it is safe, with the family.",
        "Where it is safe, ask the family which services matter most to them.",
        "Ask the family for consent early, where it is safe.",
        "Ask the family who they want in the room.",
        "If the family agrees, involve a cultural or community-led service.",
        "Do one joint visit towards a goal you share.",
        "Plan with the family how to step down, and how to step up again.",
        "With the family, decide which meetings to stop and who to call.",
    ] {
        assert!(reaches_family(text), "{text}");
    }
}

/// Checks that the texts chosen for an outcome are among these.
#[track_caller]
fn check_chosen(assessment: &Assessment, looked_at: &[Key]) {
    let outcome = Outcome::of(assessment);
    if !outcome.violence_possible {
        return;
    }
    let acts = outcome.actions.iter().map(|action| act(&outcome, *action));
    let means = lead::explanation(&outcome).into_iter().flatten();
    let route = lead::long_way_notes(&outcome).into_iter().flatten();
    let others = [
        lead::headline(&outcome),
        no_steps_text(&outcome),
        sharing(&outcome),
        child_protection_open(true),
        Key::review(outcome.review),
    ];
    let mut chosen = acts.chain(means).chain(route).chain(others);
    let missed = chosen.find(|key| !looked_at.contains(key));
    assert_eq!(missed, None, "{assessment:?}");
}

#[test]
fn what_is_chosen_for_a_result_is_what_was_looked_at() {
    let mut seeded = Seeded::new(8);
    let looked_at = every_text();
    check_chosen(&Assessment::default(), &looked_at);
    (0..50_000).for_each(|_| check_chosen(&seeded.assessment(), &looked_at));
}
