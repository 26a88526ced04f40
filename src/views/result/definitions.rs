//! Whether it meets each definition of partnership, part by part.

use yew::AttrValue;

use super::fold;
use crate::content::saying::definitions::{answer, met_below_the_top, tally};
use crate::content::saying::number;
use crate::content::{Key, Ui};
use crate::domain::definition::{Definition, PartFinding};
use crate::domain::outcome::Outcome;
use crate::domain::vocabulary::Vocabulary;
use crate::views::frame;
use crate::views::pen::Pen;

/// The three checks, folded.
pub fn matter(pen: &mut Pen<'_>, outcome: &Outcome) {
    fold::fold(pen, "details|data-fold=parts", Ui::DefinitionsOpen, |pen| {
        if met_below_the_top(outcome) {
            pen.line("p", Ui::DefinitionsNote);
        }
        for (definition, findings) in &outcome.definitions {
            one(pen, *definition, findings);
        }
    });
}

fn one(pen: &mut Pen<'_>, definition: Definition, findings: &[PartFinding]) {
    pen.tag("div.definition flow-tight", |pen| {
        pen.tag("h3", |pen| {
            frame::level(pen, 3);
            pen.say(Key::definition_name(definition));
            pen.text(AttrValue::Static(": "));
            pen.tag_of("span.soft tally", tally(pen.screen.words, findings));
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
    let answers = &screen.state.responses.assessment.dimensions;
    for dimension in found.decided_by.iter() {
        pen.tag("span", |pen| {
            pen.text(answer(screen.words, answers, found, dimension));
            pen.say(Ui::ListSeparator);
            pen.space();
        });
    }
    let least = number(found.part.at_least);
    pen.text(screen.fill(Ui::PartNeeds, &[("least", least)]));
}
