//! One question with its choices.

use yew::AttrValue;

use super::builder::{Builder, Open};
use super::context::ViewContext;
use super::keys;
use crate::app::Action;
use crate::content::Ui;
use crate::flow::Question;
use crate::flow::question::Choice;
use crate::views::tag::{Tag, tag};

/// How a question is placed on its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The only question: it is the page's heading, and its choices have number keys.
    Alone,
    /// The only question on a page with a heading of its own.
    Numbered,
    /// One of several, its short choices side by side if they fit.
    Grouped,
    /// One of several, its choices always one below the other.
    GroupedTall,
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

/// The tag of a choice's text. Without the role, a screen reader would read it again after the name of its
/// button.
pub const CHOICE_TEXT: &Tag = tag!(span, class = "choice-text", role = "none");

/// The id of a question.
pub fn group_id(context: &ViewContext<'_>, question: Question) -> String {
    context.id(&question.id())
}

/// The id of the choice with this number key.
pub fn choice_id(context: &ViewContext<'_>, question: Question, key: usize) -> String {
    format!("{}-{key}", group_id(context, question))
}

/// The id of the first choice.
pub fn first_id(context: &ViewContext<'_>, question: Question) -> String {
    let first = question.keyed_choices().next();
    choice_id(context, question, first.map_or(1, |(key, _)| key))
}

/// A question with its group of radio buttons. The heading is outside the group that it names: inside, a
/// screen reader announces the question twice when the focus arrives.
pub fn group(html: &mut Builder<'_>, question: Question, place: Place) {
    let context = html.context;
    let id = group_id(context, question);
    let mut problems = context.state.problems.iter();
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
    html.tag(place.tag(), |html| {
        html.set("id", id.clone());
        html.on_key(keys::on_key(context, Some(question)));
        let named_by = heading(html, &id, question, place);
        if let Some(hint) = hint {
            html.tag(tag!(p, class = "hint"), |html| {
                html.set("id", hint_id);
                html.say(hint);
            });
        }
        html.tag_if(problem, tag!(p, class = "problem"), |html| {
            html.set("id", problem_id);
            html.tag(tag!(span, class = "unseen"), |html| {
                html.say(Ui::ProblemMark);
                html.space();
            });
            html.say(problem_text(question));
        });
        if place.numbers() {
            // A screen reader that is reading uses these keys itself.
            html.line(
                tag!(p, class = "key-hint hint small", "aria-hidden" = "true"),
                Ui::KeyHint,
            );
        }
        choices(html, &id, question, place, (named_by, described));
    });
    let state = context.state;
    if state.position.step.may_be_skipped() {
        let is_given = state.responses.chosen(question).is_some();
        html.tag_if(is_given, tag!(p, class = "clear"), |html| {
            clear(html, question)
        });
    }
}

/// Draws the button that clears an answer, since radio buttons cannot be unchecked. It is outside the group,
/// whose keys have other meanings.
fn clear(html: &mut Builder<'_>, question: Question) {
    html.tag(
        tag!(button, class = "link", type = "button", "data-action" = "clear-answer"),
        |html| {
            html.on_press(Action::ClearedAnswer(question));
            html.say(Ui::ClearAnswer);
            html.tag(tag!(span, class = "unseen"), |html| {
                html.space();
                html.say(question.name());
            });
        },
    );
}

/// The problem message for a question without an answer.
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

/// Draws the question as a heading; returns its id.
fn heading(html: &mut Builder<'_>, group: &str, question: Question, place: Place) -> String {
    if place == Place::Alone {
        let text = html.context.say(question.text());
        super::frame::heading(html, text);
        return html.context.id("heading");
    }
    let id = [group, "-asked"].concat();
    html.tag(tag!(h2), |html| {
        super::frame::level(html, 2);
        html.set("id", id.clone());
        html.say(question.text());
    });
    id
}

fn choices(
    html: &mut Builder<'_>,
    group: &str,
    question: Question,
    place: Place,
    (named_by, described_by): (String, String),
) {
    let tag = if place == Place::Grouped {
        tag!(div, class = "choices row", role = "radiogroup")
    } else {
        tag!(div, class = "choices", role = "radiogroup")
    };
    let chosen = html.context.state.responses.chosen(question);
    let name = AttrValue::from(group.to_owned());
    html.tag(tag, |html| {
        html.set("aria-labelledby", named_by);
        if !described_by.is_empty() {
            html.set("aria-describedby", described_by);
        }
        for (key, choice) in question.keyed_choices() {
            // The way out of a list of statements is set apart.
            if place == Place::Alone && choice == Choice::Unknown {
                html.line(tag!(p, class = "or"), Ui::Or);
            }
            let number = key.to_string();
            let chose = Action::Chose(question, choice);
            html.tag(tag!(label, class = "choice", part = "choice"), |html| {
                radio(html, &name, &number, chosen == Some(choice), chose);
                html.line(CHOICE_TEXT, choice.label());
                if place.numbers() {
                    html.tag_of(tag!(kbd, class = "key", "aria-hidden" = "true"), number);
                }
            });
        }
    });
}

/// A radio button of a group: `value` distinguishes it from the others, and ends its id.
pub fn radio(
    html: &mut Builder<'_>,
    group: &AttrValue,
    value: &str,
    is_chosen: bool,
    chose: Action,
) {
    html.tag(tag!(input, type = "radio", autocomplete = "off"), |html| {
        html.set("name", group.clone());
        html.set("id", [group, "-", value].concat());
        html.set("value", value.to_owned());
        html.tick(is_chosen);
        html.on_change(chose);
    });
}

/// A checkbox, with its text beside it.
pub fn checkbox(
    html: &mut Builder<'_>,
    name: &str,
    is_ticked: bool,
    ticked: Action,
    text: AttrValue,
    further: impl FnOnce(&mut Open<'_, '_>),
) {
    let id = html.context.id(name);
    html.tag(tag!(label, class = "choice", part = "choice"), |html| {
        html.tag(
            tag!(input, type = "checkbox", autocomplete = "off"),
            |html| {
                html.set("id", id);
                html.tick(is_ticked);
                html.on_change(ticked);
                further(html);
            },
        );
        html.tag_of(CHOICE_TEXT, text);
    });
}
