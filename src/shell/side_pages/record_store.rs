//! What is kept on the device at the rater's request: each record in a place of its own.

use std::cell::RefCell;
use std::collections::BTreeMap;

use web_sys::Storage;

use crate::shell::storage::Refused;

/// Prefix of the names of all places.
pub const PREFIX: &str = "joint-effort.kept.";

/// Keeps several texts, each in its own place.
pub trait RecordStore {
    /// All places with their texts, in no particular order.
    ///
    /// # Errors
    /// If the browser refuses.
    fn all(&self) -> Result<Vec<(String, String)>, Refused>;

    /// The text in a place.
    ///
    /// # Errors
    /// If the browser refuses.
    fn get(&self, place: &str) -> Result<Option<String>, Refused>;

    /// Puts a text in a place, replacing the one there.
    ///
    /// # Errors
    /// If the browser refuses, or has no room.
    fn put(&self, place: &str, text: &str) -> Result<(), Refused>;

    /// Removes the text in a place.
    fn remove(&self, place: &str);
}

/// Makes the name of a new place. It contains the time, so the latest sorts last. Two tabs may make one at
/// the same moment; a random number tells them apart.
pub fn new_place() -> String {
    let chance = (js_sys::Math::random() * 1e6).floor();
    format!("{PREFIX}{:.0}-{chance:06}", js_sys::Date::now())
}

/// The device's storage in the browser.
#[derive(Debug, Clone, Copy)]
pub struct BrowserRecordStore;

impl BrowserRecordStore {
    fn storage() -> Result<Storage, Refused> {
        let window = web_sys::window().ok_or(Refused)?;
        window.local_storage().ok().flatten().ok_or(Refused)
    }
}

impl RecordStore for BrowserRecordStore {
    fn all(&self) -> Result<Vec<(String, String)>, Refused> {
        let storage = Self::storage()?;
        let count = storage.length().map_err(|_| Refused)?;
        let names = (0..count).filter_map(|index| storage.key(index).ok().flatten());
        let ours = names.filter(|name| name.starts_with(PREFIX));
        let found = ours.filter_map(|name| {
            let text = storage.get_item(&name).ok().flatten()?;
            Some((name, text))
        });
        Ok(found.collect())
    }

    fn get(&self, place: &str) -> Result<Option<String>, Refused> {
        Self::storage()?.get_item(place).map_err(|_| Refused)
    }

    fn put(&self, place: &str, text: &str) -> Result<(), Refused> {
        Self::storage()?.set_item(place, text).map_err(|_| Refused)
    }

    fn remove(&self, place: &str) {
        if let Ok(storage) = Self::storage() {
            // What cannot be removed was never kept.
            let _ = storage.remove_item(place);
        }
    }
}

/// Keeps texts in memory, for as long as the questionnaire is there.
#[derive(Debug, Default)]
pub struct MemoryRecordStore {
    texts: RefCell<BTreeMap<String, String>>,
}

impl RecordStore for MemoryRecordStore {
    fn all(&self) -> Result<Vec<(String, String)>, Refused> {
        Ok(self.texts.borrow().clone().into_iter().collect())
    }

    fn get(&self, place: &str) -> Result<Option<String>, Refused> {
        Ok(self.texts.borrow().get(place).cloned())
    }

    fn put(&self, place: &str, text: &str) -> Result<(), Refused> {
        let mut texts = self.texts.borrow_mut();
        texts.insert(place.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, place: &str) {
        self.texts.borrow_mut().remove(place);
    }
}
