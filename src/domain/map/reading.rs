//! Reading a map, with every fault at once. Nothing is guessed and nothing is dropped.

use std::collections::BTreeMap;

use super::relationship::{MapRelationship, Place, WorksOn};
use super::{FORMAT, Lead, MOST_RELATIONSHIPS, Map};
use crate::domain::assessment::Assessment;
use crate::domain::family::Family;
use crate::domain::field::{Field, Subject};
use crate::domain::level::Level;
use crate::domain::reading::reader::{Reader, UNKNOWN, so_many};
use crate::domain::reading::{self, Fault, FaultKind, Tree};
use crate::domain::response::Response;
use crate::domain::risk::RiskDomain;

/// The names that a map may have.
pub const KEYS: [&str; 5] = ["format", "family", "works-on", "lead", RELATIONSHIPS];

/// The names that the family's part may have.
pub const KEYS_OF_FAMILY: [&str; 6] = Field::names(Subject::Family);

/// The names that a relationship may have.
pub const KEYS_OF_RELATIONSHIP: [&str; 8] = {
    let [id, name, place] = ["id", "name", "place"];
    let [claimed, dimensions, barriers] = Field::names(Subject::Relationship);
    [
        id, name, place, "works-on", claimed, dimensions, "quick", barriers,
    ]
};

/// The id that says the worker's own service leads.
pub const OWN: &str = "own";

/// The id that says nobody leads.
pub const NOBODY: &str = "nobody";

/// Longest id of a relationship, in characters.
pub const LONGEST_ID: usize = 32;

/// Longest name of a service, in characters.
pub const LONGEST_NAME: usize = 60;

const RELATIONSHIPS: &str = "relationships";

/// The relationships by id, each with its index in the list.
type Places<'t> = BTreeMap<&'t str, usize>;

/// Reads a map from the text of a JSON document (rules §6).
///
/// # Errors
/// Every fault, each with its path, what was found and what is allowed.
pub fn map_from_json(text: &str) -> Result<Map, Vec<Fault>> {
    map(&reading::tree_from_json(text)?)
}

/// Reads a map from a parsed document.
///
/// # Errors
/// Every fault, each with its path, what was found and what is allowed.
pub fn map(tree: &Tree) -> Result<Map, Vec<Fault>> {
    let mut read = Map::default();
    let mut places = Places::new();
    let mut leading = None;
    let mut reader = Reader::default();
    reader.require_format(FORMAT, tree);
    reader.require("", RELATIONSHIPS, tree, &[&so_many(MOST_RELATIONSHIPS)]);
    let mut each = |reader: &mut Reader, name: &str, tree| {
        match name {
            "format" => reader.format(FORMAT, tree),
            "family" => read.family = family(reader, name, tree),
            "works-on" => read.works_on = works_on(reader, name, tree),
            "lead" => leading = Some(tree),
            RELATIONSHIPS => read.relationships = relationships(reader, tree, &mut places),
            _ => return false,
        }
        true
    };
    reader.entries("", tree, &mut each, &KEYS);
    // The lead may name a relationship that comes after it.
    if let Some(tree) = leading {
        read.lead = lead(&mut reader, tree, &places);
    }
    reader.finish(read)
}

/// Reads the family's part: the names of an assessment that are about the family.
fn family(reader: &mut Reader, path: &str, tree: &Tree) -> Family {
    let mut read = Assessment::default();
    let mut each = |reader: &mut Reader, name: &str, tree: &Tree| {
        KEYS_OF_FAMILY.contains(&name)
            && reading::answer(reader, name, &reader.joined(path, name), tree, &mut read)
    };
    reader.entries(path, tree, &mut each, &KEYS_OF_FAMILY);
    read.family
}

/// Reads the ids of the risk domains that a service works on, each at most once.
fn works_on(reader: &mut Reader, path: &str, tree: &Tree) -> Option<WorksOn> {
    let mut named = WorksOn::default();
    let entries = match tree {
        Tree::Null => return None,
        Tree::List(entries) => entries,
        _ => {
            reader.refuse(path, tree, false, &["[…]"]);
            return None;
        }
    };
    for (index, entry) in entries.iter().enumerate() {
        let path = reader.joined(path, &index.to_string());
        match reader.id::<RiskDomain>(&path, entry) {
            Some(risk) if named[risk] => {
                reader.fault(FaultKind::Repeated, &path, Some(entry), &[]);
            }
            Some(risk) => named[risk] = true,
            None => {}
        }
    }
    Some(named)
}

