//! Reading an assessment, with every fault at once. Nothing is guessed and nothing is dropped.

pub mod fault;
pub mod reader;
pub mod tree;

pub use fault::{Fault, FaultKind};
pub use tree::Tree;

use self::reader::{Reader, UNKNOWN};
use super::assessment::{Assessment, FORMAT};
use super::band::Band;
use super::level::Level;
use super::response::Response;
use super::vocabulary::Vocabulary;

/// The names that an assessment may have.
pub const KEYS: [&str; 10] = [
    "format",
    "claimed",
    "dimensions",
    "risk",
    "critical",
    "infant",
    "services",
    "adult-and-child-services",
    "agency-rating",
    "barriers",
];

/// Reads an assessment from the text of a JSON document (rules §1).
///
/// # Errors
/// Every fault, each with its path, what was found and what is allowed.
pub fn assessment_from_json(text: &str) -> Result<Assessment, Vec<Fault>> {
    assessment(&tree_from_json(text)?)
}

/// Parses a JSON document, keeping repeated names.
///
/// # Errors
/// One fault where the text is not JSON, is cut short, or is nested too deeply.
pub fn tree_from_json(text: &str) -> Result<Tree, Vec<Fault>> {
    serde_json::from_str(text).map_err(|error| {
        vec![Fault {
            kind: FaultKind::NotJson,
            path: String::new(),
            found: error.to_string(),
            allowed: Vec::new(),
        }]
    })
}

/// Reads an assessment from a parsed document.
///
/// # Errors
/// Every fault, each with its path, what was found and what is allowed.
pub fn assessment(tree: &Tree) -> Result<Assessment, Vec<Fault>> {
    assessment_by(Reader::default(), tree)
}

/// The same, with the faults that this reader notes.
pub(crate) fn assessment_by(mut reader: Reader, tree: &Tree) -> Result<Assessment, Vec<Fault>> {
    let mut read = Assessment::default();
    reader.require_format(FORMAT, tree);
    let mut each = |reader: &mut Reader, name: &str, tree: &Tree| {
        if name == "format" {
            reader.format(FORMAT, tree);
            return true;
        }
        answer(reader, name, name, tree, &mut read)
    };
    reader.entries("", tree, &mut each, &KEYS);
    reader.finish(read)
}

/// Reads what stands under one name of an assessment, at this path; tells whether there is such a name.
pub(super) fn answer(
    reader: &mut Reader,
    name: &str,
    path: &str,
    tree: &Tree,
    read: &mut Assessment,
) -> bool {
    match name {
        "claimed" => read.relationship.claimed = reader.id_or_unknown(path, tree),
        "dimensions" => reader.section(
            path,
            tree,
            &mut read.relationship.dimensions,
            dimension_answer,
        ),
        "risk" => reader.section(
            path,
            tree,
            &mut read.family.risk.risks,
            Reader::id_or_unknown,
        ),
        "critical" => reader.section(
            path,
            tree,
            &mut read.family.risk.criticals,
            Reader::id_or_unknown,
        ),
        "infant" => read.family.risk.infant = reader.id_or_unknown(path, tree),
        "services" => read.family.services = reader.id_or_unknown(path, tree),
        "adult-and-child-services" => {
            read.family.adult_and_child = reader.id_or_unknown(path, tree)
        }
        "agency-rating" => read.family.risk.agency_rating = agency_rating(reader, path, tree),
        "barriers" => reader.section(
            path,
            tree,
            &mut read.relationship.barriers,
            Reader::id_or_unknown,
        ),
        _ => return false,
    }
    true
}

fn dimension_answer(reader: &mut Reader, path: &str, tree: &Tree) -> Response<Level> {
    let level = match tree {
        Tree::Text(text) if text == UNKNOWN => return Response::Unknown,
        Tree::Null => return Response::Unanswered,
        Tree::Whole(number) => Level::from_number(*number),
        _ => None,
    };
    if level.is_none() {
        let right_type = matches!(tree, Tree::Whole(_) | Tree::Fraction(_) | Tree::Text(_));
        reader.refuse(
            path,
            tree,
            right_type,
            &["0", "1", "2", "3", "4", "5", UNKNOWN],
        );
    }
    level.map_or(Response::Unanswered, Response::Known)
}

fn agency_rating(reader: &mut Reader, path: &str, tree: &Tree) -> Response<Band> {
    if *tree == Tree::Null {
        return Response::Unknown;
    }
    let chosen = match tree {
        Tree::Text(text) => Band::from_id(text),
        _ => None,
    };
    if chosen.is_none() {
        let allowed = [Band::IDS, &["null"]].concat();
        reader.refuse(path, tree, matches!(tree, Tree::Text(_)), &allowed);
    }
    chosen.map_or(Response::Unanswered, Response::Known)
}
