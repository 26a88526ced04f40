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
use crate::views::tag::tag;

/// The three checks, folded.
pub fn matter(pen: &mut Pen<'_>, outcome: &Outcome) {
    fold::fold(
        pen,
        tag!(details, "data-fold" = "parts"),
        Ui::DefinitionsOpen,
        |pen| {
            if met_below_the_top(outcome) {
                pen.line(tag!(p), Ui::DefinitionsNote);
            }
            for (definition, findings) in &outcome.definitions {
                one(pen, *definition, findings);
            }
        },
    );
}

fn one(pen: &mut Pen<'_>, definition: Definition, findings: &[PartFinding]) {
    pen.tag(tag!(div, class = "definition flow-tight"), |pen| {
        pen.tag(tag!(h3), |pen| {
            frame::level(pen, 3);
            pen.say(Key::definition_name(definition));
            pen.text(AttrValue::Static(": "));
            let screen = pen.screen;
            pen.tag_of(
                tag!(span, class = "soft tally"),
                tally(screen.words, findings),
            );
        });
        pen.tag(tag!(p, class = "small soft"), |pen| {
            pen.say(Key::definition_says(definition));
            pen.space();
            pen.line(tag!(cite), Key::definition_source(definition));
        });
        pen.tag(tag!(ul, class = "plain", role = "list"), |pen| {
            for (index, found) in findings.iter().enumerate() {
                check(pen, Key::part(definition, index), found);
            }
        });
    });
}

fn check(pen: &mut Pen<'_>, part: Key, found: &PartFinding) {
    pen.tag(tag!(li, class = "check"), |pen| {
        pen.set("data-result", found.finding.id());
        pen.tag(tag!(span, class = "sign", "aria-hidden" = "true"), |_| ());
        pen.tag(tag!(p, class = "check-text"), |pen| {
            pen.line(
                tag!(span, class = "check-word"),
                Key::finding(found.finding),
            );
            pen.space();
            pen.line(tag!(span, class = "check-part"), part);
            pen.space();
            pen.tag(tag!(span, class = "check-why"), |pen| {
                decided_by(pen, found)
            });
        });
    });
}

/// The answers that decide a part, and what it needs.
fn decided_by(pen: &mut Pen<'_>, found: &PartFinding) {
    let screen = pen.screen;
    let answers = &screen.state.responses.assessment.dimensions;
    for dimension in found.decided_by.iter() {
        pen.tag(tag!(span), |pen| {
            pen.text(answer(screen.words, answers, found, dimension));
            pen.say(Ui::ListSeparator);
            pen.space();
        });
    }
    let least = number(found.part.at_least);
    pen.text(screen.fill(Ui::PartNeeds, &[("least", least)]));
}
