//! What is wrong with something that was read: where, what was found, and what is allowed.

use serde::Serialize;

use super::tree::Tree;

/// So much of a foreign text is repeated in a fault, in characters.
const LONGEST_QUOTE: usize = 60;

/// The kind of a fault; its id is the id of its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaultKind {
    /// Something that must be there is not.
    Missing,
    /// A name that the format does not have.
    UnknownKey,
    /// A name that stands twice.
    Repeated,
    /// A value of the wrong type.
    WrongType,
    /// A value of the right type that is not allowed.
    WrongValue,
    /// Another format, or another version of it.
    WrongFormat,
    /// Not JSON, or cut short.
    NotJson,
    /// The value could not be read from where it was.
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

    /// The id of its words.
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
    /// Where: names joined by dots, such as `risk.violence`; empty for the whole.
    pub path: String,
    /// What was found, shortened and with control characters shown.
    pub found: String,
    /// What is allowed there.
    pub allowed: Vec<String>,
}

impl Fault {
    /// The same fault of something that stands below a name.
    #[must_use]
    pub fn below(self, name: &str) -> Self {
        let path = if self.path.is_empty() {
            name.to_owned()
        } else {
            format!("{name}.{}", self.path)
        };
        Self { path, ..self }
    }
}

/// Whether a sign turns the direction of what comes after it.
pub const fn is_turn(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A foreign text, short enough and safe to show.
pub fn quoted(text: &str) -> String {
    let mut characters = text.chars();
    let mut shown = String::new();
    for character in characters.by_ref().take(LONGEST_QUOTE) {
        if character.is_control() || is_turn(character) {
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

/// A value as a fault shows it: in the notation of JSON, shortened.
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
