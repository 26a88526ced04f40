//! The services around one family as a drawing. The table beside it says the same and is what keyboards and
//! screen readers use; to press a service in the drawing is a short way for a pointer.

use crate::app::Action;
use crate::record::map::MapRecord;
use crate::report::drawing::{Anchor, Colour, Disc, Ecomap, Form, Paint, Shape};
use crate::views::pen::Pen;

/// From the edge of a number to the frame around the selected one.
const FRAME: i32 = 9;
/// From the edge of a number to where it can be pressed.
const REACH: i32 = 8;

/// Both forms, of which the styles show the one there is room for.
pub fn ecomap(
    pen: &mut Pen<'_>,
    record: &MapRecord,
    selected: Option<usize>,
    on_select: impl Fn(usize) -> Action,
) {
    let words = pen.screen.words;
    let forms = [
        (
            Form::Wide,
            "svg.ecomap-wide|aria-hidden=true|focusable=false",
        ),
        (
            Form::Narrow,
            "svg.ecomap-narrow|aria-hidden=true|focusable=false",
        ),
    ];
    pen.tag("div.ecomap", |pen| {
        for (form, tag) in forms {
            let ecomap = Ecomap::in_page(record, words, form);
            pen.tag(tag, |pen| draw(pen, &ecomap, selected, &on_select));
        }
    });
}

fn draw(
    pen: &mut Pen<'_>,
    ecomap: &Ecomap,
    selected: Option<usize>,
    on_select: &impl Fn(usize) -> Action,
) {
    let Ecomap { drawing, discs } = ecomap;
    let (width, height) = (drawing.width, drawing.height);
    number(pen, "width", width);
    number(pen, "height", height);
    let reach = [0, 0, width, height].map(|side| side.to_string());
    pen.set("viewBox", reach.join(" "));
    let direction = if drawing.from_the_right { "rtl" } else { "ltr" };
    pen.set("direction", direction);
    // The page is the ground.
    let mut next = 1;
    for (place, disc) in discs.iter().enumerate() {
        shapes(pen, drawing.shapes.get(next..disc.shapes.start));
        pen.tag("g.ecomap-service", |pen| {
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
    pen.tag("circle.ecomap-reach", |pen| {
        number(pen, "cx", x);
        number(pen, "cy", y);
        number(pen, "r", disc.radius + REACH);
    });
    pen.tag_if(is_selected, "rect.ecomap-selected", |pen| {
        let half = disc.radius + FRAME;
        number(pen, "x", x - half);
        number(pen, "y", y - half);
        number(pen, "width", 2 * half);
        number(pen, "height", 2 * half);
        number(pen, "rx", FRAME);
    });
}

fn shapes(pen: &mut Pen<'_>, shapes: Option<&[Shape]>) {
    pen.group(|pen| {
        for shape in shapes.unwrap_or_default() {
            write(pen, shape);
        }
    });
}

fn write(pen: &mut Pen<'_>, shape: &Shape) {
    match shape {
        Shape::Rectangle {
            x,
            y,
            width,
            height,
            paint,
        } => pen.tag("rect", |pen| {
            number(pen, "x", *x);
            number(pen, "y", *y);
            number(pen, "width", *width);
            number(pen, "height", *height);
            painted(pen, *paint);
        }),
        Shape::Line {
            from,
            to,
            thickness,
            colour,
            dash,
        } => pen.tag("line", |pen| {
            number(pen, "x1", from.0);
            number(pen, "y1", from.1);
            number(pen, "x2", to.0);
            number(pen, "y2", to.1);
            stroke(pen, *colour, *thickness);
            if let Some((stroke, gap)) = dash {
                pen.set(
                    "stroke-dasharray",
                    [stroke, gap].map(i32::to_string).join(" "),
                );
            }
        }),
        Shape::Circle {
            x,
            y,
            radius,
            paint,
        } => pen.tag("circle", |pen| {
            number(pen, "cx", *x);
            number(pen, "cy", *y);
            number(pen, "r", *radius);
            painted(pen, *paint);
        }),
        Shape::Ellipse { x, y, radii, paint } => pen.tag("ellipse", |pen| {
            number(pen, "cx", *x);
            number(pen, "cy", *y);
            number(pen, "rx", radii.0);
            number(pen, "ry", radii.1);
            painted(pen, *paint);
        }),
        Shape::Text {
            x,
            y,
            text,
            size,
            bold,
            anchor,
            colour,
        } => pen.tag("text", |pen| {
            number(pen, "x", *x);
            number(pen, "y", *y);
            number(pen, "font-size", *size);
            if *bold {
                pen.set("font-weight", "bold");
            }
            pen.set("text-anchor", held(*anchor));
            pen.set("data-fill", name(*colour));
            pen.text(text.clone());
        }),
    }
}

const fn held(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    }
}

fn painted(pen: &mut Pen<'_>, paint: Paint) {
    pen.set("data-fill", name(paint.fill));
    if let Some((colour, thickness)) = paint.edge {
        stroke(pen, colour, thickness);
    }
}

fn stroke(pen: &mut Pen<'_>, colour: Colour, thickness: i32) {
    pen.set("data-stroke", name(colour));
    number(pen, "stroke-width", thickness);
}

fn number(pen: &mut Pen<'_>, of: &'static str, value: i32) {
    pen.set(of, value.to_string());
}

/// What the styles call a colour: they give it the one of the theme.
const fn name(colour: Colour) -> &'static str {
    match colour {
        Colour::White => "ground",
        Colour::Tint => "tint",
        Colour::Hairline => "line",
        Colour::Edge => "edge",
        Colour::Soft => "soft",
        Colour::Accent => "accent",
        Colour::Ink => "ink",
    }
}
