//! Whether it meets each definition of partnership, part by part.

use yew::prelude::*;

use super::part;
use crate::content::{Key, Ui};
use crate::domain::definition::{Definition, Finding, PartFinding};
use crate::domain::dimension::Dimension;
use crate::domain::level::Level;
use crate::domain::outcome::Outcome;
use crate::domain::vocabulary::Vocabulary;
use crate::views::screen::Screen;

/// The three checks.
pub fn section(screen: Screen<'_>, outcome: &Outcome) -> Html {
    let whole = |definition| {
        let found = outcome.definitions.iter().find(|(of, _)| *of == definition);
        found.is_some_and(|(_, parts)| Definition::whole(parts) == Finding::Met)
    };
    let met = whole(Definition::SternGreen) || whole(Definition::Hallmarks);
    let matter = html! {
        <>
            if met && outcome.placement.level != Some(Level::Partnership) {
                <p>{ screen.say(Ui::DefinitionsNote) }</p>
            }
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
            <h3 aria-level={screen.heading_level(3)}>
                { screen.say(Key::definition_name(definition)) }{ ": " }
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
                <span key={dimension.id()}>{ answer(screen, found, *dimension) }{ separator.clone() }{ " " }</span>
            }
            { screen.fill(Ui::PartNeeds, &[("least", &least)]) }
        </>
    }
}

/// An answer, under the dimension's name where the part has another one.
fn answer(screen: Screen<'_>, found: &PartFinding, dimension: Dimension) -> AttrValue {
    let alone = found.part.id == dimension.id();
    let name = screen.say(Key::dimension_name(dimension));
    let known = screen.state.responses.assessment.dimensions[dimension].known();
    let answer = known.map(|level| level.number().to_string());
    match &answer {
        Some(answer) if alone => screen.fill(Ui::PartYourAnswer, &[("answer", answer)]),
        Some(answer) => screen.fill(Ui::PartAnswer, &[("name", &name), ("answer", answer)]),
        None if alone => screen.say(Ui::PartYourUnknown),
        None => screen.fill(Ui::PartUnknown, &[("name", &name)]),
    }
}
