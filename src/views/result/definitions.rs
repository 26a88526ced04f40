//! Whether the relationship meets each definition of partnership, part by part.

use yew::AttrValue;

use super::fold;
use super::pieces::pieces;
use crate::content::phrasing::Basis;
use crate::content::phrasing::definitions::{
    CheckedDefinition, CheckedPart, checked_definitions, note,
};
use crate::content::{Key, Ui};
use crate::domain::vocabulary::Vocabulary;
use crate::views::builder::Builder;
use crate::views::frame;
use crate::views::tag::tag;

/// The three checks, folded.
pub fn body(html: &mut Builder<'_>, of: &Basis<'_>) {
    fold::fold(html, "parts", Ui::DefinitionsOpen, |html| {
        pieces(html, note(of).map(|note| of.line(note)));
        for definition in checked_definitions(of) {
            one(html, definition);
        }
    });
}

fn one(html: &mut Builder<'_>, definition: CheckedDefinition) {
    html.tag(tag!(div, class = "definition flow-tight"), |html| {
        html.tag(tag!(h3), |html| {
            frame::level(html, 3);
            html.say(definition.name);
            html.text(AttrValue::Static(": "));
            html.tag_of(tag!(span, class = "soft tally"), definition.tally);
        });
        html.tag(tag!(p, class = "small soft"), |html| {
            html.say(definition.says);
            html.space();
            html.line(tag!(cite), definition.source);
        });
        html.tag(tag!(ul, class = "plain", role = "list"), |html| {
            for found in definition.parts {
                check(html, found);
            }
        });
    });
}

fn check(html: &mut Builder<'_>, found: CheckedPart) {
    html.tag(tag!(li, class = "check"), |html| {
        html.set("data-result", found.finding.id());
        html.tag(tag!(span, class = "sign", "aria-hidden" = "true"), |_| ());
        html.tag(tag!(p, class = "check-text"), |html| {
            html.line(
                tag!(span, class = "check-word"),
                Key::finding(found.finding),
            );
            html.space();
            html.line(tag!(span, class = "check-part"), found.name);
            html.space();
            html.tag(tag!(span, class = "check-why"), |html| {
                for answer in found.deciding {
                    html.tag(tag!(span), |html| {
                        html.text(answer);
                        html.say(Ui::ListSeparator);
                        html.space();
                    });
                }
                html.text(found.needs);
            });
        });
    });
}
