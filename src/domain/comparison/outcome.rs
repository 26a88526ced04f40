//! Everything that follows from a comparison.

use super::Comparison;
use super::agreement::{Agreement, Deviation};
use super::answers::{AllAnswers, Answers};
use super::talk::{self, Topic};
use super::written::Written;
use crate::domain::dimension::{Dimension, Dimensions};
use crate::domain::level::Claim;
use crate::domain::outcome::FAMILY_VOICE;
use crate::domain::placement::Placement;
use crate::domain::response::Response;
use crate::domain::vocabulary::Each;

/// The format that a [`ComparisonOutcome`] is written to (rules §7).
pub const FORMAT: &str = "joint-effort/comparison-outcome@1";

/// What the views call the relationship. Different words stay separate: they are never merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Claims {
    /// How many views have each word.
    pub words: Each<Claim, usize, 6>,
    /// How many say that they do not know.
    pub unknown: usize,
}

/// The outcome of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparisonOutcome {
    /// How many views there are.
    pub views: usize,
    /// Whether all of them come from one side, and say so.
    pub one_sided: bool,
    /// What they call the relationship.
    pub claims: Claims,
    /// What they say about each dimension.
    pub dimensions: AllAnswers,
    /// How far apart all their answers are, over the dimensions with two or more known.
    pub deviation: Deviation,
    /// The joint view of all of them.
    pub joint: Dimensions,
    /// Where the joint view stands. Nothing is known about the family, so violence cannot be ruled out: a low
    /// answer on the family's voice may be right, and holds nothing back.
    pub placement: Placement,
    /// What to talk about, in order.
    pub talk_about: Vec<Dimension>,
    /// An agenda for fifteen minutes.
    pub agenda: Vec<Topic>,
}

impl ComparisonOutcome {
    /// Works out everything that follows from a comparison (rules §7).
    pub fn of(comparison: &Comparison) -> Self {
        let views = comparison.views.len();
        let dimensions = Answers::all(comparison);
        let mut joint = Dimensions::default();
        for (dimension, answers) in dimensions.iter() {
            joint[dimension] = answers.joint(views);
        }
        let mut placement = Placement::of(&joint);
        placement.holding_back = placement.holding_back - FAMILY_VOICE;
        let talk_about = talk::talk_about(&dimensions, views);
        Self {
            views,
            one_sided: comparison.is_one_sided(),
            claims: Claims::of(comparison),
            deviation: dimensions.iter().map(|(_, one)| one.deviation()).sum(),
            agenda: talk::agenda(&talk_about, &dimensions, views, placement.stopped_by),
            dimensions,
            joint,
            placement,
            talk_about,
        }
    }

    /// How far the views agree; none if no dimension has two known answers.
    pub fn agreement(&self) -> Option<Agreement> {
        self.deviation.hundredths().map(Agreement::of)
    }

    /// The outcome in its written form, with the edition of the content.
    pub const fn written<'a>(&'a self, edition: &'a str) -> Written<'a> {
        Written {
            outcome: self,
            edition,
        }
    }
}

impl Claims {
    /// Counts the words of every view.
    pub fn of(comparison: &Comparison) -> Self {
        let mut claims = Self::default();
        for view in &comparison.views {
            match view.claimed {
                Response::Known(claim) => claims.words[claim] += 1,
                Response::Unknown => claims.unknown += 1,
                Response::Unanswered => {}
            }
        }
        claims
    }
}
