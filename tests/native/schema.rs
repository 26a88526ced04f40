//! The published schemas: they say what the readers accept, and are stored beside the documents that tests of
//! other programs try them on.

use joint_effort::content::Words;
use joint_effort::domain::comparison::{self, ComparisonOutcome};
use joint_effort::domain::map;
use joint_effort::domain::outcome::Outcome;
use joint_effort::domain::reading::{self, assessment_from_json};
use joint_effort::flow::step::ALL;
use joint_effort::record::map::file as map_file;
use joint_effort::record::opening::open_any;
use joint_effort::record::{Day, MapRecord, Record, Scope, Time, draft, file};
use joint_effort::report::schema;
use serde_json::{Value, json};

use crate::held::check_held;
use crate::map_record;
use crate::seeded::Seeded;

fn schema_of(name: &str) -> Value {
    let all = schema::all(&Words::english());
    let (_, text) = all
        .iter()
        .find(|(known, _)| *known == name)
        .expect("a schema");
    serde_json::from_str(text).unwrap()
}

#[test]
fn the_published_schemas_are_what_is_written_now() {
    for (name, text) in schema::all(&Words::english()) {
        check_held(&format!("docs/schema/{name}"), &text);
    }
}

#[track_caller]
fn check_names(name: &str, keys: &[&str]) {
    let schema = schema_of(name);
    let mut named: Vec<_> = schema["properties"].as_object().unwrap().keys().collect();
    let mut keys = keys.to_vec();
    named.sort();
    keys.sort_unstable();
    assert_eq!(named, keys);
    assert_eq!(schema["additionalProperties"], false);
}

#[test]
fn the_schemas_have_the_names_of_the_readers() {
    check_names("assessment-1.json", &reading::KEYS);
    check_names("draft-1.json", &draft::KEYS);
    check_names("record-1.json", &file::KEYS);
    check_names("map-1.json", &map::reading::KEYS);
    check_names("map-record-1.json", &map_file::KEYS);
    check_names("comparison-1.json", &comparison::reading::KEYS);
}

#[test]
fn the_schema_of_a_comparisons_outcome_has_the_names_that_are_written() {
    let outcome = ComparisonOutcome::of(&Default::default());
    let written = serde_json::to_value(outcome.written("")).unwrap();
    let names: Vec<_> = written.as_object().unwrap().keys().collect();
    let keys: Vec<_> = names.iter().map(|name| name.as_str()).collect();
    check_names("comparison-outcome-1.json", &keys);
    let schema = schema_of("comparison-outcome-1.json");
    let mut required: Vec<String> = serde_json::from_value(schema["required"].clone()).unwrap();
    required.sort();
    assert_eq!(required, keys);
    for name in ["claims", "dimensions", "joint"] {
        let names =
            |value: &Value| -> Vec<_> { value.as_object().unwrap().keys().cloned().collect() };
        let below = &schema["properties"][name]["properties"];
        assert_eq!(names(below), names(&written[name]), "{name}");
    }
}

#[test]
fn the_schema_of_an_outcome_has_the_names_that_are_written() {
    let outcome = Outcome::of(&Default::default());
    let names = |with_family| {
        let written = serde_json::to_value(outcome.written("", with_family)).unwrap();
        written
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect::<Vec<_>>()
    };
    let all = names(true);
    check_names(
        "outcome-1.json",
        &all.iter().map(String::as_str).collect::<Vec<_>>(),
    );
    let mut required: Vec<String> =
        serde_json::from_value(schema_of("outcome-1.json")["required"].clone()).unwrap();
    required.sort();
    assert_eq!(required, names(false));
}

/// Returns what a schema allows at one place, as a fault of the reader shows it.
fn allowed(schema: &Value) -> Vec<String> {
    let shown = |value: &Value| {
        value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned)
    };
    match schema {
        Value::Object(entries) if entries.contains_key("anyOf") => {
            let each = entries["anyOf"].as_array().unwrap();
            // Null is an absent answer, and no fault suggests writing it.
            let told = each.iter().filter(|one| one["type"] != "null");
            told.flat_map(allowed).collect()
        }
        _ if schema["type"] == "integer" => {
            let bound = |name: &str| schema[name].as_i64().unwrap();
            (bound("minimum")..=bound("maximum"))
                .map(|n| n.to_string())
                .collect()
        }
        _ if schema["const"].is_string() => vec![shown(&schema["const"])],
        _ => schema["enum"]
            .as_array()
            .unwrap()
            .iter()
            .map(shown)
            .collect(),
    }
}

#[test]
fn each_answer_of_the_schema_is_one_that_the_reader_allows_and_no_other() {
    let schema = schema_of("assessment-1.json");
    let mut checked = 0;
    let mut check = |document: Value, schema: &Value| {
        let faults = assessment_from_json(&document.to_string()).unwrap_err();
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert_eq!(faults[0].allowed, allowed(schema), "{}", faults[0].path);
        checked += 1;
    };
    let format = &schema["properties"]["format"]["const"];
    for (name, below) in schema["properties"].as_object().unwrap() {
        if name == "format" {
            check(json!({ "format": "" }), below);
        } else if let Some(entries) = below["properties"].as_object() {
            for (key, answer) in entries {
                check(json!({ "format": format, name: { key: "" } }), answer);
            }
        } else {
            check(json!({ "format": format, name: "" }), below);
        }
    }
    assert_eq!(checked, 1 + 1 + 10 + 10 + 7 + 4 + 12);
}

