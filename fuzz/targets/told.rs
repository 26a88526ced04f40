//! All exports of an opened document: reports, tables and FHIR.

use joint_effort::record::opening::{self, Document};
use joint_effort::record::{MapRecord, Record, Trend};
use joint_effort::report::{Length, Options, Report, csv, fhir};

use super::{check, csv as table, text};

pub fn run(bytes: &[u8]) {
    let Ok(found) = opening::find(&text(bytes)) else {
        return;
    };
    let words = check::english();
    for length in [Length::Short, Length::Full] {
        let options = Options {
            length,
            with_name: true,
            ..Options::default()
        };
        check::report(&match &found.document {
            Document::Record(record) => Report::of(record, &words, options),
            Document::Map(record) => Report::of_map(record, &words, options),
        });
    }
    match found.document {
        Document::Record(record) => {
            let response = fhir::response(&record, &words);
            assert!(serde_json::from_str::<serde_json::Value>(&response).is_ok());
            let trend = Trend::of(&[Record::default(), record.clone()]);
            assert_eq!(trend.snapshots.len(), 2);
            let records = [record];
            table::check(&csv::write(&records), ',');
            table::check(&csv::write_with(';', &records), ';');
        }
        Document::Map(record) => {
            let before = MapRecord::default();
            check::report(&Report::of_map_movement(&before, &record, &words));
            check::report(&Report::of_map_movement(&record, &before, &words));
            let records = [record];
            table::check(&csv::map::write(&records), ',');
            table::check(&csv::map::write_with(';', &records), ';');
        }
    }
}
