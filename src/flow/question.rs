//! The questions with one choice each, and what they offer.

use crate::domain::band::Band;
use crate::domain::barrier::{Barrier, Presence};
use crate::domain::complexity::ServiceCount;
use crate::domain::critical::Critical;
use crate::domain::dimension::Dimension;
use crate::domain::field::Field;
use crate::domain::level::{Claim, Level};
use crate::domain::response::YesNo;
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
    /// Whether a critical indicator is present.
    Critical(Critical),
    /// Whether there is a baby.
    Infant,
    /// How many services there are.
    Services,
    /// Whether services for adults and for children are both needed.
    AdultAndChild,
    /// The agency's own rating.
    AgencyRating,
    /// Whether a barrier is present.
    Barrier(Barrier),
}

/// The key of "I don't know": it comes after the six words of the first question.
const UNKNOWN_KEY: usize = 7;

/// One choice that a question offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// A word for the relationship.
    Claim(Claim),
    /// A statement of a dimension; the one for level 0 says that there is none of it.
    Statement(Dimension, Level),
    /// A rating of a risk domain.
    Rating(RiskDomain, RiskRating),
    /// Yes or no.
    YesNo(YesNo),
    /// How many services.
    Services(ServiceCount),
    /// A band in the agency's own rating.
    Agency(Band),
    /// The agency has no rating.
    NoAgencyRating,
    /// Whether a barrier is present.
    Presence(Presence),
    /// "I don't know".
    Unknown,
}

impl Question {
    /// The field that holds its answer, and the index of the answer in it.
    pub fn field_and_index(self) -> (Field, usize) {
        match self {
            Self::Claimed => (Field::Claimed, 0),
            Self::Dimension(dimension) => (Field::Dimensions, dimension.index()),
            Self::Risk(domain) => (Field::Risk, domain.index()),
            Self::Critical(critical) => (Field::Critical, critical.index()),
            Self::Infant => (Field::Infant, 0),
            Self::Services => (Field::Services, 0),
            Self::AdultAndChild => (Field::AdultAndChild, 0),
            Self::AgencyRating => (Field::AgencyRating, 0),
            Self::Barrier(barrier) => (Field::Barriers, barrier.index()),
        }
    }

    /// The questions whose answers a field holds, in order.
    pub fn of(field: Field) -> Vec<Self> {
        fn all<V: Vocabulary>(question: fn(V) -> Question) -> Vec<Question> {
            V::ALL.iter().map(|member| question(*member)).collect()
        }
        match field {
            Field::Claimed => vec![Self::Claimed],
            Field::Dimensions => all(Self::Dimension),
            Field::Risk => all(Self::Risk),
            Field::Critical => all(Self::Critical),
            Field::Infant => vec![Self::Infant],
            Field::Services => vec![Self::Services],
            Field::AdultAndChild => vec![Self::AdultAndChild],
            Field::AgencyRating => vec![Self::AgencyRating],
            Field::Barriers => all(Self::Barrier),
        }
    }

    /// The id of the question, unique among all questions.
    pub fn id(self) -> String {
        let (field, _) = self.field_and_index();
        let about = match self {
            Self::Dimension(dimension) => dimension.id(),
            Self::Risk(domain) => domain.id(),
            Self::Critical(critical) => critical.id(),
            Self::Barrier(barrier) => barrier.id(),
            _ => return field.answer_name().to_owned(),
        };
        [field.answer_name(), about].join("-")
    }

    /// The choices, in the order they are shown.
    pub fn choices(self) -> Vec<Choice> {
        fn all<V: Vocabulary>(choice: impl Fn(V) -> Choice) -> Vec<Choice> {
            V::ALL.iter().map(|value| choice(*value)).collect()
        }
        let (mut choices, last) = match self {
            Self::Claimed => (all(Choice::Claim), Some(Choice::Unknown)),
            Self::Dimension(dimension) => (
                all(|level| Choice::Statement(dimension, level)),
                Some(Choice::Unknown),
            ),
            Self::Risk(domain) => (
                all(|rating| Choice::Rating(domain, rating)),
                Some(Choice::Unknown),
            ),
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

    /// The choices, each with the number key that chooses it: a statement by its level, anything else by its
    /// position, from 1. "I don't know" has the same key on every page that shows keys.
    pub fn keyed_choices(self) -> impl Iterator<Item = (usize, Choice)> {
        let choices = self.choices().into_iter().enumerate();
        choices.map(move |(index, choice)| {
            let key = match (self, choice) {
                (_, Choice::Statement(_, level)) => level.index(),
                (Self::Dimension(_), Choice::Unknown) => UNKNOWN_KEY,
                _ => index + 1,
            };
            (key, choice)
        })
    }

    /// The key of a choice, if it is offered.
    pub fn key_of(self, choice: Choice) -> Option<usize> {
        let mut keyed = self.keyed_choices();
        keyed.find_map(|(key, other)| (other == choice).then_some(key))
    }

    /// The choice that a number key selects.
    pub fn choice_by_key(self, key: usize) -> Option<Choice> {
        let mut keyed = self.keyed_choices();
        keyed.find_map(|(other, choice)| (other == key).then_some(choice))
    }
}
