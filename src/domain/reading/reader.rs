//! Reads a [`Tree`] and gathers every fault on the way.

use super::fault::{Fault, FaultKind, quoted, shown};
use super::tree::Tree;
use crate::domain::response::Response;
use crate::domain::vocabulary::{Each, Vocabulary};

/// The word for "I don't know" in every format.
pub const UNKNOWN: &str = "unknown";

/// Gathers the faults of one reading.
#[derive(Debug, Default)]
pub struct Reader {
    faults: Vec<Fault>,
}

impl Reader {
    /// What was read, or everything that was wrong with it.
    pub fn finish<T>(self, read: T) -> Result<T, Vec<Fault>> {
        if self.faults.is_empty() {
            Ok(read)
        } else {
            Err(self.faults)
        }
    }

    /// Everything that was wrong, where what was sound is used all the same.
    pub fn faults(self) -> Vec<Fault> {
        self.faults
    }

    /// Notes a fault.
    pub fn fault(&mut self, kind: FaultKind, path: &str, found: String, allowed: Vec<String>) {
        self.faults.push(Fault {
            kind,
            path: path.to_owned(),
            found,
            allowed,
        });
    }

    /// Goes through an object's entries, refusing a name that stands twice.
    pub fn entries<'t>(
        &mut self,
        path: &str,
        tree: &'t Tree,
        mut each: impl FnMut(&mut Self, &str, &'t Tree) -> bool,
        allowed: &dyn Fn() -> Vec<String>,
    ) {
        let Tree::Map(entries) = tree else {
            return self.refuse(path, tree, false, vec![String::from("{…}")]);
        };
        let mut seen: Vec<&str> = Vec::new();
        for (name, value) in entries {
            let below = joined(path, name);
            if seen.contains(&name.as_str()) {
                self.fault(FaultKind::Repeated, &below, shown(value), Vec::new());
            } else if each(self, name, value) {
                seen.push(name);
            } else {
                self.fault(FaultKind::UnknownKey, &below, shown(value), allowed());
            }
        }
    }

    /// Reads a section whose names are the ids of a vocabulary.
    pub fn section<K: Vocabulary, V: Copy, const N: usize>(
        &mut self,
        path: &str,
        tree: &Tree,
        values: &mut Each<K, Response<V>, N>,
        read: impl Fn(&mut Self, &str, &Tree) -> Response<V>,
    ) {
        let each = |reader: &mut Self, name: &str, tree: &Tree| {
            K::from_id(name)
                .map(|key| values[key] = read(reader, &joined(path, name), tree))
                .is_some()
        };
        self.entries(path, tree, each, &ids::<K>);
    }

    /// Reads an id of a vocabulary, or "unknown".
    pub fn id_or_unknown<V: Vocabulary>(&mut self, path: &str, tree: &Tree) -> Response<V> {
        if matches!(tree, Tree::Text(text) if text == UNKNOWN) {
            return Response::Unknown;
        }
        let allowed = || ids::<V>().into_iter().chain([UNKNOWN.to_owned()]).collect();
        self.choice(path, tree, allowed)
            .map_or(Response::Unanswered, Response::Known)
    }

    /// Reads an id of a vocabulary.
    pub fn id<V: Vocabulary>(&mut self, path: &str, tree: &Tree) -> Option<V> {
        self.choice(path, tree, ids::<V>)
    }

    /// Reads the format's name, which must be exactly this one.
    pub fn format(&mut self, format: &str, tree: &Tree) {
        match tree {
            Tree::Text(text) if text == format => {}
            Tree::Text(_) => {
                self.fault(
                    FaultKind::WrongFormat,
                    "format",
                    shown(tree),
                    vec![format.to_owned()],
                );
            }
            _ => self.refuse("format", tree, false, vec![format.to_owned()]),
        }
    }

    /// Refuses an object that names no format.
    pub fn require_format(&mut self, format: &str, tree: &Tree) {
        if let Tree::Map(entries) = tree
            && entries.iter().all(|(name, _)| name != "format")
        {
            self.fault(
                FaultKind::Missing,
                "format",
                String::new(),
                vec![format.to_owned()],
            );
        }
    }

    /// Notes that a value could not be read, is of the wrong type, or is of the right type but not
    /// allowed.
    pub fn refuse(&mut self, path: &str, tree: &Tree, right_type: bool, allowed: Vec<String>) {
        let kind = match tree {
            Tree::Unreadable(_) => FaultKind::Unreadable,
            _ if right_type => FaultKind::WrongValue,
            _ => FaultKind::WrongType,
        };
        self.fault(kind, path, shown(tree), allowed);
    }

    fn choice<V: Vocabulary>(
        &mut self,
        path: &str,
        tree: &Tree,
        allowed: impl Fn() -> Vec<String>,
    ) -> Option<V> {
        let chosen = match tree {
            Tree::Text(text) => V::from_id(text),
            _ => None,
        };
        if chosen.is_none() {
            self.refuse(path, tree, matches!(tree, Tree::Text(_)), allowed());
        }
        chosen
    }
}

/// The ids of a vocabulary.
pub fn ids<V: Vocabulary>() -> Vec<String> {
    V::ALL.iter().map(|member| member.id().to_owned()).collect()
}

fn joined(path: &str, name: &str) -> String {
    let name = quoted(name);
    if path.is_empty() {
        name
    } else {
        format!("{path}.{name}")
    }
}
