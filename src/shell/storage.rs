//! Where a draft is kept: in the tab, on the device, or only in memory.

use std::cell::Cell;
use std::cell::RefCell;

use web_sys::Storage;

use crate::app::host::StorageMode;

/// The name of the standalone page's draft.
pub const STANDALONE: &str = "joint-effort.draft";

/// Suffix of a draft's name for the choice to switch the exit key off.
pub const EXIT_KEY: &str = ".exit-key";

/// The browser refused to read or store something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

/// Keeps one draft.
pub trait DraftStore {
    /// Returns the draft that was kept, if there is one.
    ///
    /// # Errors
    /// If the browser refuses.
    fn load(&self) -> Result<Option<String>, Refused>;

    /// Keeps a draft, replacing the previous one.
    ///
    /// # Errors
    /// If the browser refuses, or has no room.
    fn save(&self, draft: &str) -> Result<(), Refused>;

    /// Removes the draft.
    fn clear(&self);

    /// Keeps no draft, since no answers are left.
    fn empty(&self) {
        self.clear();
    }

    /// Whether no draft is stored.
    fn is_free(&self) -> bool {
        self.load() == Ok(None)
    }

    /// What another tab has done to the draft since this one last saw it, reported once; `own` is this tab's
    /// draft.
    fn news(&self, _own: Option<String>) -> Option<StoredDraftChange> {
        None
    }

    /// The draft's status as a mark, for [`DraftStore::resume`].
    fn mark(&self) -> &'static str {
        ""
    }

    /// Continues from another store that had this mark and this draft.
    fn resume(&self, _mark: &str, _own: Option<String>) {}
}

/// What another tab has done to the shared draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoredDraftChange {
    /// It has stored another one.
    Changed(String),
    /// It has removed it.
    Cleared,
}

/// Returns the store for a storage mode, under a name that belongs to one questionnaire of the page.
pub fn draft_store(storage_mode: StorageMode, name: String) -> Box<dyn DraftStore> {
    match storage_mode {
        StorageMode::Nowhere => Box::new(MemoryDraftStore::default()),
        StorageMode::Tab => Box::new(BrowserDraftStore::in_tab(name)),
        StorageMode::Device => Box::new(DeviceDraftStore::of(name)),
    }
}

/// The browser's storage: of the tab, gone when the tab is closed, or of the device, there until it is
/// cleared. Accessing it throws if storage is blocked, so it is requested again each time.
#[derive(Debug, Clone)]
pub struct BrowserDraftStore {
    name: String,
    on_device: bool,
}

impl BrowserDraftStore {
    /// Keeps the draft in the tab.
    pub fn in_tab(name: String) -> Self {
        Self {
            name,
            on_device: false,
        }
    }

    /// Keeps the draft on the device.
    pub fn on_device(name: String) -> Self {
        Self {
            name,
            on_device: true,
        }
    }

    fn storage(&self) -> Result<Storage, Refused> {
        let window = web_sys::window().ok_or(Refused)?;
        let storage = if self.on_device {
            window.local_storage()
        } else {
            window.session_storage()
        };
        storage.ok().flatten().ok_or(Refused)
    }
}

impl DraftStore for BrowserDraftStore {
    fn load(&self) -> Result<Option<String>, Refused> {
        self.storage()?.get_item(&self.name).map_err(|_| Refused)
    }

    fn save(&self, draft: &str) -> Result<(), Refused> {
        let storage = self.storage()?;
        storage.set_item(&self.name, draft).map_err(|_| Refused)
    }

    fn clear(&self) {
        if let Ok(storage) = self.storage() {
            // What cannot be removed was never kept.
            let _ = storage.remove_item(&self.name);
        }
    }
}

/// The device's storage, which every tab of the page shares. A draft that another tab has stored is not
/// overwritten, and one that another tab has removed is not restored.
#[derive(Debug)]
pub struct DeviceDraftStore {
    storage: BrowserDraftStore,
    /// The stored draft, as this tab last read or wrote it.
    known: RefCell<Option<String>>,
    /// Whether this tab stores nothing any more, since its draft was removed.
    is_detached: Cell<bool>,
}

impl DeviceDraftStore {
    /// Marks a draft that is stored.
    const STORED: &str = "device";
    /// Marks a draft that is no longer stored.
    const DETACHED: &str = "apart";

    /// Keeps the draft under this name.
    pub fn of(name: String) -> Self {
        Self {
            storage: BrowserDraftStore::on_device(name),
            known: RefCell::new(None),
            is_detached: Cell::new(false),
        }
    }
}

impl DraftStore for DeviceDraftStore {
    fn load(&self) -> Result<Option<String>, Refused> {
        let kept = self.storage.load()?;
        self.known.replace(kept.clone());
        Ok(kept)
    }

    fn save(&self, draft: &str) -> Result<(), Refused> {
        if self.is_detached.get() {
            return Ok(());
        }
        self.storage.save(draft)?;
        self.known.replace(Some(draft.to_owned()));
        Ok(())
    }

    fn clear(&self) {
        self.storage.clear();
        self.known.replace(None);
    }

    fn empty(&self) {
        if !self.is_detached.get() {
            self.clear();
        } else if self.storage.load() == Ok(None) {
            // No other draft is stored, so there is room for the next one.
            self.is_detached.set(false);
        }
    }

    fn is_free(&self) -> bool {
        self.storage.is_free()
    }

    fn news(&self, own: Option<String>) -> Option<StoredDraftChange> {
        if self.is_detached.get() {
            return None;
        }
        let there = self.storage.load().ok()?;
        let known = self.known.replace(there.clone());
        match there {
            _ if there == known || there == own => None,
            Some(draft) => Some(StoredDraftChange::Changed(draft)),
            None => {
                self.is_detached.set(own.is_some());
                own.map(|_| StoredDraftChange::Cleared)
            }
        }
    }

    fn mark(&self) -> &'static str {
        if self.is_detached.get() {
            Self::DETACHED
        } else if self.known.borrow().is_some() {
            Self::STORED
        } else {
            ""
        }
    }

    fn resume(&self, mark: &str, own: Option<String>) {
        self.is_detached.set(mark == Self::DETACHED);
        if mark == Self::STORED {
            self.known.replace(own);
        }
    }
}

/// Keeps a draft in memory, for as long as the questionnaire is there.
#[derive(Debug, Default)]
pub struct MemoryDraftStore {
    draft: RefCell<Option<String>>,
}

impl DraftStore for MemoryDraftStore {
    fn load(&self) -> Result<Option<String>, Refused> {
        Ok(self.draft.borrow().clone())
    }

    fn save(&self, draft: &str) -> Result<(), Refused> {
        *self.draft.borrow_mut() = Some(draft.to_owned());
        Ok(())
    }

    fn clear(&self) {
        *self.draft.borrow_mut() = None;
    }
}
