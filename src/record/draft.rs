//! Saved, unfinished responses: a versioned format of their own.

use serde::Serialize;

use crate::domain::assessment::Assessment;
use crate::domain::reading::reader::Reader;
use crate::domain::reading::{self, Fault, FaultKind, Tree};
use crate::domain::strength::{Strength, Strengths};
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Responses;
use crate::flow::responses::LONGEST_SERVICE_NAME;

/// The format that drafts are written to and read from.
pub const FORMAT: &str = "joint-effort/draft@1";

/// The names allowed in a draft.
pub const KEYS: [&str; 4] = ["format", "assessment", "strengths", "service-name"];

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Written<'a> {
    format: &'static str,
    assessment: &'a Assessment,
    strengths: Vec<Strength>,
    service_name: &'a str,
}

/// Writes a draft as JSON.
pub fn write(responses: &Responses) -> String {
    let strengths = responses.strengths.iter().filter(|(_, named)| **named);
    let written = Written {
        format: FORMAT,
        assessment: &responses.assessment,
        strengths: strengths.map(|(strength, _)| strength).collect(),
        service_name: &responses.service_name,
    };
    // This fails only if a name is not a string, and every name here is one.
    serde_json::to_string(&written).unwrap_or_default()
}

/// Reads a draft from JSON text.
///
/// # Errors
/// Every fault, with its path, what was found and what is allowed.
pub fn from_json(text: &str) -> Result<Responses, Vec<Fault>> {
    read(&reading::tree_from_json(text)?)
}

/// Reads a draft from a parsed document.
///
/// # Errors
/// Every fault, with its path, what was found and what is allowed.
pub fn read(tree: &Tree) -> Result<Responses, Vec<Fault>> {
    read_with(Reader::default(), tree)
}

/// Reads a draft only if it has no fault at all.
pub fn read_whole(tree: &Tree) -> Option<Responses> {
    read_with(Reader::quiet(), tree).ok()
}

fn read_with(mut reader: Reader, tree: &Tree) -> Result<Responses, Vec<Fault>> {
    let mut responses = Responses::default();
    let mut faults = Vec::new();
    let mut is_sound = true;
    reader.require_format(FORMAT, tree);
    let mut each = |reader: &mut Reader, name: &str, tree: &Tree| {
        match name {
            "format" => reader.format(FORMAT, tree),
            "assessment" => match reading::assessment_with(reader.for_part(), tree) {
                Ok(assessment) => responses.assessment = assessment,
                Err(below) => {
                    // A quiet reader lists no faults, so failure is noted separately.
                    is_sound = false;
                    faults.extend(below.into_iter().map(|fault| fault.prefixed(name)));
                }
            },
            "strengths" => responses.strengths = strengths(reader, tree),
            "service-name" => responses.service_name = service_name(reader, tree),
            _ => return false,
        }
        true
    };
    reader.entries("", tree, &mut each, &KEYS);
    match (reader.finish(responses), is_sound) {
        (Ok(responses), true) => Ok(responses),
        (Ok(_), false) => Err(faults),
        (Err(others), _) => Err(others.into_iter().chain(faults).collect()),
    }
}

/// Reads the ids of the named strengths, each at most once.
pub(super) fn strengths(reader: &mut Reader, tree: &Tree) -> Strengths {
    let mut named = Strengths::default();
    let Tree::List(entries) = tree else {
        reader.refuse("strengths", tree, false, &["[…]"]);
        return named;
    };
    for (index, entry) in entries.iter().enumerate() {
        let path = format!("strengths.{index}");
        match entry {
            Tree::Text(text) => match Strength::from_id(text) {
                Some(strength) if named[strength] => {
                    reader.fault(FaultKind::Repeated, &path, Some(entry), &[]);
                }
                Some(strength) => named[strength] = true,
                None => reader.refuse(&path, entry, true, Strength::IDS),
            },
            _ => reader.refuse(&path, entry, false, Strength::IDS),
        }
    }
    named
}

/// Reads the other service's short name.
pub fn service_name(reader: &mut Reader, tree: &Tree) -> String {
    match tree {
        Tree::Text(text) if text.chars().count() <= LONGEST_SERVICE_NAME => text.clone(),
        _ => {
            let allowed = format!("\"…\" ≤ {LONGEST_SERVICE_NAME}");
            reader.refuse(
                "service-name",
                tree,
                matches!(tree, Tree::Text(_)),
                &[&allowed],
            );
            String::new()
        }
    }
}
