//! Reading an assessment, with every fault at once. Nothing is guessed and nothing is dropped.

pub mod fault;
pub mod reader;
pub mod tree;

pub use fault::{Fault, FaultKind};
pub use tree::Tree;

use self::reader::Reader;
use super::assessment::{Assessment, FORMAT};
use super::field::Field;
use super::vocabulary::Vocabulary;

/// The names that an assessment may have.
pub const KEYS: [&str; 1 + Field::IDS.len()] = {
    let mut keys = ["format"; 1 + Field::IDS.len()];
    let mut place = 1;
    while place < keys.len() {
        keys[place] = Field::IDS[place - 1];
        place += 1;
    }
    keys
};

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
/// One fault if the text is not JSON, is cut short, or is nested too deeply.
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
    assessment_with(Reader::default(), tree)
}

/// The same, with this reader noting the faults.
pub(crate) fn assessment_with(mut reader: Reader, tree: &Tree) -> Result<Assessment, Vec<Fault>> {
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

/// Reads the value under one name of an assessment, at this path. Returns whether the name exists.
pub(super) fn answer(
    reader: &mut Reader,
    name: &str,
    path: &str,
    tree: &Tree,
    read: &mut Assessment,
) -> bool {
    let Some(field) = Field::from_id(name) else {
        return false;
    };
    reader.answers(path, tree, read.answers_mut(field), field.form());
    true
}
