//! A record as a file: answers that are saved, shared and opened again, with their outcome for other
//! programs.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::head::{
    DAY, FAMILY, Head, PartFaults, TIME, entries, entry, has_family_answer, outcome, require,
    require_day,
};
use super::{Record, Scope, draft};
use crate::domain::field::{Field, Subject};
use crate::domain::outcome::Outcome;
use crate::domain::reading::reader::Reader;
use crate::domain::reading::{self, Fault, FaultKind, Tree};
use crate::flow::Responses;

pub use super::head::{FAMILY_IS, LONGEST_EDITION};

/// The format that records are written to and read from.
pub const FORMAT: &str = "joint-effort/record@1";

/// The names allowed in a record.
pub const KEYS: [&str; 9] = [
    "format",
    DAY,
    TIME,
    "edition",
    FAMILY,
    "service-name",
    STRENGTHS,
    ASSESSMENT,
    "outcome",
];
const STRENGTHS: &str = "strengths";
const ASSESSMENT: &str = "assessment";

/// The fields of an assessment that are about the relationship. All others are about the family.
pub const OF_THE_RELATIONSHIP: [&str; 4] = {
    let [claimed, dimensions, barriers] = Field::names(Subject::Relationship);
    ["format", claimed, dimensions, barriers]
};

/// Writes a record as JSON, readable by people too. It contains nothing outside the record's scope.
pub fn write(record: &Record) -> String {
    // This fails only if a name is not a string, and every name here is one.
    let mut text = serde_json::to_string_pretty(record).unwrap_or_default();
    text.push('\n');
    text
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let told = self.within(self.scope);
        let Responses {
            assessment,
            strengths,
            service_name,
        } = &told.responses;
        let is_whole = told.scope == Scope::Whole;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", FORMAT)?;
        Head::of(told.scope, (told.day, told.time), &told.edition).write(&mut map)?;
        if !service_name.is_empty() {
            map.serialize_entry("service-name", service_name)?;
        }
        if is_whole {
            let named = strengths.iter().filter(|(_, named)| **named);
            let named: Vec<_> = named.map(|(strength, _)| strength).collect();
            map.serialize_entry(STRENGTHS, &named)?;
        }
        map.serialize_entry(ASSESSMENT, assessment)?;
        let outcome = Outcome::of(assessment);
        map.serialize_entry("outcome", &outcome.written(&told.edition, is_whole))?;
        map.end()
    }
}

/// Reads a record from a parsed document. Its outcome is for other programs and is ignored: it is derived
/// from the answers again.
///
/// # Errors
/// Every fault, with its path, what was found and what is allowed.
pub fn read(tree: &Tree) -> Result<Record, Vec<Fault>> {
    let mut head = Head::default();
    let mut responses = Responses::default();
    let mut part_faults = PartFaults::default();
    let mut reader = Reader::default();
    reader.require_format(FORMAT, tree);
    require(&mut reader, tree, FAMILY, &FAMILY_IS);
    require_day(&mut reader, tree);
    require(&mut reader, tree, ASSESSMENT, &["{…}"]);
    let mut each = |reader: &mut Reader, name: &str, tree: &Tree| {
        match name {
            "format" => reader.format(FORMAT, tree),
            "service-name" => responses.service_name = draft::service_name(reader, tree),
            STRENGTHS => responses.strengths = draft::strengths(reader, tree),
            ASSESSMENT => {
                responses.assessment = part_faults.take_or_default(name, reading::assessment(tree));
            }
            "outcome" => outcome(reader, tree),
            _ => return head.read(reader, name, tree),
        }
        true
    };
    reader.entries("", tree, &mut each, &KEYS);
    if head.scope == Scope::Relationship {
        refuse_family(&mut reader, tree);
    }
    let Head {
        scope,
        day,
        time,
        edition,
    } = head;
    let record = Record {
        responses,
        scope,
        day,
        time,
        edition,
    };
    part_faults.finish(reader, record)
}

/// Rejects every answer about the family in a file that claims to have none.
fn refuse_family(reader: &mut Reader, tree: &Tree) {
    if let Some(strengths) = entry(tree, STRENGTHS) {
        let others: Vec<_> = KEYS.into_iter().filter(|key| *key != STRENGTHS).collect();
        reader.fault(FaultKind::UnknownKey, STRENGTHS, Some(strengths), &others);
    }
    for (name, value) in entry(tree, ASSESSMENT).map(entries).unwrap_or_default() {
        if !has_family_answer(name, value) {
            continue;
        }
        let path = format!("{ASSESSMENT}.{name}");
        match value {
            Tree::Map(_) => reader.refuse(&path, value, true, &["{}"]),
            _ => reader.fault(
                FaultKind::UnknownKey,
                &path,
                Some(value),
                &OF_THE_RELATIONSHIP,
            ),
        }
    }
}
