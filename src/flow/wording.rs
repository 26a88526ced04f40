//! The words that name a question, ask it, and label its choices.

use super::question::{Choice, Question};
use super::responses::Responses;
use crate::content::{Key, Ui};
use crate::domain::critical::Critical;
use crate::domain::risk::RiskDomain;

impl Question {
    /// The question in short, as a label.
    pub fn name(self) -> Key {
        match self {
            Self::Claimed => Ui::ClaimedName.into(),
            Self::Dimension(dimension) => Key::dimension_name(dimension),
            Self::Risk(domain) => Key::risk_name(domain),
            Self::Critical(critical) => Key::critical_name(critical),
            Self::Infant => Key::INFANT_NAME,
            Self::Services => Key::SERVICES_NAME,
            Self::AdultAndChild => Key::ADULT_AND_CHILD_SERVICES_NAME,
            Self::AgencyRating => Key::AGENCY_RATING_NAME,
            Self::Barrier(barrier) => Key::barrier_name(barrier),
        }
    }

    /// The question as it is asked.
    pub fn text(self) -> Key {
        match self {
            Self::Claimed => Ui::ClaimedQuestion.into(),
            Self::Dimension(dimension) => Key::dimension_question(dimension),
            Self::Risk(domain) => Key::risk_question(domain),
            Self::Critical(critical) => Key::critical_question(critical),
            Self::Infant => Key::INFANT_QUESTION,
            Self::Services => Key::SERVICES_QUESTION,
            Self::AdultAndChild => Key::ADULT_AND_CHILD_SERVICES_QUESTION,
            Self::AgencyRating => Key::AGENCY_RATING_QUESTION,
            Self::Barrier(barrier) => Key::barrier_question(barrier),
        }
    }

    /// A hint for the answer, if there is one.
    pub fn hint(self) -> Option<Key> {
        match self {
            Self::Dimension(_) => Some(Ui::DimensionHint.into()),
            Self::Services => Some(Key::SERVICES_HINT),
            Self::AdultAndChild => Some(Key::ADULT_AND_CHILD_SERVICES_HINT),
            Self::AgencyRating => Some(Key::AGENCY_RATING_HINT),
            Self::Risk(RiskDomain::Violence) => Some(Key::RISK_VIOLENCE_HINT),
            Self::Critical(Critical::EarlierSeriousHarm) => {
                Some(Key::CRITICAL_EARLIER_SERIOUS_HARM_HINT)
            }
            Self::Claimed | Self::Risk(_) | Self::Critical(_) | Self::Infant | Self::Barrier(_) => {
                None
            }
        }
    }

    /// What is above the paper table that has the question as a row; none if it is in no table.
    pub const fn table(self) -> Option<Ui> {
        match self {
            Self::Critical(_) => Some(Ui::PaperDanger),
            Self::Risk(domain) if domain.is_hardship() => Some(Ui::PaperLife),
            Self::Risk(_) => Some(Ui::PaperWorries),
            Self::Barrier(_) => Some(Ui::PaperBarrierTable),
            Self::Claimed
            | Self::Dimension(_)
            | Self::Infant
            | Self::Services
            | Self::AdultAndChild
            | Self::AgencyRating => None,
        }
    }
}

impl Responses {
    /// The answer to a question, as the label of the choice.
    pub fn answer_label(&self, question: Question) -> Key {
        self.chosen(question)
            .map_or(Key::ANSWER_UNANSWERED, Choice::label)
    }
}

impl Choice {
    /// The label of the choice.
    pub fn label(self) -> Key {
        use crate::domain::barrier::Presence;
        use crate::domain::response::YesNo;
        match self {
            Self::Claim(claim) => Key::claimed(claim),
            Self::Statement(dimension, level) => Key::statement(dimension, level),
            Self::Rating(domain, rating) => Key::rating_of(domain, rating),
            Self::YesNo(YesNo::Yes) | Self::Presence(Presence::Yes) => Key::ANSWER_YES,
            Self::YesNo(YesNo::No) | Self::Presence(Presence::No) => Key::ANSWER_NO,
            Self::Presence(Presence::Partly) => Key::ANSWER_PARTLY,
            Self::Services(count) => Key::services(count),
            Self::Agency(band) => Key::agency(band),
            Self::NoAgencyRating => Key::AGENCY_RATING_NONE,
            Self::Unknown => Key::ANSWER_UNKNOWN,
        }
    }
}
