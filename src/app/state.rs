//! The whole state of one questionnaire.

use super::action::Position;
#[cfg(feature = "desk")]
use super::desk::Desk;
use crate::flow::{Problem, Responses, Step, Way};

/// Something that the rater should be told once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The saved responses could not be read, so this starts afresh.
    BrokenDraft,
    /// The browser will not store the responses: a reload loses them.
    StorageRefused,
    /// Another tab has changed the draft that both share: its responses are shown.
    #[cfg(feature = "hosted")]
    ChangedElsewhere,
    /// Another tab has cleared it: the responses are in this tab alone.
    #[cfg(feature = "hosted")]
    ClearedElsewhere,
    /// The record of these responses was deleted from the device elsewhere.
    #[cfg(feature = "desk")]
    RecordDeleted,
    /// It was changed elsewhere: these responses have a record of their own from now on.
    #[cfg(feature = "desk")]
    RecordApart,
}

/// The state. It holds no browser object and no time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Which pages are asked.
    pub way: Way,
    /// What the host calls the other service, until the rater does.
    pub preset_name: String,
    /// What was answered.
    pub responses: Responses,
    /// Where the rater is.
    pub position: Position,
    /// What was wrong when the rater last pressed Continue on this page.
    pub problems: Vec<Problem>,
    /// What the rater should be told.
    pub notice: Option<Notice>,
    /// Whether the rater has been told that the browser stores nothing: once is enough.
    pub told_of_storage: bool,
    /// How often the quick key was pressed in a row, 0 to 2.
    pub exit_presses: u8,
    /// Whether the rater has switched the quick key off.
    pub exit_key_off: bool,
    /// Whether the rater has cleared everything and left.
    pub left: bool,
    /// What lies beside the way.
    #[cfg(feature = "desk")]
    pub desk: Desk,
}

impl State {
    /// The state before anything was answered, with what the host has set and the rater's quick key.
    pub fn cleared(&self) -> Self {
        Self {
            way: self.way,
            preset_name: self.preset_name.clone(),
            exit_key_off: self.exit_key_off,
            ..Self::default()
        }
    }
}

impl Default for State {
    fn default() -> Self {
        Self {
            way: Way::default(),
            preset_name: String::new(),
            responses: Responses::default(),
            position: Position::at(Step::Start),
            problems: Vec::new(),
            notice: None,
            told_of_storage: false,
            exit_presses: 0,
            exit_key_off: false,
            left: false,
            #[cfg(feature = "desk")]
            desk: Desk::default(),
        }
    }
}
