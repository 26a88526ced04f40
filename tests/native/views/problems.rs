//! Pressing Continue without an answer: a summary at the top, and the same words at the question.

use joint_effort::app::{Action, State};
use joint_effort::content::{Ui, Words};
use joint_effort::flow::Responses;
use joint_effort::flow::question::Question;
use joint_effort::flow::step::{self, Section, Step};
use joint_effort::views::choices::problem_text;

use crate::after::after;

use super::markup::Element;
use super::{draw, states};

fn element_with_id<'e>(page: &'e Element, id: &str) -> &'e Element {
    page.only(&format!("[id={id}]"))
}

/// Checks that the summary names exactly these questions, and that each has its problem beside it.
#[track_caller]
fn check_problems(words: &Words, state: &State, open: &[Question]) {
    let page = draw::page(state, words);
    let asked = state.position.step.questions();
    let summary = page.only("div.problems");
    // Only the heading gets the focus: the problems are read out with it, and once.
    let heading = summary.only("h2");
    assert_eq!(heading.attribute("id"), Some("je-problems"));
    assert_eq!(heading.attribute("tabindex"), Some("-1"));
    assert_eq!(heading.text(), words.get(Ui::ProblemHeading).as_str());
    assert!(
        !summary.is("[role]") && !summary.is("[aria-labelledby]"),
        "no group is told with it"
    );
    let described = element_with_id(&page, heading.attribute("aria-describedby").unwrap());
    assert_eq!(described.all("a").len(), open.len());
    assert!(summary.all("[role=alert]").is_empty() && summary.all("[aria-live]").is_empty());
    let links = summary.all("a");
    assert_eq!(links.len(), open.len());
    for (link, question) in links.iter().zip(open) {
        let text = words.get(problem_text(*question)).to_string();
        let name = words.get(question.name());
        let said = if asked.len() > 1 {
            format!("{name}: {text}")
        } else {
            text
        };
        assert_eq!(link.text(), said);
        let target = link.attribute("href").unwrap().strip_prefix('#').unwrap();
        let first = element_with_id(&page, target);
        let (key, _) = question.keyed_choices().next().unwrap();
        assert!(first.is("input[type=radio]"));
        assert_eq!(first.attribute("value"), Some(key.to_string().as_str()));
        assert_eq!(target, format!("je-{}-{key}", question.id()));
    }
    for question in asked {
        check_beside(words, &page, question, open.contains(&question));
    }
}

#[track_caller]
fn check_beside(words: &Words, page: &Element, question: Question, problem: bool) {
    let group = element_with_id(page, &format!("je-{}", question.id()));
    let described = group
        .only("[role=radiogroup]")
        .attribute("aria-describedby");
    let described = described.unwrap_or_default();
    let described: Vec<_> = described.split_whitespace().collect();
    let text: String = described
        .iter()
        .map(|id| element_with_id(page, id))
        .filter(|element| element.is("p.problem"))
        .map(Element::text)
        .collect();
    let mark = words.get(Ui::ProblemMark);
    let expected = format!("{mark} {}", words.get(problem_text(question)));
    assert_eq!(text, if problem { expected } else { String::new() });
    assert_eq!(group.all("p.problem").len(), usize::from(problem));
    let hints = described.iter().filter(|id| id.ends_with("-hint")).count();
    assert_eq!(hints, usize::from(question.hint().is_some()));
}

#[test]
fn an_empty_page_names_every_question_that_is_open() {
    let words = Words::english();
    let mut pages = 0;
    for step in step::ALL {
        let state = after(
            &states::at(step, Responses::default()),
            Action::PressedContinue,
        );
        if step.may_be_skipped() || step.questions().is_empty() {
            assert_eq!(state.problems, []);
            assert!(draw::page(&state, &words).all(".problem").is_empty());
        } else {
            assert_eq!(state.position.step, step);
            check_problems(&words, &state, &step.questions());
            pages += 1;
        }
    }
    let has_to_be_answered = |step: &&Step| {
        let of_either = matches!(
            step.section(),
            Some(Section::Relationship | Section::Family)
        );
        of_either && **step != Step::Strengths
    };
    assert_eq!(pages, step::ALL.iter().filter(has_to_be_answered).count());
}

#[test]
fn of_several_questions_only_the_open_ones_are_named() {
    let words = Words::english();
    for step in step::ALL {
        let questions = step.questions();
        if step.may_be_skipped() || questions.len() < 2 {
            continue;
        }
        for answered in questions.iter().copied() {
            let mut responses = Responses::default();
            responses.choose(answered, answered.choices()[0]);
            let state = after(&states::at(step, responses), Action::PressedContinue);
            let open: Vec<_> = questions
                .iter()
                .copied()
                .filter(|q| *q != answered)
                .collect();
            check_problems(&words, &state, &open);
        }
    }
}

#[test]
fn a_problem_stays_until_continue_is_pressed_again() {
    let words = Words::english();
    let question = Question::Claimed;
    let empty = states::at(Step::Claimed, Responses::default());
    let refused = after(&empty, Action::PressedContinue);
    let answered = after(&refused, Action::Chose(question, question.choices()[2]));
    check_problems(&words, &answered, &[question]);
    let gone_on = after(&answered, Action::PressedContinue);
    assert!(draw::page(&gone_on, &words).all(".problems").is_empty());
    assert!(!draw::title(&gone_on, &words).starts_with("Error"));
}
