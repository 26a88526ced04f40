//! How far apart answers lie, and what that is called.

use std::iter::Sum;

use crate::domain::vocabulary::vocabulary;

/// Up to so many hundredths the views are close. This project's own.
pub const CLOSE: usize = 50;

/// Up to so many hundredths there is still some agreement: a sixth of the six choices (Burke & Dunlap 2002).
pub const SOME: usize = 100;

vocabulary! {
    /// How far the views agree. The upper cut is published (Burke & Dunlap 2002); the lower one is this
    /// project's own.
    Agreement {
        /// They lie close together.
        Close = "close",
        /// As much as still counts as agreement.
        Some = "some",
        /// More than that.
        Wide = "wide",
    }
}

impl Agreement {
    /// What a deviation comes to, as it is shown: in hundredths.
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

/// The average deviation from the middle, kept as what it is the average of.
///
/// The index is from Burke, Finkelstein & Dusig (1999); O'Neill (2017) reviews it beside others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Deviation {
    /// How many levels all answers together lie from their middle.
    pub total: usize,
    /// How many answers they are.
    pub answers: usize,
}

impl Deviation {
    /// The average in hundredths of a level, half rounded up; none where there are no answers.
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
