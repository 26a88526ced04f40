//! A drawing in progress. Horizontal positions count from the side where reading starts.

use implicit_clone::unsync::IString;

use super::letters::lines;
use super::{Anchor, Colour, Drawing, Paint, Shape};
use crate::content::{Key, Words};

/// The width of the drawings of one result.
pub const WIDTH: i32 = 720;
/// The margin of a drawing.
pub const MARGIN: i32 = 32;
/// The font size of the title.
const TITLE: i32 = 22;
/// The font size of the footer.
const FOOT: i32 = 12;

/// The style of a text.
#[derive(Clone, Copy)]
pub struct TextStyle {
    /// The font size.
    pub size: i32,
    /// Whether it is bold.
    pub bold: bool,
    /// The point of each line that its position refers to.
    pub anchor: Anchor,
    /// Its colour.
    pub colour: Colour,
}

impl TextStyle {
    /// Returns the distance between lines.
    pub const fn leading(self) -> i32 {
        self.size + self.size / 3
    }

    /// Returns the height of this many lines.
    pub fn height(self, lines: usize) -> i32 {
        self.leading() * i32::try_from(lines).unwrap_or_default()
    }

    /// Breaks a text into lines of this width.
    pub fn lines(self, text: &str, room: i32) -> Vec<String> {
        lines(text, self.size, self.bold, room)
    }
}

/// The shapes drawn so far.
pub struct Sheet {
    width: i32,
    shapes: Vec<Shape>,
}

impl Default for Sheet {
    fn default() -> Self {
        Self::of_width(WIDTH)
    }
}

impl Sheet {
    /// Returns an empty sheet.
    pub const fn of_width(width: i32) -> Self {
        Self {
            width,
            shapes: Vec::new(),
        }
    }

    /// Returns the number of shapes.
    pub const fn count(&self) -> usize {
        self.shapes.len()
    }

    /// Returns the margin at its sides.
    pub fn margin(&self) -> i32 {
        MARGIN.min(self.width / 22)
    }

    /// Draws a rectangle.
    pub fn rectangle(&mut self, (x, y): (i32, i32), (width, height): (i32, i32), paint: Paint) {
        self.shapes.push(Shape::Rectangle {
            x,
            y,
            width,
            height,
            paint,
        });
    }

    /// Draws a line.
    pub fn line(&mut self, from: (i32, i32), to: (i32, i32), thickness: i32, colour: Colour) {
        self.push(Shape::Line {
            from,
            to,
            thickness,
            colour,
            dash: None,
        });
    }

    /// Draws any shape.
    pub fn push(&mut self, shape: Shape) {
        self.shapes.push(shape);
    }

    /// Draws a circle.
    pub fn circle(&mut self, (x, y): (i32, i32), radius: i32, paint: Paint) {
        self.shapes.push(Shape::Circle {
            x,
            y,
            radius,
            paint,
        });
    }

    /// Draws an ellipse.
    pub fn ellipse(&mut self, (x, y): (i32, i32), radii: (i32, i32), paint: Paint) {
        self.push(Shape::Ellipse { x, y, radii, paint });
    }

    /// Writes lines from this baseline on, and returns the baseline after the last.
    pub fn write(&mut self, (x, mut y): (i32, i32), lines: Vec<String>, style: TextStyle) -> i32 {
        for text in lines {
            self.shapes.push(Shape::Text {
                x,
                y,
                text: text.into(),
                size: style.size,
                bold: style.bold,
                anchor: style.anchor,
                colour: style.colour,
            });
            y += style.leading();
        }
        y
    }

    /// Writes lines centred vertically on this position.
    pub fn write_around(&mut self, (x, middle): (i32, i32), lines: Vec<String>, style: TextStyle) {
        // The middle of a line is about a third of the font size above its baseline.
        let first =
            middle + style.size * 7 / 20 - (style.height(lines.len()) - style.leading()) / 2;
        self.write((x, first), lines, style);
    }

    /// Writes the title, and returns the position below it.
    pub fn title(&mut self, text: &str) -> i32 {
        let style = TextStyle {
            size: TITLE,
            bold: true,
            anchor: Anchor::Start,
            colour: Colour::Ink,
        };
        let margin = self.margin();
        let lines = style.lines(text, self.width - 2 * margin);
        let after = self.write((margin, margin + TITLE), lines, style);
        after - style.leading() + TITLE / 2
    }

    /// Writes the footer below this position and finishes the drawing.
    pub fn finish(
        mut self,
        y: i32,
        foot: &str,
        words: &Words,
        (title, description): (IString, IString),
    ) -> Drawing {
        let style = TextStyle {
            size: FOOT,
            bold: false,
            anchor: Anchor::Start,
            colour: Colour::Soft,
        };
        let margin = self.margin();
        let lines = style.lines(foot, self.width - 2 * margin);
        let after = self.write((margin, y + style.leading()), lines, style);
        let height = after - style.leading() + MARGIN * 3 / 4;
        self.close(height, words, (title, description))
    }

    /// Adds a white background, and mirrors the drawing if the language is written from right to left.
    pub fn close(
        self,
        height: i32,
        words: &Words,
        (title, description): (IString, IString),
    ) -> Drawing {
        let width = self.width;
        let ground = Shape::Rectangle {
            x: 0,
            y: 0,
            width,
            height,
            paint: Paint {
                fill: Colour::White,
                edge: None,
            },
        };
        let from_the_right = words.get(Key::META_DIRECTION) == "rtl";
        let mut shapes = vec![ground];
        shapes.extend(self.shapes);
        if from_the_right {
            shapes.iter_mut().for_each(|shape| mirror(shape, width));
        }
        Drawing {
            width,
            height,
            title,
            description,
            language: words.get(Key::META_LANGUAGE),
            from_the_right,
            shapes,
        }
    }
}

fn mirror(shape: &mut Shape, across: i32) {
    match shape {
        Shape::Rectangle { x, width, .. } => *x = across - *x - *width,
        Shape::Line { from, to, .. } => {
            from.0 = across - from.0;
            to.0 = across - to.0;
        }
        // The start of a mirrored text is on the right.
        Shape::Circle { x, .. } | Shape::Ellipse { x, .. } | Shape::Text { x, .. } => {
            *x = across - *x;
        }
    }
}
