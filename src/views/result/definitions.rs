//! Whether it meets each definition of partnership, part by part.

use yew::AttrValue;

use super::number;
use crate::content::{Key, Ui};
use crate::domain::definition::{Definition, Finding, PartFinding};
use crate::domain::dimension::Dimension;
use crate::domain::level::Level;
use crate::domain::outcome::Outcome;
use crate::domain::vocabulary::Vocabulary;
use crate::views::frame;
use crate::views::pen::Pen;
use crate::views::screen::Screen;

/// The three checks.
pub fn matter(pen: &mut Pen<'_>, outcome: &Outcome) {
    let met = outcome.definitions.iter().any(|(definition, findings)| {
        *definition != Definition::PowellGlendinningRummery
            && Definition::whole(findings) == Finding::Met
    });
    if met && outcome.placement.level != Some(Level::Partnership) {
        pen.line("p", Ui::DefinitionsNote);
    }
    for (definition, findings) in &outcome.definitions {
        one(pen, *definition, findings);
    }
}

fn one(pen: &mut Pen<'_>, definition: Definition, findings: &[PartFinding]) {
    pen.tag("div.definition flow-tight", |pen| {
        pen.tag("h3", |pen| {
            frame::level(pen, 3);
            pen.say(Key::definition_name(definition));
            pen.text(AttrValue::Static(": "));
            pen.tag_of("span.soft tally", tally(pen.screen, findings));
        });
        pen.tag("p.small soft", |pen| {
            pen.say(Key::definition_says(definition));
            pen.space();
            pen.line("cite", Key::definition_source(definition));
        });
        pen.tag("ul.plain|role=list", |pen| {
            for (index, found) in findings.iter().enumerate() {
                check(pen, Key::part(definition, index), found);
            }
        });
    });
}

/// How many parts are met, of how many.
fn tally(screen: &Screen<'_>, findings: &[PartFinding]) -> AttrValue {
    let met = findings
        .iter()
        .filter(|found| found.finding == Finding::Met)
        .count()
        .to_string();
    let all = findings.len().to_string();
    screen.fill(Ui::PartsMet, &[("met", &met), ("all", &all)])
}

fn check(pen: &mut Pen<'_>, part: Key, found: &PartFinding) {
    pen.tag("li.check", |pen| {
        pen.set("data-result", found.finding.id());
        pen.tag("span.sign|aria-hidden=true", |_| ());
        pen.tag("p.check-text", |pen| {
            pen.line("span.check-word", Key::finding(found.finding));
            pen.space();
            pen.line("span.check-part", part);
            pen.space();
            pen.tag("span.check-why", |pen| decided_by(pen, found));
        });
    });
}

/// The answers that decide a part, and what it needs.
fn decided_by(pen: &mut Pen<'_>, found: &PartFinding) {
    let screen = pen.screen;
    for dimension in &found.decided_by {
        pen.tag("span", |pen| {
            pen.text(answer(screen, found, *dimension));
            pen.say(Ui::ListSeparator);
            pen.space();
        });
    }
    let least = number(found.part.at_least);
    pen.text(screen.fill(Ui::PartNeeds, &[("least", least)]));
}

/// An answer, under the dimension's name where the part has another one.
fn answer(screen: &Screen<'_>, found: &PartFinding, dimension: Dimension) -> AttrValue {
    let alone = found.part.id == dimension.id();
    let name = screen.say(Key::dimension_name(dimension));
    let known = screen.state.responses.assessment.dimensions[dimension].known();
    let text = match (known, alone) {
        (Some(_), true) => Ui::PartYourAnswer,
        (Some(_), false) => Ui::PartAnswer,
        (None, true) => Ui::PartYourUnknown,
        (None, false) => Ui::PartUnknown,
    };
    let answer = known.map_or("", number);
    screen.fill(text, &[("name", &name), ("answer", answer)])
}
