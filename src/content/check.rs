//! Checks texts that an author writes: a whole language file for the build, or a host's changes. Reports
//! every fault at once.

use std::collections::BTreeMap;
use std::fmt;

use super::entry::Entry;
use super::safety;
use crate::domain::reading::fault::{quoted, shown};
use crate::domain::reading::{FaultKind, Tree};

/// A fault for the author to fix. Shown to authors, never to a rater.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The file is not JSON.
    NotJson(String),
    /// An id is missing.
    Missing(String),
    /// An unknown id.
    Unknown(String),
    /// An id that occurs twice.
    Repeated(String),
    /// The whole value is not an object of texts.
    NotTexts(String),
    /// A value that is not a text.
    NotText(String),
    /// Nothing but white space.
    Empty(String),
    /// Longer than allowed: the length and the maximum, in characters.
    TooLong(String, usize, usize),
    /// White space at an end, a line break, or another control character.
    Untidy(String),
    /// A link that is not `https:`, `http:`, `mailto:` or `tel:`.
    UnsafeLink(String, String),
    /// A placeholder that the program never fills.
    UnknownPlaceholder(String, String),
    /// A placeholder that the text leaves out.
    MissingPlaceholder(String, String),
    /// A brace without its counterpart.
    StrayBrace(String),
    /// A writing direction other than `ltr` and `rtl`.
    UnknownDirection(String, String),
    /// A safety text without its own words: why it is a safety text, and those words.
    SafetyLost(String, &'static str, String),
}

impl Fault {
    /// Returns the id of the text, or an empty text if the whole file is at fault.
    pub fn id(&self) -> &str {
        match self {
            Self::NotJson(_) | Self::NotTexts(_) => "",
            Self::Missing(id)
            | Self::Unknown(id)
            | Self::Repeated(id)
            | Self::NotText(id)
            | Self::Empty(id)
            | Self::TooLong(id, ..)
            | Self::Untidy(id)
            | Self::UnsafeLink(id, _)
            | Self::UnknownPlaceholder(id, _)
            | Self::MissingPlaceholder(id, _)
            | Self::StrayBrace(id)
            | Self::UnknownDirection(id, _)
            | Self::SafetyLost(id, ..) => id,
        }
    }

    /// Returns the kind, by the names that all other readers use.
    pub const fn kind(&self) -> FaultKind {
        match self {
            Self::NotJson(_) => FaultKind::NotJson,
            Self::Missing(_) => FaultKind::Missing,
            Self::Unknown(_) => FaultKind::UnknownKey,
            Self::Repeated(_) => FaultKind::Repeated,
            Self::NotText(_) | Self::NotTexts(_) => FaultKind::WrongType,
            Self::Empty(_)
            | Self::TooLong(..)
            | Self::Untidy(_)
            | Self::UnsafeLink(..)
            | Self::UnknownPlaceholder(..)
            | Self::MissingPlaceholder(..)
            | Self::StrayBrace(_)
            | Self::UnknownDirection(..)
            | Self::SafetyLost(..) => FaultKind::WrongValue,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(why) => write!(f, "the file is not JSON: {why}"),
            Self::Missing(id) => write!(f, "{id}: missing; add it"),
            Self::Unknown(id) => write!(f, "{id}: there is no such id; remove or rename it"),
            Self::Repeated(id) => write!(f, "{id}: stands twice; keep one"),
            Self::NotTexts(found) => write!(f, "{found} is no object of texts; write {{…}}"),
            Self::NotText(id) => write!(f, "{id}: not a text; put it in quotation marks"),
            Self::Empty(id) => write!(f, "{id}: empty; write the text"),
            Self::TooLong(id, length, longest) => {
                write!(f, "{id}: {length} characters; shorten it to {longest}")
            }
            Self::Untidy(id) => write!(
                f,
                "{id}: white space at an end, a line break or a control character; remove it"
            ),
            Self::UnsafeLink(id, link) => {
                write!(f, "{id}: the link {link} is not https, http, mailto or tel")
            }
            Self::UnknownPlaceholder(id, name) => {
                write!(f, "{id}: {{{name}}} is never filled; remove it")
            }
            Self::MissingPlaceholder(id, name) => {
                write!(f, "{id}: {{{name}}} is left out; put it in")
            }
            Self::StrayBrace(id) => write!(f, "{id}: a brace opens or closes nothing; remove it"),
            Self::UnknownDirection(id, found) => {
                write!(
                    f,
                    "{id}: {found} is no direction of writing; use ltr or rtl"
                )
            }
            Self::SafetyLost(id, reason, own) => write!(
                f,
                "{id}: keeps people safe ({reason}); leave “{own}” whole, and add to it"
            ),
        }
    }
}

/// Checks a language file and packs it: one text per line, in the order of the entries.
///
/// # Errors
/// Every fault of the file.
pub fn pack(json: &str, entries: &[Entry]) -> Result<String, Vec<Fault>> {
    pack_tree(&parse(json)?, entries)
}

fn pack_tree(tree: &Tree, entries: &[Entry]) -> Result<String, Vec<Fault>> {
    let (mut found, mut faults) = texts(tree);
    let mut packed = Vec::new();
    for entry in entries {
        match found.remove(&entry.id) {
            Some(text) => {
                check(entry, &text, &mut faults);
                packed.push(text);
            }
            None => faults.push(Fault::Missing(entry.id.clone())),
        }
    }
    faults.extend(found.into_keys().map(|id| Fault::Unknown(quoted(&id))));
    ok_if_none(faults).map(|()| packed.join("\n"))
}

