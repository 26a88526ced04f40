//! The rule that is worked out by hand: its example is what the rules give.

use joint_effort::content::{Key, Words};
use joint_effort::domain::outcome::Outcome;
use joint_effort::domain::reading::assessment_from_json;

/// Answers as the example has them: nothing unknown, one worry that is serious and three that are some,
/// many services for parents and children, and no baby.
const EXAMPLE: &str = r#"{
    "format": "joint-effort/assessment@1",
    "dimensions": {
        "lasting-relationship": 3, "agreements": 1, "shared-goals": 2, "shared-resources": 1,
        "joint-planning": 2, "roles": 2, "communication": 2, "decisions": 2, "joint-action": 1,
        "family-voice": 2
    },
    "risk": {
        "child-safety": "none", "violence": "none", "parent-mental-health": "serious",
        "alcohol-drugs": "none", "health-development": "none", "housing-money": "some", "isolation": "some",
        "trauma-loss": "none", "engagement": "none", "change": "none"
    },
    "critical": {
        "danger-now": "no", "report-needed": "no", "escalating-violence": "no",
        "parent-acutely-unwell": "no", "infant-injury-or-sexual-harm": "no", "child-protection-open": "no",
        "earlier-serious-harm": "no"
    },
    "infant": "no", "services": "5+", "adult-and-child-services": "yes", "agency-rating": null
}"#;

#[test]
fn the_example_is_what_the_rules_give() {
    let assessment = assessment_from_json(EXAMPLE).unwrap();
    let outcome = Outcome::of(&assessment);
    let words = Words::english();
    let said: Vec<_> = Key::by_hand()
        .map(|[name, _, example]| (words.get(name), words.get(example)))
        .collect();
    let check = |row: usize, name: &str, found: &str| {
        let (told, example) = &said[row - 1];
        assert_eq!(told.as_str(), name);
        assert_eq!(example.as_str(), found, "{name}");
    };
    let level = outcome.placement.level.unwrap();
    let gap = outcome.gap.unwrap();
    let band = words.get(Key::band_name(outcome.band));
    let known = assessment
        .dimensions
        .iter()
        .filter(|(_, answer)| answer.known().is_some())
        .count();
    check(1, "Known answers", &known.to_string());
    check(3, "Level now", &level.number().to_string());
    check(7, "Or moderate?", &band);
    check(10, "At least high", &band);
    check(11, "Points", &outcome.points.total().to_string());
    check(
        12,
        "How much there is",
        &words.get(Key::complexity_name(outcome.complexity)),
    );
    check(13, "Suggested level", &outcome.needed.number().to_string());
    check(
        14,
        "Look again",
        &words
            .get(Key::rule_row(outcome.recommendation)[2])
            .replace("In ", ""),
    );
    check(15, "What next", &format!("{gap} below"));
    assert!(!outcome.provisional && !outcome.safety_first && !outcome.violence_possible);
    let (low, high) = outcome.placement.range;
    assert_eq!(low, high, "where all is known there is no range");
}
