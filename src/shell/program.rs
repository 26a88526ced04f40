//! What a program holds besides the questions and the result.

use wasm_bindgen::JsValue;

use super::other_tabs::OtherTabs;
use super::side::SidePages;
use crate::app::host::Keeping;
use crate::app::{Action, State, Update};
use crate::content::given;

/// The parts of a program. Each entry crate names those of its own, and the linker leaves out whatever nobody
/// names.
pub struct Program {
    /// What follows from an action: [`crate::app::update_of`].
    pub update: fn(&State, Action) -> Update,
    /// Reads the words that a host gives, where there is a host: by the checker, or what another program has
    /// checked.
    pub content: Option<given::Read>,
    /// What is done about other tabs, which may share the draft.
    pub other_tabs: Option<OtherTabs>,
    /// Makes the side pages.
    pub side_pages: Option<MakeSidePages>,
}

/// Makes them from the settings, for a questionnaire that keeps its draft so, under this name.
pub type MakeSidePages = fn(&JsValue, Keeping, &str) -> Box<dyn SidePages>;