/// Reads who leads: one of three words, or the id of a relationship. A word keeps its meaning even if a
/// relationship has it as its id.
fn lead(reader: &mut Reader, tree: &Tree, places: &Places) -> Response<Lead> {
    let text = match tree {
        Tree::Null => return Response::Unanswered,
        Tree::Text(text) => Some(text.as_str()),
        _ => None,
    };
    match text {
        Some(OWN) => return Response::Known(Lead::Own),
        Some(NOBODY) => return Response::Known(Lead::Nobody),
        Some(UNKNOWN) => return Response::Unknown,
        _ => {}
    }
    if let Some(place) = text.and_then(|text| places.get(text)) {
        return Response::Known(Lead::Relationship(*place));
    }
    let ids = places.keys().copied().take(MOST_RELATIONSHIPS);
    let allowed: Vec<_> = [OWN, NOBODY, UNKNOWN].into_iter().chain(ids).collect();
    reader.refuse("lead", tree, text.is_some(), &allowed);
    Response::Unanswered
}

fn relationships<'t>(
    reader: &mut Reader,
    tree: &'t Tree,
    places: &mut Places<'t>,
) -> Vec<MapRelationship> {
    let entries = reader.list(RELATIONSHIPS, tree, MOST_RELATIONSHIPS);
    let each = entries.iter().enumerate();
    let each = each.map(|(place, entry)| relationship(reader, place, entry, places));
    each.collect()
}

fn relationship<'t>(
    reader: &mut Reader,
    place: usize,
    tree: &'t Tree,
    places: &mut Places<'t>,
) -> MapRelationship {
    let path = reader.joined(RELATIONSHIPS, &place.to_string());
    let mut read = MapRelationship::named("");
    let mut answers = Assessment::default();
    reader.require(&path, "id", tree, &[&allowed_id()]);
    let mut each = |reader: &mut Reader, name: &str, tree: &'t Tree| {
        let path = reader.joined(&path, name);
        match name {
            "id" => {
                if let Some(id) = id(reader, &path, tree) {
                    read.id = id.to_owned();
                    if places.contains_key(id) {
                        reader.fault(FaultKind::Repeated, &path, Some(tree), &[]);
                    } else {
                        places.insert(id, place);
                    }
                }
            }
            "name" => read.name = reader.short_text(&path, tree, LONGEST_NAME),
            "place" if *tree == Tree::Null => {}
            "place" => read.place = reader.id(&path, tree).unwrap_or(Place::Unsure),
            "works-on" => read.works_on = works_on(reader, &path, tree),
            "quick" => read.quick = quick(reader, &path, tree),
            _ => {
                return KEYS_OF_RELATIONSHIP.contains(&name)
                    && reading::answer(reader, name, &path, tree, &mut answers);
            }
        }
        true
    };
    reader.entries(&path, tree, &mut each, &KEYS_OF_RELATIONSHIP);
    read.answers = answers.relationship;
    read
}

fn id<'t>(reader: &mut Reader, path: &str, tree: &'t Tree) -> Option<&'t str> {
    let is_part = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
    match tree {
        Tree::Text(text) if (1..=LONGEST_ID).contains(&text.len()) && text.bytes().all(is_part) => {
            Some(text)
        }
        _ => {
            reader.refuse(path, tree, matches!(tree, Tree::Text(_)), &[&allowed_id()]);
            None
        }
    }
}

fn allowed_id() -> String {
    format!("\"a-z 0-9 -\" × 1–{LONGEST_ID}")
}

/// Reads one pick of a level. It has no "I don't know": without a pick there is no level.
fn quick(reader: &mut Reader, path: &str, tree: &Tree) -> Option<Level> {
    let level = match tree {
        Tree::Null => return None,
        Tree::Whole(number) => Level::from_number(*number),
        _ => None,
    };
    if level.is_none() {
        let right_type = matches!(tree, Tree::Whole(_) | Tree::Fraction(_));
        reader.refuse(path, tree, right_type, &["0", "1", "2", "3", "4", "5"]);
    }
    level
}
