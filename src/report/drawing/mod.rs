//! The drawings of a result, as shapes that both an SVG and a canvas can draw: no paths, no rotation, whole
//! numbers. Marks differ in shape and have their text beside them, so no mark relies on colour alone.

mod ecomap;
mod letters;
mod profile;
mod scale;
mod sheet;
mod svg;

pub use ecomap::{Disc, Ecomap, Form};
pub use letters::width_of;

use implicit_clone::unsync::IString;

use super::builder::joined;
use crate::content::Report as Text;
use crate::content::{Key, Ui, Words};
use crate::domain::outcome::Outcome;
use crate::record::map::MapRecord;
use crate::record::{Day, Record, Scope};

/// A drawing on white. Its units are pixels at original size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// Its title.
    pub title: IString,
    /// The text alternative.
    pub description: IString,
    /// The language code of its texts.
    pub language: IString,
    /// Whether its texts are written from right to left; if so, it is mirrored.
    pub from_the_right: bool,
    /// The shapes, from back to front.
    pub shapes: Vec<Shape>,
}

/// A shape. Positions count from the left and the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A rectangle.
    Rectangle {
        /// Its left side.
        x: i32,
        /// Its top.
        y: i32,
        /// Its width.
        width: i32,
        /// Its height.
        height: i32,
        /// Its paint.
        paint: Paint,
    },
    /// A line.
    Line {
        /// Its start: x and y.
        from: (i32, i32),
        /// Its end: x and y.
        to: (i32, i32),
        /// Its thickness.
        thickness: i32,
        /// Its colour.
        colour: Colour,
        /// The lengths of its dashes and gaps; `None` if it is solid.
        dash: Option<(i32, i32)>,
    },
    /// A circle.
    Circle {
        /// The x coordinate of its middle.
        x: i32,
        /// The y coordinate of its middle.
        y: i32,
        /// Its radius.
        radius: i32,
        /// Its paint.
        paint: Paint,
    },
    /// An ellipse.
    Ellipse {
        /// The x coordinate of its middle.
        x: i32,
        /// The y coordinate of its middle.
        y: i32,
        /// Its horizontal and vertical radius.
        radii: (i32, i32),
        /// Its paint.
        paint: Paint,
    },
    /// A line of text.
    Text {
        /// The x coordinate of its anchor.
        x: i32,
        /// The y coordinate of its baseline.
        y: i32,
        /// The text.
        text: IString,
        /// The font size.
        size: i32,
        /// Whether it is bold.
        bold: bool,
        /// The point that `x` refers to.
        anchor: Anchor,
        /// Its colour.
        colour: Colour,
    },
}

/// The point of a line of text that its position refers to. The start is on the left, or on the right if the
/// text is written from there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its start.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// The fill and the edge of a shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paint {
    /// The fill colour.
    pub fill: Colour,
    /// The colour and thickness of the edge, half of which is inside the shape.
    pub edge: Option<(Colour, i32)>,
}

/// A colour: light or dark enough to tell it from its neighbours in greyscale print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// The background.
    White,
    /// A light tint.
    Tint,
    /// A line that only guides the eye.
    Hairline,
    /// The edge of something unfilled.
    Edge,
    /// Secondary text.
    Soft,
    /// Filled shapes.
    Accent,
    /// Text.
    Ink,
}

impl Colour {
    /// Returns the colour as written in styles and on a canvas.
    pub const fn code(self) -> &'static str {
        match self {
            Self::White => "#ffffff",
            Self::Tint => "#e2efeb",
            Self::Hairline => "#c3ccc8",
            Self::Edge => "#6c7874",
            Self::Soft => "#4d5956",
            Self::Accent => "#0b5f58",
            Self::Ink => "#1a2321",
        }
    }
}

impl Drawing {
    /// Draws the six levels: the placement, its range, the claimed level and, if the family part is included,
    /// the needed level.
    pub fn scale(record: &Record, words: &Words) -> Self {
        let record = record.within(record.scope);
        scale::draw(&RecordSource::of(&record, words))
    }

    /// Draws the ten answers and, if the family part is included, the needed level.
    pub fn profile(record: &Record, words: &Words) -> Self {
        let record = record.within(record.scope);
        profile::draw(&RecordSource::of(&record, words))
    }

    /// Draws the services around one family, and how close the worker's own service is to each.
    pub fn ecomap(record: &MapRecord, words: &Words, form: Form) -> Self {
        Ecomap::standalone(record, words, form).drawing
    }
}

/// The record to draw, and the wording.
struct RecordSource<'a> {
    record: &'a Record,
    outcome: Outcome,
    words: &'a Words,
}

impl<'a> RecordSource<'a> {
    fn of(record: &'a Record, words: &'a Words) -> Self {
        Self {
            record,
            outcome: Outcome::of(&record.responses.assessment),
            words,
        }
    }

    fn is_whole(&self) -> bool {
        self.record.scope == Scope::Whole
    }

    fn foot(&self) -> IString {
        foot(self.words, self.record.day)
    }
}

/// Returns the footer of a drawing that is shared on its own.
fn foot(words: &Words, day: Option<Day>) -> IString {
    let day = day.map(|day| {
        let day = day.in_words(words);
        words.fill(Text::MadeOn, &[("day", &day)])
    });
    let app = words.get(Ui::AppName);
    let edition = words.get(Key::META_EDITION);
    let edition = words.fill(Ui::Edition, &[("edition", &edition)]);
    let made = joined(day.into_iter().chain([edition]), " ");
    joined([app, made], " – ")
}
