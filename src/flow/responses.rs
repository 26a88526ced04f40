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
        let (field, place) = question.place();
        match self.assessment.answers(field).get(place) {
            Response::Unanswered => None,
            // It is the last that every question offers.
            Response::Unknown => question.choices().pop(),
            Response::Known(value) => question.choices().get(value).copied(),
        }
    }

    /// Takes a choice. A choice that the question does not offer changes nothing.
    pub fn choose(&mut self, question: Question, choice: Choice) {
        let choices = question.choices();
        let chosen = choices.iter().position(|offered| *offered == choice);
        let Some(value) = chosen else {
            return;
        };
        let is_last = value + 1 == choices.len();
        let (field, place) = question.place();
        let answer = (!is_last).then_some(value);
        let answer = answer.map_or(Response::Unknown, Response::Known);
        self.assessment.answers_mut(field).set(place, answer);
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
