//! What several views say about one dimension.

use super::agreement::Deviation;
use super::{Comparison, View};
use crate::domain::dimension::Dimension;
use crate::domain::level::Level;
use crate::domain::response::Response;
use crate::domain::vocabulary::{Each, Vocabulary, vocabulary};

/// Fewest known answers that can be compared.
pub const LEAST_COMPARED: usize = 2;

vocabulary! {
    /// How close together the known answers of a dimension are. This project's own.
    Nearness {
        /// Fewer than two are known.
        NotKnown = "not-known",
        /// All are the same.
        Same = "same",
        /// The lowest and the highest are one level apart.
        Near = "near",
        /// They are two or more levels apart.
        Apart = "apart",
    }
}

/// The known answers to one dimension: how many views chose each level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Answers([usize; Level::ALL.len()]);

/// The known answers to each dimension.
pub type AllAnswers = Each<Dimension, Answers, 10>;

impl Answers {
    /// Counts the answers of every view.
    pub fn all(comparison: &Comparison) -> AllAnswers {
        let mut all = AllAnswers::default();
        for View { dimensions, .. } in &comparison.views {
            for (dimension, response) in dimensions.iter() {
                if let Some(level) = response.known() {
                    all[dimension].0[level.index()] += 1;
                }
            }
        }
        all
    }

    /// How many views have a known answer.
    pub fn known(&self) -> usize {
        self.0.iter().sum()
    }

    /// The levels that somebody chose, low to high, with their counts.
    fn chosen(&self) -> impl DoubleEndedIterator<Item = (Level, usize)> {
        let each = Level::ALL.iter().copied().zip(self.0);
        each.filter(|(_, count)| *count > 0)
    }

    /// The lowest known answer.
    pub fn low(&self) -> Option<Level> {
        self.chosen().next().map(|(level, _)| level)
    }

    /// The highest known answer.
    pub fn high(&self) -> Option<Level> {
        self.chosen().next_back().map(|(level, _)| level)
    }

    /// How many levels the highest is above the lowest.
    pub fn spread(&self) -> Option<u8> {
        Some(self.high()?.number() - self.low()?.number())
    }

    /// The median. Of two in the middle it is the lower, so that somebody gave this answer, and at least half
    /// of them claim as much.
    pub fn middle(&self) -> Option<Level> {
        let half = self.known().div_ceil(2);
        let mut passed = 0;
        let mut chosen = self.chosen();
        let middle = chosen.find(|(_, count)| {
            passed += count;
            passed >= half
        });
        middle.map(|(level, _)| level)
    }

    /// How far they are from their middle; empty if fewer than two are known.
    pub fn deviation(&self) -> Deviation {
        let known = self.known();
        match self.middle() {
            Some(middle) if known >= LEAST_COMPARED => {
                let from_middle = |level: Level| level.index().abs_diff(middle.index());
                let each = self.chosen();
                Deviation {
                    total: each.map(|(level, count)| from_middle(level) * count).sum(),
                    answers: known,
                }
            }
            _ => Deviation::default(),
        }
    }

    /// How close together they are.
    pub fn nearness(&self) -> Nearness {
        match self.spread() {
            Some(spread) if self.known() >= LEAST_COMPARED => match spread {
                0 => Nearness::Same,
                1 => Nearness::Near,
                _ => Nearness::Apart,
            },
            _ => Nearness::NotKnown,
        }
    }

    /// Whether some of this many views know it, and some do not.
    pub fn is_known_to_some(&self, views: usize) -> bool {
        (1..views).contains(&self.known())
    }

    /// The joint answer of this many views: the middle, if at least half of them know it.
    pub fn joint(&self, views: usize) -> Response<Level> {
        let middle = self.middle().filter(|_| 2 * self.known() >= views);
        middle.map_or(Response::Unknown, Response::Known)
    }
}
