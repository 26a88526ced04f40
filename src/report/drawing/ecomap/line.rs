//! The lines to services: the higher the level, the stronger; a mark compares it with what is needed.

use super::layout::Measures;
use super::{Mark, Sheet};
use crate::domain::level::Level;
use crate::report::drawing::sheet::TextStyle;
use crate::report::drawing::{Anchor, Colour, Paint, Shape};

/// The style of a line.
struct Style {
    thickness: i32,
    /// The thickness of the gap within a double line.
    gap: i32,
    colour: Colour,
    dash: Option<(i32, i32)>,
}

const THIN: Style = Style {
    thickness: 2,
    gap: 0,
    colour: Colour::Ink,
    dash: None,
};

const fn style(level: Option<Level>) -> Style {
    match level {
        None => Style {
            colour: Colour::Edge,
            dash: Some((2, 8)),
            ..THIN
        },
        Some(Level::Networking) => Style {
            thickness: 3,
            dash: Some((3, 4)),
            ..THIN
        },
        Some(Level::NotJoinedUpYet | Level::Cooperation) => THIN,
        Some(Level::Coordination) => Style {
            thickness: 7,
            gap: 3,
            ..THIN
        },
        Some(Level::Collaboration) => Style {
            thickness: 7,
            ..THIN
        },
        Some(Level::Partnership) => Style {
            thickness: 12,
            gap: 3,
            ..THIN
        },
    }
}

/// Draws a line in the style of a level.
pub fn draw(sheet: &mut Sheet, from: (i32, i32), to: (i32, i32), level: Option<Level>) {
    let style = style(level);
    sheet.push(Shape::Line {
        from,
        to,
        thickness: style.thickness,
        colour: style.colour,
        dash: style.dash,
    });
    if style.gap > 0 {
        sheet.line(from, to, style.gap, Colour::White);
    }
}

/// Draws the sign of a line whose level is unknown.
pub fn unknown(sheet: &mut Sheet, measures: &Measures, at: (i32, i32)) {
    let blank = Paint {
        fill: Colour::White,
        edge: None,
    };
    sheet.circle(at, measures.mark - 1, blank);
    let style = TextStyle {
        size: measures.number,
        bold: true,
        anchor: Anchor::Middle,
        colour: Colour::Soft,
    };
    sheet.write_around(at, vec![String::from("?")], style);
}

/// Returns half the width and half the height of a mark.
pub const fn size_of(measures: &Measures, mark: Mark) -> (i32, i32) {
    match mark {
        Mark::Missing(_) => (measures.mark, measures.mark),
        Mark::Over(_) => (measures.mark + 3, measures.mark - 1),
    }
}

/// Returns the distance from the middle of a mark to its furthest point.
pub const fn reach_of(measures: &Measures, mark: Mark) -> i32 {
    let (across, down) = size_of(measures, mark);
    match mark {
        Mark::Missing(_) => across,
        Mark::Over(_) => (across * across + down * down).isqrt() + 1,
    }
}

/// Draws the mark that compares a relationship with what is needed: round if levels are missing, square if
/// there are more than needed.
pub fn mark(sheet: &mut Sheet, measures: &Measures, at: (i32, i32), mark: Mark) {
    let paint = Paint {
        fill: Colour::White,
        edge: Some((Colour::Ink, 1)),
    };
    let (across, down) = size_of(measures, mark);
    match mark {
        Mark::Missing(_) => sheet.circle(at, across, paint),
        Mark::Over(_) => {
            let size = (2 * across, 2 * down);
            sheet.rectangle((at.0 - across, at.1 - down), size, paint);
        }
    }
    let style = TextStyle {
        size: measures.mark,
        bold: true,
        anchor: Anchor::Middle,
        colour: Colour::Ink,
    };
    sheet.write_around(at, vec![mark.sign()], style);
}
