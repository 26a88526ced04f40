//! Turns a drawing into a picture: the browser paints its shapes.

use std::f64::consts::TAU;

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::report::drawing::{Anchor, Colour, Drawing, Paint, Shape};
use crate::shell::page;

/// Pixels per unit of the drawing, so that it stays sharp on paper.
const DOTS: i32 = 3;

/// Returns the picture's bytes, as PNG; none if the browser cannot paint it.
pub fn png(drawing: &Drawing) -> Option<Uint8Array> {
    let canvas = page::document()?.create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    canvas.set_width(u32::try_from(drawing.width * DOTS).ok()?);
    canvas.set_height(u32::try_from(drawing.height * DOTS).ok()?);
    let brush = canvas.get_context("2d").ok()??;
    let brush: CanvasRenderingContext2d = brush.dyn_into().ok()?;
    brush.scale(f64::from(DOTS), f64::from(DOTS)).ok()?;
    brush.set_fill_style_str(Colour::White.code());
    brush.fill_rect(0.0, 0.0, drawing.width.into(), drawing.height.into());
    for shape in &drawing.shapes {
        paint(&brush, shape, drawing.from_the_right);
    }
    let address = canvas.to_data_url_with_type("image/png").ok()?;
    let packed = address.strip_prefix("data:image/png;base64,")?;
    let bytes = web_sys::window()?.atob(packed).ok()?;
    let bytes: Vec<u8> = bytes
        .chars()
        .filter_map(|byte| u8::try_from(u32::from(byte)).ok())
        .collect();
    Some(Uint8Array::from(bytes.as_slice()))
}

fn paint(brush: &CanvasRenderingContext2d, shape: &Shape, from_the_right: bool) {
    match shape {
        Shape::Rectangle {
            x,
            y,
            width,
            height,
            paint,
        } => {
            brush.begin_path();
            brush.rect((*x).into(), (*y).into(), (*width).into(), (*height).into());
            fill(brush, *paint);
        }
        Shape::Circle {
            x,
            y,
            radius,
            paint,
        } => {
            brush.begin_path();
            // Only a negative radius fails.
            let _ = brush.arc((*x).into(), (*y).into(), (*radius).into(), 0.0, TAU);
            fill(brush, *paint);
        }
        Shape::Ellipse { x, y, radii, paint } => {
            brush.begin_path();
            let (across, down) = (radii.0.into(), radii.1.into());
            let _ = brush.ellipse((*x).into(), (*y).into(), across, down, 0.0, 0.0, TAU);
            fill(brush, *paint);
        }
        Shape::Line {
            from,
            to,
            thickness,
            colour,
            dash,
        } => {
            let dash = dash.map(|(stroke, gap)| Array::of2(&stroke.into(), &gap.into()));
            // Only a negative length fails.
            let _ = brush.set_line_dash(&dash.unwrap_or_default());
            brush.begin_path();
            brush.move_to(from.0.into(), from.1.into());
            brush.line_to(to.0.into(), to.1.into());
            brush.set_line_width((*thickness).into());
            brush.set_stroke_style_str(colour.code());
            brush.stroke();
            let _ = brush.set_line_dash(&Array::new());
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
            let weight = if *bold { "bold " } else { "" };
            brush.set_font(&[weight, &size.to_string(), "px sans-serif"].concat());
            brush.set_text_align(match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "center",
                Anchor::End => "end",
            });
            let direction = if from_the_right { "rtl" } else { "ltr" };
            // A browser that does not know this infers the direction from the letters.
            let _ = Reflect::set(brush, &"direction".into(), &direction.into());
            brush.set_fill_style_str(colour.code());
            // If a text cannot be painted, the rest of the drawing is still good.
            let _ = brush.fill_text(text, (*x).into(), (*y).into());
        }
    }
}

fn fill(brush: &CanvasRenderingContext2d, paint: Paint) {
    brush.set_fill_style_str(paint.fill.code());
    brush.fill();
    if let Some((colour, thickness)) = paint.edge {
        brush.set_line_width(thickness.into());
        brush.set_stroke_style_str(colour.code());
        brush.stroke();
    }
}