/// Checks the texts that a host gives instead of the English ones: any ids of a language file, nested as
/// there. Returns each text with its place in a pack. A host may only add to the texts that keep people safe,
/// unless its `meta.language` is not English.
///
/// # Errors
/// Every fault.
pub fn changes(
    tree: &Tree,
    entries: &[Entry],
    english: &[&str],
) -> Result<Vec<(usize, String)>, Vec<Fault>> {
    let (mut found, mut faults) = texts(tree);
    let language = found.get("meta.language");
    let in_english = language.is_none_or(|language| language.starts_with("en"));
    let mut changes = Vec::new();
    for (place, (entry, own)) in entries.iter().zip(english).enumerate() {
        if let Some(text) = found.remove(&entry.id) {
            check(entry, &text, &mut faults);
            if let Some(reason) = safety::reason(&entry.id)
                && in_english
                && !text.contains(own)
            {
                let (id, own) = (entry.id.clone(), (*own).to_owned());
                faults.push(Fault::SafetyLost(id, reason, own));
            }
            changes.push((place, text));
        }
    }
    faults.extend(found.into_keys().map(|id| Fault::Unknown(quoted(&id))));
    ok_if_none(faults).map(|()| changes)
}

/// Checks a file of texts: a whole language if it has `meta.language`, otherwise what an organisation writes
/// instead of some English texts.
///
/// # Errors
/// Every fault.
pub fn words(json: &str, entries: &[Entry], english: &[&str]) -> Result<(), Vec<Fault>> {
    let tree = parse(json)?;
    if texts(&tree).0.contains_key("meta.language") {
        return pack_tree(&tree, entries).map(|_| ());
    }
    changes(&tree, entries, english).map(|_| ())
}

/// Returns the texts of a file by id, unchecked.
///
/// # Errors
/// Every fault that keeps the texts from being read.
pub fn read_texts(json: &str) -> Result<BTreeMap<String, String>, Vec<Fault>> {
    let (texts, faults) = texts(&parse(json)?);
    ok_if_none(faults).map(|()| texts)
}

fn parse(json: &str) -> Result<Tree, Vec<Fault>> {
    serde_json::from_str(json).map_err(|why| vec![Fault::NotJson(why.to_string())])
}

fn texts(tree: &Tree) -> (BTreeMap<String, String>, Vec<Fault>) {
    let (mut found, mut faults) = (BTreeMap::new(), Vec::new());
    flatten("", tree, &mut found, &mut faults);
    (found, faults)
}

fn ok_if_none(faults: Vec<Fault>) -> Result<(), Vec<Fault>> {
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults)
    }
}

/// Longest id allowed, in bytes.
const LONGEST_ID: usize = 200;

fn flatten(path: &str, tree: &Tree, found: &mut BTreeMap<String, String>, faults: &mut Vec<Fault>) {
    match tree {
        Tree::Text(text) => {
            if found.insert(path.to_owned(), text.clone()).is_some() {
                faults.push(Fault::Repeated(quoted(path)));
            }
        }
        Tree::Map(entries) => {
            for (name, value) in entries {
                let below = if path.is_empty() {
                    name.clone()
                } else {
                    format!("{path}.{name}")
                };
                // Every id below would repeat the whole path.
                if below.len() > LONGEST_ID {
                    faults.push(Fault::Unknown(quoted(&below)));
                } else {
                    flatten(&below, value, found, faults);
                }
            }
        }
        _ if path.is_empty() => faults.push(Fault::NotTexts(shown(tree))),
        _ => faults.push(Fault::NotText(quoted(path))),
    }
}

fn check(entry: &Entry, text: &str, faults: &mut Vec<Fault>) {
    let id = || entry.id.clone();
    let length = text.chars().count();
    if text.trim().is_empty() {
        faults.push(Fault::Empty(id()));
    } else if text.trim() != text || text.chars().any(char::is_control) {
        faults.push(Fault::Untidy(id()));
    }
    if length > entry.longest {
        faults.push(Fault::TooLong(id(), length, entry.longest));
    }
    if entry.id == "meta.direction" && !["ltr", "rtl"].contains(&text) {
        faults.push(Fault::UnknownDirection(id(), quoted(text)));
    }
    faults.extend(unsafe_links(text).map(|link| Fault::UnsafeLink(id(), quoted(link))));
    check_placeholders(entry, text, faults);
}

fn check_placeholders(entry: &Entry, text: &str, faults: &mut Vec<Fault>) {
    let mut rest = text;
    let mut used = Vec::new();
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, remainder)) = after.split_once('}') else {
            break;
        };
        if before.contains('}') || name.contains('{') {
            break;
        }
        used.push(name);
        rest = remainder;
    }
    if rest.contains(['{', '}']) {
        faults.push(Fault::StrayBrace(entry.id.clone()));
    }
    for name in &used {
        if !entry.placeholders.contains(name) {
            faults.push(Fault::UnknownPlaceholder(entry.id.clone(), quoted(name)));
        }
    }
    for name in entry
        .placeholders
        .iter()
        .filter(|name| !used.contains(name))
    {
        faults.push(Fault::MissingPlaceholder(
            entry.id.clone(),
            (*name).to_owned(),
        ));
    }
}

/// Returns the words of a text that look like a link with a forbidden scheme.
fn unsafe_links(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|word| {
        let word = word.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
        let Some((scheme, rest)) = word.split_once(':') else {
            return false;
        };
        let is_scheme = !scheme.is_empty()
            && scheme
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
        let allowed =
            ["https", "http", "mailto", "tel"].contains(&scheme.to_ascii_lowercase().as_str());
        is_scheme && !rest.is_empty() && !allowed
    })
}
