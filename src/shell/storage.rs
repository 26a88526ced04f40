//! Where a draft is kept: in the tab, on the device, or in memory alone.

use std::cell::Cell;
use std::cell::RefCell;

use web_sys::Storage;

use crate::app::host::Keeping;

/// The name under which the standalone page keeps its draft.
pub const STANDALONE: &str = "joint-effort.draft";

/// What the name of a draft is followed by where it is kept that the rater wants no quick key.
pub const EXIT_KEY: &str = ".exit-key";

/// The browser would not keep it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

/// Keeps one draft.
pub trait DraftStore {
    /// The draft that was kept, if there is one.
    ///
    /// # Errors
    /// Where the browser refuses.
    fn load(&self) -> Result<Option<String>, Refused>;

    /// Keeps a draft in place of the one before.
    ///
    /// # Errors
    /// Where the browser refuses, or has no room.
    fn save(&self, draft: &str) -> Result<(), Refused>;

    /// Forgets the draft.
    fn clear(&self);

    /// Keeps nothing, since nothing is answered any more.
    fn empty(&self) {
        self.clear();
    }

    /// Whether nobody's draft lies there.
    fn is_free(&self) -> bool {
        self.load() == Ok(None)
    }

    /// What another tab has done to the draft since this one has seen it, told once; `own` is what this
    /// one has.
    fn news(&self, _own: Option<String>) -> Option<Elsewhere> {
        None
    }

    /// How it stands with the draft, for [`DraftStore::resume`].
    fn mark(&self) -> &'static str {
        ""
    }

    /// Goes on where another store has left off that had this mark and this draft.
    fn resume(&self, _mark: &str, _own: Option<String>) {}
}

/// What another tab has done to a draft that both share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Elsewhere {
    /// It has put another one there.
    Changed(String),
    /// It has taken it away.
    Cleared,
}

/// The store for a storage mode, under a name that belongs to one questionnaire of the page.
pub fn draft_store(keeping: Keeping, name: String) -> Box<dyn DraftStore> {
    match keeping {
        Keeping::Nowhere => Box::new(MemoryDraftStore::default()),
        Keeping::Tab => Box::new(BrowserDraftStore::in_tab(name)),
        Keeping::Device => Box::new(DeviceDraftStore::of(name)),
    }
}

/// The browser's own storage: of the tab, gone when the tab is closed, or of the device, there until
/// it is cleared. Even asking for it throws where storage is blocked, so it is asked for anew each
/// time.
#[derive(Debug, Clone)]
pub struct BrowserDraftStore {
    name: String,
    on_device: bool,
}

impl BrowserDraftStore {
    /// Keeps in the tab.
    pub fn in_tab(name: String) -> Self {
        Self {
            name,
            on_device: false,
        }
    }

    /// Keeps on the device.
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

/// The device's storage, which every tab of the page shares. What was put there elsewhere is not written
/// over, and what was taken away elsewhere is not put there again.
#[derive(Debug)]
pub struct DeviceDraftStore {
    storage: BrowserDraftStore,
    /// What lay there when it was last looked at, or was put there by this tab.
    known: RefCell<Option<String>>,
    /// Whether this tab keeps nothing there any more, since its draft was taken away.
    is_apart: Cell<bool>,
}

impl DeviceDraftStore {
    /// What marks a draft that lies there.
    const THERE: &str = "device";
    /// What marks one that does so no more.
    const APART: &str = "apart";

    /// Keeps under a name.
    pub fn of(name: String) -> Self {
        Self {
            storage: BrowserDraftStore::on_device(name),
            known: RefCell::new(None),
            is_apart: Cell::new(false),
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
        if self.is_apart.get() {
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
        if !self.is_apart.get() {
            self.clear();
        } else if self.storage.load() == Ok(None) {
            // Nobody else's draft lies there, so there is room for the next one.
            self.is_apart.set(false);
        }
    }

    fn is_free(&self) -> bool {
        self.storage.is_free()
    }

    fn news(&self, own: Option<String>) -> Option<Elsewhere> {
        if self.is_apart.get() {
            return None;
        }
        let there = self.storage.load().ok()?;
        let known = self.known.replace(there.clone());
        match there {
            _ if there == known || there == own => None,
            Some(draft) => Some(Elsewhere::Changed(draft)),
            None => {
                self.is_apart.set(own.is_some());
                own.map(|_| Elsewhere::Cleared)
            }
        }
    }

    fn mark(&self) -> &'static str {
        if self.is_apart.get() {
            Self::APART
        } else if self.known.borrow().is_some() {
            Self::THERE
        } else {
            ""
        }
    }

    fn resume(&self, mark: &str, own: Option<String>) {
        self.is_apart.set(mark == Self::APART);
        if mark == Self::THERE {
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
