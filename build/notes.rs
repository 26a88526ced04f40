//! Notes that tell translators what each text is for: `content/notes.json`.

use std::collections::{BTreeMap, BTreeSet};

use crate::content::check;
use crate::content::entry::placeholders;

/// The notes by id; `*` stands for any one name of an id.
pub struct Notes(BTreeMap<String, String>);

impl Notes {
    /// Reads the notes: one flat object with a note under each id.
    ///
    /// # Errors
    /// Every fault.
    pub fn read(json: &str) -> Result<Self, Vec<String>> {
        let told = |faults: Vec<check::Fault>| faults.iter().map(ToString::to_string).collect();
        check::read_texts(json).map(Self).map_err(told)
    }

    /// Returns the note for an id: of those that fit, the one with the fewest `*`.
    pub fn get(&self, id: &str) -> Option<&str> {
        let (_, note) = self.find(id)?;
        Some(note)
    }

    fn find(&self, id: &str) -> Option<(&str, &str)> {
        let fitting = self.0.iter().filter(|(of, _)| fits(of, id));
        let note = fitting.min_by_key(|(of, _)| of.matches('*').count());
        note.map(|(of, note)| (of.as_str(), note.as_str()))
    }

    /// Returns every fault in the notes: one is missing, one is left over, or its placeholders are not those
    /// of the text.
    pub fn faults(&self, texts: &BTreeMap<String, String>) -> Vec<String> {
        let mut faults = Vec::new();
        let mut used = BTreeSet::new();
        for (id, text) in texts {
            let Some((of, note)) = self.find(id) else {
                faults.push(format!("{id}: has no note; say what the text is for"));
                continue;
            };
            used.insert(of);
            let (filled, told) = (placeholders(text), placeholders(note));
            for name in filled.iter().filter(|name| !told.contains(name)) {
                faults.push(format!(
                    "{of}: {{{name}}} is not explained; add “{{{name}}}: …”"
                ));
            }
            for name in told.iter().filter(|name| !filled.contains(name)) {
                faults.push(format!(
                    "{of}: {{{name}}} is explained, and is not in the text of {id}; put it into the text or \
                     out of the note"
                ));
            }
        }
        let left = self.0.keys().filter(|of| !used.contains(of.as_str()));
        faults.extend(
            left.map(|of| format!("{of}: there is no such text; remove or rename the note")),
        );
        faults
    }
}

fn fits(of: &str, id: &str) -> bool {
    of.split('.').count() == id.split('.').count()
        && of
            .split('.')
            .zip(id.split('.'))
            .all(|(of, name)| of == "*" || of == name)
}
