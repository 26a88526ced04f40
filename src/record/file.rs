//! A record as a file: answers that are kept, handed on and opened again, with their outcome for other
//! programs.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Day, Record, Scope, draft};
use crate::domain::outcome::Outcome;
use crate::domain::reading::reader::Reader;
use crate::domain::reading::{self, Fault, FaultKind, Tree};
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Responses;

/// The format that records are written to and read from.
pub const FORMAT: &str = "joint-effort/record@1";

/// The names that a record may have.
pub const KEYS: [&str; 8] = [
    "format",
    "saved",
    "edition",
    FAMILY,
    "service-name",
    STRENGTHS,
    ASSESSMENT,
    "outcome",
];
const FAMILY: &str = "family";
const STRENGTHS: &str = "strengths";
const ASSESSMENT: &str = "assessment";

/// What of an assessment is about the relationship; all else is about the family.
pub const OF_THE_RELATIONSHIP: [&str; 4] = ["format", "claimed", "dimensions", "barriers"];

/// So long may an edition be, in characters: a language's own has 40, and may say that it was changed.
pub const LONGEST_EDITION: usize = 60;

/// How a day is written.
const DAYS: &str = "2000-01-01 – 9999-12-31";

/// Whether the family's part is in a file, by the order of [`Scope`].
pub const FAMILY_IS: [&str; 2] = ["included", "left-out"];

/// Writes a record as JSON, for people to look at too. It tells nothing that is out of its scope.
pub fn write(record: &Record) -> String {
    // Only names that are not texts make this fail, and here every name is one.
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
        if let Some(day) = told.day {
            map.serialize_entry("saved", &day)?;
        }
        if !told.edition.is_empty() {
            map.serialize_entry("edition", &told.edition)?;
        }
        map.serialize_entry(FAMILY, FAMILY_IS[told.scope.index()])?;
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

/// Reads a record from a parsed document. Its outcome is for other programs: it follows from the answers
/// anew.
///
/// # Errors
/// Every fault, each with its path, what was found and what is allowed.
pub fn read(tree: &Tree) -> Result<Record, Vec<Fault>> {
    let mut record = Record::default();
    let mut below = Vec::new();
    let mut is_sound = true;
    let mut reader = Reader::default();
    reader.require_format(FORMAT, tree);
    require(&mut reader, tree, FAMILY, &FAMILY_IS);
    require(&mut reader, tree, ASSESSMENT, &["{…}"]);
    let mut each = |reader: &mut Reader, name: &str, tree: &Tree| {
        match name {
            "format" => reader.format(FORMAT, tree),
            "saved" => record.day = day(reader, tree),
            "edition" => record.edition = edition(reader, tree),
            FAMILY => record.scope = scope(reader, tree),
            "service-name" => record.responses.service_name = draft::service_name(reader, tree),
            STRENGTHS => record.responses.strengths = draft::strengths(reader, tree),
            ASSESSMENT => match reading::assessment(tree) {
                Ok(assessment) => record.responses.assessment = assessment,
                Err(faults) => {
                    // Where nobody is told of faults, none is named.
                    is_sound = false;
                    below.extend(faults.into_iter().map(|fault| fault.below(name)));
                }
            },
            "outcome" if !matches!(tree, Tree::Map(_)) => {
                reader.refuse(name, tree, false, &["{…}"]);
            }
            "outcome" => {}
            _ => return false,
        }
        true
    };
    reader.entries("", tree, &mut each, &KEYS);
    if record.scope == Scope::Relationship {
        refuse_family(&mut reader, tree);
    }
    match (reader.finish(record), is_sound) {
        (Ok(record), true) => Ok(record),
        (Ok(_), false) => Err(below),
        (Err(others), _) => Err(others.into_iter().chain(below).collect()),
    }
}

fn require(reader: &mut Reader, tree: &Tree, name: &str, allowed: &[&str]) {
    if matches!(tree, Tree::Map(_)) && entry(tree, name).is_none() {
        reader.fault(FaultKind::Missing, name, None, allowed);
    }
}

fn entry<'t>(tree: &'t Tree, name: &str) -> Option<&'t Tree> {
    entries(tree)
        .iter()
        .find_map(|(known, value)| (known == name).then_some(value))
}

fn entries(tree: &Tree) -> &[(String, Tree)] {
    match tree {
        Tree::Map(entries) => entries,
        _ => &[],
    }
}

fn day(reader: &mut Reader, tree: &Tree) -> Option<Day> {
    let day = match tree {
        Tree::Text(text) => Day::from_text(text),
        _ => None,
    };
    if day.is_none() {
        reader.refuse("saved", tree, matches!(tree, Tree::Text(_)), &[DAYS]);
    }
    day
}

fn edition(reader: &mut Reader, tree: &Tree) -> String {
    match tree {
        Tree::Text(text) if is_edition(text) => text.clone(),
        _ => {
            let allowed = format!("\"…\" ≤ {LONGEST_EDITION}");
            reader.refuse("edition", tree, matches!(tree, Tree::Text(_)), &[&allowed]);
            String::new()
        }
    }
}

fn is_edition(text: &str) -> bool {
    let length = text.chars().count();
    (1..=LONGEST_EDITION).contains(&length) && !text.contains(char::is_control)
}

fn scope(reader: &mut Reader, tree: &Tree) -> Scope {
    let place = match tree {
        Tree::Text(text) => FAMILY_IS.iter().position(|known| known == text),
        _ => None,
    };
    let scope = place.and_then(|place| Scope::ALL.get(place));
    if scope.is_none() {
        reader.refuse(FAMILY, tree, matches!(tree, Tree::Text(_)), &FAMILY_IS);
    }
    scope.copied().unwrap_or_default()
}

/// Refuses every answer about the family in a file that says that it holds none.
fn refuse_family(reader: &mut Reader, tree: &Tree) {
    if let Some(strengths) = entry(tree, STRENGTHS) {
        let others: Vec<_> = KEYS.into_iter().filter(|key| *key != STRENGTHS).collect();
        reader.fault(FaultKind::UnknownKey, STRENGTHS, Some(strengths), &others);
    }
    for (name, value) in entry(tree, ASSESSMENT).map(entries).unwrap_or_default() {
        // What is no name of an assessment at all is refused with it.
        let is_name = reading::KEYS.contains(&name.as_str());
        if !is_name || OF_THE_RELATIONSHIP.contains(&name.as_str()) {
            continue;
        }
        let path = format!("{ASSESSMENT}.{name}");
        let is_answer = |value: &Tree| *value != Tree::Null;
        match value {
            Tree::Map(answers) if !answers.iter().any(|(_, answer)| is_answer(answer)) => {}
            // Of a rating it says that there is none.
            Tree::Null if name != "agency-rating" => {}
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
