//! The whole state of one questionnaire.

use super::action::Position;
use super::effect::Entry;
use super::held::{Held, Later};
use super::map::MapState;
use super::outcome::CachedOutcome;
use super::side_pages::{SidePageState, Turn};
use crate::domain::assessment::Assessment;
use crate::domain::outcome::Outcome;
use crate::flow::{Problem, Responses, Route, Step};

/// Something to tell the rater once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The saved responses could not be read, so the questionnaire starts empty.
    BrokenDraft,
    /// The browser will not store the responses: a reload loses them.
    StorageRefused,
    /// Another tab changed the draft that both share: its responses are shown.
    ChangedElsewhere,
    /// Another tab cleared it: the responses are only in this tab.
    ClearedElsewhere,
    /// The record of these responses was deleted from the device elsewhere.
    RecordDeleted,
    /// It was changed elsewhere: these responses now have a record of their own.
    RecordConflict,
    /// Another tab keeps a different map on this device: this one is only in this tab.
    MapConflict,
}

/// A page: its step, and a number that tells pages of one step apart.
pub type Page = (Step, u32);

/// What is around the questionnaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Environment {
    /// Whether the page is the questionnaire's own: its title, history and address.
    pub whole_page: bool,
    /// Whether the host asks for the answers about the family.
    pub with_family: bool,
    /// Whether the host knows that the questionnaire is ready. Before, it is told nothing of the answers.
    pub arrived: bool,
}

/// The state. It holds no browser object and no clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Which pages are asked.
    pub route: Route,
    /// The host's name for the other service, until the rater gives one.
    pub preset_name: String,
    /// The answers.
    pub responses: Responses,
    /// Where the rater is.
    pub position: Position,
    /// The problems when the rater last pressed Continue on this page.
    pub problems: Vec<Problem>,
    /// What to tell the rater.
    pub notice: Option<Notice>,
    /// Whether the rater was told that the browser stores nothing: once is enough.
    pub saw_storage_notice: bool,
    /// How often the quick key was pressed in a row, 0 to 2.
    pub exit_presses: u8,
    /// Whether the rater has switched the quick key off.
    pub exit_key_off: bool,
    /// Whether the rater has cleared everything and left.
    pub left: bool,
    /// What is around the questionnaire.
    pub environment: Environment,
    /// Whether the rater went on from a start that says that the host is told everything.
    pub saw_sharing_notice: bool,
    /// What is still to be written into the history.
    pub entry: Option<Entry>,
    /// The outcome, worked out when it is first asked for.
    pub cached_outcome: CachedOutcome<Assessment, Outcome>,
    /// The state of the side pages.
    pub side_pages: Later<SidePageState>,
    /// Several services around the family, if the rater looks at them together.
    pub map: Option<Held<MapState>>,
    /// What the first of two people entered, while the second answers.
    pub turn: Option<Held<Turn>>,
}

impl State {
    /// Returns the state before any answer, with the host's settings and the rater's quick key.
    pub fn cleared(&self) -> Self {
        Self {
            route: self.route,
            preset_name: self.preset_name.clone(),
            exit_key_off: self.exit_key_off,
            environment: self.environment,
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

    /// Returns the page. Each service has its own page of a step, which the number tells apart.
    pub fn page(&self) -> Page {
        let of = self.map.as_ref().map_or(0, |on| on.page_of(self.position));
        (self.position.step, of)
    }

    /// Whether the second of two people is answering.
    pub const fn is_turn(&self) -> bool {
        self.turn.is_some()
    }

    /// Whether the host is told the answers about the family: only once the rater knows of it. Answers may
    /// come from an earlier visit, and a host may ask for them late.
    pub const fn shares_family_with_host(&self) -> bool {
        self.environment.with_family && self.saw_sharing_notice
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
            saw_storage_notice: false,
            exit_presses: 0,
            exit_key_off: false,
            left: false,
            environment: Environment::default(),
            saw_sharing_notice: false,
            entry: None,
            cached_outcome: CachedOutcome::default(),
            side_pages: Later::default(),
            map: None,
            turn: None,
        }
    }
}
