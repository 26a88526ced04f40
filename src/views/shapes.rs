//! Drawings in a page, in the colours of the theme.

use super::builder::{Builder, Open};
use crate::report::drawing::{Anchor, Colour, Drawing, Paint, Shape};
use crate::views::tag::tag;

/// Gives the open `svg` the size and the direction of a drawing.
pub fn size(html: &mut Open<'_, '_>, drawing: &Drawing) {
    let (width, height) = (drawing.width, drawing.height);
    number(html, "width", width);
    number(html, "height", height);
    let reach = [0, 0, width, height].map(|side| side.to_string());
    html.set("viewBox", reach.join(" "));
    let direction = if drawing.from_the_right { "rtl" } else { "ltr" };
    html.set("direction", direction);
}

/// Draws shapes, each above the one before.
pub fn shapes(html: &mut Builder<'_>, shapes: Option<&[Shape]>) {
    html.group(|html| {
        for shape in shapes.unwrap_or_default() {
            write(html, shape);
        }
    });
}

fn write(html: &mut Builder<'_>, shape: &Shape) {
    match shape {
        Shape::Rectangle {
            x,
            y,
            width,
            height,
            paint,
        } => html.tag(tag!(rect), |html| {
            number(html, "x", *x);
            number(html, "y", *y);
            number(html, "width", *width);
            number(html, "height", *height);
            painted(html, *paint);
        }),
        Shape::Line {
            from,
            to,
            thickness,
            colour,
            dash,
        } => html.tag(tag!(line), |html| {
            number(html, "x1", from.0);
            number(html, "y1", from.1);
            number(html, "x2", to.0);
            number(html, "y2", to.1);
            stroke(html, *colour, *thickness);
            if let Some((stroke, gap)) = dash {
                html.set(
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
        } => html.tag(tag!(circle), |html| {
            number(html, "cx", *x);
            number(html, "cy", *y);
            number(html, "r", *radius);
            painted(html, *paint);
        }),
        Shape::Ellipse { x, y, radii, paint } => html.tag(tag!(ellipse), |html| {
            number(html, "cx", *x);
            number(html, "cy", *y);
            number(html, "rx", radii.0);
            number(html, "ry", radii.1);
            painted(html, *paint);
        }),
        Shape::Text {
            x,
            y,
            text,
            size,
            bold,
            anchor,
            colour,
        } => html.tag(tag!(text), |html| {
            number(html, "x", *x);
            number(html, "y", *y);
            number(html, "font-size", *size);
            if *bold {
                html.set("font-weight", "bold");
            }
            html.set("text-anchor", held(*anchor));
            html.set("data-fill", name(*colour));
            html.text(text.clone());
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

fn painted(html: &mut Open<'_, '_>, paint: Paint) {
    html.set("data-fill", name(paint.fill));
    if let Some((colour, thickness)) = paint.edge {
        stroke(html, colour, thickness);
    }
}

fn stroke(html: &mut Open<'_, '_>, colour: Colour, thickness: i32) {
    html.set("data-stroke", name(colour));
    number(html, "stroke-width", thickness);
}

/// Sets an attribute to a number.
pub fn number(html: &mut Open<'_, '_>, of: &'static str, value: i32) {
    html.set(of, value.to_string());
}

/// The name of a colour in the styles, which take it from the theme.
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
