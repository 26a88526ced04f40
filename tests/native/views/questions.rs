//! How a question is drawn: its choices, and which of them is chosen.

use joint_effort::app::{Action, State};
use joint_effort::content::{Key, Ui, Words};
use joint_effort::domain::critical::Critical;
use joint_effort::domain::level::Level;
use joint_effort::domain::strength::Strength;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::Responses;
use joint_effort::flow::question::Question;
use joint_effort::flow::step::Step;

use crate::after::after;

use super::markup::Element;
use super::{draw, states};

/// Returns the radio buttons of a question on its page.
fn radios(page: &Element, question: Question) -> Vec<&Element> {
    let group = page.only(&format!("div.question[id=je-{}]", question.id()));
    group.all("input[type=radio]")
}

fn checked<'e>(page: &'e Element, kind: &str) -> Vec<&'e Element> {
    let fields = page.all(&format!("input[type={kind}]")).into_iter();
    fields
        .filter(|field| field.attribute("checked").is_some())
        .collect()
}

#[track_caller]
fn check_question(words: &Words, step: Step, question: Question) {
    let page = draw::page(&states::at(step, Responses::default()), words);
    assert!(
        checked(&page, "radio").is_empty(),
        "nothing is chosen for the rater"
    );
    let choices = question.choices();
    let drawn = radios(&page, question);
    assert_eq!(drawn.len(), choices.len());
    let group = page.only(&format!("div.question[id=je-{}]", question.id()));
    // The question's heading is outside the group of choices and names it, so nothing in the group repeats
    // the question.
    let choosing = group.only("[role=radiogroup]");
    assert_eq!(choosing.all("input").len(), choices.len());
    assert!(choosing.all("h1").is_empty() && choosing.all("h2").is_empty());
    let named_by = choosing.attribute("aria-labelledby").unwrap();
    let heading = group.only(&format!("[id={named_by}]"));
    assert!(heading.is("h1") || heading.is("h2"));
    assert_eq!(heading.text(), words.get(question.text()).as_str());
    for key in group.all(".key-hint") {
        assert_eq!(
            key.attribute("aria-hidden"),
            Some("true"),
            "as the numbers are"
        );
    }
    let labels: Vec<_> = group
        .all(".choice-text")
        .into_iter()
        .map(Element::text)
        .collect();
    let expected: Vec<_> = choices
        .iter()
        .map(|choice| words.get(choice.label()))
        .collect();
    assert_eq!(
        labels,
        expected.iter().map(ToString::to_string).collect::<Vec<_>>()
    );
    let name = format!("je-{}", question.id());
    for ((key, _), radio) in question.keyed_choices().zip(drawn) {
        assert_eq!(radio.attribute("name"), Some(name.as_str()));
        assert_eq!(radio.attribute("value"), Some(key.to_string().as_str()));
    }
    for (place, choice) in choices.into_iter().enumerate() {
        let state = states::at(step, Responses::default());
        let page = draw::page(&after(&state, Action::Chose(question, choice)), words);
        let checked = checked(&page, "radio");
        assert_eq!(checked.len(), 1, "{question:?} {choice:?}");
        assert_eq!(
            checked[0].attribute("id"),
            radios(&page, question)[place].attribute("id")
        );
    }
}

#[test]
fn what_was_chosen_is_checked_and_nothing_else() {
    let words = Words::english();
    let questions = states::questions();
    assert_eq!(questions.len(), 1 + 10 + 10 + 7 + 4 + 12);
    for question in questions {
        let step = Step::of_question(question).unwrap();
        check_question(&words, step, question);
    }
}

#[test]
fn every_choice_of_every_kind_of_responses_is_checked() {
    let words = Words::english();
    for responses in states::responses() {
        for question in states::questions() {
            let step = Step::of_question(question).unwrap();
            let page = draw::page(&states::at(step, responses.clone()), &words);
            let place = radios(&page, question)
                .iter()
                .position(|radio| radio.attribute("checked").is_some());
            let chosen = place.map(|place| question.choices()[place]);
            assert_eq!(chosen, responses.chosen(question), "{question:?}");
        }
    }
}

