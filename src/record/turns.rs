//! What is kept while two people answer in turn at one device: a format of its own, which nobody but this
//! program reads.

use serde::Serialize;

use super::draft;
use super::head::entry;
use crate::domain::reading::{Tree, tree_from_json};
use crate::flow::Responses;

/// The format that it is written to and read from.
const FORMAT: &str = "joint-effort/turns-draft@1";

/// What is kept of two people's answers until both are done.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TurnsDraft {
    /// All that the first has answered.
    pub first: Responses,
    /// What the second has answered so far.
    pub second: Responses,
    /// The place on the device where the first one's answers are kept.
    pub remembered: Option<String>,
    /// What the views are called at first.
    pub labels: [String; 2],
}

#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    first: String,
    second: String,
    remembered: Option<&'a str>,
    labels: &'a [String; 2],
}

/// Writes it as JSON, in one line.
pub fn write(kept: &TurnsDraft) -> String {
    let written = Written {
        format: FORMAT,
        first: draft::write(&kept.first),
        second: draft::write(&kept.second),
        remembered: kept.remembered.as_deref(),
        labels: &kept.labels,
    };
    // Only names that are not texts make this fail, and here every name is one.
    serde_json::to_string(&written).unwrap_or_default()
}

/// Reads it; none where it is not as this program has written it.
pub fn from_json(text: &str) -> Option<TurnsDraft> {
    let tree = tree_from_json(text).ok()?;
    let said = |of: &str| match entry(&tree, of) {
        Some(Tree::Text(text)) => Some(text.as_str()),
        _ => None,
    };
    if said("format")? != FORMAT {
        return None;
    }
    let Some(Tree::List(labels)) = entry(&tree, "labels") else {
        return None;
    };
    let [Tree::Text(first), Tree::Text(second)] = labels.as_slice() else {
        return None;
    };
    Some(TurnsDraft {
        first: draft::from_json(said("first")?).ok()?,
        second: draft::from_json(said("second")?).ok()?,
        remembered: said("remembered").map(str::to_owned),
        labels: [first.clone(), second.clone()],
    })
}
