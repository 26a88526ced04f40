//! A map as a table: it matches its document, and contains no formula.

use joint_effort::domain::map::{Map, MapOutcome, MapRelationship};
use joint_effort::record::{MapRecord, Scope};
use joint_effort::report::csv::map::{write, write_with};
use serde_json::Value;

use super::{around_another_family, practice, record, whole};
use crate::csv::{check_documented, documented, loose_cells, rows, unguarded};
use crate::seeded::Seeded;

fn table(records: &[MapRecord]) -> Vec<Vec<String>> {
    let text = write(records);
    let rows = rows(text.strip_prefix('\u{feff}').expect("the mark"), ',');
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    rows
}

fn random() -> Vec<MapRecord> {
    let mut seeded = Seeded::new(90);
    (0..400).map(|_| record(&mut seeded)).collect()
}

#[test]
fn every_column_and_every_value_is_as_documented() {
    let [_, documented] = documented();
    let records = random();
    let table = table(&records);
    let names: Vec<_> = documented.iter().map(|(name, ..)| name).collect();
    assert_eq!(table[0].iter().collect::<Vec<_>>(), names);
    let each = records.iter().flat_map(|record| {
        let services = record.map.relationships.iter();
        services.map(move |_| record)
    });
    assert_eq!(table.len() - 1, each.clone().count());
    for (row, record) in table[1..].iter().zip(each) {
        for ((_, values, of_the_family), cell) in documented.iter().zip(row) {
            check_documented(values, cell);
            let is_out = *of_the_family && record.scope == Scope::Relationship;
            assert!(!is_out || cell.is_empty(), "{cell}");
        }
    }
}

#[test]
fn each_row_has_what_the_outcome_says_of_its_service() {
    for (name, map) in practice() {
        let record = MapRecord {
            map,
            ..MapRecord::default()
        };
        let table = table(std::slice::from_ref(&record));
        let outcome = MapOutcome::of(&record.map);
        let outcome = serde_json::to_value(outcome.written("")).unwrap();
        let services = outcome["relationships"].as_array().unwrap();
        assert_eq!(table.len() - 1, services.len(), "{name}");
        for (row, service) in table[1..].iter().zip(services) {
            let cell = |name: &str| {
                let place = table[0].iter().position(|known| known == name);
                row[place.expect("the column")].as_str()
            };
            for column in ["id", "place", "level", "confidence", "needed", "gap"] {
                let shown = match &service[column] {
                    Value::Null => String::new(),
                    Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                assert_eq!(cell(column), shown, "{name}: {column}");
            }
            assert_eq!(cell("recommendation"), service["recommendation"]);
            assert_eq!(cell("band"), outcome["family"]["band"]);
            let mut invest = outcome["invest"].as_array().unwrap().iter();
            let place = invest.position(|one| one["id"] == service["id"]);
            let place = place.map(|place| (place + 1).to_string());
            assert_eq!(cell("invest"), place.unwrap_or_default(), "{name}");
        }
    }
}

#[test]
fn with_semicolons_it_has_the_same_cells() {
    let records = random();
    let text = write_with(';', &records);
    let split = rows(text.strip_prefix('\u{feff}').expect("the mark"), ';');
    assert_eq!(split, table(&records));
}

#[test]
fn without_the_family_no_answer_about_it_changes_a_byte() {
    let mut seeded = Seeded::new(91);
    for _ in 0..400 {
        let one = whole(&mut seeded);
        let other = around_another_family(&one, &mut seeded);
        let told = write(&[one.within(Scope::Relationship)]);
        assert_eq!(write(&[other.within(Scope::Relationship)]), told);
        let careless = MapRecord {
            scope: Scope::Relationship,
            ..other
        };
        assert_eq!(write(&[careless]), told);
    }
}

#[test]
fn no_text_becomes_a_formula() {
    for text in [
        "=1+1",
        "+1",
        "@SUM(1)",
        "\t=1",
        " =1",
        "\"=1",
        "'=1",
        "a;=1",
        "a\r\n=cmd|' /C calc'!A0",
        "＝1",
    ] {
        let relationship = MapRelationship {
            name: Some(text.to_owned()),
            ..MapRelationship::named("-1-2")
        };
        let map = Map {
            relationships: vec![relationship],
            ..Map::default()
        };
        let record = MapRecord {
            map,
            edition: text.to_owned(),
            ..MapRecord::default()
        };
        let written = write(std::slice::from_ref(&record));
        let bare = written.strip_prefix('\u{feff}').unwrap();
        for separator in [',', ';', '\t'] {
            for cell in loose_cells(bare, separator) {
                let bare = cell.trim_start_matches(|c: char| c.is_whitespace() || c == '"');
                let is_formula = bare.starts_with(['=', '+', '-', '@', '＝']);
                assert!(
                    !is_formula || cell.parse::<i8>().is_ok(),
                    "{text:?}: {cell:?}"
                );
            }
        }
        let row = &table(&[record])[1];
        assert_eq!([2, 6].map(|at| unguarded(&row[at])), [text, text]);
        assert_eq!(unguarded(&row[5]), "-1-2");
    }
}
