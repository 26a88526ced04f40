//! The rules worked out by hand: the example shows what the code computes.

use joint_effort::content::{Key, Words};
use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::level::Level;
use joint_effort::domain::map::finding::FindingKind;
use joint_effort::domain::map::relationship::RelationshipOutcome;
use joint_effort::domain::map::{Lead, Map, MapOutcome, MapRelationship, Place, WorksOn};
use joint_effort::domain::outcome::Outcome;
use joint_effort::domain::reading::assessment_from_json;
use joint_effort::domain::relationship::Relationship;
use joint_effort::domain::response::Response;
use joint_effort::domain::risk::RiskDomain;
use joint_effort::domain::vocabulary::Vocabulary;

/// The answers of the example: nothing unknown, one serious worry and two lesser ones, many services for
/// parents and children, and no baby.
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

/// A row of the sheet: its number, its name and its example.
type Row = (usize, &'static str, String);

/// Returns what the rules give in the rows whose example is computed.
fn rows() -> Vec<Row> {
    let assessment = assessment_from_json(EXAMPLE).unwrap();
    let outcome = Outcome::of(&assessment);
    let words = Words::english();
    let level = outcome.placement.level.unwrap();
    let gap = outcome.gap.unwrap();
    let band = words.get(Key::band_name(outcome.band));
    let known = assessment
        .relationship
        .dimensions
        .iter()
        .filter(|(_, answer)| answer.known().is_some())
        .count();
    assert!(!outcome.provisional && !outcome.safety_first && !outcome.violence_possible);
    let (low, high) = outcome.placement.range;
    assert_eq!(low, high, "where all is known there is no range");
    let complexity = words.get(Key::complexity_name(outcome.complexity));
    let again = words.get(Key::rule_row(outcome.recommendation)[2]);
    vec![
        (1, "Known answers", known.to_string()),
        (2, "How many you need", outcome.placement.need.to_string()),
        (3, "Level now", level.number().to_string()),
        (7, "Or moderate?", band.to_string()),
        (10, "At least high", band.to_string()),
        (11, "Points", outcome.points.total().to_string()),
        (12, "How much there is", complexity.to_string()),
        (13, "Suggested level", outcome.needed.number().to_string()),
        (14, "Look again", again.replace("In ", "")),
        (15, "What next", format!("{gap} below")),
    ]
}

#[test]
fn the_example_is_what_the_rules_give() {
    let words = Words::english();
    let said: Vec<_> = Key::by_hand()
        .map(|[name, _, example]| (words.get(name), words.get(example)))
        .collect();
    for (row, name, found) in rows() {
        let (told, example) = &said[row - 1];
        assert_eq!(told.as_str(), name);
        assert_eq!(example.as_str(), found, "{name}");
    }
}

/// Returns the computed examples, by the ids of their texts.
pub fn examples() -> Vec<(String, String)> {
    let rows = rows().into_iter();
    let rows = rows.map(|(row, _, found)| (format!("by-hand.{row}.example"), found));
    let of_map = map_rows().into_iter().enumerate().map(|(row, (_, found))| {
        let found = found[..1].to_uppercase() + &found[1..];
        (format!("map-by-hand.{}.example", row + 1), found)
    });
    rows.chain(of_map).collect()
}

/// Builds the example map. The first example gives its family and the clinic's answers.
fn example_map() -> Map {
    let first = assessment_from_json(EXAMPLE).unwrap();
    let works_on = |on: RiskDomain| {
        let mut works_on = WorksOn::default();
        works_on[on] = true;
        Some(works_on)
    };
    let mut threes = Relationship::default();
    for dimension in Dimension::ALL {
        threes.dimensions[*dimension] = Response::Known(Level::Coordination);
    }
    let clinic = MapRelationship {
        place: Place::Core,
        works_on: works_on(RiskDomain::ParentMentalHealth),
        answers: Relationship {
            dimensions: first.relationship.dimensions,
            ..Relationship::default()
        },
        ..MapRelationship::named("clinic")
    };
    let school = MapRelationship {
        place: Place::Core,
        works_on: works_on(RiskDomain::HealthDevelopment),
        answers: threes,
        ..MapRelationship::named("school")
    };
    let playgroup = MapRelationship {
        place: Place::Ring,
        works_on: works_on(RiskDomain::Isolation),
        quick: Some(Level::Networking),
        ..MapRelationship::named("playgroup")
    };
    Map {
        family: first.family,
        works_on: works_on(RiskDomain::HousingMoney),
        lead: Response::Known(Lead::Own),
        relationships: vec![clinic, school, playgroup],
    }
}

/// Returns the rows of the sheet for a map, all of them computed.
fn map_rows() -> Vec<(&'static str, String)> {
    let map = example_map();
    let outcome = MapOutcome::of(&map);
    let each = |number: &dyn Fn(&RelationshipOutcome) -> i8| {
        let pairs = map.relationships.iter().zip(&outcome.relationships);
        let said = pairs.map(|(one, outcome)| format!("{} {}", one.id, number(outcome)));
        said.collect::<Vec<_>>().join(", ")
    };
    let names = |places: &[usize]| {
        let names = places
            .iter()
            .map(|place| map.relationships[*place].id.clone());
        names.collect::<Vec<_>>().join(", ")
    };
    let number = |level: Level| i8::try_from(level.number()).unwrap();
    let invest: Vec<_> = outcome.invest.iter().map(|one| one.relationship).collect();
    assert!(outcome.findings.is_empty());
    assert!(!outcome.family.safety_first);
    assert!(outcome.step_down.is_empty());
    vec![
        ("Level now", each(&|one| number(one.level.unwrap()))),
        ("Level needed", each(&|one| number(one.needed))),
        ("To go", each(&|one| one.gap.unwrap())),
        ("Where effort goes", names(&invest)),
        ("What stands out", String::from("nothing")),
        ("Serious worries", String::from("none")),
        ("What can be let go", String::from("nothing")),
    ]
}

#[test]
fn the_example_of_a_map_is_what_the_rules_give() {
    let words = Words::english();
    let found = map_rows();
    assert_eq!(Key::map_by_hand().count(), found.len());
    for ([name, _, example], (row, found)) in Key::map_by_hand().zip(found) {
        assert_eq!(words.get(name).as_str(), row);
        assert_eq!(words.get(example).to_lowercase(), found, "{row}");
    }
}

#[test]
fn the_numbers_told_of_a_map_are_those_of_the_rules() {
    let mut map = example_map();
    for relationship in &mut map.relationships {
        relationship.place = Place::Ring;
    }
    let outcome = MapOutcome::of(&map);
    assert_eq!(outcome.family.needed, Level::Collaboration);
    let kinds = |outcome: &MapOutcome| -> Vec<_> {
        outcome
            .findings
            .iter()
            .map(|finding| finding.kind)
            .collect()
    };
    // “Level 4 or 5 is needed, and nobody is in the core”; “only services at hand”.
    let expected = [FindingKind::NoCore, FindingKind::OnlyRingWorksOn];
    assert_eq!(kinds(&outcome), expected);
    // “Leave out services at hand”; “2 at most”.
    assert!(outcome.invest.is_empty());
    let needed = outcome.relationships.iter().map(|one| one.needed);
    assert!(
        needed
            .into_iter()
            .all(|needed| needed == Level::Cooperation)
    );
    // “More than three are in the core”.
    let school = map.relationships[1].clone();
    for number in 0..4 {
        map.relationships.push(MapRelationship {
            id: format!("school-{number}"),
            place: Place::Core,
            ..school.clone()
        });
        let is_too_many = kinds(&MapOutcome::of(&map)).contains(&FindingKind::TooManyCore);
        assert_eq!(is_too_many, number == 3, "{number}");
    }
}
