//! What an organisation adds for its own workers: a safety line, phone numbers, links, a contact, and whether
//! a printout is a record.
//!
//! No phone number of any country is built in, because a wrong one costs time in an emergency.

use crate::domain::reading::fault::FaultKind;
use crate::domain::reading::reader::Reader;
use crate::domain::reading::{Fault, Tree};

/// The format that help is read from.
pub const FORMAT: &str = "joint-effort/help@1";

/// Longest sentence allowed, in characters.
const LONGEST_TEXT: usize = 320;
/// Longest label of a number or a link allowed, in characters.
const LONGEST_LABEL: usize = 80;
/// Longest phone number allowed, in characters.
const LONGEST_NUMBER: usize = 32;
/// Longest address allowed, in bytes.
const LONGEST_ADDRESS: usize = 2_000;
/// Most phone numbers and most links allowed. Nobody reads more than that in an emergency.
const MOST: usize = 8;

const KEYS: [&str; 6] = ["format", "line", "phones", "links", "contact", "record"];
/// The schemes allowed in a link.
pub const SCHEMES: [&str; 4] = ["https:", "http:", "mailto:", "tel:"];

/// A phone number to ring or a page to open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What it is, in words.
    pub label: String,
    /// What is shown beside the label: for a phone, the number as written.
    pub shown: Option<String>,
    /// Its address, with one of [`SCHEMES`].
    pub address: String,
}

/// An organisation's own help. Every part may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Help {
    /// What to do first, in a sentence or two.
    pub line: String,
    /// Numbers to ring.
    pub phones: Vec<Link>,
    /// Pages and addresses.
    pub links: Vec<Link>,
    /// Whom to ask about this tool.
    pub contact: String,
    /// Whether a printout is a record, and where it belongs. Printed with each result.
    pub record: String,
}

impl Help {
    /// Whether it has nothing to help a worker on the screen.
    pub fn is_empty(&self) -> bool {
        let texts = [&self.line, &self.contact];
        texts.iter().all(|text| text.is_empty()) && self.phones.is_empty() && self.links.is_empty()
    }

    /// Reads help. Valid parts are kept even if others have faults: a wrong link must not remove the safety
    /// line.
    pub fn read(tree: &Tree) -> (Self, Vec<Fault>) {
        let mut help = Self::default();
        let mut reader = Reader::default();
        reader.require_format(FORMAT, tree);
        let mut each = |reader: &mut Reader, name: &str, tree: &Tree| {
            match name {
                "format" => reader.format(FORMAT, tree),
                "line" => help.line = text(reader, name, tree, LONGEST_TEXT),
                "record" => help.record = text(reader, name, tree, LONGEST_TEXT),
                "contact" => help.contact = text(reader, name, tree, LONGEST_TEXT),
                "phones" => help.phones = links(reader, name, tree, "number", phone),
                "links" => help.links = links(reader, name, tree, "href", address),
                _ => return false,
            }
            true
        };
        reader.entries("", tree, &mut each, &KEYS);
        (help, reader.faults())
    }
}

/// Reads a text with content and no line break or other control character; empty after a fault.
fn text(reader: &mut Reader, path: &str, tree: &Tree, longest: usize) -> String {
    match tree {
        Tree::Text(text) if is_tidy(text, longest) => text.trim().to_owned(),
        _ => {
            let is_text = matches!(tree, Tree::Text(_));
            reader.refuse(path, tree, is_text, &[&format!("\"…\" ≤ {longest}")]);
            String::new()
        }
    }
}

fn is_tidy(text: &str, longest: usize) -> bool {
    let length = text.trim().chars().count();
    (1..=longest).contains(&length) && !text.chars().any(char::is_control)
}

/// What is shown beside a label, and the address.
type Target = (Option<String>, String);

/// Reads a list of objects with a label and a second entry, which `read` turns into a link.
fn links(
    reader: &mut Reader,
    path: &str,
    tree: &Tree,
    second: &str,
    read: fn(&str) -> Option<Target>,
) -> Vec<Link> {
    let Tree::List(entries) = tree else {
        reader.refuse(path, tree, false, &["[…]"]);
        return Vec::new();
    };
    if entries.len() > MOST {
        reader.refuse(path, tree, true, &[&format!("[…] ≤ {MOST}")]);
    }
    let entries = entries.iter().enumerate().take(MOST);
    entries
        .filter_map(|(index, tree)| link(reader, &format!("{path}.{index}"), tree, second, read))
        .collect()
}

fn link(
    reader: &mut Reader,
    path: &str,
    tree: &Tree,
    second: &str,
    read: fn(&str) -> Option<Target>,
) -> Option<Link> {
    let mut label = None;
    let mut target = None;
    let mut each = |reader: &mut Reader, name: &str, tree: &Tree| {
        let path = format!("{path}.{name}");
        if name == "label" {
            label = Some(text(reader, &path, tree, LONGEST_LABEL));
        } else if name == second {
            let found = match tree {
                Tree::Text(text) => read(text.trim()),
                _ => None,
            };
            if found.is_none() {
                let schemes = SCHEMES.map(|scheme| format!("{scheme}…"));
                let schemes = schemes.each_ref().map(String::as_str);
                let allowed: &[&str] = if second == "number" {
                    &["+ 0-9 ( ) - . / * #"]
                } else {
                    &schemes
                };
                reader.refuse(&path, tree, matches!(tree, Tree::Text(_)), allowed);
            }
            target = Some(found);
        } else {
            return false;
        }
        true
    };
    reader.entries(path, tree, &mut each, &["label", second]);
    if matches!(tree, Tree::Map(_)) {
        let missing = [("label", label.is_none()), (second, target.is_none())];
        for (name, _) in missing.into_iter().filter(|(_, missing)| *missing) {
            let path = format!("{path}.{name}");
            reader.fault(FaultKind::Missing, &path, None, &["\"…\""]);
        }
    }
    let label = label.filter(|label| !label.is_empty())?;
    let (shown, address) = target.flatten()?;
    Some(Link {
        label,
        shown,
        address,
    })
}

/// Returns a number as written, and the address that dials it.
fn phone(number: &str) -> Option<Target> {
    let is_part = |c: char| c.is_ascii_digit() || "+()-./*# ".contains(c);
    let dialled: String = number
        .chars()
        .filter(|c| c.is_ascii_digit() || "+*#".contains(*c))
        .collect();
    let sound = number.len() <= LONGEST_NUMBER
        && number.chars().all(is_part)
        && dialled.chars().any(|c| c.is_ascii_digit());
    // A `#` would begin a fragment.
    let address = format!("tel:{}", dialled.replace('#', "%23"));
    sound.then(|| (Some(number.to_owned()), address))
}

fn address(address: &str) -> Option<Target> {
    let lower = address.to_ascii_lowercase();
    let sound = address.len() <= LONGEST_ADDRESS
        && !address.chars().any(|c| c.is_control() || c.is_whitespace())
        && SCHEMES
            .iter()
            .any(|scheme| lower.starts_with(scheme) && lower.len() > scheme.len());
    sound.then(|| (None, address.to_owned()))
}
