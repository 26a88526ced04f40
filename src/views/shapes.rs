//! A drawing in a page, with the colours of the theme.

use super::pen::{Open, Pen};
use crate::report::drawing::{Anchor, Colour, Drawing, Paint, Shape};
use crate::views::tag::tag;

/// Gives the open `svg` the size and the direction of a drawing.
pub fn size(pen: &mut Open<'_, '_>, drawing: &Drawing) {
    let (width, height) = (drawing.width, drawing.height);
    number(pen, "width", width);
    number(pen, "height", height);
    let reach = [0, 0, width, height].map(|side| side.to_string());
    pen.set("viewBox", reach.join(" "));
    let direction = if drawing.from_the_right { "rtl" } else { "ltr" };
    pen.set("direction", direction);
}

/// Draws shapes, one above the other.
pub fn shapes(pen: &mut Pen<'_>, shapes: Option<&[Shape]>) {
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
        } => pen.tag(tag!(rect), |pen| {
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
        } => pen.tag(tag!(line), |pen| {
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
        } => pen.tag(tag!(circle), |pen| {
            number(pen, "cx", *x);
            number(pen, "cy", *y);
            number(pen, "r", *radius);
            painted(pen, *paint);
        }),
        Shape::Ellipse { x, y, radii, paint } => pen.tag(tag!(ellipse), |pen| {
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
        } => pen.tag(tag!(text), |pen| {
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

fn painted(pen: &mut Open<'_, '_>, paint: Paint) {
    pen.set("data-fill", name(paint.fill));
    if let Some((colour, thickness)) = paint.edge {
        stroke(pen, colour, thickness);
    }
}

fn stroke(pen: &mut Open<'_, '_>, colour: Colour, thickness: i32) {
    pen.set("data-stroke", name(colour));
    number(pen, "stroke-width", thickness);
}

/// Sets an attribute to a number.
pub fn number(pen: &mut Open<'_, '_>, of: &'static str, value: i32) {
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
