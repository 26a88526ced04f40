//! Maps for the tests: readable ones in JSON, and random ones.

use joint_effort::domain::level::Level;
use joint_effort::domain::map::reading::map_from_json;
use joint_effort::domain::map::{Lead, Map, MapRelationship, Place, WorksOn};
use joint_effort::domain::response::Response;
use joint_effort::domain::vocabulary::{Each, Vocabulary};
use serde_json::{Map as Entries, Value, json};

use super::golden::outcome_of;
use crate::seeded::Seeded;

const DIMENSIONS: [&str; 10] = [
    "lasting-relationship",
    "agreements",
    "shared-goals",
    "shared-resources",
    "joint-planning",
    "roles",
    "communication",
    "decisions",
    "joint-action",
    "family-voice",
];

fn each<const N: usize>(names: [&str; N], value: impl Into<Value>) -> Value {
    let value = value.into();
    let entries = names.map(|name| (name.to_owned(), value.clone()));
    Value::Object(Entries::from_iter(entries))
}

/// Returns ten equal answers.
pub fn dimensions(level: u8) -> Value {
    each(DIMENSIONS, level)
}

/// Builds a family with everything known, no worries and this agency rating.
pub fn family(rating: &str) -> Value {
    let risks = [
        "child-safety",
        "violence",
        "parent-mental-health",
        "alcohol-drugs",
        "health-development",
        "housing-money",
        "isolation",
        "trauma-loss",
        "engagement",
        "change",
    ];
    let criticals = [
        "danger-now",
        "report-needed",
        "escalating-violence",
        "parent-acutely-unwell",
        "infant-injury-or-sexual-harm",
        "child-protection-open",
        "earlier-serious-harm",
    ];
    json!({
        "risk": each(risks, "none"), "critical": each(criticals, "no"), "infant": "no",
        "services": "1-2", "adult-and-child-services": "no", "agency-rating": rating,
    })
}

/// Changes one answer of a family, such as `risk.violence` or `infant`.
pub fn with(mut family: Value, path: &str, value: &str) -> Value {
    let pointer = format!("/{}", path.replace('.', "/"));
    *family.pointer_mut(&pointer).expect("an answer") = value.into();
    family
}

/// Builds a relationship with ten equal answers.
pub fn answered(id: &str, place: &str, level: u8) -> Value {
    json!({ "id": id, "place": place, "dimensions": dimensions(level) })
}

/// Builds a relationship with a quick pick.
pub fn picked(id: &str, place: &str, level: u8) -> Value {
    json!({ "id": id, "place": place, "quick": level })
}

/// Builds a relationship with nothing known.
pub fn unplaced(id: &str, place: &str) -> Value {
    json!({ "id": id, "place": place })
}

/// Sets one more field of an object.
pub fn and(mut object: Value, name: &str, value: Value) -> Value {
    object[name] = value;
    object
}

/// Builds a map of these, led by the worker's own service.
pub fn map(family: &Value, relationships: &[Value]) -> Value {
    json!({
        "format": "joint-effort/map@1", "family": family, "lead": "own", "relationships": relationships,
    })
}

/// Returns the part of a map's outcome at a pointer such as `/family/band`.
#[track_caller]
pub fn told(map: &Value, pointer: &str) -> Value {
    let outcome = outcome_of(map);
    outcome
        .pointer(pointer)
        .unwrap_or_else(|| panic!("{pointer}: {outcome}"))
        .clone()
}

/// Reads a map from its JSON.
#[track_caller]
pub fn read(map: &Value) -> Map {
    map_from_json(&map.to_string()).expect("a map")
}

fn works_on(seeded: &mut Seeded) -> Option<WorksOn> {
    let one_in = seeded.pick(&[0, 2, 4]);
    (one_in > 0).then(|| Each::new(std::array::from_fn(|_| seeded.below(one_in) == 0)))
}

/// Returns a random relationship.
pub fn relationship(seeded: &mut Seeded, id: &str) -> MapRelationship {
    let assessment = seeded.assessment();
    let picks = seeded.below(2) == 0;
    MapRelationship {
        place: seeded.pick(Place::ALL),
        works_on: works_on(seeded),
        answers: assessment.relationship,
        quick: picks.then(|| seeded.pick(Level::ALL)),
        ..MapRelationship::named(id)
    }
}

/// Returns a random map.
pub fn random(seeded: &mut Seeded) -> Map {
    let count = seeded.pick(&[1, 1, 2, 2, 3, 4, 5, 9, 20]);
    let family = seeded.assessment().family;
    let relationships = (0..count).map(|place| relationship(seeded, &format!("service-{place}")));
    let relationships = relationships.collect();
    let leads = Lead::Relationship(seeded.below(count));
    let lead = seeded.pick(&[
        Response::Unanswered,
        Response::Unknown,
        Response::Known(Lead::Own),
        Response::Known(Lead::Nobody),
        Response::Known(leads),
    ]);
    Map {
        family,
        works_on: works_on(seeded),
        lead,
        relationships,
    }
}
