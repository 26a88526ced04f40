//! One question with its choices.

use yew::prelude::*;

use super::keys;
use super::screen::Screen;
use crate::app::Action;
use crate::content::Ui;
use crate::flow::Question;
use crate::flow::question::Choice;

/// How a question stands on its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The only question: it is the page's heading, and its choices have numbers to press.
    Alone,
    /// The only question on a page with a heading of its own.
    Numbered,
    /// One of several, its short choices side by side where they fit.
    Among,
    /// One of several, its choices always below each other.
    AmongTall,
}

impl Place {
    const fn numbers(self) -> bool {
        matches!(self, Self::Alone | Self::Numbered)
    }

    const fn classes(self) -> &'static str {
        if self.numbers() {
            "question"
        } else {
            "question part"
        }
    }
}

/// The id of a question's group.
pub fn group_id(screen: Screen<'_>, question: Question) -> String {
    screen.id(question.id())
}

/// The id of one choice, counted from 1.
pub fn choice_id(screen: Screen<'_>, question: Question, number: usize) -> String {
    screen.id(format_args!("{}-{number}", question.id()))
}

/// A question as a group of radio buttons.
pub fn group(screen: Screen<'_>, question: Question, place: Place) -> Html {
    let id = group_id(screen, question);
    let problem = screen
        .state
        .problems
        .iter()
        .any(|problem| problem.question == question);
    let hint = question.hint();
    let hint_id = format!("{id}-hint");
    let problem_id = format!("{id}-problem");
    let described: Vec<&str> = [(hint.is_some(), &hint_id), (problem, &problem_id)]
        .into_iter()
        .filter(|(there, _)| *there)
        .map(|(_, id)| id.as_str())
        .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    html! {
        <fieldset class={place.classes()} key={id.clone()} {id} aria-describedby={described}
            onkeydown={keys::on_key(screen, Some(question))}>
            <legend>{ legend(screen, question, place) }</legend>
            if let Some(hint) = hint {
                <p class="hint" id={hint_id}>{ screen.say(hint) }</p>
            }
            if problem {
                <p class="problem" id={problem_id}>
                    <span class="unseen">{ screen.say(Ui::ProblemMark) }{ " " }</span>
                    <span class="sentence">{ screen.say(problem_text(question)) }</span>
                </p>
            }
            if place.numbers() {
                <p class="key-hint hint small">{ screen.say(Ui::KeyHint) }</p>
            }
            { choices(screen, question, place) }
        </fieldset>
    }
}

/// What is wrong with a question that has no answer.
pub const fn problem_text(question: Question) -> Ui {
    match question {
        Question::Dimension(_) => Ui::ProblemDimension,
        Question::Claimed => Ui::ProblemClaimed,
        Question::Risk(_) => Ui::ProblemRisk,
        Question::AgencyRating => Ui::ProblemAgency,
        Question::Services => Ui::ProblemServices,
        Question::Critical(_)
        | Question::Infant
        | Question::AdultAndChild
        | Question::Barrier(_) => Ui::ProblemYesNo,
    }
}

fn legend(screen: Screen<'_>, question: Question, place: Place) -> Html {
    let text = screen.say(question.asked());
    if place == Place::Alone {
        super::frame::heading(screen, text)
    } else {
        html! { <h2 aria-level={screen.heading_level(2)}>{ text }</h2> }
    }
}

fn choices(screen: Screen<'_>, question: Question, place: Place) -> Html {
    let row = (place == Place::Among).then_some("row");
    let offered = question.choices();
    let is_way_out = |choice: &Choice| match choice {
        Choice::Statement(_, level) => level.number() == 0,
        _ => false,
    };
    html! {
        <div class={classes!("choices", row)}>
            for (index, choice) in offered.into_iter().enumerate() {
                <>
                    if is_way_out(&choice) {
                        <p class="or">{ screen.say(Ui::Or) }</p>
                    }
                    { radio(screen, question, index + 1, choice, place.numbers()) }
                </>
            }
        </div>
    }
}

fn radio(
    screen: Screen<'_>,
    question: Question,
    number: usize,
    choice: Choice,
    numbered: bool,
) -> Html {
    let checked = screen.state.responses.chosen(question) == Some(choice);
    let onchange = screen
        .events
        .happened
        .reform(move |_: Event| Action::Chose(question, choice));
    html! {
        <label class="choice" part="choice">
            <input type="radio" name={group_id(screen, question)} {checked} {onchange}
                id={choice_id(screen, question, number)} value={number.to_string()}
                autocomplete="off" />
            <span class="choice-body">
                <span class="choice-text">{ screen.say(choice.label()) }</span>
                if numbered {
                    <kbd class="key" aria-hidden="true">{ number }</kbd>
                }
            </span>
        </label>
    }
}
