//! The drawings of a result, as shapes that an SVG and a canvas can both draw: no paths, no turns, whole
//! numbers. What is marked differs by its shape and stands beside its word, never by its colour alone.

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

/// A drawing on white, in units that are pixels at its own size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// What it shows.
    pub title: IString,
    /// What it shows, in words that take its place.
    pub description: IString,
    /// The code of the language of its texts.
    pub language: IString,
    /// Whether its texts are written from right to left; it is mirrored then.
    pub from_the_right: bool,
    /// What is drawn, one above the other.
    pub shapes: Vec<Shape>,
}

/// One thing that is drawn. Places are counted from the left and the top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A rectangle.
    Rectangle {
        /// Its left side.
        x: i32,
        /// Its upper side.
        y: i32,
        /// From its left to its right side.
        width: i32,
        /// From its upper to its lower side.
        height: i32,
        /// What it is painted with.
        paint: Paint,
    },
    /// A line.
    Line {
        /// Where it begins: across and down.
        from: (i32, i32),
        /// Where it ends: across and down.
        to: (i32, i32),
        /// How thick it is.
        thickness: i32,
        /// Its colour.
        colour: Colour,
        /// How long its strokes are and what is between them; none where it has no gaps.
        dash: Option<(i32, i32)>,
    },
    /// A circle.
    Circle {
        /// Its middle, across.
        x: i32,
        /// Its middle, down.
        y: i32,
        /// From its middle to its edge.
        radius: i32,
        /// What it is painted with.
        paint: Paint,
    },
    /// An ellipse.
    Ellipse {
        /// Its middle, across.
        x: i32,
        /// Its middle, down.
        y: i32,
        /// From its middle to its edge: across and down.
        radii: (i32, i32),
        /// What it is painted with.
        paint: Paint,
    },
    /// A line of text.
    Text {
        /// Where it is held, across.
        x: i32,
        /// The line that its letters stand on.
        y: i32,
        /// What it says.
        text: IString,
        /// The size of its letters.
        size: i32,
        /// Whether its letters are bold.
        bold: bool,
        /// What of it is held.
        anchor: Anchor,
        /// Its colour.
        colour: Colour,
    },
}

/// What is held of a line of text. Its start is on the left, or on the right where it is written from
/// there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its start.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// What a shape is painted with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paint {
    /// What it is filled with.
    pub fill: Colour,
    /// The colour of its edge and how thick that is, half of it within the shape.
    pub edge: Option<(Colour, i32)>,
}

/// A colour: dark enough or light enough to be told from its neighbours in grey print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// The ground.
    White,
    /// A light tint.
    Tint,
    /// A line that only leads the eye.
    Hairline,
    /// The edge of something that is not filled.
    Edge,
    /// What is said beside the rest.
    Soft,
    /// What is filled.
    Accent,
    /// What is said.
    Ink,
}

impl Colour {
    /// The colour as styles and a canvas write it.
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
    /// The six levels: where the relationship stands, how far that may reach, what it is called and, where
    /// the family's part is told, which level is needed.
    pub fn scale(record: &Record, words: &Words) -> Self {
        let record = record.within(record.scope);
        scale::draw(&Shown::of(&record, words))
    }

    /// The ten answers and, where the family's part is told, the level that is needed.
    pub fn profile(record: &Record, words: &Words) -> Self {
        let record = record.within(record.scope);
        profile::draw(&Shown::of(&record, words))
    }

    /// The services around one family, with how close the worker's own service is to each.
    pub fn ecomap(record: &MapRecord, words: &Words, form: Form) -> Self {
        Ecomap::to_hand_on(record, words, form).drawing
    }
}

/// What is drawn, in which words.
struct Shown<'a> {
    record: &'a Record,
    outcome: Outcome,
    words: &'a Words,
}

impl<'a> Shown<'a> {
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

/// What it is, for the foot of a drawing that is passed on by itself.
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
