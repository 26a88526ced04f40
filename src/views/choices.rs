//! One question with its choices.

use yew::AttrValue;

use super::keys;
use super::pen::{Open, Pen};
use super::screen::Screen;
use crate::app::Action;
use crate::content::Ui;
use crate::flow::Question;
use crate::flow::question::Choice;
use crate::views::tag::{Tag, tag};

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

    const fn tag(self) -> &'static Tag {
        if self.numbers() {
            tag!(div, class = "question")
        } else {
            tag!(div, class = "question part")
        }
    }
}

/// The text of a choice, as a pen takes it. As a part of its own it would be read once more after the name of
/// its button.
pub const CHOICE_TEXT: &Tag = tag!(span, class = "choice-text", role = "none");

/// The id of a question.
pub fn group_id(screen: &Screen<'_>, question: Question) -> String {
    screen.id(&question.id())
}

/// The id of the choice that a number key stands for.
pub fn choice_id(screen: &Screen<'_>, question: Question, key: usize) -> String {
    format!("{}-{key}", group_id(screen, question))
}

/// The id of the first choice.
pub fn first_id(screen: &Screen<'_>, question: Question) -> String {
    let first = question.keyed_choices().next();
    choice_id(screen, question, first.map_or(1, |(key, _)| key))
}

/// A question, and the group of its radio buttons. The heading stands outside the group that it names:
/// inside, a screen reader tells the question twice where the focus comes to it.
pub fn group(pen: &mut Pen<'_>, question: Question, place: Place) {
    let screen = pen.screen;
    let id = group_id(screen, question);
    let mut problems = screen.state.problems.iter();
    let problem = problems.any(|problem| problem.question == question);
    let hint = question.hint();
    let hint_id = [&id, "-hint"].concat();
    let problem_id = [&id, "-problem"].concat();
    let described = match (hint.is_some(), problem) {
        (true, true) => [&hint_id, " ", &problem_id].concat(),
        (true, false) => hint_id.clone(),
        (false, true) => problem_id.clone(),
        (false, false) => String::new(),
    };
    pen.tag(place.tag(), |pen| {
        pen.set("id", id.clone());
        pen.on_key(keys::on_key(screen, Some(question)));
        let named_by = heading(pen, &id, question, place);
        if let Some(hint) = hint {
            pen.tag(tag!(p, class = "hint"), |pen| {
                pen.set("id", hint_id);
                pen.say(hint);
            });
        }
        pen.tag_if(problem, tag!(p, class = "problem"), |pen| {
            pen.set("id", problem_id);
            pen.tag(tag!(span, class = "unseen"), |pen| {
                pen.say(Ui::ProblemMark);
                pen.space();
            });
            pen.say(problem_text(question));
        });
        if place.numbers() {
            // While a screen reader reads, the keys are its own.
            pen.line(
                tag!(p, class = "key-hint hint small", "aria-hidden" = "true"),
                Ui::KeyHint,
            );
        }
        choices(pen, &id, question, place, (named_by, described));
    });
    let state = screen.state;
    if state.position.step.may_be_skipped() {
        let is_given = state.responses.chosen(question).is_some();
        pen.tag_if(is_given, tag!(p, class = "clear"), |pen| {
            clear(pen, question)
        });
    }
}

/// A mark cannot be taken off a choice again, so there is a button for that: beside the group, whose keys
/// mean something else.
fn clear(pen: &mut Pen<'_>, question: Question) {
    pen.tag(
        tag!(button, class = "link", type = "button", "data-action" = "clear-answer"),
        |pen| {
            pen.on_press(Action::ClearedAnswer(question));
            pen.say(Ui::ClearAnswer);
            pen.tag(tag!(span, class = "unseen"), |pen| {
                pen.space();
                pen.say(question.name());
            });
        },
    );
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

/// The question as a heading; gives its id.
fn heading(pen: &mut Pen<'_>, group: &str, question: Question, place: Place) -> String {
    if place == Place::Alone {
        let text = pen.screen.say(question.asked());
        super::frame::heading(pen, text);
        return pen.screen.id("heading");
    }
    let id = [group, "-asked"].concat();
    pen.tag(tag!(h2), |pen| {
        super::frame::level(pen, 2);
        pen.set("id", id.clone());
        pen.say(question.asked());
    });
    id
}

fn choices(
    pen: &mut Pen<'_>,
    group: &str,
    question: Question,
    place: Place,
    (named_by, described_by): (String, String),
) {
    let tag = if place == Place::Among {
        tag!(div, class = "choices row", role = "radiogroup")
    } else {
        tag!(div, class = "choices", role = "radiogroup")
    };
    let chosen = pen.screen.state.responses.chosen(question);
    let name = AttrValue::from(group.to_owned());
    pen.tag(tag, |pen| {
        pen.set("aria-labelledby", named_by);
        if !described_by.is_empty() {
            pen.set("aria-describedby", described_by);
        }
        for (key, choice) in question.keyed_choices() {
            // The way out of a list of statements stands apart.
            if place == Place::Alone && choice == Choice::Unknown {
                pen.line(tag!(p, class = "or"), Ui::Or);
            }
            let number = key.to_string();
            let chose = Action::Chose(question, choice);
            pen.tag(tag!(label, class = "choice", part = "choice"), |pen| {
                radio(pen, &name, &number, chosen == Some(choice), chose);
                pen.line(CHOICE_TEXT, choice.label());
                if place.numbers() {
                    pen.tag_of(tag!(kbd, class = "key", "aria-hidden" = "true"), number);
                }
            });
        }
    });
}

/// A radio button of a group: `value` tells it from the others, and ends its id.
pub fn radio(pen: &mut Pen<'_>, group: &AttrValue, value: &str, is_chosen: bool, chose: Action) {
    pen.tag(tag!(input, type = "radio", autocomplete = "off"), |pen| {
        pen.set("name", group.clone());
        pen.set("id", [group, "-", value].concat());
        pen.set("value", value.to_owned());
        pen.tick(is_chosen);
        pen.on_change(chose);
    });
}

/// A box to tick, with its text beside it.
pub fn box_to_tick(
    pen: &mut Pen<'_>,
    name: &str,
    is_ticked: bool,
    ticked: Action,
    text: AttrValue,
    further: impl FnOnce(&mut Open<'_, '_>),
) {
    let id = pen.screen.id(name);
    pen.tag(tag!(label, class = "choice", part = "choice"), |pen| {
        pen.tag(
            tag!(input, type = "checkbox", autocomplete = "off"),
            |pen| {
                pen.set("id", id);
                pen.tick(is_ticked);
                pen.on_change(ticked);
                further(pen);
            },
        );
        pen.tag_of(CHOICE_TEXT, text);
    });
}
