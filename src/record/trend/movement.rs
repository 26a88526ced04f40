//! How an answer, a level or a band moved between two times.

use crate::domain::response::Response;
use crate::domain::vocabulary::Vocabulary;

/// How something moved from one time to another. What is unknown is never taken for the lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Movement {
    /// So many steps up, one at least.
    Up(u8),
    /// So many steps down, one at least.
    Down(u8),
    /// Known both times, and the same.
    Same,
    /// Not known first, and known then.
    BecameKnown,
    /// Known first, and not known then.
    BecameUnknown,
    /// Not known either time.
    StillUnknown,
    /// There is no answer at one of the times, or at both: nothing can be said.
    Unanswered,
}

impl Movement {
    /// How far it is from one response to another on the scale of their vocabulary.
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
        // No vocabulary has so many members that a step more or less would be lost.
        let apart = u8::try_from(from.abs_diff(to)).unwrap_or(u8::MAX);
        match from.cmp(&to) {
            std::cmp::Ordering::Less => Self::Up(apart),
            std::cmp::Ordering::Equal => Self::Same,
            std::cmp::Ordering::Greater => Self::Down(apart),
        }
    }

    /// The movement from the later time back to the earlier.
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

    /// Whether something is otherwise than it was.
    pub const fn is_change(self) -> bool {
        !matches!(self, Self::Same | Self::StillUnknown | Self::Unanswered)
    }
}

/// How something moved over several times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// From the first time to the last.
    pub overall: Movement,
    /// From each time to the next: one fewer than there are times.
    pub steps: Vec<Movement>,
}

impl Series {
    /// The track through these responses, in the order of their times.
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
