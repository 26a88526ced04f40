//! A rater's response to one question.

use super::vocabulary::vocabulary;

/// A response. Missing is not zero: an unanswered or unknown response never becomes a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Response<T> {
    /// The question has not been answered. Placement counts it as unknown.
    #[default]
    Unanswered,
    /// The rater said "I don't know".
    Unknown,
    /// The rater chose this.
    Known(T),
}

impl<T: Copy> Response<T> {
    /// The known value, if there is one.
    pub const fn known(self) -> Option<T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Unanswered | Self::Unknown => None,
        }
    }
}

vocabulary! {
    /// Yes or no; "I don't know" is [`Response::Unknown`].
    YesNo {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }
}

impl Response<YesNo> {
    /// Whether it was answered yes.
    pub const fn is_yes(self) -> bool {
        matches!(self, Self::Known(YesNo::Yes))
    }

    /// Whether a worker must allow for a yes: it was given, or cannot be ruled out.
    pub const fn may_be_yes(self) -> bool {
        !matches!(self, Self::Known(YesNo::No))
    }
}
