//! A drawing while it is being drawn. Places across are counted from where reading starts.

use implicit_clone::unsync::IString;

use super::letters::lines;
use super::{Anchor, Colour, Drawing, Paint, Shape, Shown};
use crate::content::Key;

/// How wide every drawing is.
pub const WIDTH: i32 = 720;
/// What stays empty around it.
pub const MARGIN: i32 = 32;
/// The size of the title's letters.
const TITLE: i32 = 22;
/// The size of the foot's letters.
const FOOT: i32 = 12;

/// How a text is written.
#[derive(Clone, Copy)]
pub struct Hand {
    /// The size of its letters.
    pub size: i32,
    /// Whether they are bold.
    pub bold: bool,
    /// What of each line is held.
    pub anchor: Anchor,
    /// Its colour.
    pub colour: Colour,
}

impl Hand {
    /// From one line to the next.
    pub const fn leading(self) -> i32 {
        self.size + self.size / 3
    }

    /// How high so many lines are.
    pub fn height(self, lines: usize) -> i32 {
        self.leading() * i32::try_from(lines).unwrap_or_default()
    }

    /// The lines of a text that fit the room.
    pub fn lines(self, text: &str, room: i32) -> Vec<String> {
        lines(text, self.size, self.bold, room)
    }
}

/// What has been drawn so far.
#[derive(Default)]
pub struct Sheet {
    shapes: Vec<Shape>,
}

impl Sheet {
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
        self.shapes.push(Shape::Line {
            from,
            to,
            thickness,
            colour,
        });
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

    /// Writes lines, the first of them on this line. Gives the line after the last.
    pub fn write(&mut self, (x, mut y): (i32, i32), lines: Vec<String>, hand: Hand) -> i32 {
        for text in lines {
            self.shapes.push(Shape::Text {
                x,
                y,
                text: text.into(),
                size: hand.size,
                bold: hand.bold,
                anchor: hand.anchor,
                colour: hand.colour,
            });
            y += hand.leading();
        }
        y
    }

    /// Writes lines around a middle.
    pub fn write_around(&mut self, (x, middle): (i32, i32), lines: Vec<String>, hand: Hand) {
        // The middle of a line is about a third of its size above the line that its letters stand on.
        let first = middle + hand.size * 7 / 20 - (hand.height(lines.len()) - hand.leading()) / 2;
        self.write((x, first), lines, hand);
    }

    /// Writes the title. Gives the place below it.
    pub fn title(&mut self, text: &str) -> i32 {
        let hand = Hand {
            size: TITLE,
            bold: true,
            anchor: Anchor::Start,
            colour: Colour::Ink,
        };
        let lines = hand.lines(text, WIDTH - 2 * MARGIN);
        let after = self.write((MARGIN, MARGIN + TITLE), lines, hand);
        after - hand.leading() + TITLE / 2
    }

    /// Writes the foot below this place, puts white under it all and turns it to the direction of writing.
    pub fn finish(
        mut self,
        y: i32,
        shown: &Shown<'_>,
        title: IString,
        description: IString,
    ) -> Drawing {
        let hand = Hand {
            size: FOOT,
            bold: false,
            anchor: Anchor::Start,
            colour: Colour::Soft,
        };
        let lines = hand.lines(&shown.foot(), WIDTH - 2 * MARGIN);
        let after = self.write((MARGIN, y + hand.leading()), lines, hand);
        let height = after - hand.leading() + MARGIN * 3 / 4;
        let ground = Shape::Rectangle {
            x: 0,
            y: 0,
            width: WIDTH,
            height,
            paint: Paint {
                fill: Colour::White,
                edge: None,
            },
        };
        let from_the_right = shown.words.get(Key::META_DIRECTION) == "rtl";
        let mut shapes = vec![ground];
        shapes.extend(self.shapes);
        if from_the_right {
            shapes.iter_mut().for_each(mirror);
        }
        Drawing {
            width: WIDTH,
            height,
            title,
            description,
            language: shown.words.get(Key::META_LANGUAGE),
            from_the_right,
            shapes,
        }
    }
}

fn mirror(shape: &mut Shape) {
    match shape {
        Shape::Rectangle { x, width, .. } => *x = WIDTH - *x - *width,
        Shape::Line { from, to, .. } => {
            from.0 = WIDTH - from.0;
            to.0 = WIDTH - to.0;
        }
        // The start of a text is on the right then.
        Shape::Circle { x, .. } | Shape::Text { x, .. } => *x = WIDTH - *x,
    }
}
