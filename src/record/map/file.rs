//! A map as a file: answers that are saved, shared and opened again, with their outcome for other programs.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::MapRecord;
use crate::domain::map::{MapOutcome, reading};
use crate::domain::reading::reader::Reader;
use crate::domain::reading::{Fault, FaultKind, Tree};
use crate::record::Scope;
use crate::record::head::{
    DAY, FAMILY, FAMILY_IS, Head, PartFaults, TIME, entries, entry, has_family_answer, outcome,
    require, require_day,
};

/// The format that maps are written to and read from.
pub const FORMAT: &str = "joint-effort/map-record@1";

/// The names allowed in a map's file.
pub const KEYS: [&str; 7] = ["format", DAY, TIME, "edition", FAMILY, MAP, "outcome"];
const MAP: &str = "map";
const RELATIONSHIPS: &str = "relationships";
const WORKS_ON: &str = "works-on";

/// Writes a map as JSON, readable by people too. It contains nothing outside the record's scope.
pub fn write(record: &MapRecord) -> String {
    // This fails only if a name is not a string, and every name here is one.
    let mut text = serde_json::to_string_pretty(record).unwrap_or_default();
    text.push('\n');
    text
}

impl Serialize for MapRecord {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let told = self.within(self.scope);
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", FORMAT)?;
        Head::of(told.scope, (told.day, told.time), &told.edition).write(&mut map)?;
        map.serialize_entry(MAP, &told.map)?;
        let outcome = MapOutcome::of(&told.map);
        let is_whole = told.scope == Scope::Whole;
        map.serialize_entry("outcome", &outcome.written_within(&told.edition, is_whole))?;
        map.end()
    }
}

/// Reads a map's file from a parsed document. Its outcome is for other programs and is ignored: it is derived
/// from the answers again.
///
/// # Errors
/// Every fault, with its path, what was found and what is allowed.
pub fn read(tree: &Tree) -> Result<MapRecord, Vec<Fault>> {
    let mut head = Head::default();
    let mut part_faults = PartFaults::default();
    let mut map = Default::default();
    let mut reader = Reader::default();
    reader.require_format(FORMAT, tree);
    require(&mut reader, tree, FAMILY, &FAMILY_IS);
    require_day(&mut reader, tree);
    require(&mut reader, tree, MAP, &["{…}"]);
    let mut each = |reader: &mut Reader, name: &str, tree: &Tree| {
        match name {
            "format" => reader.format(FORMAT, tree),
            MAP => map = part_faults.take_or_default(name, reading::map(tree)),
            "outcome" => outcome(reader, tree),
            _ => return head.read(reader, name, tree),
        }
        true
    };
    reader.entries("", tree, &mut each, &KEYS);
    if head.scope == Scope::Relationship
        && let Some(map) = entry(tree, MAP)
    {
        refuse_family(&mut reader, map);
    }
    let Head {
        scope,
        day,
        time,
        edition,
    } = head;
    let record = MapRecord {
        map,
        scope,
        day,
        time,
        edition,
    };
    part_faults.finish(reader, record)
}

/// Rejects every answer about the family in a file that claims to have none. What a service works on reveals
/// the family's risks, so it is rejected too.
fn refuse_family(reader: &mut Reader, map: &Tree) {
    if let Some(family) = entry(map, FAMILY) {
        let mut answers = entries(family).iter();
        if answers.any(|(name, value)| has_family_answer(name, value)) {
            reader.refuse(&format!("{MAP}.{FAMILY}"), family, true, &["{}"]);
        }
    }
    refuse_works_on(reader, MAP, map, &reading::KEYS);
    if let Some(Tree::List(relationships)) = entry(map, RELATIONSHIPS) {
        for (place, relationship) in relationships.iter().enumerate() {
            let path = format!("{MAP}.{RELATIONSHIPS}.{place}");
            refuse_works_on(reader, &path, relationship, &reading::KEYS_OF_RELATIONSHIP);
        }
    }
}

fn refuse_works_on(reader: &mut Reader, path: &str, tree: &Tree, names: &[&str]) {
    let said = entry(tree, WORKS_ON).filter(|said| **said != Tree::Null);
    if let Some(said) = said {
        let others: Vec<_> = names
            .iter()
            .copied()
            .filter(|name| *name != WORKS_ON)
            .collect();
        let path = format!("{path}.{WORKS_ON}");
        reader.fault(FaultKind::UnknownKey, &path, Some(said), &others);
    }
}
