//! The answers to the questions, and nothing else: no subject, no author, no name, and nothing derived from
//! the answers.

use super::coding::{of_choice, of_strength};
use super::{EDITION, STRENGTHS, URL, groups, heading, steps, version};
use crate::content::{Key, Words};
use crate::flow::step::{Section, Step};
use crate::flow::{Question, Responses};
use crate::record::{Record, Scope};
use crate::report::json::Json;

/// Returns the answers of a record as a `QuestionnaireResponse`. If the family is left out, its group is too.
/// Answers have display texts only if this wording is the one that the record was answered with.
pub fn response(record: &Record, words: &Words) -> String {
    let record = record.within(record.scope);
    let is_told = |section: &Section| *section != Section::Family || record.scope == Scope::Whole;
    let answers = Answers {
        responses: &record.responses,
        words: (record.edition == words.get(Key::META_EDITION).as_str()).then_some(words),
    };
    let told: Vec<_> = groups()
        .into_iter()
        .filter(|(section, ..)| is_told(section))
        .collect();
    let is_open = |step: Step| !step.problems(&record.responses).is_empty();
    let is_in_progress = told
        .iter()
        .any(|(section, ..)| steps(*section).any(is_open));
    let groups = told.iter().filter_map(|(section, id, _)| {
        group(id, steps(*section).flat_map(|step| answers.of_step(step)))
    });
    let groups: Vec<_> = groups.collect();
    let status = if is_in_progress {
        "in-progress"
    } else {
        "completed"
    };
    let response = Json::map([("resourceType", "QuestionnaireResponse".into())]);
    let response = response
        .with_any("meta", version(&record.edition).map(version_tag))
        // Some programs compare this with the questionnaire's URL character by character, so no version
        // follows.
        .with("questionnaire", URL)
        .with("status", status)
        .with_any("authored", record.day.map(|day| day.to_string()))
        // An empty list is not allowed.
        .with_any("item", (!groups.is_empty()).then_some(groups));
    response.pretty()
}

/// Returns the version of the answered questionnaire as a tag.
fn version_tag(version: String) -> Json {
    let tag = Json::map([("system", EDITION.into()), ("code", version.into())]);
    Json::map([("tag", vec![tag].into())])
}

/// Returns a group with its answers, or `None` if it has none.
fn group(id: &str, answers: impl Iterator<Item = Json>) -> Option<Json> {
    let answers: Vec<_> = answers.collect();
    let is_answered = !answers.is_empty();
    is_answered.then(|| Json::map([("linkId", id.into()), ("item", answers.into())]))
}

struct Answers<'a> {
    responses: &'a Responses,
    words: Option<&'a Words>,
}

impl Answers<'_> {
    fn of_step(&self, step: Step) -> Vec<Json> {
        if step == Step::Strengths {
            return self.strengths().into_iter().collect();
        }
        let questions = step.questions().into_iter();
        let answers = questions.filter_map(|question| self.to(question));
        match heading(step) {
            Some(_) => group(&step.id(), answers).into_iter().collect(),
            None => answers.collect(),
        }
    }

    fn to(&self, question: Question) -> Option<Json> {
        let choice = self.responses.chosen(question)?;
        Some(coded_answer(
            &question.id(),
            vec![of_choice(choice, self.words)],
        ))
    }

    fn strengths(&self) -> Option<Json> {
        let named = self.responses.strengths.iter().filter(|(_, named)| **named);
        let codings: Vec<_> = named
            .map(|(strength, _)| of_strength(strength, self.words))
            .collect();
        (!codings.is_empty()).then(|| coded_answer(STRENGTHS, codings))
    }
}

fn coded_answer(id: &str, codings: Vec<Json>) -> Json {
    let answers = codings
        .into_iter()
        .map(|coding| Json::map([("valueCoding", coding)]));
    Json::map([("linkId", id.into()), ("answer", Json::list(answers))])
}
