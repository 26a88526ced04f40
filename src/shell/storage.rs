//! Where a draft is kept: in the tab, or nowhere.

use std::cell::RefCell;

use web_sys::Storage;

/// The name under which the tab keeps the draft.
const NAME: &str = "joint-effort.draft";

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

/// The tab's own storage: gone when the tab is closed. Even asking for it throws where storage is
/// blocked, so it is asked for anew each time.
#[derive(Debug, Clone, Copy, Default)]
pub struct TabKeeper;

impl TabKeeper {
    fn storage() -> Result<Storage, Refused> {
        let window = web_sys::window().ok_or(Refused)?;
        window.session_storage().ok().flatten().ok_or(Refused)
    }
}

impl Keeper for TabKeeper {
    fn load(&self) -> Result<Option<String>, Refused> {
        Self::storage()?.get_item(NAME).map_err(|_| Refused)
    }

    fn save(&self, draft: &str) -> Result<(), Refused> {
        Self::storage()?.set_item(NAME, draft).map_err(|_| Refused)
    }

    fn clear(&self) {
        if let Ok(storage) = Self::storage() {
            // What cannot be removed was never kept.
            let _ = storage.remove_item(NAME);
        }
    }
}

/// Keeps a draft in memory: the twin for tests.
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
