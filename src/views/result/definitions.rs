//! Whether it meets each definition of partnership, part by part.

use yew::AttrValue;

use super::fold;
use crate::content::saying::definitions::{answer, met_below_the_top, tally};
use crate::content::saying::number;
use crate::content::{Key, Ui};
use crate::domain::definition::{Definition, PartFinding};
use crate::domain::outcome::Outcome;
use crate::domain::vocabulary::Vocabulary;
use crate::views::builder::Builder;
use crate::views::frame;
use crate::views::tag::tag;

/// The three checks, folded.
pub fn matter(html: &mut Builder<'_>, outcome: &Outcome) {
    fold::fold(
        html,
        tag!(details, "data-fold" = "parts"),
        Ui::DefinitionsOpen,
        |html| {
            if met_below_the_top(outcome) {
                html.line(tag!(p), Ui::DefinitionsNote);
            }
            for (definition, findings) in &outcome.definitions {
                one(html, *definition, findings);
            }
        },
    );
}

fn one(html: &mut Builder<'_>, definition: Definition, findings: &[PartFinding]) {
    html.tag(tag!(div, class = "definition flow-tight"), |html| {
        html.tag(tag!(h3), |html| {
            frame::level(html, 3);
            html.say(Key::definition_name(definition));
            html.text(AttrValue::Static(": "));
            let context = html.context;
            html.tag_of(
                tag!(span, class = "soft tally"),
                tally(context.words, findings),
            );
        });
        html.tag(tag!(p, class = "small soft"), |html| {
            html.say(Key::definition_says(definition));
            html.space();
            html.line(tag!(cite), Key::definition_source(definition));
        });
        html.tag(tag!(ul, class = "plain", role = "list"), |html| {
            for (index, found) in findings.iter().enumerate() {
                check(html, Key::part(definition, index), found);
            }
        });
    });
}

fn check(html: &mut Builder<'_>, part: Key, found: &PartFinding) {
    html.tag(tag!(li, class = "check"), |html| {
        html.set("data-result", found.finding.id());
        html.tag(tag!(span, class = "sign", "aria-hidden" = "true"), |_| ());
        html.tag(tag!(p, class = "check-text"), |html| {
            html.line(
                tag!(span, class = "check-word"),
                Key::finding(found.finding),
            );
            html.space();
            html.line(tag!(span, class = "check-part"), part);
            html.space();
            html.tag(tag!(span, class = "check-why"), |html| {
                decided_by(html, found)
            });
        });
    });
}

/// The answers that decide a part, and what it needs.
fn decided_by(html: &mut Builder<'_>, found: &PartFinding) {
    let context = html.context;
    let answers = &context.state.responses.assessment.relationship.dimensions;
    for dimension in found.decided_by.iter() {
        html.tag(tag!(span), |html| {
            html.text(answer(context.words, answers, found, dimension));
            html.say(Ui::ListSeparator);
            html.space();
        });
    }
    let least = number(found.part.at_least);
    html.text(context.fill(Ui::PartNeeds, &[("least", least)]));
}
