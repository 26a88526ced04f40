//! The services around one family as a drawing. The table beside it says the same, for keyboards and screen
//! readers; pressing a service in the drawing is a shortcut for a pointer.

use std::rc::Rc;

use crate::app::Action;
use crate::domain::map::MapOutcome;
use crate::record::map::MapRecord;
use crate::report::drawing::{Disc, Ecomap, Form};
use crate::views::builder::{Builder, Open};
use crate::views::shapes::{number, shapes, size};
use crate::views::tag::tag;

/// Distance from the edge of a disc to the frame around the selected one.
const FRAME: i32 = 9;
/// Distance from the edge of a disc to the edge of the area that can be pressed.
const REACH: i32 = 8;

/// Both forms; the styles show the one that fits.
pub fn ecomap(
    html: &mut Builder<'_>,
    (record, outcome): (&MapRecord, &Rc<MapOutcome>),
    selected: Option<usize>,
    on_select: impl Fn(usize) -> Action,
) {
    let words = html.context.words;
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
    html.tag(tag!(div, class = "ecomap"), |html| {
        for (form, tag) in forms {
            let ecomap = Ecomap::in_page(record, outcome, words, form);
            html.tag(tag, |html| draw(html, &ecomap, selected, &on_select));
        }
    });
}

/// The drawing alone, for paper.
pub fn on_paper(html: &mut Builder<'_>, record: &MapRecord, outcome: &Rc<MapOutcome>) {
    let ecomap = Ecomap::in_page(record, outcome, html.context.words, Form::Wide);
    html.tag(tag!(div, class = "ecomap"), |html| {
        html.tag(
            tag!(
                svg,
                class = "ecomap-wide",
                "aria-hidden" = "true",
                focusable = "false"
            ),
            |html| {
                size(html, &ecomap.drawing);
                shapes(html, ecomap.drawing.shapes.get(1..));
            },
        );
    });
}

fn draw(
    html: &mut Open<'_, '_>,
    ecomap: &Ecomap,
    selected: Option<usize>,
    on_select: &impl Fn(usize) -> Action,
) {
    let Ecomap { drawing, discs } = ecomap;
    size(html, drawing);
    // The first shape is the background, which the page replaces.
    let mut next = 1;
    for (place, disc) in discs.iter().enumerate() {
        shapes(html, drawing.shapes.get(next..disc.shapes.start));
        html.tag(tag!(g, class = "ecomap-service"), |html| {
            html.on_press(on_select(place));
            service(html, disc, selected == Some(place));
            shapes(html, drawing.shapes.get(disc.shapes.clone()));
        });
        next = disc.shapes.end;
    }
    shapes(html, drawing.shapes.get(next..));
}

/// The area where a service can be pressed, and a frame around the selected one.
fn service(html: &mut Builder<'_>, disc: &Disc, is_selected: bool) {
    let (x, y) = disc.at;
    html.tag(tag!(circle, class = "ecomap-reach"), |html| {
        number(html, "cx", x);
        number(html, "cy", y);
        number(html, "r", disc.radius + REACH);
    });
    html.tag(tag!(rect, class = "ecomap-selected"), |html| {
        html.set("data-selected", if is_selected { "true" } else { "false" });
        let half = disc.radius + FRAME;
        number(html, "x", x - half);
        number(html, "y", y - half);
        number(html, "width", 2 * half);
        number(html, "height", 2 * half);
        number(html, "rx", FRAME);
    });
}
