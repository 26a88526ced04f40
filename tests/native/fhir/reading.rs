//! Reads the questions and answers as another program would, from their content alone.

use std::collections::BTreeMap;

use joint_effort::content::Words;
use joint_effort::domain::strength::Strength;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::step::ALL;
use joint_effort::flow::{Question, Responses};
use joint_effort::report::fhir::questionnaire;
use serde_json::Value;

pub fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// Lists the entries in order, each with the ids of the groups above it.
pub fn flat(resource: &Value) -> Vec<(Vec<String>, Value)> {
    fn gather(above: &[String], entries: &Value, into: &mut Vec<(Vec<String>, Value)>) {
        for entry in entries.as_array().into_iter().flatten() {
            into.push((above.to_vec(), entry.clone()));
            let id = entry["linkId"].as_str().expect("an id").to_owned();
            gather(&[above, &[id]].concat(), &entry["item"], into);
        }
    }
    let mut all = Vec::new();
    gather(&[], &resource["item"], &mut all);
    all
}

pub fn id(entry: &Value) -> &str {
    entry["linkId"].as_str().expect("an id")
}

/// Returns the codings that each question offers, by its id, with the groups that it is in.
pub fn offered(words: &Words) -> BTreeMap<String, (Vec<String>, Vec<Value>)> {
    let questions = flat(&parsed(&questionnaire(words))).into_iter();
    let questions = questions.filter(|(_, entry)| entry["type"] == "choice");
    let offer = |(above, entry): (Vec<String>, Value)| {
        let options = entry["answerOption"].as_array().unwrap().iter();
        let codings = options
            .map(|option| option["valueCoding"].clone())
            .collect();
        (id(&entry).to_owned(), (above, codings))
    };
    questions.map(offer).collect()
}

/// Returns the system and code of a coding, without its display text.
pub fn code(coding: &Value) -> (String, String) {
    let text = |name: &str| coding[name].as_str().expect("a text").to_owned();
    (text("system"), text("code"))
}

/// Reads answers back, by the position of each coding in the questionnaire.
#[track_caller]
pub fn read_back(response: &Value, words: &Words) -> Responses {
    let offered = offered(words);
    let mut read = Responses::default();
    for (above, entry) in flat(response) {
        let Some(answers) = entry["answer"].as_array() else {
            assert!(entry["item"].is_array(), "a group without answers: {entry}");
            continue;
        };
        let (groups, codings) = &offered[id(&entry)];
        assert_eq!(&above, groups, "{entry}");
        let places = answers.iter().map(|answer| {
            let given = code(&answer["valueCoding"]);
            let place = codings.iter().position(|coding| code(coding) == given);
            place.expect("an answer that is offered")
        });
        let places: Vec<_> = places.collect();
        if id(&entry) == "strengths" {
            places
                .iter()
                .for_each(|place| read.strengths[Strength::ALL[*place]] = true);
        } else {
            assert_eq!(places.len(), 1, "{entry}");
            let question = question(id(&entry));
            read.choose(question, question.choices()[places[0]]);
        }
    }
    read
}

pub fn question(id: &str) -> Question {
    let mut questions = ALL.into_iter().flat_map(|step| step.questions());
    questions
        .find(|question| question.id() == id)
        .expect("a question")
}
