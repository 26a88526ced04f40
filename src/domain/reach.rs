//! How far the known answers reach: what the rule counts.

use super::dimension::Dimensions;
use super::dimension_set::DimensionSet;
use super::level::Level;
use super::vocabulary::Vocabulary;

/// The dimensions whose known answer reaches each level. Every known answer reaches level 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach([DimensionSet; Level::ALL.len()]);

impl Reach {
    /// Sorts the answers by how far they reach.
    pub fn of(responses: &Dimensions) -> Self {
        let mut reach = [DimensionSet::NONE; Level::ALL.len()];
        for (dimension, response) in responses.iter() {
            if let Some(answer) = response.known() {
                reach[answer.index()] |= DimensionSet::only(dimension);
            }
        }
        // An answer that reaches a level also reaches the one below.
        for level in (1..reach.len()).rev() {
            reach[level - 1] |= reach[level];
        }
        Self(reach)
    }

    /// The dimensions whose answer is known.
    pub const fn known(&self) -> DimensionSet {
        self.0[0]
    }

    /// The dimensions whose answer is not known.
    pub fn unknown(&self) -> DimensionSet {
        DimensionSet::ALL - self.known()
    }

    /// The dimensions whose known answer is at least this level.
    pub fn at_least(&self, level: Level) -> DimensionSet {
        self.0[level.index()]
    }

    /// The same with every unknown read as this level.
    pub fn with_unknown_as(&self, level: Level) -> Self {
        let unknown = self.unknown();
        let mut filled = *self;
        for reach in &mut filled.0[..=level.index()] {
            *reach |= unknown;
        }
        filled
    }

    /// How many levels the highest known answer is above the lowest.
    pub fn spread(&self) -> usize {
        let some_and_not_all = |reach: &&DimensionSet| !reach.is_empty() && **reach != self.known();
        self.0.iter().filter(some_and_not_all).count()
    }
}

/// How many in ten of the known answers must reach a level. This project's own.
pub const NEEDED_IN_TEN: usize = 6;

/// How many of these known answers must reach a level, rounded up.
pub const fn need(known: usize) -> usize {
    (NEEDED_IN_TEN * known).div_ceil(10)
}
