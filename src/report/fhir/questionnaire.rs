//! The questions and their choices.

use super::coding::{of_choice, of_strength};
use super::{STRENGTHS, URL, groups, heading, steps, version};
use crate::content::{Key, Ui, Words};
use crate::domain::strength::Strength;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Question;
use crate::flow::step::Step;
use crate::report::json::Json;

/// The FHIR extension that says how an item is shown: a text as help, choices in a column.
const CONTROL: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
const CONTROLS: &str = "http://hl7.org/fhir/questionnaire-item-control";

/// Returns the questionnaire as a `Questionnaire`, in this wording.
pub fn questionnaire(words: &Words) -> String {
    let about = [
        Key::SAFETY_NOT_A_RISK_ASSESSMENT,
        Key::SAFETY_NO_IDENTIFYING,
    ]
    .map(|key| words.get(key));
    let groups = groups().map(|(section, id, title)| {
        let below = steps(section).flat_map(|step| step_of(step, words));
        group(id, title, Vec::new(), below, words)
    });
    let questionnaire = Json::map([
        ("resourceType", "Questionnaire".into()),
        ("language", text(Key::META_LANGUAGE, words)),
        ("url", URL.into()),
    ]);
    let questionnaire = questionnaire
        .with_any("version", version(&words.get(Key::META_EDITION)))
        .with("name", "JointEffort")
        .with("title", text(Ui::AppName, words))
        .with("status", "active")
        .with("description", about.join("\n\n"))
        .with("item", Vec::from(groups));
    questionnaire.pretty()
}

fn text(key: impl Into<Key>, words: &Words) -> Json {
    words.get(key).as_str().into()
}

/// Returns a step as a group of its own, or only its questions.
fn step_of(step: Step, words: &Words) -> Vec<Json> {
    let asked = step.questions().into_iter();
    let asked = asked.map(|question| question_of(question, words));
    match (step, heading(step)) {
        (Step::Strengths, _) => vec![strengths(words)],
        (_, None) => asked.collect(),
        (_, Some((title, hint))) => {
            let id = step.id();
            let hint = help(&id, hint.into(), words);
            vec![group(&id, title, vec![hint], asked, words)]
        }
    }
}

fn group(
    id: &str,
    title: Ui,
    mut first: Vec<Json>,
    below: impl Iterator<Item = Json>,
    words: &Words,
) -> Json {
    first.extend(below);
    Json::map([
        ("linkId", id.into()),
        ("text", text(title, words)),
        ("type", "group".into()),
        ("item", first.into()),
    ])
}

fn question_of(question: Question, words: &Words) -> Json {
    let id = question.id();
    let choices = question.choices().into_iter();
    let options = choices.map(|choice| option(of_choice(choice, Some(words))));
    let hint = question.hint().map(|hint| vec![help(&id, hint, words)]);
    let asked = Json::map([
        ("extension", shown_as("radio-button")),
        ("linkId", id.as_str().into()),
        ("text", text(question.text(), words)),
        ("type", "choice".into()),
        ("answerOption", Json::list(options)),
    ]);
    asked.with_any("item", hint)
}

fn strengths(words: &Words) -> Json {
    let each = Strength::ALL.iter();
    let options = each.map(|strength| option(of_strength(*strength, Some(words))));
    let hint = help(STRENGTHS, Ui::StrengthsHint.into(), words);
    Json::map([
        ("extension", shown_as("check-box")),
        ("linkId", STRENGTHS.into()),
        ("text", text(Ui::StrengthsHeading, words)),
        ("type", "choice".into()),
        ("repeats", true.into()),
        ("answerOption", Json::list(options)),
        ("item", vec![hint].into()),
    ])
}

fn option(coding: Json) -> Json {
    Json::map([("valueCoding", coding)])
}

/// Returns a text that helps with the question or group with this id.
fn help(id: &str, hint: Key, words: &Words) -> Json {
    Json::map([
        ("extension", shown_as("help")),
        ("linkId", [id, "-help"].concat().into()),
        ("text", text(hint, words)),
        ("type", "display".into()),
    ])
}

fn shown_as(control: &str) -> Json {
    let coding = Json::map([("system", CONTROLS.into()), ("code", control.into())]);
    let concept = Json::map([("coding", vec![coding].into())]);
    let extension = Json::map([("url", CONTROL.into()), ("valueCodeableConcept", concept)]);
    vec![extension].into()
}
