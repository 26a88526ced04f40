//! The ten answers over time: a small drawing for each, all on one scale.

use super::{many, moved_with_sign};
use crate::content::saying::number;
use crate::content::{Course as Text, Key, Ui};
use crate::domain::level::Level;
use crate::domain::response::Response;
use crate::record::Course;
use crate::record::course::{Aspect, Movement};
use crate::views::pen::Pen;

/// Whether something moved in a certain way.
type Kind = fn(Movement) -> bool;

/// What moved and what did not, in a line each, then drawn.
pub fn matter(pen: &mut Pen<'_>, course: &Course) {
    let several = course.standings.len() > 1;
    pen.tag_if(several, "dl.course-moves", |pen| moves(pen, course));
    // A legend helps only those who see the drawings.
    pen.tag("ul.legend-line plain|aria-hidden=true", |pen| {
        let legend = [
            ("span.cell full", Key::from(Text::LegendAnswer)),
            ("span.cell open", Key::from(Ui::LegendUnknown)),
            ("span.cell none", Key::ANSWER_UNANSWERED),
        ];
        for (cell, text) in legend {
            pen.tag("li", |pen| {
                pen.tag(cell, |_| ());
                pen.say(text);
            });
        }
    });
    pen.tag("ol.multiples plain|role=list", |pen| {
        many(pen, course.standings.len());
        for aspect in &course.aspects {
            pen.tag("li.multiple", |pen| multiple(pen, aspect, several));
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
            pen.tag("div", |pen| {
                pen.line("dt", lead);
                pen.space();
                pen.tag_of("dd", names);
            });
        }
    }
}

fn multiple(pen: &mut Pen<'_>, aspect: &Aspect, several: bool) {
    pen.line("p.multiple-name", Key::dimension_name(aspect.dimension));
    pen.tag("div.bars|aria-hidden=true", |pen| {
        for response in &aspect.responses {
            bar(pen, *response);
        }
    });
    pen.tag_if(several, "p.multiple-moved", |pen| {
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
    pen.tag("span.bar-of", |pen| {
        pen.set("data-answer", answer);
        pen.tag_of("span.bar-number", shown);
        for _ in 0..5 {
            pen.tag("span.bar-cell", |_| ());
        }
    });
}
