//! States to draw: every page, with many kinds of responses.

use joint_effort::app::action::{Position, Purpose};
use joint_effort::app::state::Notice;
use joint_effort::app::{Action, State};
use joint_effort::domain::assessment::Assessment;
use joint_effort::domain::reading;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::Responses;
use joint_effort::flow::question::Question;
use joint_effort::flow::step::{self, Step};
use serde_json::Value;

use crate::after::after;
use crate::seeded::Seeded;

const GOLDEN: &str = include_str!("../../golden/outcomes.jsonl");

/// Returns every question, in the order in which it is asked.
pub fn questions() -> Vec<Question> {
    step::ALL.into_iter().flat_map(Step::questions).collect()
}

/// Returns a page with these responses.
pub fn at(step: Step, responses: Responses) -> State {
    State {
        responses,
        position: Position::at(step),
        ..State::default()
    }
}

/// Returns the result of an assessment.
pub fn result(assessment: Assessment) -> State {
    let responses = Responses {
        assessment,
        ..Responses::default()
    };
    at(Step::Result, responses)
}

/// Returns responses with every question answered by the choice at this place, or by its last one.
pub fn all_answered(place: usize) -> Responses {
    let mut responses = Responses::default();
    for question in questions() {
        let choices = question.choices();
        responses.choose(question, choices[place.min(choices.len() - 1)]);
    }
    for strength in Vocabulary::ALL {
        responses.strengths[*strength] = place.is_multiple_of(2);
    }
    responses
}

/// Returns empty responses, full ones in seven ways, and random ones.
pub fn responses() -> Vec<Responses> {
    let mut seeded = Seeded::new(22);
    let mut all = vec![Responses::default()];
    all.extend((0..7).map(all_answered));
    all.extend((0..8).map(|_| seeded.responses()));
    all
}

/// Returns every page with each of the responses, before and after pressing Continue. Some pages were opened
/// for a change, and some show a notice.
pub fn assorted() -> Vec<State> {
    let mut all = Vec::new();
    for (index, responses) in responses().into_iter().enumerate() {
        for step in step::ALL {
            let mut state = at(step, responses.clone());
            if index % 2 == 1 {
                state.position.purpose = Purpose::Change;
            }
            state.exit_presses = u8::try_from(index % 3).unwrap();
            state.notice = [
                None,
                Some(Notice::BrokenDraft),
                Some(Notice::StorageRefused),
            ][index % 3];
            let after = after(&state, Action::PressedContinue);
            all.push(state);
            if !after.problems.is_empty() {
                all.push(after);
            }
        }
    }
    all
}

/// Returns the golden assessments with their outcomes.
pub fn golden() -> Vec<(Assessment, Value)> {
    let mut lines = GOLDEN
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap());
    let count = lines.next().unwrap()["count"].as_u64().unwrap();
    let golden: Vec<_> = lines
        .map(|line| {
            let assessment = reading::assessment_from_json(&line["assessment"].to_string());
            (assessment.unwrap(), line["outcome"].clone())
        })
        .collect();
    assert_eq!(u64::try_from(golden.len()).unwrap(), count);
    assert!(count >= 1_200, "{count} outcomes");
    golden
}
