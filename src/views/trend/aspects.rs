//! The ten answers over time: a small drawing for each, all on one scale.

use super::{many, moved_with_sign};
use crate::content::phrasing::number;
use crate::content::{Key, Trend as Text, Ui};
use crate::domain::level::Level;
use crate::domain::response::Response;
use crate::record::Trend;
use crate::record::trend::{Aspect, Movement};
use crate::views::builder::Builder;
use crate::views::tag::tag;

/// A test for one kind of movement.
type Kind = fn(Movement) -> bool;

/// What moved and what did not, one line each, and then the drawings.
pub fn body(html: &mut Builder<'_>, trend: &Trend) {
    let several = trend.snapshots.len() > 1;
    html.tag_if(several, tag!(dl, class = "course-moves"), |html| {
        moves(html, trend)
    });
    // A legend helps only those who see the drawings.
    html.tag(
        tag!(ul, class = "legend-line plain", "aria-hidden" = "true"),
        |html| {
            let legend = [
                (
                    tag!(span, class = "cell full"),
                    Key::from(Text::LegendAnswer),
                ),
                (
                    tag!(span, class = "cell open"),
                    Key::from(Ui::LegendUnknown),
                ),
                (tag!(span, class = "cell none"), Key::ANSWER_UNANSWERED),
            ];
            for (cell, text) in legend {
                html.tag(tag!(li), |html| {
                    html.tag(cell, |_| ());
                    html.say(text);
                });
            }
        },
    );
    html.tag(tag!(ol, class = "multiples plain", role = "list"), |html| {
        many(html, trend.snapshots.len());
        for aspect in &trend.aspects {
            html.tag(tag!(li, class = "multiple"), |html| {
                multiple(html, aspect, several)
            });
        }
    });
}

/// The dimensions by their movement from the first record to the last.
fn moves(html: &mut Builder<'_>, trend: &Trend) {
    let kinds: [(Text, Kind); 6] = [
        (Text::MovedUp, |of| matches!(of, Movement::Up(_))),
        (Text::MovedDown, |of| matches!(of, Movement::Down(_))),
        (Text::NotMoved, |of| of == Movement::Same),
        (Text::NowKnown, |of| of == Movement::BecameKnown),
        (Text::NoLongerKnown, |of| of == Movement::BecameUnknown),
        (Text::NotCompared, |of| {
            matches!(of, Movement::StillUnknown | Movement::Unanswered)
        }),
    ];
    for (lead, kind) in kinds {
        let these = trend.dimensions(kind);
        if !these.is_empty() {
            let names = html
                .context
                .list(&mut these.iter().map(Key::dimension_name));
            html.tag(tag!(div), |html| {
                html.line(tag!(dt), lead);
                html.space();
                html.tag_of(tag!(dd), names);
            });
        }
    }
}

fn multiple(html: &mut Builder<'_>, aspect: &Aspect, several: bool) {
    html.line(
        tag!(p, class = "multiple-name"),
        Key::dimension_name(aspect.dimension),
    );
    html.tag(tag!(div, class = "bars", "aria-hidden" = "true"), |html| {
        for response in &aspect.responses {
            bar(html, *response);
        }
    });
    html.tag_if(several, tag!(p, class = "multiple-moved"), |html| {
        moved_with_sign(html, aspect.series.overall);
    });
}

/// Five cells, filled from the bottom, with the number below them.
fn bar(html: &mut Builder<'_>, response: Response<Level>) {
    let (answer, shown) = match response {
        Response::Known(level) => (number(level), number(level)),
        Response::Unknown => ("unknown", "?"),
        Response::Unanswered => ("none", "–"),
    };
    html.tag(tag!(span, class = "bar-of"), |html| {
        html.set("data-answer", answer);
        html.tag_of(tag!(span, class = "bar-number"), shown);
        for _ in 0..5 {
            html.tag(tag!(span, class = "bar-cell"), |_| ());
        }
    });
}
