//! A map that is not finished, with the answers that the questionnaire is at: a format of its own, which
//! nobody but this program reads.

use serde::Serialize;

use crate::domain::map::{Map, reading};
use crate::domain::reading::Tree;
use crate::flow::Responses;
use crate::record::draft;
use crate::record::head::entry;

/// The format that it is written to and read from.
const FORMAT: &str = "joint-effort/map-draft@1";

/// What is kept of a map while it is made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MapDraft {
    /// The map. It may have no relationship yet.
    pub map: Map,
    /// The place of the relationship that the questionnaire is at.
    pub current: Option<usize>,
    /// The place of the service that is looked at.
    pub selected: Option<usize>,
    /// The family's part, and that of the relationship that the questionnaire is at.
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

/// Writes it as JSON, in one line.
pub fn write(kept: &MapDraft) -> String {
    let written = Written {
        format: FORMAT,
        current: kept.current,
        selected: kept.selected,
        draft: draft::write(&kept.responses),
        // A map without any relationship is none.
        map: (!kept.map.relationships.is_empty()).then_some(&kept.map),
    };
    // Only names that are not texts make this fail, and here every name is one.
    serde_json::to_string(&written).unwrap_or_default()
}

/// Reads it; none where it is not as this program has written it.
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
