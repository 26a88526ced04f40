//! The ten answers over time: a small drawing for each, all on one scale.

use super::{many, moved_with_sign};
use crate::content::saying::number;
use crate::content::{Course as Text, Key, Ui};
use crate::domain::level::Level;
use crate::domain::response::Response;
use crate::record::Course;
use crate::record::course::{Aspect, Movement};
use crate::views::pen::Pen;
use crate::views::tag::tag;

/// Whether something moved in a certain way.
type Kind = fn(Movement) -> bool;

/// What moved and what did not, in a line each, then drawn.
pub fn matter(pen: &mut Pen<'_>, course: &Course) {
    let several = course.standings.len() > 1;
    pen.tag_if(several, tag!(dl, class = "course-moves"), |pen| {
        moves(pen, course)
    });
    // A legend helps only those who see the drawings.
    pen.tag(
        tag!(ul, class = "legend-line plain", "aria-hidden" = "true"),
        |pen| {
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
                pen.tag(tag!(li), |pen| {
                    pen.tag(cell, |_| ());
                    pen.say(text);
                });
            }
        },
    );
    pen.tag(tag!(ol, class = "multiples plain", role = "list"), |pen| {
        many(pen, course.standings.len());
        for aspect in &course.aspects {
            pen.tag(tag!(li, class = "multiple"), |pen| {
                multiple(pen, aspect, several)
            });
        }
    });
}

/// The dimensions by how they moved from the first time to the last.
fn moves(pen: &mut Pen<'_>, course: &Course) {
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
        let these = course.dimensions(kind);
        if !these.is_empty() {
            let names = pen.screen.list(&mut these.iter().map(Key::dimension_name));
            pen.tag(tag!(div), |pen| {
                pen.line(tag!(dt), lead);
                pen.space();
                pen.tag_of(tag!(dd), names);
            });
        }
    }
}

fn multiple(pen: &mut Pen<'_>, aspect: &Aspect, several: bool) {
    pen.line(
        tag!(p, class = "multiple-name"),
        Key::dimension_name(aspect.dimension),
    );
    pen.tag(tag!(div, class = "bars", "aria-hidden" = "true"), |pen| {
        for response in &aspect.responses {
            bar(pen, *response);
        }
    });
    pen.tag_if(several, tag!(p, class = "multiple-moved"), |pen| {
        moved_with_sign(pen, aspect.track.overall);
    });
}

/// Five cells above each other, filled from below, and the number below them.
fn bar(pen: &mut Pen<'_>, response: Response<Level>) {
    let (answer, shown) = match response {
        Response::Known(level) => (number(level), number(level)),
        Response::Unknown => ("unknown", "?"),
        Response::Unanswered => ("none", "–"),
    };
    pen.tag(tag!(span, class = "bar-of"), |pen| {
        pen.set("data-answer", answer);
        pen.tag_of(tag!(span, class = "bar-number"), shown);
        for _ in 0..5 {
            pen.tag(tag!(span, class = "bar-cell"), |_| ());
        }
    });
}
