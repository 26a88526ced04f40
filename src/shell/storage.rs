//! Where a draft is kept: in the tab, on the device, or in memory alone.

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
pub trait Keeper {
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
}

/// The keeper for a wish, under a name that belongs to one questionnaire of the page.
pub fn keeper(keeping: Keeping, name: String) -> Box<dyn Keeper> {
    match keeping {
        Keeping::Nowhere => Box::new(MemoryKeeper::default()),
        Keeping::Tab => Box::new(BrowserKeeper::in_tab(name)),
        Keeping::Device => Box::new(BrowserKeeper::on_device(name)),
    }
}

/// The browser's own storage: of the tab, gone when the tab is closed, or of the device, there until
/// it is cleared. Even asking for it throws where storage is blocked, so it is asked for anew each
/// time.
#[derive(Debug, Clone)]
pub struct BrowserKeeper {
    name: String,
    on_device: bool,
}

impl BrowserKeeper {
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

impl Keeper for BrowserKeeper {
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

/// Keeps a draft in memory, for as long as the questionnaire is there.
#[derive(Debug, Default)]
pub struct MemoryKeeper {
    draft: RefCell<Option<String>>,
}

impl Keeper for MemoryKeeper {
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
