//! The CSV tables match their document, are read back independently, and contain no formula.

use joint_effort::domain::outcome::Outcome;
use joint_effort::domain::reading::assessment_from_json;
use joint_effort::record::{Record, Scope};
use joint_effort::report::csv::{guarded, write, write_with};
use serde_json::{Value, json};

pub use crate::rows::rows;
use crate::seeded::Seeded;

const DOCUMENT: &str = include_str!("../../docs/csv.md");
const COUNTS: &str = "## Many results, counted";

fn table(records: &[Record]) -> Vec<Vec<String>> {
    let text = write(records);
    let rows = rows(text.strip_prefix('\u{feff}').expect("the mark"), ',');
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
    rows
}

#[test]
fn the_table_with_semicolons_has_the_same_cells() {
    let mut seeded = Seeded::new(44);
    let mut records: Vec<_> = (0..200).map(|_| seeded.record()).collect();
    records[0].responses.name_service("a;b,\"c\";=1+1");
    let text = write_with(';', &records);
    let split = rows(text.strip_prefix('\u{feff}').expect("the mark"), ';');
    assert_eq!(split, table(&records));
    assert!(split[0].len() > 70 && split.len() == 201);
}

/// A documented column: its name, what is said of its values, and whether it is about the family.
pub type Documented = (String, String, bool);

/// Returns the documented columns of a table of records, and of one of maps.
pub fn documented() -> [Vec<Documented>; 2] {
    let (records, maps) = DOCUMENT.split_once("## A map").expect("a part on maps");
    let (maps, _) = maps.split_once(COUNTS).expect("a part on counts");
    [records, maps].map(columns)
}

/// Returns the documented tables of counts, each with its rows.
pub fn documented_counts() -> Vec<Documented> {
    let (_, counts) = DOCUMENT.split_once(COUNTS).expect("a part on counts");
    columns(counts)
}

fn columns(document: &str) -> Vec<Documented> {
    let lines = document.lines().filter(|line| line.starts_with("| `"));
    let column = |line: &str| {
        let cells: Vec<_> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let name = cells[0].trim_matches('`').to_owned();
        (name, cells[1].to_owned(), line.ends_with("● |"))
    };
    lines.map(column).collect()
}

#[track_caller]
pub fn check_documented(values: &str, cell: &str) {
    let is_id = |id: &str| {
        !id.is_empty()
            && id
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c))
    };
    let as_said = match values {
        "text" => true,
        "ids" => cell.split(' ').all(is_id),
        "a day, `2026-11-23`" => cell.len() == 10,
        "a time, `14:05`" => cell.len() == 5 && cell.contains(':'),
        "a number from 1 to 20" => cell.parse::<u8>().is_ok_and(|n| (1..=20).contains(&n)),
        "a number from −5 to 5" => cell
            .parse::<i8>()
            .is_ok_and(|number| (-5..=5).contains(&number)),
        listed => {
            let mut listed = listed.split('`').skip(1).step_by(2);
            listed.any(|value| value == cell)
        }
    };
    assert!(
        cell.is_empty() || as_said,
        "{cell:?} is not documented: {values}"
    );
}

#[test]
fn every_column_and_every_value_is_as_documented() {
    let [documented, _] = documented();
    let mut seeded = Seeded::new(40);
    let records: Vec<_> = (0..5_000).map(|_| seeded.record()).collect();
    let table = table(&records);
    let names: Vec<_> = documented.iter().map(|(name, ..)| name).collect();
    assert_eq!(table[0].iter().collect::<Vec<_>>(), names);
    for (row, record) in table[1..].iter().zip(&records) {
        for ((_, values, of_the_family), cell) in documented.iter().zip(row) {
            check_documented(values, cell);
            let is_out = *of_the_family && record.scope == Scope::Relationship;
            assert!(!is_out || cell.is_empty(), "{cell}");
        }
    }
}

/// Removes the guards against formulas from a text.
pub fn unguarded(text: &str) -> String {
    let pieces = text.split_inclusive([';', '\t', '\r', '\n']);
    pieces
        .map(|piece| piece.strip_prefix('\'').unwrap_or(piece))
        .collect()
}

/// Reads the assessment in a row back into its own format.
fn read_back(header: &[String], row: &[String]) -> Value {
    let mut assessment = json!({
        "format": "joint-effort/assessment@1",
        "dimensions": {}, "risk": {}, "critical": {}, "barriers": {},
    });
    let sections = [
        ("dimension-", "dimensions"),
        ("risk-", "risk"),
        ("critical-", "critical"),
        ("barrier-", "barriers"),
    ];
    for (name, cell) in header.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
        let section = sections
            .iter()
            .find_map(|(beginning, section)| Some((section, name.strip_prefix(beginning)?)));
        match (section, name.as_str()) {
            (Some((section, id)), _) => {
                let number = cell.parse::<u8>().map(Value::from);
                assessment[section][id] = number.unwrap_or_else(|_| json!(cell));
            }
            (None, "agency-rating") if cell == "none" => assessment["agency-rating"] = Value::Null,
            (None, "services") => assessment["services"] = json!(cell.replace("..", "-")),
            (None, "claimed" | "infant" | "adult-and-child-services" | "agency-rating") => {
                assessment[name] = json!(cell);
            }
            (None, _) => {}
        }
    }
    assessment
}

