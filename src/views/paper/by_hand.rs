//! The rule for placing a relationship by hand.

use yew::prelude::*;

use super::{grid, tick_box};
use crate::content::{Key, Ui};
use crate::domain::band::Band;
use crate::domain::complexity::Complexity;
use crate::domain::level::Level;
use crate::domain::recommendation::{Recommendation, needed};
use crate::domain::vocabulary::Vocabulary;
use crate::views::context::ViewContext;

/// The section: the rule row by row, and the tables that it needs.
pub fn by_hand(context: ViewContext<'_>) -> Html {
    html! {
        <section class="paper-section placing flow">
            <h3>{ context.say(Ui::PaperByHand) }</h3>
            { worked(context) }
            <div class="tables">
                { levels(context) }
                { levels_needed(context) }
                { recommendations(context) }
            </div>
        </section>
    }
}

/// The rule row by row, with an example and room for the reader's own case.
fn worked(context: ViewContext<'_>) -> Html {
    let columns = [Ui::PaperHow, Ui::PaperExample, Ui::PaperYours];
    let rows = Key::by_hand().map(|[name, how, example]| {
        let head = html! { <strong>{ context.say(name) }</strong> };
        let cells = [how, example].map(|key| html! { { context.say(key) } });
        let blank = html! { <span class="blank" aria-hidden="true"></span> };
        (head, cells.into_iter().chain([blank]).collect())
    });
    grid(
        context,
        context.say(Ui::PaperWorked),
        Ui::PaperStep,
        columns.map(|key| context.say(key)).to_vec(),
        rows.collect(),
    )
}

fn levels(context: ViewContext<'_>) -> Html {
    let rows = Level::ALL.iter().rev().map(|level| {
        let name = context.say(Key::level_name(*level));
        let means = context.say(Key::level_means(*level));
        let head = html! { <><strong>{ level.number() }{ " " }{ name }{ "." }</strong>{ " " }{ means }</> };
        let must_have = html! { { context.say(Key::must_have(*level)) } };
        (head, vec![must_have, tick_box(), tick_box()])
    });
    let columns = [Ui::PaperMustHaves, Ui::FactNow, Ui::FactNeeded]
        .map(|key| context.say(key))
        .to_vec();
    grid(
        context,
        context.say(Ui::PaperLevels),
        Ui::PaperLevel,
        columns,
        rows.collect(),
    )
}

/// What is recommended when: the first row that fits applies.
fn recommendations(context: ViewContext<'_>) -> Html {
    let rows = Recommendation::ALL.iter().map(|of| {
        let [name, when, again] = Key::rule_row(*of);
        let head = html! { { context.say(name) } };
        let cells = [when, again].map(|key| html! { { context.say(key) } });
        (head, cells.to_vec())
    });
    let columns = [Ui::RuleWhen, Ui::RuleAgain];
    grid(
        context,
        context.say(Ui::PaperFirstThatFits),
        Ui::RuleRecommended,
        columns.map(|key| context.say(key)).to_vec(),
        rows.collect(),
    )
}

fn levels_needed(context: ViewContext<'_>) -> Html {
    let columns = Complexity::ALL
        .iter()
        .map(|of| context.say(Key::complexity_name(*of)))
        .collect();
    let rows = Band::ALL.iter().map(|band| {
        let head = html! { { context.say(Key::band_name(*band)) } };
        let cells = Complexity::ALL.iter().map(|complexity| {
            html! { { needed(*band, *complexity).number() } }
        });
        (head, cells.collect())
    });
    grid(
        context,
        context.say(Ui::PaperNeeded),
        Ui::PaperRisk,
        columns,
        rows.collect(),
    )
}
