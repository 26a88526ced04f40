//! One language's texts, packed.

use std::rc::Rc;

use implicit_clone::unsync::IString;

use super::Ui;
use super::key::{self, Key};

/// The English texts, one a line, in the order of the keys: checked and written by the build.
const ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/en.words"));

/// Marks the edition of words that a host has changed.
const CHANGED: &str = "+changed";

/// A language's texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    texts: Rc<[IString]>,
}

impl Words {
    /// The English that is built in.
    pub fn english() -> Self {
        Self {
            texts: ENGLISH.split('\n').map(IString::Static).collect(),
        }
    }

    /// The English texts, in the order of the keys.
    pub fn english_texts() -> Vec<&'static str> {
        ENGLISH.split('\n').collect()
    }

    /// A pack that was loaded: one text a line, in the order of the keys. None where the number of
    /// texts is not the one that this build has.
    pub fn from_pack(pack: &str) -> Option<Self> {
        let texts: Rc<[IString]> = pack
            .split('\n')
            .map(|text| IString::Rc(text.into()))
            .collect();
        (texts.len() == key::COUNT).then_some(Self { texts })
    }

    /// These words with some of them changed, each by its place in a pack. Unless they bring an
    /// edition of their own, the edition says that they were changed.
    pub fn changed(&self, changes: Vec<(usize, String)>) -> Self {
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

    /// The text of a key.
    pub fn get(&self, key: impl Into<Key>) -> IString {
        self.texts
            .get(key.into().index())
            .cloned()
            .unwrap_or_default()
    }

    /// Several texts in one line.
    pub fn list(&self, keys: &mut dyn Iterator<Item = Key>) -> IString {
        self.list_of(&mut keys.map(|key| self.get(key)))
    }

    /// Several texts in one line, which are there already.
    pub fn list_of(&self, texts: &mut dyn Iterator<Item = IString>) -> IString {
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

    /// The text of a key with each `{name}` filled. A value is taken as it is, braces and all: it
    /// may come from a foreign file.
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
