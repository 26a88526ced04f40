//! Everything that a rater has answered, finished or not.

use super::question::{Choice, Question};
use crate::domain::assessment::Assessment;
use crate::domain::response::Response;
use crate::domain::strength::Strengths;

/// Longest short name of the other service, in characters.
pub const LONGEST_SERVICE_NAME: usize = 40;

/// A rater's responses. The strengths and the other service's name are not part of an assessment: they change
/// no result, and the name leaves the device only in a file or a map.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Responses {
    /// The answers that the rules use.
    pub assessment: Assessment,
    /// The strengths named.
    pub strengths: Strengths,
    /// A short name for the other service; may be empty.
    pub service_name: String,
}

impl Responses {
    /// Whether nothing has been answered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The choice made for a question, if any.
    pub fn chosen(&self, question: Question) -> Option<Choice> {
        let (field, place) = question.field_and_index();
        match self.assessment.answers(field).get(place) {
            Response::Unanswered => None,
            // Every question offers it last.
            Response::Unknown => question.choices().pop(),
            Response::Known(value) => question.choices().get(value).copied(),
        }
    }

    /// Records a choice. A choice that the question does not offer changes nothing.
    pub fn choose(&mut self, question: Question, choice: Choice) {
        let choices = question.choices();
        let chosen = choices.iter().position(|offered| *offered == choice);
        let Some(value) = chosen else {
            return;
        };
        let is_last = value + 1 == choices.len();
        let (field, place) = question.field_and_index();
        let answer = (!is_last).then_some(value);
        let answer = answer.map_or(Response::Unknown, Response::Known);
        self.assessment.answers_mut(field).set(place, answer);
    }

    /// Clears an answer that may be left out, which is one about a barrier. Others can only be changed.
    pub fn clear(&mut self, question: Question) {
        if let Question::Barrier(barrier) = question {
            self.assessment.relationship.barriers[barrier] = Response::Unanswered;
        }
    }

    /// The same responses with nothing about the family: its risks, dangers, strengths, and who is around it.
    /// The barriers between the services stay.
    #[must_use]
    pub fn without_family(&self) -> Self {
        Self {
            assessment: self.assessment.relationship.into(),
            strengths: Strengths::default(),
            service_name: self.service_name.clone(),
        }
    }

    /// Names the other service, cut to [`LONGEST_SERVICE_NAME`] characters.
    pub fn name_service(&mut self, name: &str) {
        self.service_name = name.chars().take(LONGEST_SERVICE_NAME).collect();
    }
}
