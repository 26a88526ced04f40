//! The questions with one choice each, and what they offer.

use crate::domain::band::Band;
use crate::domain::barrier::{Barrier, Presence};
use crate::domain::complexity::ServiceCount;
use crate::domain::critical::Critical;
use crate::domain::dimension::Dimension;
use crate::domain::level::{Claim, Level};
use crate::domain::response::{Response, YesNo};
use crate::domain::risk::{RiskDomain, RiskRating};
use crate::domain::vocabulary::Vocabulary;

/// A question that takes one choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// What the rater's service calls the relationship.
    Claimed,
    /// The statement of a dimension that is true most of the time.
    Dimension(Dimension),
    /// How worried the service is about a risk domain.
    Risk(RiskDomain),
    /// Whether a critical indicator is there.
    Critical(Critical),
    /// Whether there is a baby.
    Infant,
    /// How many services there are.
    Services,
    /// Whether services for adults and for children are both needed.
    AdultAndChild,
    /// The agency's own rating.
    AgencyRating,
    /// Whether a barrier is there.
    Barrier(Barrier),
}

/// One choice that a question offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// A word for the relationship.
    Claim(Claim),
    /// A statement of a dimension; level 0 is "none of these yet".
    Statement(Dimension, Level),
    /// A risk rating.
    Rating(RiskRating),
    /// Yes or no.
    YesNo(YesNo),
    /// How many services.
    Services(ServiceCount),
    /// A band of the agency's own.
    Agency(Band),
    /// The agency has no rating.
    NoAgencyRating,
    /// Whether a barrier is there.
    Presence(Presence),
    /// "I don't know".
    Unknown,
}

impl Question {
    /// The id of the question, unique among all questions.
    pub fn id(self) -> String {
        match self {
            Self::Claimed => String::from("claimed"),
            Self::Dimension(dimension) => format!("dimension-{}", dimension.id()),
            Self::Risk(domain) => format!("risk-{}", domain.id()),
            Self::Critical(critical) => format!("critical-{}", critical.id()),
            Self::Infant => String::from("infant"),
            Self::Services => String::from("services"),
            Self::AdultAndChild => String::from("adult-and-child-services"),
            Self::AgencyRating => String::from("agency-rating"),
            Self::Barrier(barrier) => format!("barrier-{}", barrier.id()),
        }
    }

    /// The choices, in the order they are shown.
    pub fn choices(self) -> Vec<Choice> {
        fn all<V: Vocabulary>(choice: impl Fn(V) -> Choice) -> Vec<Choice> {
            V::ALL.iter().map(|value| choice(*value)).collect()
        }
        let (mut choices, last) = match self {
            Self::Claimed => (all(Choice::Claim), Some(Choice::Unknown)),
            Self::Dimension(dimension) => {
                let mut statements = all(|level| Choice::Statement(dimension, level));
                statements.rotate_left(1);
                (statements, Some(Choice::Unknown))
            }
            Self::Risk(_) => (all(Choice::Rating), Some(Choice::Unknown)),
            Self::Critical(_) | Self::Infant | Self::AdultAndChild => {
                (all(Choice::YesNo), Some(Choice::Unknown))
            }
            Self::Services => (all(Choice::Services), Some(Choice::Unknown)),
            Self::AgencyRating => (all(Choice::Agency), Some(Choice::NoAgencyRating)),
            Self::Barrier(_) => (all(Choice::Presence), Some(Choice::Unknown)),
        };
        choices.extend(last);
        choices
    }
}

impl Choice {
    /// The response that a choice of a yes-or-no question stands for.
    pub const fn yes_no(self) -> Response<YesNo> {
        match self {
            Self::YesNo(value) => Response::Known(value),
            _ => Response::Unknown,
        }
    }
}
