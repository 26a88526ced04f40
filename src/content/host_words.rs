//! The words that a host gives instead of some English ones.
//!
//! A program without the checker and the ids receives them already checked, from a program that has both.
//! They pass between the two as the text of a JSON document.

use serde::Serialize;

use super::faults::{self, HostFault};
use super::words::Words;
use super::{check, key};
use crate::domain::reading::reader::Reader;
use crate::domain::reading::{FaultKind, Tree};

/// The name of the host's setting that holds them.
pub const NAME: &str = "content";

/// The changed texts, each with its place in a pack, or every fault as the host receives it.
pub type CheckedWords = Result<Vec<(usize, String)>, Vec<HostFault>>;

/// How a program reads this setting.
pub type ReadWords = fn(&Tree) -> CheckedWords;

/// Checks the words that a host gives.
///
/// # Errors
/// Every fault.
pub fn check_words(tree: &Tree) -> CheckedWords {
    if let Tree::Unreadable(_) = tree {
        return Err(rejection(tree));
    }
    let checked = check::changes(tree, &key::entries(), &Words::english_texts());
    checked.map_err(|found| {
        let told = found.iter().map(|fault| faults::content_fault(NAME, fault));
        told.collect()
    })
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Document {
    Changes(Vec<(usize, String)>),
    Faults(Vec<HostFault>),
}

/// Writes the result of the check for a program without a checker.
pub fn to_json(words: CheckedWords) -> String {
    let document = words.map_or_else(Document::Faults, Document::Changes);
    // Serializing these types cannot fail.
    serde_json::to_string(&document).unwrap_or_default()
}

/// Reads what [`to_json`] wrote. Places hold for one build only: the caller makes sure that it is the same.
///
/// # Errors
/// The faults in it, or one fault if it is something else, such as the words themselves or an error.
pub fn from_json(tree: &Tree) -> CheckedWords {
    let Tree::Map(entries) = tree else {
        return Err(rejection(tree));
    };
    match entries.as_slice() {
        [(name, Tree::List(changes))] if name == "changes" => {
            let changes: Option<_> = changes.iter().map(change).collect();
            changes.ok_or_else(|| rejection(tree))
        }
        [(name, Tree::List(faults))] if name == "faults" => {
            let faults: Option<_> = faults.iter().map(host_fault).collect();
            Err(faults.unwrap_or_else(|| rejection(tree)))
        }
        _ => Err(rejection(tree)),
    }
}

fn rejection(tree: &Tree) -> Vec<HostFault> {
    let mut reader = Reader::default();
    reader.refuse(NAME, tree, false, &["{…}"]);
    let (words, faults) = (Words::english(), reader.faults());
    let told = faults.iter().map(|fault| faults::for_host(&words, fault));
    told.collect()
}

fn change(tree: &Tree) -> Option<(usize, String)> {
    match list(tree)? {
        [Tree::Whole(place), text] => Some((usize::try_from(*place).ok()?, self::text(text)?)),
        _ => None,
    }
}

fn host_fault(tree: &Tree) -> Option<HostFault> {
    let Tree::Map(entries) = tree else {
        return None;
    };
    let [kind, path, found, allowed, message] = entries.as_slice() else {
        return None;
    };
    let kind = text(&kind.1)?;
    let kind = FaultKind::ALL.into_iter().find(|known| known.id() == kind);
    Some(HostFault {
        kind: kind?.id(),
        path: text(&path.1)?,
        found: text(&found.1)?,
        allowed: list(&allowed.1)?.iter().map(text).collect::<Option<_>>()?,
        message: text(&message.1)?,
    })
}

fn list(tree: &Tree) -> Option<&[Tree]> {
    match tree {
        Tree::List(list) => Some(list),
        _ => None,
    }
}

fn text(tree: &Tree) -> Option<String> {
    match tree {
        Tree::Text(text) => Some(text.clone()),
        _ => None,
    }
}
