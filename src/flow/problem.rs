//! What keeps a rater from continuing.

use super::question::Question;
use super::responses::Responses;

/// A question on the page that has no answer yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Problem {
    /// The question.
    pub question: Question,
}

/// The questions without an answer, in order.
pub fn of(questions: &[Question], responses: &Responses) -> Vec<Problem> {
    let open = questions
        .iter()
        .filter(|question| responses.chosen(**question).is_none());
    open.map(|question| Problem {
        question: *question,
    })
    .collect()
}
