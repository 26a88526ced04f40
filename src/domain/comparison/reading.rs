//! Reading a comparison, with every fault at once. Nothing is guessed and nothing is dropped.

use super::{Comparison, FORMAT, MOST_VIEWS, View};
use crate::domain::assessment::Assessment;
use crate::domain::field::Field;
use crate::domain::reading::reader::{Reader, so_many};
use crate::domain::reading::{self, Fault, Tree};

/// The names that a comparison may have.
pub const KEYS: [&str; 2] = ["format", VIEWS];

/// The names that a view may have.
pub const KEYS_OF_VIEW: [&str; 4] = ["label", "side", CLAIMED, DIMENSIONS];

/// Longest label of a view, in characters.
pub const LONGEST_LABEL: usize = 60;

const VIEWS: &str = "views";

const CLAIMED: &str = Field::Claimed.name();

const DIMENSIONS: &str = Field::Dimensions.name();

/// Reads a comparison from the text of a JSON document (rules §7).
///
/// # Errors
/// Every fault, each with its path, what was found and what is allowed.
pub fn comparison_from_json(text: &str) -> Result<Comparison, Vec<Fault>> {
    comparison(&reading::tree_from_json(text)?)
}

/// Reads a comparison from a parsed document.
///
/// # Errors
/// Every fault, each with its path, what was found and what is allowed.
pub fn comparison(tree: &Tree) -> Result<Comparison, Vec<Fault>> {
    let mut read = Comparison::default();
    let mut reader = Reader::default();
    reader.require_format(FORMAT, tree);
    reader.require("", VIEWS, tree, &[&so_many(MOST_VIEWS)]);
    let mut each = |reader: &mut Reader, name: &str, tree: &Tree| {
        match name {
            "format" => reader.format(FORMAT, tree),
            VIEWS => read.views = views(reader, tree),
            _ => return false,
        }
        true
    };
    reader.entries("", tree, &mut each, &KEYS);
    reader.finish(read)
}

fn views(reader: &mut Reader, tree: &Tree) -> Vec<View> {
    let entries = reader.list(VIEWS, tree, MOST_VIEWS);
    let each = entries.iter().enumerate();
    let each = each.map(|(place, tree)| view(reader, place, tree));
    each.collect()
}

fn view(reader: &mut Reader, place: usize, tree: &Tree) -> View {
    let path = reader.joined(VIEWS, &place.to_string());
    let mut read = View::default();
    let mut answers = Assessment::default();
    reader.require(&path, DIMENSIONS, tree, &["{…}"]);
    let mut each = |reader: &mut Reader, name: &str, tree: &Tree| {
        let path = reader.joined(&path, name);
        match name {
            "label" => read.label = reader.short_text(&path, tree, LONGEST_LABEL),
            "side" if *tree == Tree::Null => {}
            "side" => read.side = reader.id(&path, tree),
            CLAIMED | DIMENSIONS => {
                reading::answer(reader, name, &path, tree, &mut answers);
            }
            _ => return false,
        }
        true
    };
    reader.entries(&path, tree, &mut each, &KEYS_OF_VIEW);
    View {
        claimed: answers.relationship.claimed,
        dimensions: answers.relationship.dimensions,
        ..read
    }
}