#[test]
fn strengths_are_ticked_as_they_were_named() {
    let words = Words::english();
    for ticked in 0..1_u8 << Strength::ALL.len() {
        let mut responses = Responses::default();
        for (place, strength) in Strength::ALL.iter().enumerate() {
            responses.strengths[*strength] = ticked >> place & 1 == 1;
        }
        let page = draw::page(&states::at(Step::Strengths, responses), &words);
        let drawn: Vec<_> = page.all("input[type=checkbox]");
        assert_eq!(drawn.len(), Strength::ALL.len());
        for (place, field) in drawn.into_iter().enumerate() {
            let is_ticked = field.attribute("checked").is_some();
            assert_eq!(is_ticked, ticked >> place & 1 == 1);
        }
    }
}

#[test]
fn the_name_of_the_other_service_is_text_and_never_markup() {
    let words = Words::english();
    for name in [
        "the clinic",
        "<b>\"&amp;' {level}</b>",
        "日本 🙂",
        "</input><script>",
    ] {
        let state = after(&State::default(), Action::NamedService(name.to_owned()));
        let claimed = draw::page(&states::at(Step::Claimed, state.responses.clone()), &words);
        let field = claimed.only("input[type=text]");
        assert_eq!(field.attribute("value"), Some(name));
        assert_eq!(field.attribute("maxlength"), Some("40"));
        for step in [Step::Check, Step::Result] {
            let page = draw::page(&states::at(step, state.responses.clone()), &words);
            assert!(page.text().contains(name), "{}", page.text());
            assert!(page.all("b").is_empty() && page.all("script").is_empty());
        }
    }
}

#[test]
fn while_the_dimensions_are_answered_no_level_is_named() {
    let words = Words::english();
    let names = Level::ALL
        .iter()
        .map(|level| words.get(Key::level_name(*level)).to_lowercase());
    let names: Vec<_> = names.collect();
    for state in states::assorted() {
        if !matches!(state.position.step, Step::Dimension(_)) {
            continue;
        }
        let page = draw::page(&state, &words);
        let all = format!("{} {}", draw::title(&state, &words), page.text()).to_lowercase();
        for name in &names {
            assert!(!all.contains(name.as_str()), "{name} in {all}");
        }
        // Each choice shows its number key, in order down the page.
        let keys: Vec<_> = page.all("kbd").into_iter().map(Element::text).collect();
        assert_eq!(keys, ["0", "1", "2", "3", "4", "5", "7"]);
    }
}

#[test]
fn keys_are_shown_only_where_a_question_stands_alone() {
    let words = Words::english();
    for state in states::assorted() {
        let step = state.position.step;
        let page = draw::page(&state, &words);
        let alone = step.questions().len() == 1;
        let choices = step
            .questions()
            .iter()
            .map(|q| q.choices().len())
            .sum::<usize>();
        assert_eq!(page.all("kbd").len(), if alone { choices } else { 0 });
        let told = page.text().contains(words.get(Ui::KeyHint).as_str());
        assert_eq!(told, alone);
    }
}

#[test]
fn a_yes_to_a_danger_question_is_met_beside_it_at_once() {
    let words = Words::english();
    for critical in Critical::ALL {
        let question = Question::Critical(*critical);
        let step = Step::of_question(question).unwrap();
        for (place, choice) in question.choices().into_iter().enumerate() {
            let state = states::at(step, Responses::default());
            let page = draw::page(&after(&state, Action::Chose(question, choice)), &words);
            let spoken = page.all("[aria-live=assertive]");
            let asked = step.questions();
            assert_eq!(
                spoken.len(),
                asked.len(),
                "the regions are there before the message"
            );
            let said: Vec<_> = spoken
                .iter()
                .map(|region| !region.text().is_empty())
                .collect();
            let yes = place == 0;
            let expected: Vec<_> = asked
                .iter()
                .map(|other| yes && *other == question)
                .collect();
            assert_eq!(said, expected, "{critical:?} {choice:?}");
            assert_eq!(page.all("[data-action=stop]").len(), usize::from(yes));
            let first = page
                .text()
                .contains(words.get(Key::SAFETY_CRITICAL_YES_HEADLINE).as_str());
            assert_eq!(first, yes && critical.is_immediate());
        }
    }
}
