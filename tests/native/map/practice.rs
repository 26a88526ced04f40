//! Maps as they may be drawn in practice, each with its outcome and the reason for it.

use std::collections::BTreeSet;

use joint_effort::domain::map::MapOutcome;
use joint_effort::domain::map::finding::FindingKind;
use joint_effort::domain::vocabulary::Vocabulary;
use serde_json::Value;

use super::given::read;
use super::golden::outcome_of;
use crate::source::files;

fn practice() -> Vec<(String, Value)> {
    let files = files("tests/golden/maps", "json");
    let each = files.into_iter();
    each.map(|(path, text)| (path, serde_json::from_str(&text).expect("JSON")))
        .collect()
}

#[test]
fn each_practice_map_has_the_outcome_that_stands_beside_it() {
    let all = practice();
    assert_eq!(all.len(), 12);
    for (path, practice) in &all {
        let mut expected = practice["outcome"].clone();
        expected["edition"] = Value::from("2026.2");
        assert_eq!(outcome_of(&practice["map"]), expected, "{path}");
        let why = practice["why"].as_str().expect("a reason");
        assert!((40..600).contains(&why.len()), "{path}: {why}");
    }
}

#[test]
fn the_practice_maps_show_every_finding_and_every_size() {
    let (mut found, mut sizes) = (BTreeSet::new(), BTreeSet::new());
    for (_, practice) in practice() {
        let map = read(&practice["map"]);
        sizes.insert(map.relationships.len());
        found.extend(
            MapOutcome::of(&map)
                .findings
                .into_iter()
                .map(|finding| finding.kind),
        );
    }
    assert_eq!(found.len(), FindingKind::ALL.len(), "{found:?}");
    assert!(sizes.contains(&2) && sizes.contains(&15), "{sizes:?}");
}
