//! The whole state of one questionnaire.

use super::action::Position;
use super::effect::Entry;
use super::held::{Held, Later};
use super::map::MapState;
use super::outcome::WorkedOut;
use super::side_pages::{SidePageState, Turn};
use crate::domain::assessment::Assessment;
use crate::domain::outcome::Outcome;
use crate::flow::{Problem, Responses, Route, Step};

/// Something that the rater should be told once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The saved responses could not be read, so this starts afresh.
    BrokenDraft,
    /// The browser will not store the responses: a reload loses them.
    StorageRefused,
    /// Another tab has changed the draft that both share: its responses are shown.
    ChangedElsewhere,
    /// Another tab has cleared it: the responses are in this tab alone.
    ClearedElsewhere,
    /// The record of these responses was deleted from the device elsewhere.
    RecordDeleted,
    /// It was changed elsewhere: these responses have a record of their own from now on.
    RecordApart,
    /// Another tab keeps another map on this device: this one is in this tab alone.
    MapApart,
}

/// One page that is drawn.
pub type Page = (Step, u32);

/// What is around the questionnaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Around {
    /// Whether the page is the questionnaire's own: its title, history and place.
    pub whole_page: bool,
    /// Whether the host asks for what is said about the family.
    pub with_family: bool,
    /// Whether the host was told that the questionnaire is there: of the answers it is told nothing before.
    pub arrived: bool,
}

/// The state. It holds no browser object and no time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Which pages are asked.
    pub route: Route,
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
    /// What is around the questionnaire.
    pub around: Around,
    /// Whether the rater went on from a start that says that the host is told everything.
    pub knows_of_telling: bool,
    /// What is still to be written into the history.
    pub entry: Option<Entry>,
    /// The outcome, once somebody has asked for it.
    pub worked_out: WorkedOut<Assessment, Outcome>,
    /// What the side pages hold.
    pub side_pages: Later<SidePageState>,
    /// Several services around the family, where the rater looks at them together.
    pub map: Option<Held<MapState>>,
    /// What the first of two people has entered, while the second answers.
    pub turn: Option<Held<Turn>>,
}

impl State {
    /// The state before anything was answered, with what the host has set and the rater's quick key.
    pub fn cleared(&self) -> Self {
        Self {
            route: self.route,
            preset_name: self.preset_name.clone(),
            exit_key_off: self.exit_key_off,
            around: self.around,
            ..Self::default()
        }
    }

    /// Whether there is anything to carry on with, or to clear.
    pub fn is_begun(&self) -> bool {
        if self
            .map
            .as_ref()
            .is_some_and(|on| !on.map.relationships.is_empty())
        {
            return true;
        }
        !self.responses.is_empty()
    }

    /// The page: its step, and what tells pages of one step apart, since each service has one of its own.
    pub fn page(&self) -> Page {
        let of = self.map.as_ref().map_or(0, |on| on.page_of(self.position));
        (self.position.step, of)
    }

    /// Whether the second of two people answers, who take turns.
    pub const fn is_turn(&self) -> bool {
        self.turn.is_some()
    }

    /// Whether the host is told what is said about the family: once the rater knows of it, and not before.
    /// Answers may come from an earlier visit, and a host may ask for them late.
    pub const fn tells_of_family(&self) -> bool {
        self.around.with_family && self.knows_of_telling
    }
}

impl Default for State {
    fn default() -> Self {
        Self {
            route: Route::default(),
            preset_name: String::new(),
            responses: Responses::default(),
            position: Position::at(Step::Start),
            problems: Vec::new(),
            notice: None,
            told_of_storage: false,
            exit_presses: 0,
            exit_key_off: false,
            left: false,
            around: Around::default(),
            knows_of_telling: false,
            entry: None,
            worked_out: WorkedOut::default(),
            side_pages: Later::default(),
            map: None,
            turn: None,
        }
    }
}
