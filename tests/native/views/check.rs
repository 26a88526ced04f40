//! The page that checks all answers.

use joint_effort::content::{Key, Ui, Words};
use joint_effort::flow::Responses;
use joint_effort::flow::step::{self, Step};

use super::markup::Element;
use super::{draw, states};

/// Returns what the check page should list: the page to change, the name, and the answer.
fn expected(words: &Words, responses: &Responses) -> Vec<[String; 3]> {
    let row =
        |step: Step, name: Key, answer: String| [step.id(), words.get(name).to_string(), answer];
    let mut rows = Vec::new();
    for step in step::ALL {
        if step == Step::Claimed && !responses.service_name.is_empty() {
            rows.push(row(
                step,
                Ui::ServiceShort.into(),
                one_line(&responses.service_name),
            ));
        }
        for question in step.questions() {
            let chosen = responses.chosen(question);
            let answer = words.get(chosen.map_or(Key::ANSWER_UNANSWERED, |choice| choice.label()));
            rows.push(row(step, question.name(), answer.to_string()));
        }
        if step == Step::Strengths {
            let named = responses.strengths.iter().filter(|(_, named)| **named);
            let named = named.map(|(strength, _)| words.get(Key::strength(strength)).to_string());
            let mut named = named.collect::<Vec<_>>().join("; ");
            if named.is_empty() {
                named = words.get(Ui::StrengthsNone).to_string();
            }
            rows.push(row(step, Ui::StrengthsName.into(), named));
        }
    }
    rows
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn drawn(words: &Words, row: &Element) -> [String; 3] {
    let change = row.only("button[data-change]");
    let name = row.only("dt").text();
    let said = change.text();
    // The button says what it changes, for those who hear it outside its row.
    assert_eq!(said, format!("{} {name}", words.get(Ui::Change)));
    // One value per term, so that no screen reader counts the button as another.
    let answer = row.only("dd").only(".said");
    [
        change.attribute("data-change").unwrap().to_owned(),
        name,
        answer.text(),
    ]
}

#[test]
fn every_question_stands_there_once_with_its_answer_and_change() {
    let words = Words::english();
    for responses in states::responses() {
        let expected = expected(&words, &responses);
        let named = usize::from(!responses.service_name.is_empty());
        assert_eq!(
            expected.len(),
            44 + 1 + named,
            "the questions, the strengths and the name"
        );
        let page = draw::page(&states::at(Step::Check, responses), &words);
        let rows = page.all("div.answer").into_iter();
        let drawn: Vec<_> = rows.map(|row| drawn(&words, row)).collect();
        assert_eq!(drawn, expected);
    }
}

#[test]
fn what_is_open_is_counted() {
    let words = Words::english();
    for mut responses in states::responses() {
        let skippable = |step: &Step| !step.may_be_skipped();
        let questions = step::ALL
            .into_iter()
            .filter(skippable)
            .flat_map(Step::questions);
        let open = questions
            .filter(|question| responses.chosen(*question).is_none())
            .count();
        responses.service_name.clear();
        let page = draw::page(&states::at(Step::Check, responses), &words);
        let notes = page.only("main").all("[data-open]");
        if open == 0 {
            assert!(notes.is_empty());
        } else {
            let said = words.fill(Ui::CheckOpen, &[("count", &open.to_string())]);
            assert_eq!(notes[0].text(), said.as_str());
        }
    }
}

#[test]
fn unanswered_is_told_from_unknown() {
    let words = Words::english();
    let page = draw::page(&states::at(Step::Check, Responses::default()), &words);
    assert_eq!(page.all(".unanswered").len(), 44);
    let mut unknown = Responses::default();
    for question in states::questions() {
        unknown.choose(question, *question.choices().last().unwrap());
    }
    let page = draw::page(&states::at(Step::Check, unknown), &words);
    assert!(page.all(".unanswered").is_empty());
    let said = words.get(Key::ANSWER_UNKNOWN);
    let unknown = page
        .all(".said")
        .into_iter()
        .filter(|answer| answer.text() == said.as_str())
        .count();
    // The last choice of one question says that there is no rating.
    assert_eq!(unknown, 44 - 1);
}
