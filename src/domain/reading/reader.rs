//! Reads a [`Tree`] and collects every fault along the way.

use super::fault::{Fault, FaultKind, quoted, shown};
use super::tree::Tree;
use crate::domain::field::{Answers, Form};
use crate::domain::level::Level;
use crate::domain::response::Response;
use crate::domain::vocabulary::Vocabulary;

/// The word for "I don't know" in every format.
pub const UNKNOWN: &str = "unknown";

/// The numbers of the levels.
const NUMBERS: [&str; Level::ALL.len()] = ["0", "1", "2", "3", "4", "5"];

/// Collects the faults of one reading.
#[derive(Debug)]
pub struct Reader {
    faults: Vec<Fault>,
    is_broken: bool,
    notes: Option<Notes>,
}

/// How faults are noted. A program that accepts its input whole or not at all needs no notes, and is smaller
/// without them.
#[derive(Debug, Clone, Copy)]
struct Notes {
    fault: fn(FaultKind, &str, Option<&Tree>, &[&str]) -> Fault,
    joined: fn(&str, &str) -> String,
}

impl Default for Reader {
    /// Notes every fault.
    fn default() -> Self {
        Self {
            faults: Vec::new(),
            is_broken: false,
            notes: Some(Notes { fault, joined }),
        }
    }
}

impl Reader {
    /// Notes only that there was a fault.
    pub const fn quiet() -> Self {
        Self {
            faults: Vec::new(),
            is_broken: false,
            notes: None,
        }
    }

    /// Returns a reader for a part, with its own faults.
    pub const fn for_part(&self) -> Self {
        Self {
            faults: Vec::new(),
            is_broken: false,
            notes: self.notes,
        }
    }

    /// The path of a name below another one.
    pub(in crate::domain) fn joined(&self, path: &str, name: &str) -> String {
        self.notes
            .map(|notes| (notes.joined)(path, name))
            .unwrap_or_default()
    }

    /// Returns what was read, or all its faults.
    pub fn finish<T>(self, read: T) -> Result<T, Vec<Fault>> {
        if !self.is_broken {
            Ok(read)
        } else {
            Err(self.faults)
        }
    }

    /// Returns every fault, for a caller that uses the sound part anyway.
    pub fn faults(self) -> Vec<Fault> {
        self.faults
    }

    /// Notes a fault: its kind, its path, what was found there, if anything, and what is allowed.
    pub fn fault(&mut self, kind: FaultKind, path: &str, found: Option<&Tree>, allowed: &[&str]) {
        self.is_broken = true;
        if let Some(notes) = self.notes {
            self.faults.push((notes.fault)(kind, path, found, allowed));
        }
    }

    /// Visits an object's entries, and refuses a repeated name.
    ///
    /// One function serves every kind of object, here and below: a copy for each would make the program
    /// larger.
    pub fn entries<'t>(
        &mut self,
        path: &str,
        tree: &'t Tree,
        each: &mut dyn FnMut(&mut Self, &str, &'t Tree) -> bool,
        allowed: &[&str],
    ) {
        let Tree::Map(entries) = tree else {
            return self.refuse(path, tree, false, &["{…}"]);
        };
        let mut seen: Vec<&str> = Vec::new();
        for (name, value) in entries {
            if seen.contains(&name.as_str()) {
                self.fault(
                    FaultKind::Repeated,
                    &self.joined(path, name),
                    Some(value),
                    &[],
                );
            } else if each(self, name, value) {
                seen.push(name);
            } else {
                let below = self.joined(path, name);
                self.fault(FaultKind::UnknownKey, &below, Some(value), allowed);
            }
        }
    }

    /// Reads the answers under one name: one answer, or one for each member of a vocabulary.
    pub(in crate::domain) fn answers(
        &mut self,
        path: &str,
        tree: &Tree,
        answers: &mut dyn Answers,
        form: Form,
    ) {
        let values = answers.values();
        let Some(keys) = answers.keys() else {
            let answer = self.answer(path, tree, values, form);
            return answers.set(0, answer);
        };
        let mut each = |reader: &mut Self, name: &str, tree: &Tree| {
            let place = keys.iter().position(|key| *key == name);
            if let Some(place) = place {
                let answer = reader.answer(&reader.joined(path, name), tree, values, form);
                answers.set(place, answer);
            }
            place.is_some()
        };
        self.entries(path, tree, &mut each, keys);
    }

