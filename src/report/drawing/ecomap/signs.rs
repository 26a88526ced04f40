//! The signs of the drawing: the numbers of services, and the middle.

use super::layout::Measures;
use super::{MapSource, cut};
use crate::content::{OnMap, Words};
use crate::domain::map::{Lead, Place};
use crate::report::drawing::sheet::{Sheet, TextStyle};
use crate::report::drawing::{Anchor, Colour, Paint};

/// The paint of filled signs.
const FULL: Paint = Paint {
    fill: Colour::Accent,
    edge: Some((Colour::Accent, 2)),
};
/// The paint of open signs.
pub const OPEN: Paint = Paint {
    fill: Colour::White,
    edge: Some((Colour::Ink, 2)),
};
/// The distance from the edge of a sign to the ring that marks the lead.
pub const LEAD: i32 = 5;

/// Draws a service's number in the sign of how near the service is.
pub fn number(
    sheet: &mut Sheet,
    measures: &Measures,
    at: (i32, i32),
    (number, kind, leads): (usize, Option<Place>, bool),
) {
    if leads {
        sheet.circle(at, measures.disc + LEAD, OPEN);
    }
    let colour = if kind == Some(Place::Core) {
        Colour::White
    } else {
        Colour::Ink
    };
    sign(sheet, kind, at, measures.disc);
    let style = TextStyle {
        size: measures.number,
        bold: true,
        anchor: Anchor::Middle,
        colour,
    };
    sheet.write_around(at, vec![number.to_string()], style);
}

/// Draws the sign of how near a service is: filled, open, or a square if unsure.
pub fn sign(sheet: &mut Sheet, kind: Option<Place>, at: (i32, i32), radius: i32) {
    match kind {
        Some(Place::Core) => sheet.circle(at, radius - 1, FULL),
        Some(Place::Ring) => sheet.circle(at, radius - 1, OPEN),
        Some(Place::Unsure) | None => {
            let half = radius - 2;
            let size = (2 * half, 2 * half);
            sheet.rectangle((at.0 - half, at.1 - half), size, OPEN);
        }
    }
}

/// Draws the middle: the family with the worker's own service, ringed if that service leads.
pub fn hub(sheet: &mut Sheet, source: &MapSource<'_>, at: (i32, i32)) {
    let measures = source.measures();
    if source.leads(Lead::Own) {
        sheet.circle(at, measures.hub + LEAD, OPEN);
    }
    middle(sheet, measures, (source.words, at), (FULL, Colour::White));
}

/// Draws the middle with this paint, and its text and line in this colour.
pub fn middle(
    sheet: &mut Sheet,
    measures: &Measures,
    (words, at): (&Words, (i32, i32)),
    (paint, colour): (Paint, Colour),
) {
    sheet.circle(at, measures.hub - 1, paint);
    let family = TextStyle {
        size: measures.hub_size,
        bold: true,
        anchor: Anchor::Middle,
        colour,
    };
    let own = TextStyle {
        size: measures.hub_size - 2,
        bold: false,
        ..family
    };
    let room = measures.hub * 17 / 10;
    let text = words.get(OnMap::Family);
    let above = cut(&text, family, room, 1);
    sheet.write_around((at.0, at.1 - family.size), above, family);
    let half = measures.hub / 2;
    let (from, to) = ((at.0 - half, at.1), (at.0 + half, at.1));
    sheet.line(from, to, 1, colour);
    let below = cut(&words.get(OnMap::OwnService), own, room - 6, 2);
    sheet.write((at.0, at.1 + own.size + 4), below, own);
}
