//! The services around one family as a drawing. The table beside it says the same and is what keyboards and
//! screen readers use; to press a service in the drawing is a short way for a pointer.

use std::rc::Rc;

use crate::app::Action;
use crate::domain::map::MapOutcome;
use crate::record::map::MapRecord;
use crate::report::drawing::{Disc, Ecomap, Form};
use crate::views::pen::{Open, Pen};
use crate::views::shapes::{number, shapes, size};
use crate::views::tag::tag;

/// From the edge of a number to the frame around the selected one.
const FRAME: i32 = 9;
/// From the edge of a number to where it can be pressed.
const REACH: i32 = 8;

/// Both forms, of which the styles show the one there is room for.
pub fn ecomap(
    pen: &mut Pen<'_>,
    (record, outcome): (&MapRecord, &Rc<MapOutcome>),
    selected: Option<usize>,
    on_select: impl Fn(usize) -> Action,
) {
    let words = pen.screen.words;
    let forms = [
        (
            Form::Wide,
            tag!(
                svg,
                class = "ecomap-wide",
                "aria-hidden" = "true",
                focusable = "false"
            ),
        ),
        (
            Form::Narrow,
            tag!(
                svg,
                class = "ecomap-narrow",
                "aria-hidden" = "true",
                focusable = "false"
            ),
        ),
    ];
    pen.tag(tag!(div, class = "ecomap"), |pen| {
        for (form, tag) in forms {
            let ecomap = Ecomap::in_page(record, outcome, words, form);
            pen.tag(tag, |pen| draw(pen, &ecomap, selected, &on_select));
        }
    });
}

/// The drawing alone, for paper.
pub fn on_paper(pen: &mut Pen<'_>, record: &MapRecord, outcome: &Rc<MapOutcome>) {
    let ecomap = Ecomap::in_page(record, outcome, pen.screen.words, Form::Wide);
    pen.tag(tag!(div, class = "ecomap"), |pen| {
        pen.tag(
            tag!(
                svg,
                class = "ecomap-wide",
                "aria-hidden" = "true",
                focusable = "false"
            ),
            |pen| {
                size(pen, &ecomap.drawing);
                shapes(pen, ecomap.drawing.shapes.get(1..));
            },
        );
    });
}

fn draw(
    pen: &mut Open<'_, '_>,
    ecomap: &Ecomap,
    selected: Option<usize>,
    on_select: &impl Fn(usize) -> Action,
) {
    let Ecomap { drawing, discs } = ecomap;
    size(pen, drawing);
    // The page is the ground.
    let mut next = 1;
    for (place, disc) in discs.iter().enumerate() {
        shapes(pen, drawing.shapes.get(next..disc.shapes.start));
        pen.tag(tag!(g, class = "ecomap-service"), |pen| {
            pen.on_press(on_select(place));
            service(pen, disc, selected == Some(place));
            shapes(pen, drawing.shapes.get(disc.shapes.clone()));
        });
        next = disc.shapes.end;
    }
    shapes(pen, drawing.shapes.get(next..));
}

/// Where a service can be pressed, and a frame around it where it is selected.
fn service(pen: &mut Pen<'_>, disc: &Disc, is_selected: bool) {
    let (x, y) = disc.at;
    pen.tag(tag!(circle, class = "ecomap-reach"), |pen| {
        number(pen, "cx", x);
        number(pen, "cy", y);
        number(pen, "r", disc.radius + REACH);
    });
    pen.tag(tag!(rect, class = "ecomap-selected"), |pen| {
        pen.set("data-selected", if is_selected { "true" } else { "false" });
        let half = disc.radius + FRAME;
        number(pen, "x", x - half);
        number(pen, "y", y - half);
        number(pen, "width", 2 * half);
        number(pen, "height", 2 * half);
        number(pen, "rx", FRAME);
    });
}