    /// Reads one answer. Other languages write an absent one as `null`.
    fn answer(
        &mut self,
        path: &str,
        tree: &Tree,
        values: &'static [&'static str],
        form: Form,
    ) -> Response<usize> {
        let (values, other) = match form {
            Form::Id => (values, UNKNOWN),
            Form::Number => (&NUMBERS[..], UNKNOWN),
            Form::IdOrNone => (values, "null"),
        };
        let place = match (tree, form) {
            (Tree::Null, Form::IdOrNone) => return Response::Unknown,
            (Tree::Null, _) => return Response::Unanswered,
            (Tree::Text(text), Form::Id | Form::Number) if text == UNKNOWN => {
                return Response::Unknown;
            }
            (Tree::Whole(number), Form::Number) => usize::try_from(*number).ok(),
            (Tree::Text(text), Form::Id | Form::IdOrNone) => {
                values.iter().position(|known| known == text)
            }
            _ => None,
        };
        let known = place.filter(|place| *place < values.len());
        if known.is_none() {
            let right_type = match form {
                Form::Number => matches!(tree, Tree::Whole(_) | Tree::Fraction(_) | Tree::Text(_)),
                Form::Id | Form::IdOrNone => matches!(tree, Tree::Text(_)),
            };
            self.refuse(path, tree, right_type, &[values, &[other]].concat());
        }
        known.map_or(Response::Unanswered, Response::Known)
    }

    /// Reads an id of a vocabulary.
    pub fn id<V: Vocabulary>(&mut self, path: &str, tree: &Tree) -> Option<V> {
        let place = self.choice(path, tree, V::IDS)?;
        V::ALL.get(place).copied()
    }

    /// Reads a text of at most `longest` characters. `null` means no text.
    pub fn short_text(&mut self, path: &str, tree: &Tree, longest: usize) -> Option<String> {
        match tree {
            Tree::Null => None,
            Tree::Text(text) if text.chars().count() <= longest => Some(text.clone()),
            _ => {
                let allowed = format!("\"…\" ≤ {longest}");
                self.refuse(path, tree, matches!(tree, Tree::Text(_)), &[&allowed]);
                None
            }
        }
    }

    /// Reads the entries of a list, from one to `most` of them.
    pub fn list<'t>(&mut self, path: &str, tree: &'t Tree, most: usize) -> &'t [Tree] {
        let Tree::List(entries) = tree else {
            self.refuse(path, tree, false, &[&so_many(most)]);
            return &[];
        };
        if !(1..=most).contains(&entries.len()) {
            let found = Tree::Foreign(format!("[…] × {}", entries.len()));
            self.refuse(path, &found, true, &[&so_many(most)]);
        }
        entries
    }

    /// The index of an id among those of a vocabulary.
    fn choice(&mut self, path: &str, tree: &Tree, ids: &[&str]) -> Option<usize> {
        let text = match tree {
            Tree::Text(text) => Some(text.as_str()),
            _ => None,
        };
        let place = ids.iter().position(|known| Some(*known) == text);
        if place.is_none() {
            self.refuse(path, tree, text.is_some(), ids);
        }
        place
    }

    /// Reads the format's name, which must be exactly this one.
    pub fn format(&mut self, format: &str, tree: &Tree) {
        match tree {
            Tree::Text(text) if text == format => {}
            Tree::Text(_) => {
                self.fault(FaultKind::WrongFormat, "format", Some(tree), &[format]);
            }
            _ => self.refuse("format", tree, false, &[format]),
        }
    }

    /// Refuses an object that names no format.
    pub fn require_format(&mut self, format: &str, tree: &Tree) {
        self.require("", "format", tree, &[format]);
    }

    /// Refuses an object that does not have this name.
    pub fn require(&mut self, path: &str, name: &str, tree: &Tree, allowed: &[&str]) {
        if let Tree::Map(entries) = tree
            && entries.iter().all(|(known, _)| known != name)
        {
            self.fault(FaultKind::Missing, &self.joined(path, name), None, allowed);
        }
    }

    /// Notes that a value could not be read, is of the wrong type, or is of the right type but not
    /// allowed.
    pub fn refuse(&mut self, path: &str, tree: &Tree, right_type: bool, allowed: &[&str]) {
        let kind = match tree {
            Tree::Unreadable(_) => FaultKind::Unreadable,
            _ if right_type => FaultKind::WrongValue,
            _ => FaultKind::WrongType,
        };
        self.fault(kind, path, Some(tree), allowed);
    }
}

fn owned(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

/// How a fault describes a list of one to `most` entries.
pub(in crate::domain) fn so_many(most: usize) -> String {
    format!("[…] × 1–{most}")
}

fn fault(kind: FaultKind, path: &str, found: Option<&Tree>, allowed: &[&str]) -> Fault {
    Fault {
        kind,
        path: path.to_owned(),
        found: found.map(shown).unwrap_or_default(),
        allowed: owned(allowed),
    }
}

fn joined(path: &str, name: &str) -> String {
    let name = quoted(name);
    if path.is_empty() {
        name
    } else {
        format!("{path}.{name}")
    }
}
