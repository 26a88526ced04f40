//! What is kept on the device because the rater asked for it: each record in a place of its own.

use std::cell::RefCell;
use std::collections::BTreeMap;

use web_sys::Storage;

use crate::shell::storage::Refused;

/// How the names of all places begin.
pub const BEGINNING: &str = "joint-effort.kept.";

/// Keeps several texts, each in a place.
pub trait RecordStore {
    /// Every place with what lies there, in no order.
    ///
    /// # Errors
    /// Where the browser refuses.
    fn all(&self) -> Result<Vec<(String, String)>, Refused>;

    /// What lies in a place.
    ///
    /// # Errors
    /// Where the browser refuses.
    fn get(&self, place: &str) -> Result<Option<String>, Refused>;

    /// Puts a text in a place, instead of what lay there.
    ///
    /// # Errors
    /// Where the browser refuses, or has no room.
    fn put(&self, place: &str, text: &str) -> Result<(), Refused>;

    /// Takes away what lies in a place.
    fn remove(&self, place: &str);
}

/// A new place: its name tells when it was made, so that the latest comes last. Two tabs may make one in
/// the same moment, so chance tells theirs apart.
pub fn new_place() -> String {
    let chance = (js_sys::Math::random() * 1e6).floor();
    format!("{BEGINNING}{:.0}-{chance:06}", js_sys::Date::now())
}

/// The browser's storage of the device.
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
        let ours = names.filter(|name| name.starts_with(BEGINNING));
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

/// Keeps in memory, for as long as the questionnaire is there.
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
