//! Everything that a rater has answered, finished or not.

use super::question::{Choice, Question};
use crate::domain::assessment::Assessment;
use crate::domain::response::Response;
use crate::domain::strength::Strengths;

/// So long may the other service's short name be, in characters.
pub const LONGEST_SERVICE_NAME: usize = 40;

/// A rater's responses. The strengths and the other service's name are no part of an assessment:
/// they change no result, and the name never leaves the device.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Responses {
    /// The answers that the rules take.
    pub assessment: Assessment,
    /// The strengths named.
    pub strengths: Strengths,
    /// A short name for the other service; may be empty.
    pub service_name: String,
}

impl Responses {
    /// Whether nothing at all was answered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The choice made for a question, if any.
    pub fn chosen(&self, question: Question) -> Option<Choice> {
        fn of<T>(response: Response<T>, choice: impl Fn(T) -> Choice) -> Option<Choice> {
            match response {
                Response::Unanswered => None,
                Response::Unknown => Some(Choice::Unknown),
                Response::Known(value) => Some(choice(value)),
            }
        }
        let a = &self.assessment;
        match question {
            Question::Claimed => of(a.relationship.claimed, Choice::Claim),
            Question::Dimension(dimension) => of(a.relationship.dimensions[dimension], |level| {
                Choice::Statement(dimension, level)
            }),
            Question::Risk(domain) => of(a.family.risk.risks[domain], |rating| {
                Choice::Rating(domain, rating)
            }),
            Question::Critical(critical) => of(a.family.risk.criticals[critical], Choice::YesNo),
            Question::Infant => of(a.family.risk.infant, Choice::YesNo),
            Question::Services => of(a.family.services, Choice::Services),
            Question::AdultAndChild => of(a.family.adult_and_child, Choice::YesNo),
            Question::AgencyRating => match a.family.risk.agency_rating {
                Response::Unanswered => None,
                Response::Unknown => Some(Choice::NoAgencyRating),
                Response::Known(band) => Some(Choice::Agency(band)),
            },
            Question::Barrier(barrier) => of(a.relationship.barriers[barrier], Choice::Presence),
        }
    }

    /// Takes a choice. A choice that the question does not offer changes nothing.
    pub fn choose(&mut self, question: Question, choice: Choice) {
        if !question.choices().contains(&choice) {
            return;
        }
        let a = &mut self.assessment;
        match (question, choice) {
            (Question::Claimed, Choice::Claim(claim)) => {
                a.relationship.claimed = Response::Known(claim)
            }
            (Question::Claimed, _) => a.relationship.claimed = Response::Unknown,
            (Question::Dimension(dimension), Choice::Statement(_, level)) => {
                a.relationship.dimensions[dimension] = Response::Known(level);
            }
            (Question::Dimension(dimension), _) => {
                a.relationship.dimensions[dimension] = Response::Unknown
            }
            (Question::Risk(domain), Choice::Rating(_, rating)) => {
                a.family.risk.risks[domain] = Response::Known(rating);
            }
            (Question::Risk(domain), _) => a.family.risk.risks[domain] = Response::Unknown,
            (Question::Critical(critical), choice) => {
                a.family.risk.criticals[critical] = choice.yes_no()
            }
            (Question::Infant, choice) => a.family.risk.infant = choice.yes_no(),
            (Question::AdultAndChild, choice) => a.family.adult_and_child = choice.yes_no(),
            (Question::Services, Choice::Services(count)) => {
                a.family.services = Response::Known(count)
            }
            (Question::Services, _) => a.family.services = Response::Unknown,
            (Question::AgencyRating, Choice::Agency(band)) => {
                a.family.risk.agency_rating = Response::Known(band);
            }
            (Question::AgencyRating, _) => a.family.risk.agency_rating = Response::Unknown,
            (Question::Barrier(barrier), Choice::Presence(presence)) => {
                a.relationship.barriers[barrier] = Response::Known(presence);
            }
            (Question::Barrier(barrier), _) => a.relationship.barriers[barrier] = Response::Unknown,
        }
    }

    /// Takes an answer back, where it may be left out; others are there to stay or to be changed.
    pub fn clear(&mut self, question: Question) {
        if let Question::Barrier(barrier) = question {
            self.assessment.relationship.barriers[barrier] = Response::Unanswered;
        }
    }

    /// The same without anything about the family: its risks, dangers, strengths, and who is around it.
    /// What gets in the way between the services stays.
    #[must_use]
    pub fn without_family(&self) -> Self {
        Self {
            assessment: self.assessment.relationship.into(),
            strengths: Strengths::default(),
            service_name: self.service_name.clone(),
        }
    }

    /// Names the other service, as long as the name is short.
    pub fn name_service(&mut self, name: &str) {
        self.service_name = name.chars().take(LONGEST_SERVICE_NAME).collect();
    }
}
