//! A blank ecomap to fill in by hand.

use super::key::{SAMPLE, sample};
use super::layout::{BY_HAND, Measures, Spot, layout};
use super::signs::{OPEN, middle};
use super::{Ecomap, cut};
use crate::content::{Key, Report as Text, Words};
use crate::domain::level::Level;
use crate::domain::map::Place;
use crate::report::drawing::letters::width_of;
use crate::report::drawing::sheet::{Sheet, TextStyle};
use crate::report::drawing::{Anchor, Colour, Drawing, Paint};

/// The number of services that fit.
const SERVICES: usize = 8;
/// The height of a line sample.
const HIGH: i32 = 16;
/// The maximum width of a ring's name: it must fit between the places on both sides.
const NAME: i32 = 112;

/// The paint of what people draw over.
const FAINT: Paint = Paint {
    fill: Colour::White,
    edge: Some((Colour::Edge, 1)),
};
const RING: TextStyle = TextStyle {
    size: 17,
    bold: false,
    anchor: Anchor::Middle,
    colour: Colour::Soft,
};
const NUMBER: TextStyle = TextStyle {
    size: BY_HAND.number,
    bold: true,
    anchor: Anchor::Middle,
    colour: Colour::Ink,
};

impl Ecomap {
    /// Draws the middle, one ring for the core and one for the services at hand, and on each ring a place for
    /// every service, with a line for its name.
    pub fn blank(words: &Words) -> Drawing {
        let measures = &BY_HAND;
        let layout = layout(measures, &[0; SERVICES], &[false; SERVICES]);
        let mut sheet = Sheet::of_width(measures.width);
        let (across, down) = layout.reach;
        let at = (measures.width / 2, down + RING.size);
        ring(&mut sheet, at, (across, down), words, Place::Ring);
        let near = measures.near((across, down));
        ring(&mut sheet, at, near, words, Place::Core);
        for (place, spot) in layout.spots.iter().enumerate() {
            service(&mut sheet, measures, at, (place + 1, spot));
        }
        middle(&mut sheet, measures, (words, at), (OPEN, Colour::Ink));
        let height = at.1 + down + 8;
        let title = words.get(Text::EcomapTitle);
        sheet.close(height, words, (title.clone(), title))
    }

    /// Draws a sample of a level's line.
    pub fn line(words: &Words, level: Level) -> Drawing {
        let mut sheet = Sheet::of_width(SAMPLE);
        sample(&mut sheet, (0, HIGH / 2), Some(level));
        let title = words.get(Key::level_title(level));
        sheet.close(HIGH, words, (title.clone(), title))
    }
}

/// Draws a ring with its name at the top.
fn ring(sheet: &mut Sheet, (x, y): (i32, i32), radii: (i32, i32), words: &Words, of: Place) {
    sheet.ellipse((x, y), radii, FAINT);
    let name = cut(&words.get(Key::place_name(of)), RING, NAME, 1);
    let widths = name.iter().map(|line| width_of(line, RING.size, RING.bold));
    let wide = widths.max().unwrap_or_default() + RING.size;
    let top = y - radii.1;
    let blank = Paint {
        fill: Colour::White,
        edge: None,
    };
    let high = RING.size * 3 / 2;
    let from = (x - wide / 2, top - high / 2 - 1);
    sheet.rectangle(from, (wide, high + 2), blank);
    sheet.write_around((x, top), name, RING);
}

/// Draws both places of a service, its number, and the line for its name.
fn service(
    sheet: &mut Sheet,
    measures: &Measures,
    middle: (i32, i32),
    (number, spot): (usize, &Spot),
) {
    for (x, y) in [measures.near(spot.end), spot.end] {
        sheet.circle((middle.0 + x, middle.1 + y), measures.disc, FAINT);
    }
    let way = if spot.after { 1 } else { -1 };
    let (x, y) = (middle.0 + spot.end.0, middle.1 + spot.end.1);
    let beside = x + way * (measures.disc + NUMBER.size);
    sheet.write_around((beside, y), vec![number.to_string()], NUMBER);
    let edge = middle.0 + way * (measures.width / 2 - 1);
    let under = y + NUMBER.size / 2;
    let from = (beside + way * NUMBER.size, under);
    sheet.line(from, (edge, under), 1, Colour::Edge);
}
