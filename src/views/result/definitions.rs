//! Whether it meets each definition of partnership, part by part.

use yew::prelude::*;

use super::part;
use crate::content::{Key, Ui};
use crate::domain::definition::{Definition, Finding, PartFinding};
use crate::domain::dimension::Dimension;
use crate::domain::outcome::Outcome;
use crate::domain::vocabulary::Vocabulary;
use crate::views::screen::Screen;

/// The three checks.
pub fn section(screen: Screen<'_>, outcome: &Outcome) -> Html {
    let matter = html! {
        <>
            for (definition, findings) in &outcome.definitions {
                { one(screen, *definition, findings) }
            }
        </>
    };
    part(screen, "definitions", Ui::DefinitionsHeading, matter)
}

fn one(screen: Screen<'_>, definition: Definition, findings: &[PartFinding]) -> Html {
    let met = findings
        .iter()
        .filter(|found| found.finding == Finding::Met)
        .count()
        .to_string();
    let all = findings.len().to_string();
    html! {
        <div class="definition flow-tight" key={definition.id()}>
            <h3>
                { screen.say(Key::definition_name(definition)) }{ " " }
                <span class="soft tally">
                    { screen.fill(Ui::PartsMet, &[("met", &met), ("all", &all)]) }
                </span>
            </h3>
            <p class="small soft">
                { screen.say(Key::definition_says(definition)) }{ " " }
                <cite>{ screen.say(Key::definition_source(definition)) }</cite>
            </p>
            <ul class="plain" role="list">
                for (index, found) in findings.iter().enumerate() {
                    <li class="check" key={found.part.id} data-result={found.finding.id()}>
                        <span class="sign" aria-hidden="true"></span>
                        <p class="check-text">
                            <span class="check-word">
                                { screen.say(Key::finding(found.finding)) }
                            </span>
                            { " " }
                            <span class="check-part">{ screen.say(Key::part(definition, index)) }</span>
                            { " " }
                            <span class="check-why">{ decided_by(screen, found) }</span>
                        </p>
                    </li>
                }
            </ul>
        </div>
    }
}

/// The answers that decide a part, and what it needs.
fn decided_by(screen: Screen<'_>, found: &PartFinding) -> Html {
    let least = found.part.at_least.number().to_string();
    let separator = screen.say(Ui::ListSeparator);
    html! {
        <>
            for dimension in &found.decided_by {
                <span key={dimension.id()}>{ answer(screen, *dimension) }{ separator.clone() }{ " " }</span>
            }
            { screen.fill(Ui::PartNeeds, &[("least", &least)]) }
        </>
    }
}

fn answer(screen: Screen<'_>, dimension: Dimension) -> AttrValue {
    let name = screen.say(Key::dimension_name(dimension));
    match screen.state.responses.assessment.dimensions[dimension].known() {
        Some(level) => {
            let answer = level.number().to_string();
            screen.fill(Ui::PartAnswer, &[("name", &name), ("answer", &answer)])
        }
        None => screen.fill(Ui::PartUnknown, &[("name", &name)]),
    }
}
