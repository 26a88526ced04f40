//! What the files of a record and of a map have in common: day and time, edition, and whether they include
//! the family part.

use serde::ser::SerializeMap;

use super::{Day, Scope, Time};
use crate::domain::field::{Field, Form, Subject};
use crate::domain::reading::reader::Reader;
use crate::domain::reading::{Fault, FaultKind, Tree};
use crate::domain::vocabulary::Vocabulary;

/// The name of the entry that says whether a file includes the family part.
pub(super) const FAMILY: &str = "family";

/// The maximum length of an edition, in characters: 40 for a language's own, plus a mark that it was changed.
pub const LONGEST_EDITION: usize = 60;

/// How a day is written.
const DAYS: &str = "2000-01-01 – 9999-12-31";

/// How a time of day is written.
const TIMES: &str = "00:00 – 23:59";

/// The names of the entries that say when a file was saved.
pub(super) const DAY: &str = "saved";
pub(super) const TIME: &str = "time";

/// Whether a file includes the family part, in the order of [`Scope`].
pub const FAMILY_IS: [&str; 2] = ["included", "left-out"];

/// What a file says about itself.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// Whether it includes the family part.
    pub scope: Scope,
    /// The day it was saved.
    pub day: Option<Day>,
    /// The time of that day.
    pub time: Option<Time>,
    /// The edition of the wording; empty if unknown.
    pub edition: String,
}

impl Head {
    /// Returns what a file says about itself.
    pub fn of(scope: Scope, (day, time): (Option<Day>, Option<Time>), edition: &str) -> Self {
        Self {
            scope,
            day,
            time,
            edition: edition.to_owned(),
        }
    }

    pub fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        if let Some(day) = self.day {
            map.serialize_entry(DAY, &day)?;
            if let Some(time) = self.time {
                map.serialize_entry(TIME, &time)?;
            }
        }
        if !self.edition.is_empty() {
            map.serialize_entry("edition", &self.edition)?;
        }
        map.serialize_entry(FAMILY, FAMILY_IS[self.scope.index()])
    }

    /// Reads the entry with this name, and returns whether the name belongs to the head.
    pub fn read(&mut self, reader: &mut Reader, name: &str, tree: &Tree) -> bool {
        match name {
            DAY => self.day = parse_text(reader, (name, tree), Day::from_text, DAYS),
            TIME => self.time = parse_text(reader, (name, tree), Time::from_text, TIMES),
            "edition" => self.edition = edition(reader, tree),
            FAMILY => self.scope = scope(reader, tree),
            _ => return false,
        }
        true
    }
}

/// Faults found by another reader in part of a file.
#[derive(Debug, Default)]
pub(super) struct PartFaults {
    faults: Vec<Fault>,
    /// Set when a part could not be read. A quiet reader lists no faults.
    is_broken: bool,
}

impl PartFaults {
    /// Returns what was read under a name, or notes its faults and returns the default.
    pub fn take_or_default<T: Default>(&mut self, name: &str, read: Result<T, Vec<Fault>>) -> T {
        read.unwrap_or_else(|faults| {
            self.is_broken = true;
            let below = faults.into_iter().map(|fault| fault.prefixed(name));
            self.faults.extend(below);
            T::default()
        })
    }

    /// Returns what was read, or all its faults: the file's own first.
    pub fn finish<T>(self, reader: Reader, read: T) -> Result<T, Vec<Fault>> {
        match (reader.finish(read), self.is_broken) {
            (Ok(read), false) => Ok(read),
            (Ok(_), true) => Err(self.faults),
            (Err(own), _) => Err(own.into_iter().chain(self.faults).collect()),
        }
    }
}

/// Requires an entry with this name.
pub(super) fn require(reader: &mut Reader, tree: &Tree, name: &str, allowed: &[&str]) {
    if matches!(tree, Tree::Map(_)) && entry(tree, name).is_none() {
        reader.fault(FaultKind::Missing, name, None, allowed);
    }
}

/// Checks only that an outcome is an object: it is for other programs.
pub(super) fn outcome(reader: &mut Reader, tree: &Tree) {
    if !matches!(tree, Tree::Map(_)) {
        reader.refuse("outcome", tree, false, &["{…}"]);
    }
}

/// Returns the entry with this name.
pub(super) fn entry<'t>(tree: &'t Tree, name: &str) -> Option<&'t Tree> {
    entries(tree)
        .iter()
        .find_map(|(known, value)| (known == name).then_some(value))
}

/// Returns the entries of an object.
pub(super) fn entries(tree: &Tree) -> &[(String, Tree)] {
    match tree {
        Tree::Map(entries) => entries,
        _ => &[],
    }
}

/// Whether there is an answer about the family under this name or in the section of this name. Names that are
/// no field at all are rejected elsewhere.
pub(super) fn has_family_answer(name: &str, value: &Tree) -> bool {
    let field = Field::from_id(name).filter(|field| field.subject() == Subject::Family);
    field.is_some_and(|field| match value {
        Tree::Map(answers) => answers.iter().any(|(_, answer)| *answer != Tree::Null),
        Tree::Null => field.form() == Form::IdOrNone,
        _ => true,
    })
}

/// Parses a text with a format of its own, or rejects it.
fn parse_text<T>(
    reader: &mut Reader,
    (name, tree): (&str, &Tree),
    from_text: fn(&str) -> Option<T>,
    allowed: &str,
) -> Option<T> {
    let parsed = match tree {
        Tree::Text(text) => from_text(text),
        _ => None,
    };
    if parsed.is_none() {
        reader.refuse(name, tree, matches!(tree, Tree::Text(_)), &[allowed]);
    }
    parsed
}

/// Rejects a time without a day.
pub(super) fn require_day(reader: &mut Reader, tree: &Tree) {
    if entry(tree, TIME).is_some() {
        require(reader, tree, DAY, &[DAYS]);
    }
}

fn edition(reader: &mut Reader, tree: &Tree) -> String {
    match tree {
        Tree::Text(text) if is_edition(text) => text.clone(),
        _ => {
            let allowed = format!("\"…\" ≤ {LONGEST_EDITION}");
            reader.refuse("edition", tree, matches!(tree, Tree::Text(_)), &[&allowed]);
            String::new()
        }
    }
}

fn is_edition(text: &str) -> bool {
    let length = text.chars().count();
    (1..=LONGEST_EDITION).contains(&length) && !text.contains(char::is_control)
}

fn scope(reader: &mut Reader, tree: &Tree) -> Scope {
    let place = match tree {
        Tree::Text(text) => FAMILY_IS.iter().position(|known| known == text),
        _ => None,
    };
    let scope = place.and_then(|place| Scope::ALL.get(place));
    if scope.is_none() {
        reader.refuse(FAMILY, tree, matches!(tree, Tree::Text(_)), &FAMILY_IS);
    }
    scope.copied().unwrap_or_default()
}
