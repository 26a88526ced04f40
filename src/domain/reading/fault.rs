//! Faults in what was read: where, what was found, and what is allowed.

use serde::Serialize;

use super::tree::Tree;

/// Longest quote of a foreign text in a fault, in characters.
const LONGEST_QUOTE: usize = 60;

/// The kind of a fault; its id is the id of its wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaultKind {
    /// Something required is missing.
    Missing,
    /// A name that the format does not have.
    UnknownKey,
    /// A name that appears twice.
    Repeated,
    /// A value of the wrong type.
    WrongType,
    /// A value of the right type that is not allowed.
    WrongValue,
    /// A different format, or a different version of it.
    WrongFormat,
    /// Not JSON, or cut short.
    NotJson,
    /// The value could not be read from its source.
    Unreadable,
}

impl FaultKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Missing,
        Self::UnknownKey,
        Self::Repeated,
        Self::WrongType,
        Self::WrongValue,
        Self::WrongFormat,
        Self::NotJson,
        Self::Unreadable,
    ];

    /// The id of its wording.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::UnknownKey => "unknown-key",
            Self::Repeated => "repeated",
            Self::WrongType => "wrong-type",
            Self::WrongValue => "wrong-value",
            Self::WrongFormat => "wrong-format",
            Self::NotJson => "not-json",
            Self::Unreadable => "unreadable",
        }
    }
}

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// What kind of fault it is.
    pub kind: FaultKind,
    /// Where: names joined by dots, such as `risk.violence`; empty for the whole document.
    pub path: String,
    /// What was found, shortened and with control characters escaped.
    pub found: String,
    /// What is allowed there.
    pub allowed: Vec<String>,
}

impl Fault {
    /// Returns the same fault with its path below a name.
    #[must_use]
    pub fn prefixed(self, name: &str) -> Self {
        let path = if self.path.is_empty() {
            name.to_owned()
        } else {
            format!("{name}.{}", self.path)
        };
        Self { path, ..self }
    }
}

/// Whether a character changes the direction of the text after it.
pub const fn is_direction_control(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Returns a foreign text, shortened and safe to show.
pub fn quoted(text: &str) -> String {
    let mut characters = text.chars();
    let mut shown = String::new();
    for character in characters.by_ref().take(LONGEST_QUOTE) {
        if character.is_control() || is_direction_control(character) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    if characters.next().is_some() {
        shown.push('…');
    }
    shown
}

/// A value as a fault shows it: in JSON notation, shortened.
pub fn shown(tree: &Tree) -> String {
    match tree {
        Tree::Null => String::from("null"),
        Tree::Bool(value) => value.to_string(),
        Tree::Whole(number) => number.to_string(),
        Tree::Fraction(number) => quoted(number),
        Tree::Text(text) => format!("\"{}\"", quoted(text)),
        Tree::List(_) => String::from("[…]"),
        Tree::Map(_) => String::from("{…}"),
        Tree::Foreign(name) | Tree::Unreadable(name) => quoted(name),
    }
}