/// Returns documents of every format: of a full record in both scopes, of random records, and of maps.
fn documents() -> Vec<Value> {
    let mut seeded = Seeded::new(60);
    let mut full = seeded.record();
    full.scope = Scope::Whole;
    full.day = Day::new(2026, 2, 28);
    full.time = Time::new(14, 5);
    full.edition = String::from("2026.1");
    full.responses.name_service("the clinic");
    for question in ALL.into_iter().flat_map(|step| step.questions()) {
        full.responses
            .choose(question, *question.choices().last().unwrap());
    }
    let mut documents = written(&full);
    documents.extend(written(&full.within(Scope::Relationship)));
    documents.extend((0..8).flat_map(|_| written(&seeded.record())));
    for _ in 0..4 {
        let map = map_record::whole(&mut seeded);
        documents.extend([Scope::Whole, Scope::Relationship].map(|scope| of_map(&map, scope)));
    }
    documents
}

/// Returns a map's file in a scope.
fn of_map(map: &MapRecord, scope: Scope) -> Value {
    serde_json::from_str(&map_file::write(&map.within(scope))).unwrap()
}

/// Writes a record in every format.
fn written(record: &Record) -> Vec<Value> {
    let is_whole = record.scope == Scope::Whole;
    let outcome = Outcome::of(&record.responses.assessment);
    vec![
        serde_json::from_str(&file::write(record)).unwrap(),
        serde_json::from_str(&draft::write(&record.responses)).unwrap(),
        serde_json::to_value(record.responses.assessment).unwrap(),
        serde_json::to_value(outcome.written(&record.edition, is_whole)).unwrap(),
    ]
}

/// Returns the places in a document, as lists of names. No reader reads what is in an outcome.
fn places(document: &Value) -> Vec<Vec<String>> {
    let below = |(name, value): (&String, &Value)| {
        let mut all = vec![vec![name.clone()]];
        if value.is_object() && name != "outcome" {
            let deeper = places(value).into_iter();
            all.extend(deeper.map(|place| [vec![name.clone()], place].concat()));
        }
        all
    };
    let entries = document.as_object().into_iter().flatten();
    entries.flat_map(below).collect()
}

/// Sets the value at a place of a document, or removes it if there is none.
fn changed(document: &Value, place: &[String], value: Option<&Value>) -> Value {
    let (name, above) = place.split_last().expect("a place");
    let mut document = document.clone();
    let object = above
        .iter()
        .fold(&mut document, |within, name| &mut within[name]);
    let entries = object.as_object_mut().expect("an object");
    match value {
        Some(value) => drop(entries.insert(name.clone(), value.clone())),
        None => drop(entries.remove(name)),
    }
    document
}

/// Returns changes to the documents, each with whether the result is still opened.
fn changes(documents: &[Value]) -> Vec<Value> {
    let values = [
        json!(null),
        json!(true),
        json!(0),
        json!(5),
        json!(6),
        json!(-1),
        json!(2.5),
        json!(1e300),
        json!(""),
        json!("unknown"),
        json!("yes"),
        json!("none"),
        json!("5+"),
        json!("included"),
        json!("left-out"),
        json!("2026-02-30"),
        json!("2026-12-31"),
        json!("0999-01-01"),
        json!("23:59"),
        json!("24:00"),
        json!("9:05"),
        json!("a\u{1}"),
        json!("x".repeat(61)),
        json!([]),
        json!(["safe-adult"]),
        json!(["safe-adult", "safe-adult"]),
        json!(["luck"]),
        json!([1]),
        json!({}),
        json!({ "violence": "none" }),
        json!("joint-effort/record@2"),
    ];
    let mut seeded = Seeded::new(61);
    let mut changes = Vec::new();
    // Tries the first eight, which are the full ones, and the last two, which are maps.
    let tried = |index: &usize| *index < 8 || *index >= documents.len() - 2;
    for index in (0..documents.len()).filter(tried) {
        let document = &documents[index];
        let mut places = places(document);
        if document["format"].as_str().unwrap().contains("outcome") {
            continue;
        }
        // No schema can say that the lead is one of the services.
        places.retain(|place| place.last().is_none_or(|name| name != "lead"));
        for _ in 0..250 {
            let mut place = places[seeded.below(places.len())].clone();
            if seeded.below(8) == 0 {
                *place.last_mut().unwrap() =
                    String::from(seeded.pick(&["extra", "__proto__", "risk", "strengths"]));
            }
            let value = &values[seeded.below(values.len())];
            let value = (seeded.below(8) > 0).then_some(value);
            let is_opened = open_any(&changed(document, &place, value).to_string()).is_ok();
            changes.push(json!({
                "document": index, "place": place, "value": value.map_or_else(|| json!([]), |value| json!([value])), "opened": is_opened,
            }));
        }
    }
    changes
}

#[test]
fn the_documents_that_the_schemas_are_tried_on_are_what_is_written_now() {
    let documents = documents();
    let line = |value: &Value| format!("{value}\n");
    let all: String = documents.iter().map(line).collect();
    check_held("tests/golden/formats/documents.jsonl", &all);
    let changes = changes(&documents);
    let opened = changes
        .iter()
        .filter(|change| change["opened"] == true)
        .count();
    assert!((100..changes.len() - 500).contains(&opened), "{opened}");
    let all: String = changes.iter().map(line).collect();
    check_held("tests/golden/formats/changes.jsonl", &all);
}
