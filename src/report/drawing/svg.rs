//! A drawing as a self-contained SVG (SVG 1.1): it loads nothing, runs nothing and needs no styles.

use super::{Anchor, Colour, Drawing, Paint, Shape};
use crate::report::markup::{element, escape};

impl Drawing {
    /// Returns the drawing as an SVG document.
    pub fn svg(&self) -> String {
        let mut svg = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" role=\"img\"");
        number(&mut svg, "width", self.width);
        number(&mut svg, "height", self.height);
        let (width, height) = (self.width, self.height);
        attribute(&mut svg, "viewBox", &format!("0 0 {width} {height}"));
        attribute(&mut svg, "xml:lang", &self.language);
        if self.from_the_right {
            attribute(&mut svg, "direction", "rtl");
        }
        attribute(&mut svg, "font-family", "sans-serif");
        svg.push_str(">\n");
        element(&mut svg, "title", &self.title);
        svg.push('\n');
        element(&mut svg, "desc", &self.description);
        svg.push('\n');
        for shape in &self.shapes {
            write(&mut svg, shape);
            svg.push('\n');
        }
        svg.push_str("</svg>\n");
        svg
    }
}

fn write(svg: &mut String, shape: &Shape) {
    match shape {
        Shape::Rectangle {
            x,
            y,
            width,
            height,
            paint,
        } => {
            svg.push_str("<rect");
            numbers(
                svg,
                &[("x", x), ("y", y), ("width", width), ("height", height)],
            );
            painted(svg, *paint);
        }
        Shape::Circle {
            x,
            y,
            radius,
            paint,
        } => {
            svg.push_str("<circle");
            numbers(svg, &[("cx", x), ("cy", y), ("r", radius)]);
            painted(svg, *paint);
        }
        Shape::Ellipse { x, y, radii, paint } => {
            svg.push_str("<ellipse");
            let (across, down) = radii;
            numbers(svg, &[("cx", x), ("cy", y), ("rx", across), ("ry", down)]);
            painted(svg, *paint);
        }
        Shape::Line {
            from,
            to,
            thickness,
            colour,
            dash,
        } => {
            svg.push_str("<line");
            numbers(
                svg,
                &[
                    ("x1", &from.0),
                    ("y1", &from.1),
                    ("x2", &to.0),
                    ("y2", &to.1),
                ],
            );
            stroke(svg, *colour, *thickness);
            if let Some((stroke, gap)) = dash {
                attribute(svg, "stroke-dasharray", &format!("{stroke} {gap}"));
            }
            svg.push_str("/>");
        }
        Shape::Text {
            x,
            y,
            text,
            size,
            bold,
            anchor,
            colour,
        } => {
            svg.push_str("<text");
            numbers(svg, &[("x", x), ("y", y), ("font-size", size)]);
            if *bold {
                attribute(svg, "font-weight", "bold");
            }
            let held = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            attribute(svg, "text-anchor", held);
            attribute(svg, "fill", colour.code());
            svg.push('>');
            escape(svg, text);
            svg.push_str("</text>");
        }
    }
}

fn painted(svg: &mut String, paint: Paint) {
    attribute(svg, "fill", paint.fill.code());
    if let Some((colour, thickness)) = paint.edge {
        stroke(svg, colour, thickness);
    }
    svg.push_str("/>");
}

fn stroke(svg: &mut String, colour: Colour, thickness: i32) {
    attribute(svg, "stroke", colour.code());
    number(svg, "stroke-width", thickness);
}

fn numbers(svg: &mut String, values: &[(&str, &i32)]) {
    for (of, value) in values {
        number(svg, of, **value);
    }
}

fn number(svg: &mut String, of: &str, value: i32) {
    attribute(svg, of, &value.to_string());
}

fn attribute(svg: &mut String, of: &str, value: &str) {
    svg.extend([" ", of, "=\""]);
    escape(svg, value);
    svg.push('"');
}
