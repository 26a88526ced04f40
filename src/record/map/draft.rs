//! An unfinished map with the current answers of the questionnaire: a private format that only this program
//! reads.

use serde::Serialize;

use crate::domain::map::{Map, reading};
use crate::domain::reading::Tree;
use crate::flow::Responses;
use crate::record::draft;
use crate::record::head::entry;

/// The format's name and version.
const FORMAT: &str = "joint-effort/map-draft@1";

/// What is saved of a map while it is being made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MapDraft {
    /// The map. It may have no relationship yet.
    pub map: Map,
    /// The index of the relationship that the questionnaire is about.
    pub current: Option<usize>,
    /// The index of the service on display.
    pub selected: Option<usize>,
    /// The answers about the family and about the current relationship.
    pub responses: Responses,
}

#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    current: Option<usize>,
    selected: Option<usize>,
    draft: String,
    map: Option<&'a Map>,
}

/// Writes it as JSON on one line.
pub fn write(kept: &MapDraft) -> String {
    let written = Written {
        format: FORMAT,
        current: kept.current,
        selected: kept.selected,
        draft: draft::write(&kept.responses),
        // A map needs at least one relationship.
        map: (!kept.map.relationships.is_empty()).then_some(&kept.map),
    };
    // This fails only if a name is not a string, and every name here is one.
    serde_json::to_string(&written).unwrap_or_default()
}

/// Reads it, or returns `None` if this program did not write it.
pub fn from_json(text: &str) -> Option<MapDraft> {
    let tree = crate::domain::reading::tree_from_json(text).ok()?;
    let entry = |of: &str| entry(&tree, of);
    let place = |of: &str| match entry(of) {
        Some(Tree::Whole(place)) => usize::try_from(*place).ok(),
        _ => None,
    };
    let (Some(Tree::Text(format)), Some(Tree::Text(responses))) = (entry("format"), entry("draft"))
    else {
        return None;
    };
    if format != FORMAT {
        return None;
    }
    let responses = draft::from_json(responses).ok()?;
    let map = match entry("map") {
        None | Some(Tree::Null) => Map::default(),
        Some(map) => reading::map(map).ok()?,
    };
    let is_there = |place: &usize| *place < map.relationships.len();
    Some(MapDraft {
        current: place("current").filter(is_there),
        selected: place("selected").filter(is_there),
        responses,
        map,
    })
}
