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

/// Something that the rater did, or that the browser told us. In the past tense: it has happened,
/// and [`super::update`] says what follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Chose an answer.
    Chose(Question, Choice),
    /// Chose an answer by its number key.
    ChoseByNumber(Question, usize),
    /// Took an answer back that may be left out.
    ClearedAnswer(Question),
    /// Wrote a short name for the other service.
    NamedService(String),
    /// Ticked or unticked a strength.
    ToggledStrength(Strength),
    /// Pressed Start, or Carry on.
    PressedStart,
    /// Worried about someone now: asked for the danger questions, from the start.
    PressedWorried,
    /// Pressed Continue, or Enter in a question.
    PressedContinue,
    /// Pressed Back.
    PressedBack,
    /// Passed over the rest of the barriers.
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
    /// Moved by the browser's Back or Forward: to none where the entry's page is one that this program does
    /// not have, as that of a question for a map that is gone.
    MovedInHistory(Option<Position>),
    /// The host set the assessment.
    GaveAssessment(Box<Assessment>),
    /// Saved responses were found in this tab.
    RestoredDraft(Box<Responses>, Option<Position>),
    /// Saved responses were found, and could not be read.
    FoundBrokenDraft,
    /// The browser would not store the responses.
    StorageRefused,
    /// Another tab has changed what the device keeps.
    SawStorage,
    /// This happened, after another tab had done that to the draft which both share.
    SawElsewhere(Elsewhere, Box<Action>),
    /// Pressed the quick key so many times in a row.
    PressedExitKey(u8),
    /// Switched the quick key off, or on again.
    ToggledExitKey,
    /// Pressed Clear and leave, or the quick key three times.
    Left,
    /// After that the page was taken out of sight and away.
    TakenAway,
    /// Instead, the host leads elsewhere by a way of its own. The rater left from here.
    HostLeads(Position),
    /// Pressed the button that goes on before the program had come: that of a question, or Start.
    PressedEarly(Early),
    /// The history's current entry was looked at: it names this page, or none.
    FoundEntry(Option<Position>),
    /// The page was drawn for the first time, and the host can be told of it.
    Arrived,
    /// The page that was drawn is painted.
    Painted,
    /// Another program goes on from here.
    HandedOver,
    /// Asked to print the page.
    PressedPrint,
    /// Something on a side page, where the program has those.
    OnSidePage(Held<OnSidePage>),
    /// Something on the pages of the map.
    OnMap(Held<OnMap>),
    /// What two people have entered in turn was found in this tab, with the second one's answers.
    RestoredTurn(Held<Turn>, Box<Responses>, Option<Position>),
    /// Another tab has put another map where this one is kept.
    FoundMapElsewhere,
    /// A saved map was found in this tab, with the answers that the questionnaire was at.
    RestoredMap(Held<MapState>, Box<Responses>, Option<Position>),
}

impl Action {
    /// Something on a side page.
    pub fn on_side_page(event: OnSidePage) -> Self {
        Self::OnSidePage(Held::new(event))
    }

    /// Something on the pages of the map.
    pub fn on_map(event: OnMap) -> Self {
        Self::OnMap(Held::new(event))
    }
}

/// Which button was pressed before the program had come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Early {
    /// Start.
    Start,
    /// Continue, below the first question.
    Continue,
}

/// What another tab has done to the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Elsewhere {
    /// It has put these responses there.
    Changed(Box<Responses>),
    /// It has taken the draft away.
    Cleared,
}

/// Where the rater is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The page.
    pub step: Step,
    /// What the rater came there for.
    pub purpose: Purpose,
}

/// What a rater came to a page for: it decides where Continue and Back lead from there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To answer it in its turn.
    Answer,
    /// To change it, from the check: back to there.
    Change,
    /// Out of worry about someone, from the start: on with the first open question.
    Worry,
    /// To answer a part of the questions for the map: back to there.
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

    /// The mark behind the id of the page.
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
    /// A page reached in the ordinary way.
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

    /// One of them.
    pub const SERVICE: Self = Self::at(Step::SidePage(SidePage::Service));

    /// A page that the map leads to.
    pub const fn for_map(step: Step) -> Self {
        Self {
            step,
            purpose: Purpose::Map,
        }
    }

    /// Whether it is that of a side page, or was led to from there.
    pub const fn is_beside(self) -> bool {
        matches!(self.step, Step::SidePage(_))
            || matches!(self.purpose, Purpose::Map | Purpose::Turn)
    }

    /// Whether the map has led to this page.
    pub const fn is_for_map(self) -> bool {
        matches!(self.purpose, Purpose::Map)
    }

    /// The position as it stands in the browser's history: no answer is in it.
    pub fn id(self) -> String {
        format!("{}{}", self.step.id(), self.purpose.mark())
    }

    /// The position with this id.
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
