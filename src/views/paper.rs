//! The blank questionnaire for paper. It is written into the page at build time and is no part of the
//! program.

mod by_hand;
mod map;

use yew::prelude::*;

use super::screen::Screen;
use crate::content::{Key, Ui};
use crate::domain::barrier::Barrier;
use crate::domain::dimension::Dimension;
use crate::domain::strength::Strength;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Question;
use crate::flow::question::Choice;
use crate::flow::step::{CriticalPage, RiskPage, Step};

/// The paper version.
pub fn paper(screen: Screen<'_>) -> Html {
    let id = screen.id("paper-title");
    html! {
        <section class="paper" id="paper">
            <p class="wordmark">
                <span class="rings" data-level="4" aria-hidden="true"></span>
                { screen.say(Ui::AppName) }
            </p>
            <h2 class="paper-title" {id}>{ screen.say(Ui::PaperHeading) }</h2>
            <p class="lead">{ screen.say(Ui::PaperIntro) }</p>
            <div class="note emergency">
                <p>
                    <strong>{ screen.say(Key::SAFETY_EMERGENCY_NOW) }</strong>{ " " }
                    { screen.say(Key::SAFETY_EMERGENCY_REPORT) }
                </p>
            </div>
            <p>{ screen.say(Ui::PaperNoNames) }</p>
            { relationship(screen) }
            { family(screen) }
            { barriers(screen) }
            { limits(screen) }
            { by_hand::by_hand(screen) }
            { map::map(screen) }
            { foot(screen) }
        </section>
    }
}

fn limits(screen: Screen<'_>) -> Html {
    html! {
        <section class="paper-section whole flow-tight">
            <h3>{ screen.say(Ui::LimitsHeading) }</h3>
            <ul class="small">
                for key in Key::limits() {
                    <li>{ screen.say(key) }</li>
                }
            </ul>
        </section>
    }
}

/// What stands under every sheet: what it is not, and the edition.
fn foot(screen: Screen<'_>) -> Html {
    let edition = screen.say(Key::META_EDITION);
    html! {
        <div class="flow-tight">
            <p class="foot">{ screen.say(Key::SAFETY_NOT_A_RISK_ASSESSMENT) }</p>
            <p class="small soft foot">
                for key in Key::limits().take(1) {
                    { screen.say(key) }
                }
                { " · " }{ screen.say(Ui::AppName) }{ " · " }
                { screen.fill(Ui::Edition, &[("edition", &edition)]) }
            </p>
        </div>
    }
}

fn relationship(screen: Screen<'_>) -> Html {
    html! {
        <section class="paper-section flow-tight">
            <h3>{ screen.say(Ui::PaperRelationship) }</h3>
            <div class="paper-questions">
                { question(screen, Question::Claimed) }
                for dimension in Dimension::ALL {
                    { question(screen, Question::Dimension(*dimension)) }
                }
            </div>
        </section>
    }
}

fn family(screen: Screen<'_>) -> Html {
    let asked = |pages: [Step; 2]| pages.into_iter().flat_map(Step::questions).collect();
    let dangers = asked([CriticalPage::Now, CriticalPage::History].map(Step::Critical));
    let worries = asked([RiskPage::Safety, RiskPage::History].map(Step::Risk));
    let life = Step::Risk(RiskPage::DailyLife).questions();
    html! {
        <section class="paper-section of-family flow">
            <h3>{ screen.say(Ui::PaperFamily) }</h3>
            { table(screen, Ui::PaperDanger, dangers) }
            { table(screen, Ui::PaperWorries, worries) }
            { table(screen, Ui::PaperLife, life) }
            <div class="paper-questions few">
                for asked in Step::Family.questions() {
                    { question(screen, asked) }
                }
                <section class="paper-question">
                    <h4>{ screen.say(Ui::StrengthsHeading) }</h4>
                    <ul class="plain">
                        for strength in Strength::ALL {
                            { tick(screen.say(Key::strength(*strength))) }
                        }
                    </ul>
                </section>
            </div>
        </section>
    }
}

fn barriers(screen: Screen<'_>) -> Html {
    let asked = Barrier::ALL
        .iter()
        .map(|barrier| Question::Barrier(*barrier))
        .collect();
    html! {
        <section class="paper-section whole flow">
            <h3>{ screen.say(Ui::PaperBarriers) }</h3>
            { table(screen, Ui::PaperBarrierTable, asked) }
        </section>
    }
}

/// A question with its choices to tick. A statement has its number, for placing by hand.
fn question(screen: Screen<'_>, asked: Question) -> Html {
    html! {
        <section class="paper-question">
            <h4>
                if let Question::Dimension(dimension) = asked {
                    { screen.say(Key::dimension_name(dimension)) }{ ": " }
                }
                { screen.say(asked.asked()) }
            </h4>
            <ul class="plain">
                for choice in asked.choices() {
                    { tick(numbered(screen, choice)) }
                }
            </ul>
        </section>
    }
}

fn numbered(screen: Screen<'_>, choice: Choice) -> AttrValue {
    let label = screen.say(choice.label());
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

/// Questions of the same kind, a row each.
fn table(screen: Screen<'_>, caption: Ui, asked: Vec<Question>) -> Html {
    let choices = asked
        .first()
        .map(|question| question.choices())
        .unwrap_or_default();
    let columns = choices
        .iter()
        .map(|choice| screen.say(choice.label()))
        .collect::<Vec<_>>();
    let boxes = columns.len();
    let rows = asked.into_iter().map(|question| {
        let name = screen.say(question.name());
        let text = screen.say(question.asked());
        let hint = question
            .hint()
            .map(|hint| html! { <>{ " " }{ screen.say(hint) }</> });
        let asked = html! { <><strong>{ name }{ "." }</strong>{ " " }{ text }{ hint }</> };
        (asked, (0..boxes).map(|_| tick_box()).collect())
    });
    grid(
        screen,
        screen.say(caption),
        Ui::PaperQuestion,
        columns,
        rows.collect(),
    )
}

/// A table: what stands above the first column, the other columns, and the rows.
fn grid(
    screen: Screen<'_>,
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
                        <th scope="col">{ screen.say(first) }</th>
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
