//! The parts of a program besides the questions and the result.

use wasm_bindgen::JsValue;

use super::other_tabs::OtherTabs;
use super::side::SidePages;
use crate::app::host::StorageMode;
use crate::app::{Action, State, Update};
use crate::content::host_words;

/// The parts of a program. Each entry crate names its own, and the linker leaves out whatever nobody names.
pub struct Program {
    /// Decides what follows from an action: [`crate::app::update_of`].
    pub update: fn(&State, Action) -> Update,
    /// Reads the words that a host gives, if there is a host: with the checker, or as another program has
    /// checked them.
    pub content: Option<host_words::ReadWords>,
    /// How it deals with other tabs, which may share the draft.
    pub other_tabs: Option<OtherTabs>,
    /// Makes the side pages.
    pub side_pages: Option<MakeSidePages>,
}

/// Makes them from the settings, for a questionnaire that keeps its draft in this storage, under this name.
pub type MakeSidePages = fn(&JsValue, StorageMode, &str) -> Box<dyn SidePages>;
