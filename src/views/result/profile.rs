//! The ten answers as a drawn profile.

use super::fold;
use super::pieces::pieces;
use crate::content::phrasing::{Basis, low_voice_may_be_right, mark, number, placement};
use crate::content::{Key, Ui};
use crate::domain::dimension::Dimension;
use crate::domain::level::Level;
use crate::domain::outcome::Outcome;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Question;
use crate::views::builder::Builder;
use crate::views::tag::tag;

/// The ten answers, folded; without the family's part they are open.
pub fn body(html: &mut Builder<'_>, of: &Basis<'_>) {
    if !of.with_family {
        return drawn(html, of);
    }
    fold::fold(html, "answers", Ui::ProfileOpen, |html| {
        drawn(html, of);
        if low_voice_may_be_right(of) {
            html.line(tag!(p, class = "small soft"), Ui::FamilyVoiceNote);
        }
    });
}

/// The ten answers, what to work on first and what is ahead, with the needed level if the family's part is
/// included.
fn drawn(html: &mut Builder<'_>, of: &Basis<'_>) {
    let context = html.context;
    let outcome = of.outcome;
    let needed = of.with_family.then_some(outcome.needed);
    pieces(html, placement::aspects(of));
    // A legend helps only those who see the drawing.
    html.tag(
        tag!(ul, class = "legend-line plain", "aria-hidden" = "true"),
        |html| {
            let legend = [
                (
                    tag!(span, class = "cell full", "aria-hidden" = "true"),
                    Ui::LegendAnswer,
                ),
                (
                    tag!(span, class = "cell limit", "aria-hidden" = "true"),
                    Ui::LegendNeeded,
                ),
                (
                    tag!(span, class = "cell open", "aria-hidden" = "true"),
                    Ui::LegendUnknown,
                ),
            ];
            let values = [("number", needed.map_or("", number))];
            for (cell, text) in legend {
                if needed.is_none() && text == Ui::LegendNeeded {
                    continue;
                }
                html.tag(tag!(li), |html| {
                    html.tag(cell, |_| ());
                    html.text(context.fill(text, &values));
                });
            }
        },
    );
    html.tag(tag!(ol, class = "profile plain", role = "list"), |html| {
        for dimension in Dimension::ALL {
            row(html, outcome, needed, *dimension);
        }
    });
}

fn row(html: &mut Builder<'_>, outcome: &Outcome, needed: Option<Level>, dimension: Dimension) {
    let context = html.context;
    let known = context.state.responses.assessment.relationship.dimensions[dimension].known();
    let number_known = known.map(number);
    let tag = mark(outcome, dimension);
    html.tag(tag!(li, class = "aspect"), |html| {
        html.tag(tag!(p, class = "aspect-name"), |html| {
            html.say(Key::dimension_name(dimension));
            if let Some(tag) = tag {
                html.space();
                html.line(tag!(span, class = "tag"), tag);
            }
        });
        html.tag(tag!(div, class = "strip", "aria-hidden" = "true"), |html| {
            html.set("data-answer", number_known.unwrap_or("unknown"));
            if let Some(needed) = needed {
                html.set("data-needed", number(needed));
            }
            for _ in 0..5 {
                html.tag(tag!(span, class = "cell"), |_| ());
            }
            html.tag_of(
                tag!(span, class = "strip-number"),
                number_known.unwrap_or("?"),
            );
        });
        html.tag(tag!(p, class = "aspect-answer"), |html| {
            if let Some(number) = number_known {
                html.tag(tag!(span, class = "unseen"), |html| {
                    html.text(context.fill(Ui::AnswerOfFive, &[("number", number)]));
                    html.space();
                });
            }
            html.say(
                context
                    .state
                    .responses
                    .answer_label(Question::Dimension(dimension)),
            );
        });
    });
}
