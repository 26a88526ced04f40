//! JSON documents to read: complete ones, and ways to change them.

use joint_effort::domain::reading::{Fault, FaultKind};
use serde_json::{Map, Value, json};

use crate::seeded::Seeded;

/// Returns an assessment with every question answered.
pub fn full() -> Value {
    json!({
        "format": "joint-effort/assessment@1",
        "claimed": "partnership",
        "dimensions": {
            "lasting-relationship": 3, "agreements": 1, "shared-goals": 2, "shared-resources": 2,
            "joint-planning": 1, "roles": "unknown", "communication": 2, "decisions": 0,
            "joint-action": 4, "family-voice": 5
        },
        "risk": {
            "child-safety": "some", "violence": "unknown", "parent-mental-health": "serious",
            "alcohol-drugs": "none", "health-development": "none", "housing-money": "some",
            "isolation": "none", "trauma-loss": "none", "engagement": "none", "change": "none"
        },
        "critical": {
            "danger-now": "no", "report-needed": "no", "escalating-violence": "unknown",
            "parent-acutely-unwell": "no", "infant-injury-or-sexual-harm": "no",
            "child-protection-open": "yes", "earlier-serious-harm": "no"
        },
        "infant": "yes",
        "services": "3-4",
        "adult-and-child-services": "unknown",
        "agency-rating": "very-high",
        "barriers": {
            "too-many-partners": "no", "no-shared-meaning": "yes", "poor-communication": "partly",
            "unsure-what-to-share": "unknown", "stigma-or-culture": "no", "unspoken-problem": "no",
            "no-clear-lead": "no", "no-time-or-resources": "no", "relies-on-one-person": "no",
            "different-views-of-risk": "no", "unequal-power": "no", "family-not-heard": "yes"
        }
    })
}

/// Returns the object that holds the last name of a path such as `risk.violence`, and that name.
fn place<'v>(document: &'v mut Value, path: &'v str) -> (&'v mut Map<String, Value>, &'v str) {
    let (object, name) = match path.split_once('.') {
        Some((section, name)) => (&mut document[section], name),
        None => (document, path),
    };
    (object.as_object_mut().expect("an object holds it"), name)
}

/// Sets the value at a path of a document.
pub fn with(mut document: Value, path: &str, value: Value) -> Value {
    let (object, name) = place(&mut document, path);
    object.insert(name.to_owned(), value);
    document
}

/// Removes the value at a path of a document.
pub fn without(mut document: Value, path: &str) -> Value {
    let (object, name) = place(&mut document, path);
    object.remove(name).expect("it is there");
    document
}

/// Returns the paths of all values that are not objects, in the order of the document.
pub fn paths(document: &Value) -> Vec<String> {
    let entries = document.as_object().expect("an object").iter();
    let below = |(name, value): (&String, &Value)| match value {
        Value::Object(_) => paths(value)
            .iter()
            .map(|path| format!("{name}.{path}"))
            .collect(),
        _ => vec![name.clone()],
    };
    entries.flat_map(below).collect()
}

/// Writes the same document with its names in another order.
pub fn shuffled(document: &Value, seeded: &mut Seeded) -> String {
    let Value::Object(entries) = document else {
        return document.to_string();
    };
    let mut entries: Vec<_> = entries.iter().collect();
    seeded.shuffle(&mut entries);
    let entry = |(name, value)| format!("{}: {}", Value::from(String::from(name)), value);
    let entries: Vec<_> = entries
        .into_iter()
        .map(|(name, value)| (name.as_str(), shuffled(value, seeded)))
        .map(entry)
        .collect();
    format!("{{ {} }}", entries.join(",\n"))
}

/// Checks that reading gave exactly these faults: kind, path and what was found.
#[track_caller]
pub fn check_faults<T: std::fmt::Debug>(
    read: Result<T, Vec<Fault>>,
    expected: &[(FaultKind, &str, &str)],
) {
    let faults = read.expect_err("it is refused");
    let found: Vec<_> = faults
        .iter()
        .map(|f| (f.kind, f.path.as_str(), f.found.as_str()))
        .collect();
    assert_eq!(found, expected);
    faults.iter().for_each(check_fit_to_show);
}

/// Checks that a fault is short and safe to show, and lists what is allowed if there is a list.
#[track_caller]
pub fn check_fit_to_show(fault: &Fault) {
    let shown = [&fault.path, &fault.found]
        .into_iter()
        .chain(&fault.allowed);
    assert!(
        shown.clone().all(|text| text.chars().count() < 200),
        "{fault:?}"
    );
    assert!(
        shown.clone().all(|text| !text.contains(char::is_control)),
        "{fault:?}"
    );
    let no_list = matches!(fault.kind, FaultKind::Repeated | FaultKind::NotJson);
    assert_eq!(fault.allowed.is_empty(), no_list, "{fault:?}");
    assert_eq!(
        fault.found.is_empty(),
        fault.kind == FaultKind::Missing,
        "{fault:?}"
    );
}

/// Counts how many documents are read, and how many refused, after putting up to three of these values at
/// these places of a sound one. Checks that each fault is fit to show.
pub fn read_at_random<T>(
    (seed, rounds): (u64, usize),
    whole: impl Fn() -> Value,
    (places, values): (&[String], &[Value]),
    read: impl Fn(&str) -> Result<T, Vec<Fault>>,
) -> (usize, usize) {
    let mut seeded = Seeded::new(seed);
    let (mut sound, mut refused) = (0, 0);
    for _ in 0..rounds {
        let mut given = whole();
        for _ in 0..=seeded.below(3) {
            let place = &places[seeded.below(places.len())];
            let value = values[seeded.below(values.len())].clone();
            if let Some(place) = given.pointer_mut(place) {
                *place = value;
            }
        }
        match read(&given.to_string()) {
            Ok(_) => sound += 1,
            Err(faults) => {
                assert!(!faults.is_empty(), "{given}");
                faults.iter().for_each(check_fit_to_show);
                refused += 1;
            }
        }
    }
    (sound, refused)
}
