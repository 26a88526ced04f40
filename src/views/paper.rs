//! The blank questionnaire for paper. It is written into the page at build time and is not part of the
//! program.

mod by_hand;
mod map;

use yew::prelude::*;

use super::context::ViewContext;
use crate::content::{Key, Ui};
use crate::domain::strength::Strength;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Question;
use crate::flow::question::Choice;
use crate::flow::step::{self, Section, Step};

/// The paper version.
pub fn paper(context: ViewContext<'_>) -> Html {
    let id = context.id("paper-title");
    html! {
        <section class="paper" id="paper">
            <p class="wordmark">
                <span class="rings" data-level="4" aria-hidden="true"></span>
                { context.say(Ui::AppName) }
            </p>
            <h2 class="paper-title" {id}>{ context.say(Ui::PaperHeading) }</h2>
            <p class="lead">{ context.say(Ui::PaperIntro) }</p>
            <div class="note emergency">
                <p>
                    <strong>{ context.say(Key::SAFETY_EMERGENCY_NOW) }</strong>{ " " }
                    { context.say(Key::SAFETY_EMERGENCY_REPORT) }
                </p>
            </div>
            <p>{ context.say(Ui::PaperNoNames) }</p>
            { relationship(context) }
            { family(context) }
            { barriers(context) }
            { limits(context) }
            { by_hand::by_hand(context) }
            { map::map(context) }
            { foot(context) }
        </section>
    }
}

fn limits(context: ViewContext<'_>) -> Html {
    html! {
        <section class="paper-section whole flow-tight">
            <h3>{ context.say(Ui::LimitsHeading) }</h3>
            <ul class="small">
                for key in Key::limits() {
                    <li>{ context.say(key) }</li>
                }
            </ul>
        </section>
    }
}

/// The foot of every sheet: what the result is not, and the edition.
fn foot(context: ViewContext<'_>) -> Html {
    let edition = context.say(Key::META_EDITION);
    html! {
        <div class="flow-tight">
            <p class="foot">{ context.say(Key::SAFETY_NOT_A_RISK_ASSESSMENT) }</p>
            <p class="small soft foot">
                for key in Key::limits().take(1) {
                    { context.say(key) }
                }
                { " · " }{ context.say(Ui::AppName) }{ " · " }
                { context.fill(Ui::Edition, &[("edition", &edition)]) }
            </p>
        </div>
    }
}

fn relationship(context: ViewContext<'_>) -> Html {
    html! {
        <section class="paper-section flow-tight">
            <h3>{ context.say(Ui::PaperRelationship) }</h3>
            <div class="paper-questions">
                for asked in asked(Section::Relationship) {
                    { question(context, asked) }
                }
            </div>
        </section>
    }
}

fn family(context: ViewContext<'_>) -> Html {
    let alone = asked(Section::Family).filter(|question| question.table().is_none());
    html! {
        <section class="paper-section of-family flow">
            <h3>{ context.say(Ui::PaperFamily) }</h3>
            for (caption, asked) in tables(Section::Family) {
                { table(context, caption, asked) }
            }
            <div class="paper-questions few">
                for asked in alone {
                    { question(context, asked) }
                }
                <section class="paper-question">
                    <h4>{ context.say(Ui::StrengthsHeading) }</h4>
                    <ul class="plain">
                        for strength in Strength::ALL {
                            { tick(context.say(Key::strength(*strength))) }
                        }
                    </ul>
                </section>
            </div>
        </section>
    }
}

fn barriers(context: ViewContext<'_>) -> Html {
    html! {
        <section class="paper-section whole flow">
            <h3>{ context.say(Ui::PaperBarriers) }</h3>
            for (caption, asked) in tables(Section::Barriers) {
                { table(context, caption, asked) }
            }
        </section>
    }
}

fn asked(section: Section) -> impl Iterator<Item = Question> {
    let steps = step::ALL.into_iter();
    let steps = steps.filter(move |step| step.section() == Some(section));
    steps.flat_map(Step::questions)
}

/// The questions that are asked in tables, each table with its caption.
fn tables(section: Section) -> Vec<(Ui, Vec<Question>)> {
    let mut tables: Vec<(Ui, Vec<Question>)> = Vec::new();
    for question in asked(section) {
        let Some(caption) = question.table() else {
            continue;
        };
        match tables.iter_mut().find(|(other, _)| *other == caption) {
            Some((_, rows)) => rows.push(question),
            None => tables.push((caption, vec![question])),
        }
    }
    tables
}

/// A question with its choices to tick. A statement has its number, for placement by hand.
fn question(context: ViewContext<'_>, asked: Question) -> Html {
    html! {
        <section class="paper-question">
            <h4>
                if let Question::Dimension(dimension) = asked {
                    { context.say(Key::dimension_name(dimension)) }{ ": " }
                }
                { context.say(asked.text()) }
            </h4>
            <ul class="plain">
                for choice in asked.choices() {
                    { tick(numbered(context, choice)) }
                }
            </ul>
        </section>
    }
}

fn numbered(context: ViewContext<'_>, choice: Choice) -> AttrValue {
    let label = context.say(choice.label());
    match choice {
        Choice::Statement(_, level) => format!("{}\u{2002}{label}", level.number()).into(),
        _ => label,
    }
}

fn tick(label: AttrValue) -> Html {
    html! { <li class="tick">{ tick_box() }<span>{ label }</span></li> }
}

fn tick_box() -> Html {
    html! { <span class="box" aria-hidden="true"></span> }
}

/// Questions of the same kind, one per row.
fn table(context: ViewContext<'_>, caption: Ui, asked: Vec<Question>) -> Html {
    let choices = asked
        .first()
        .map(|question| question.choices())
        .unwrap_or_default();
    let columns = choices
        .iter()
        .map(|choice| context.say(choice.label()))
        .collect::<Vec<_>>();
    let boxes = columns.len();
    let rows = asked.into_iter().map(|question| {
        let name = context.say(question.name());
        let text = context.say(question.text());
        let hint = question
            .hint()
            .map(|hint| html! { <>{ " " }{ context.say(hint) }</> });
        let asked = html! { <><strong>{ name }{ "." }</strong>{ " " }{ text }{ hint }</> };
        (asked, (0..boxes).map(|_| tick_box()).collect())
    });
    grid(
        context,
        context.say(caption),
        Ui::PaperQuestion,
        columns,
        rows.collect(),
    )
}

/// A table: its caption, the heading of the first column, the other columns, and the rows.
fn grid(
    context: ViewContext<'_>,
    caption: AttrValue,
    first: impl Into<Key>,
    columns: Vec<AttrValue>,
    rows: Vec<(Html, Vec<Html>)>,
) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={caption.clone()}>
            <table class="grid">
                <caption>{ caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ context.say(first) }</th>
                        for column in columns {
                            <th scope="col">{ column }</th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for (head, cells) in rows {
                        <tr>
                            <th scope="row">{ head }</th>
                            for cell in cells {
                                <td>{ cell }</td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}
