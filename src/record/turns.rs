//! What is saved while two people take turns answering on one device: a private format that only this program
//! reads.

use serde::Serialize;

use super::draft;
use super::head::entry;
use crate::domain::reading::{Tree, tree_from_json};
use crate::flow::Responses;

/// The format's name and version.
const FORMAT: &str = "joint-effort/turns-draft@1";

/// Two people's answers, saved until both are done.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TurnsDraft {
    /// All answers of the first person.
    pub first: Responses,
    /// The answers of the second person so far.
    pub second: Responses,
    /// The id under which the first person's answers are saved on the device.
    pub remembered: Option<String>,
    /// The initial names of the two views.
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

/// Writes it as JSON on one line.
pub fn write(kept: &TurnsDraft) -> String {
    let written = Written {
        format: FORMAT,
        first: draft::write(&kept.first),
        second: draft::write(&kept.second),
        remembered: kept.remembered.as_deref(),
        labels: &kept.labels,
    };
    // This fails only if a name is not a string, and every name here is one.
    serde_json::to_string(&written).unwrap_or_default()
}

/// Reads it, or returns `None` if this program did not write it.
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
