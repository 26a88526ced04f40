//! What has happened.

use super::held::Held;
use super::map::{MapState, OnMap};
use super::side_pages::{OnSidePage, Turn};
use crate::domain::assessment::Assessment;
use crate::domain::strength::Strength;
use crate::flow::question::{Choice, Question};
use crate::flow::step::CriticalPage;
use crate::flow::step::Section;
use crate::flow::step::SidePage;
use crate::flow::{Responses, Step};

/// Something that the rater did or the browser reported. In the past tense: it has happened, and
/// [`super::update`] decides what follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Chose an answer.
    Chose(Question, Choice),
    /// Chose an answer by its number key.
    ChoseByNumber(Question, usize),
    /// Cleared an answer that may be left out.
    ClearedAnswer(Question),
    /// Wrote a short name for the other service.
    NamedService(String),
    /// Ticked or unticked a strength.
    ToggledStrength(Strength),
    /// Pressed Start, or Carry on.
    PressedStart,
    /// Asked for the danger questions from the start, worried about someone now.
    PressedWorried,
    /// Pressed Continue, or Enter in a question.
    PressedContinue,
    /// Pressed Back.
    PressedBack,
    /// Skipped the rest of the barriers.
    SkippedBarriers,
    /// Stopped at the safety message, to see what is known so far.
    Stopped,
    /// Asked to change the answers of a page, from the check or the result.
    PressedChange(Step),
    /// Went to the check of all answers.
    PressedCheck,
    /// Went back to the start, where the answers can be kept or cleared.
    WentToStart,
    /// Cleared everything, to start again.
    StartedAgain,
    /// Followed a link of the error summary to a question.
    FollowedProblem(Question),
    /// Moved by the browser's Back or Forward. None if this program does not have the page of the entry, such
    /// as a question for a map that is gone.
    MovedInHistory(Option<Position>),
    /// The host set the assessment.
    GaveAssessment(Box<Assessment>),
    /// Saved responses were found in this tab.
    RestoredDraft(Box<Responses>, Option<Position>),
    /// Saved responses were found, but cannot be read.
    FoundBrokenDraft,
    /// The browser would not store the responses.
    StorageRefused,
    /// Another tab changed what the device keeps.
    SawStorage,
    /// This action came after another tab changed or cleared the draft that both share.
    SawDraftChange(DraftChange, Box<Action>),
    /// Pressed the quick key this many times in a row.
    PressedExitKey(u8),
    /// Switched the quick key off, or on again.
    ToggledExitKey,
    /// Pressed Clear and leave, or the quick key three times.
    Left,
    /// After that, the page was hidden and left.
    PageLeft,
    /// Instead, the host leads elsewhere in its own way. The rater left from here.
    HostNavigated(Position),
    /// Pressed Start, or Continue below a question, before the program loaded.
    PressedEarly(EarlyPress),
    /// The history's current entry was read: the page that it names, if any.
    FoundEntry(Option<Position>),
    /// The page was drawn for the first time, so the host can be told.
    Arrived,
    /// The drawn page was painted.
    Painted,
    /// Another program takes over from here.
    HandedOver,
    /// Asked to print the page.
    PressedPrint,
    /// Something happened on a side page, if the program has any.
    OnSidePage(Held<OnSidePage>),
    /// Something happened on the pages of the map.
    OnMap(Held<OnMap>),
    /// A turn of two people was found in this tab, with the second one's answers.
    RestoredTurn(Held<Turn>, Box<Responses>, Option<Position>),
    /// Another tab has put a different map where this one is kept.
    FoundMapElsewhere,
    /// A saved map was found in this tab, with the questionnaire's current answers.
    RestoredMap(Held<MapState>, Box<Responses>, Option<Position>),
}

impl Action {
    /// Wraps an event on a side page.
    pub fn on_side_page(event: OnSidePage) -> Self {
        Self::OnSidePage(Held::new(event))
    }

    /// Wraps an event on the pages of the map.
    pub fn on_map(event: OnMap) -> Self {
        Self::OnMap(Held::new(event))
    }
}

/// The button that was pressed before the program loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EarlyPress {
    /// Start.
    Start,
    /// Continue, below the first question.
    Continue,
}

/// What another tab did to the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftChange {
    /// It saved these responses.
    Changed(Box<Responses>),
    /// It cleared the draft.
    Cleared,
}

/// Where the rater is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The page.
    pub step: Step,
    /// Why the rater went there.
    pub purpose: Purpose,
}

/// Why a rater went to a page. It decides where Continue and Back lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To answer it in the usual order.
    Answer,
    /// To change it, from the check. Leads back there.
    Change,
    /// Out of worry about someone, from the start. Leads on to the first open question.
    Worry,
    /// To answer a part of the questions for the map. Leads back there.
    Map,
    /// To answer it as the second of two people.
    Turn,
}

impl Purpose {
    const ALL: &[Self] = &[
        Self::Answer,
        Self::Change,
        Self::Worry,
        Self::Map,
        Self::Turn,
    ];

    /// The suffix of the page's id.
    const fn mark(self) -> &'static str {
        match self {
            Self::Answer => "",
            Self::Change => "/change",
            Self::Worry => "/worried",
            Self::Map => "/map",
            Self::Turn => "/turn",
        }
    }
}

impl Position {
    /// Returns the position of a page reached in the usual way.
    pub const fn at(step: Step) -> Self {
        Self {
            step,
            purpose: Purpose::Answer,
        }
    }

    /// The danger questions, asked for from the start.
    pub const WORRIED: Self = Self {
        step: Step::Critical(CriticalPage::Now),
        purpose: Purpose::Worry,
    };

    /// All services around the family.
    pub const MAP: Self = Self::at(Step::SidePage(SidePage::Map));

    /// One of those services.
    pub const SERVICE: Self = Self::at(Step::SidePage(SidePage::Service));

    /// Returns the position of a page that the map leads to.
    pub const fn for_map(step: Step) -> Self {
        Self {
            step,
            purpose: Purpose::Map,
        }
    }

    /// Whether it is on a side page, or was reached from one.
    pub const fn belongs_to_side_pages(self) -> bool {
        matches!(self.step, Step::SidePage(_))
            || matches!(self.purpose, Purpose::Map | Purpose::Turn)
    }

    /// Whether the map led to this page.
    pub const fn is_for_map(self) -> bool {
        matches!(self.purpose, Purpose::Map)
    }

    /// Returns the position as the browser's history stores it. It holds no answer.
    pub fn id(self) -> String {
        format!("{}{}", self.step.id(), self.purpose.mark())
    }

    /// Returns the position with this id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        let mut purposes = Purpose::ALL.iter();
        let position = purposes.find_map(|purpose| {
            let step = Step::from_id(id.strip_suffix(purpose.mark())?)?;
            Some(Self {
                step,
                purpose: *purpose,
            })
        })?;
        if position.is_for_map() && position.step.section().is_none() {
            return None;
        }
        if position.purpose == Purpose::Turn
            && position.step.section() != Some(Section::Relationship)
        {
            return None;
        }
        let is_worried = position.purpose == Purpose::Worry;
        (!is_worried || position == Self::WORRIED).then_some(position)
    }
}
