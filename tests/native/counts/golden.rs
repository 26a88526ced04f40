//! Counts, and what is shown of them, worked out from the rules by a second author's program.

use std::collections::BTreeMap;

use joint_effort::domain::counts::{Counts, ShownCounts, Tally, gate_dimensions};
use joint_effort::domain::map::reading::map_from_json;
use joint_effort::domain::reading::assessment_from_json;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::report::csv::counts::{write, write_with};
use serde_json::{Map, Value, json};

use crate::rows::rows;

const LINES: &str = include_str!("../../golden/counts.jsonl");
const OUTCOMES: &str = include_str!("../../golden/outcomes.jsonl");
const MAPS: &str = include_str!("../../golden/maps.jsonl");

/// Returns the counts under their names in the table.
fn counted(counts: &Counts) -> Value {
    fn each<K: Vocabulary, const N: usize>(tally: &Tally<K, N>) -> Value {
        let entries = tally
            .iter()
            .map(|(row, tallied)| (row.id().to_owned(), json!(tallied.count)));
        Value::Object(entries.collect())
    }
    let mut failed = each(&counts.failed);
    let gates = gate_dimensions();
    for (dimension, tallied) in counts.failed.iter() {
        if !gates.contains(dimension) {
            assert_eq!(tallied.count, 0);
            failed.as_object_mut().unwrap().remove(dimension.id());
        }
    }
    json!({
        "level": each(&counts.levels),
        "band": each(&counts.bands),
        "recommendation": each(&counts.recommendations),
        "word": each(&counts.words),
        "failed-gate": failed,
        "barrier": each(&counts.barriers),
    })
}

/// Reads the shown counts back from the table.
fn shown(counts: &ShownCounts) -> Value {
    let text = write(counts);
    let table = rows(text.strip_prefix('\u{feff}').expect("the mark"), ',');
    let split = write_with(';', "", counts);
    assert_eq!(rows(split.strip_prefix('\u{feff}').unwrap(), ';'), table);
    assert_eq!(table[0], ["table", "row", "count", "service"]);
    let mut tables: BTreeMap<String, Map<String, Value>> = BTreeMap::new();
    for row in &table[1..] {
        let count = row[2]
            .parse::<u32>()
            .map_or_else(|_| json!(row[2]), |count| json!(count));
        let own = tables.entry(row[0].clone()).or_default();
        assert_eq!(own.insert(row[1].clone(), count), None, "{row:?}");
    }
    json!(tables)
}

/// Returns a part of a line of JSON.
fn part(line: &str, name: &str) -> Value {
    let mut line: Value = serde_json::from_str(line).unwrap();
    line[name].take()
}

#[test]
fn every_golden_set_is_counted_and_hidden_alike() {
    let outcomes: Vec<_> = OUTCOMES.lines().skip(1).collect();
    let maps: Vec<_> = MAPS.lines().skip(1).collect();
    let mut lines = LINES.lines();
    let stated: Value = serde_json::from_str(lines.next().unwrap()).unwrap();
    let mut checked = 0;
    for line in lines {
        let golden: Value = serde_json::from_str(line).unwrap();
        let places = |name: &str| -> Vec<usize> {
            let places = golden[name].as_array().unwrap().iter();
            places
                .map(|place| place.as_u64().unwrap() as usize)
                .collect()
        };
        let mut counts = Counts::default();
        let assessment = |place: &usize| part(outcomes[*place], "assessment");
        for given in places("assessments").iter().map(assessment) {
            counts.add(&assessment_from_json(&given.to_string()).unwrap());
        }
        for place in places("maps") {
            let given = part(maps[place], "map").to_string();
            counts.add_map(&map_from_json(&given).unwrap());
        }
        for mut given in places("without-family").iter().map(assessment) {
            let family = [
                "risk",
                "critical",
                "infant",
                "services",
                "adult-and-child-services",
                "agency-rating",
            ];
            given
                .as_object_mut()
                .unwrap()
                .retain(|key, _| !family.contains(&key.as_str()));
            counts.add(&assessment_from_json(&given.to_string()).unwrap());
        }
        assert_eq!(counted(&counts), golden["counts"], "{line}");
        assert_eq!(shown(&ShownCounts::of(&counts)), golden["shown"], "{line}");
        checked += 1;
    }
    assert_eq!((checked, stated["count"].as_u64()), (240, Some(240)));
}
