//! How far apart answers are, and what that is called.

use std::iter::Sum;

use crate::domain::vocabulary::vocabulary;

/// Most hundredths of a level at which views are close. This project's own.
pub const CLOSE: usize = 50;

/// Most hundredths at which there is still some agreement: a sixth of the six choices (Burke & Dunlap 2002).
pub const SOME: usize = 100;

vocabulary! {
    /// How far the views agree. The upper cut is published (Burke & Dunlap 2002); the lower one is this
    /// project's own.
    Agreement {
        /// They are close together.
        Close = "close",
        /// They are less close, but still count as agreement.
        Some = "some",
        /// They are further apart than that.
        Wide = "wide",
    }
}

impl Agreement {
    /// Classifies a deviation as it is shown, in hundredths of a level.
    pub const fn of(hundredths: usize) -> Self {
        if hundredths <= CLOSE {
            Self::Close
        } else if hundredths <= SOME {
            Self::Some
        } else {
            Self::Wide
        }
    }
}

/// The average deviation from the middle, kept as a total and a count.
///
/// The index is from Burke, Finkelstein & Dusig (1999); O'Neill (2017) reviews it among others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Deviation {
    /// How many levels all answers together are from their middle.
    pub total: usize,
    /// How many answers there are.
    pub answers: usize,
}

impl Deviation {
    /// The average in hundredths of a level, half rounded up; none if there are no answers.
    pub const fn hundredths(self) -> Option<usize> {
        match 2 * self.answers {
            0 => None,
            twice => Some((200 * self.total + self.answers) / twice),
        }
    }
}

impl Sum for Deviation {
    fn sum<I: Iterator<Item = Self>>(each: I) -> Self {
        each.fold(Self::default(), |all, one| Self {
            total: all.total + one.total,
            answers: all.answers + one.answers,
        })
    }
}