#[test]
fn every_record_can_be_read_back() {
    let mut seeded = Seeded::new(41);
    let records: Vec<_> = (0..5_000).map(|_| seeded.record()).collect();
    let table = table(&records);
    let header = &table[0];
    assert_eq!(table.len(), records.len() + 1);
    for (row, record) in table[1..].iter().zip(&records) {
        let cell = |name: &str| {
            let place = header.iter().position(|known| known == name);
            row[place.expect("the column")].as_str()
        };
        assert_eq!(
            cell("saved"),
            record.day.map(|day| day.to_string()).unwrap_or_default()
        );
        assert_eq!(unguarded(cell("edition")), record.edition);
        assert_eq!(
            unguarded(cell("service-name")),
            record.responses.service_name
        );
        let is_whole = record.scope == Scope::Whole;
        assert_eq!(
            cell("family"),
            if is_whole { "included" } else { "left-out" }
        );
        for (strength, named) in record.responses.strengths.iter() {
            let id = serde_json::to_value(strength).unwrap();
            let name = format!("strength-{}", id.as_str().unwrap());
            assert_eq!(cell(&name), if *named { "yes" } else { "" });
        }
        let assessment = assessment_from_json(&read_back(header, row).to_string());
        assert_eq!(assessment.as_ref(), Ok(&record.responses.assessment));
        let outcome = Outcome::of(&record.responses.assessment);
        check_outcome(
            &serde_json::to_value(outcome.written("", is_whole)).unwrap(),
            &cell,
        );
    }
}

/// Checks that each cell of an outcome matches its JSON, and is empty if the JSON has nothing.
#[track_caller]
fn check_outcome<'r>(outcome: &Value, cell: &dyn Fn(&str) -> &'r str) {
    let shown = |value: &Value| match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(list) => {
            let id = |entry: &Value| entry["id"].as_str().or(entry.as_str()).unwrap().to_owned();
            list.iter().map(id).collect::<Vec<_>>().join(" ")
        }
        other => other.to_string(),
    };
    assert_eq!(cell("range_low"), outcome["range"][0].to_string());
    assert_eq!(cell("range_high"), outcome["range"][1].to_string());
    for name in [
        "level",
        "level_name",
        "confidence",
        "rhetoric_gap",
        "holding_back",
        "ahead",
        "find_out",
        "band",
        "provisional",
        "complexity",
        "needed",
        "gap",
        "recommendation",
        "target",
        "over_invested",
        "safety_first",
        "actions",
        "review",
    ] {
        assert_eq!(cell(name), shown(&outcome[name]), "{name}");
    }
}

/// Checks that no part of a text is read as a formula, wherever a program splits cells.
#[track_caller]
fn check_harmless(name: &str) {
    let mut record = Record::default();
    record.responses.name_service(name);
    let name = record.responses.service_name.clone();
    let text = write(&[record]);
    let bare = text.strip_prefix('\u{feff}').unwrap();
    for separator in [',', ';', '\t'] {
        for cell in loose_cells(bare, separator) {
            let bare = cell.trim_start_matches(|c: char| c.is_whitespace() || c == '"');
            let is_formula = bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
            let is_number = cell.parse::<i8>().is_ok();
            assert!(!is_formula || is_number, "{name:?}: {cell:?}");
        }
    }
    let table = rows(bare, ',');
    assert_eq!(unguarded(&table[1][4]), name);
}

/// Splits cells as a careless program does: at every separator and line end, quoted or not.
pub fn loose_cells(text: &str, separator: char) -> impl Iterator<Item = &str> {
    text.split(move |c| c == separator && separator != ',' || c == '\r' || c == '\n')
}

#[test]
fn no_text_becomes_a_formula() {
    let formulas = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\u{a0}=1",
        "\"=1",
        " \" \"=1",
        "\0=1",
        "\u{1b} =1",
        "\u{200b}\u{feff}=1",
        "'=1",
        "''=1",
        "＝1",
        "－1",
        "a;=1",
        "a; \"=1",
        "a;'=1",
        "a\t=1",
        "a\r\n=cmd|' /C calc'!A0",
        "a\n-1",
        ";;=1;+1",
        "=HYPERLINK(\"//x\",\"y\")",
    ];
    for formula in formulas {
        assert!(guarded(formula).contains('\''), "{formula}");
        check_harmless(formula);
    }
    for plain in [
        "the clinic",
        "a-b",
        "",
        "7–8",
        "clinic; school",
        "C.A.F.E.",
        "1+1",
    ] {
        assert_eq!(guarded(plain), plain);
        check_harmless(plain);
    }
    let mut seeded = Seeded::new(42);
    for _ in 0..20_000 {
        let length = seeded.below(12);
        let text: String = (0..length)
            .map(|_| {
                seeded.pick(&[
                    '=', '+', '@', '\'', '"', ' ', ';', ',', '\t', '\r', '\n', 'a',
                ])
            })
            .collect();
        check_harmless(&text);
    }
}

#[test]
fn a_gap_below_nothing_is_a_number() {
    let mut seeded = Seeded::new(43);
    let records: Vec<_> = (0..2_000).map(|_| seeded.record()).collect();
    let table = table(&records);
    let place = table[0].iter().position(|name| name == "gap").unwrap();
    let below = table[1..].iter().filter(|row| row[place].starts_with('-'));
    assert!(
        below
            .inspect(|row| assert!(row[place].parse::<i8>().is_ok()))
            .count()
            > 20
    );
}
