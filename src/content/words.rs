//! One language's texts, packed.

use std::rc::Rc;

use implicit_clone::unsync::IString;

use super::Ui;
use super::key::{self, Key};

/// The English texts, one per line, in the order of the keys. The build checks and writes them.
const ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/en.words"));

/// Marks the edition of words that a host has changed.
const CHANGED: &str = "+changed";

/// The texts of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    texts: Rc<[IString]>,
}

impl Words {
    /// Returns the built-in English.
    pub fn english() -> Self {
        Self {
            texts: ENGLISH.split('\n').map(IString::Static).collect(),
        }
    }

    /// Returns the English texts, in the order of the keys.
    pub fn english_texts() -> Vec<&'static str> {
        ENGLISH.split('\n').collect()
    }

    /// Reads a pack: one text per line, in the order of the keys. Returns `None` if the number of texts is
    /// not that of this build.
    pub fn from_pack(pack: &str) -> Option<Self> {
        let texts: Rc<[IString]> = pack
            .split('\n')
            .map(|text| IString::Rc(text.into()))
            .collect();
        (texts.len() == key::COUNT).then_some(Self { texts })
    }

    /// Returns these words with some texts changed, each by its place in a pack. The edition is marked as
    /// changed unless the changes bring an edition of their own.
    pub fn with_changes(&self, changes: Vec<(usize, String)>) -> Self {
        if changes.is_empty() {
            return self.clone();
        }
        let edition = format!("{}{CHANGED}", self.get(Key::META_EDITION));
        let mut texts = self.texts.to_vec();
        let changes = [(Key::META_EDITION.index(), edition)]
            .into_iter()
            .chain(changes);
        for (place, text) in changes {
            if let Some(changed) = texts.get_mut(place) {
                *changed = IString::from(text);
            }
        }
        Self {
            texts: texts.into(),
        }
    }

    /// Returns the text of a key.
    pub fn get(&self, key: impl Into<Key>) -> IString {
        self.texts
            .get(key.into().index())
            .cloned()
            .unwrap_or_default()
    }

    /// Joins the texts of several keys in one line.
    pub fn list(&self, keys: &mut dyn Iterator<Item = Key>) -> IString {
        self.list_texts(&mut keys.map(|key| self.get(key)))
    }

    /// Joins several texts in one line.
    pub fn list_texts(&self, texts: &mut dyn Iterator<Item = IString>) -> IString {
        let separator = self.get(Ui::ListSeparator);
        let mut list = String::new();
        for text in texts {
            if !list.is_empty() {
                list.push_str(&separator);
                list.push(' ');
            }
            list.push_str(&text);
        }
        list.into()
    }

    /// Returns the text of a key with each `{name}` filled. Braces in a value stay as they are: it may come
    /// from a foreign file.
    pub fn fill(&self, key: impl Into<Key>, values: &[(&str, &str)]) -> IString {
        let text = self.get(key);
        let mut filled = String::new();
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once('{')
            && let Some((name, after)) = after.split_once('}')
        {
            filled.push_str(before);
            match values.iter().find(|(known, _)| *known == name) {
                Some((_, value)) => filled.push_str(value),
                None => filled.extend(["{", name, "}"]),
            }
            rest = after;
        }
        filled.push_str(rest);
        IString::from(filled)
    }
}
