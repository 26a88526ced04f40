//! How an answer, a level or a band moved between two times.

use crate::domain::response::Response;
use crate::domain::vocabulary::Vocabulary;

/// How something moved from one time to another. Unknown never counts as lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Movement {
    /// This many steps up, at least one.
    Up(u8),
    /// This many steps down, at least one.
    Down(u8),
    /// Known both times, and the same.
    Same,
    /// First unknown, then known.
    BecameKnown,
    /// First known, then unknown.
    BecameUnknown,
    /// Unknown both times.
    StillUnknown,
    /// Unanswered at one or both times: nothing can be said.
    Unanswered,
}

impl Movement {
    /// Compares two responses on the scale of their vocabulary.
    pub fn between<V: Vocabulary>(from: Response<V>, to: Response<V>) -> Self {
        match (from, to) {
            (Response::Unanswered, _) | (_, Response::Unanswered) => Self::Unanswered,
            (Response::Unknown, Response::Unknown) => Self::StillUnknown,
            (Response::Unknown, Response::Known(_)) => Self::BecameKnown,
            (Response::Known(_), Response::Unknown) => Self::BecameUnknown,
            (Response::Known(from), Response::Known(to)) => Self::steps(from.index(), to.index()),
        }
    }

    fn steps(from: usize, to: usize) -> Self {
        // Every vocabulary is small enough for a `u8`.
        let apart = u8::try_from(from.abs_diff(to)).unwrap_or(u8::MAX);
        match from.cmp(&to) {
            std::cmp::Ordering::Less => Self::Up(apart),
            std::cmp::Ordering::Equal => Self::Same,
            std::cmp::Ordering::Greater => Self::Down(apart),
        }
    }

    /// Returns the movement from the later time back to the earlier.
    #[must_use]
    pub const fn reversed(self) -> Self {
        match self {
            Self::Up(steps) => Self::Down(steps),
            Self::Down(steps) => Self::Up(steps),
            Self::BecameKnown => Self::BecameUnknown,
            Self::BecameUnknown => Self::BecameKnown,
            Self::Same | Self::StillUnknown | Self::Unanswered => self,
        }
    }

    /// Whether anything changed.
    pub const fn is_change(self) -> bool {
        !matches!(self, Self::Same | Self::StillUnknown | Self::Unanswered)
    }
}

/// How something moved over several times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// From the first time to the last.
    pub overall: Movement,
    /// From each time to the next: one fewer than the times.
    pub steps: Vec<Movement>,
}

impl Series {
    /// Builds the series of these responses, in order of time.
    pub(super) fn of<V: Vocabulary>(responses: &[Response<V>]) -> Self {
        let overall = match (responses.first(), responses.last()) {
            (Some(first), Some(last)) => Movement::between(*first, *last),
            _ => Movement::Unanswered,
        };
        let earlier = responses.iter();
        let steps = earlier
            .zip(responses.iter().skip(1))
            .map(|(from, to)| Movement::between(*from, *to))
            .collect();
        Self { overall, steps }
    }
}
