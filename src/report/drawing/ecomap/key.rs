//! The key to the signs of the drawing.

use super::label::{all_of, draw_sign, level, sign_of, width_of_sign};
use super::signs::{LEAD, OPEN, sign};
use super::{Form, MapSource, Mark, STUB, Sheet, line};
use crate::content::{Key, OnMap, Report as Text};
use crate::domain::level::Level;
use crate::domain::map::Place;
use crate::domain::risk::RiskDomain;
use crate::domain::vocabulary::Vocabulary;
use crate::report::builder::joined;
use crate::report::drawing::sheet::TextStyle;
use crate::report::drawing::{Anchor, Colour};

/// The width of a line sample.
pub const SAMPLE: i32 = 48;
/// The space between a sign and its text.
const APART: i32 = 12;
/// The minimum height of an entry.
const ENTRY: i32 = 26;

const HEADING: TextStyle = TextStyle {
    size: 13,
    bold: true,
    anchor: Anchor::Start,
    colour: Colour::Ink,
};
const WORD: TextStyle = TextStyle {
    bold: false,
    ..HEADING
};

/// A sign that the key explains.
#[derive(Clone, Copy)]
enum Sign {
    Line(Option<Level>),
    Near(Place),
    Lead,
    Mark(Mark),
    Risk(RiskDomain),
}

/// Draws the key below this position, and returns the position below it.
pub fn draw(sheet: &mut Sheet, source: &MapSource<'_>, top: i32) -> i32 {
    let parts = [
        (Text::EcomapKeyLines, lines(source)),
        (Text::EcomapKeyPlaces, places(source)),
        (Text::EcomapKeyWorksOn, risks(source)),
    ];
    let parts = parts.into_iter().filter(|(_, signs)| !signs.is_empty());
    let width = source.measures().width;
    let margin = sheet.margin();
    let apart = (margin, width - margin);
    sheet.line((apart.0, top), (apart.1, top), 1, Colour::Hairline);
    let (columns, between) = match source.form {
        Form::Wide => (3, 28),
        Form::Narrow => (1, 0),
    };
    let room = (width - 2 * margin - (columns - 1) * between) / columns;
    let (mut x, mut y, mut below) = (margin, top + 14, top);
    for (heading, signs) in parts {
        let end = part(sheet, source, ((x, y), room), (heading, &signs));
        below = below.max(end);
        match source.form {
            Form::Wide => x += room + between,
            Form::Narrow => y = end + 10,
        }
    }
    below
}

fn lines(source: &MapSource<'_>) -> Vec<Sign> {
    let count = source.services().len();
    let unknown = (0..count).any(|place| source.level(place).is_none());
    let levels = Level::ALL
        .iter()
        .rev()
        .map(|level| Sign::Line(Some(*level)));
    levels.chain(unknown.then_some(Sign::Line(None))).collect()
}

fn places(source: &MapSource<'_>) -> Vec<Sign> {
    let is_there = |place| source.services().iter().any(|one| one.place == place);
    let near = [Place::Core, Place::Unsure, Place::Ring].into_iter();
    let near = near.filter(|place| is_there(*place)).map(Sign::Near);
    let lead = source.somebody_leads().then_some(Sign::Lead);
    let marks = || (0..source.services().len()).filter_map(|place| source.mark(place));
    let missing = marks().find(|mark| matches!(mark, Mark::Missing(_)));
    let over = marks().find(|mark| matches!(mark, Mark::Over(_)));
    let marks = missing.into_iter().chain(over).map(Sign::Mark);
    near.chain(lead).chain(marks).collect()
}

/// Returns the signs of the risks that the services and the worker's own service work on; empty for the
/// narrow form, which does not show them.
fn risks(source: &MapSource<'_>) -> Vec<Sign> {
    let all = source
        .services()
        .iter()
        .filter_map(|one| one.works_on.as_ref());
    let all = all.chain(&source.record.map.works_on);
    let all: Vec<_> = all.flat_map(all_of).collect();
    let used = RiskDomain::ALL.iter().filter(|risk| all.contains(risk));
    let used = used.filter(|_| source.form == Form::Wide);
    used.map(|risk| Sign::Risk(*risk)).collect()
}

/// Draws a heading with its signs, and returns the position below them.
fn part(
    sheet: &mut Sheet,
    source: &MapSource<'_>,
    ((x, top), room): ((i32, i32), i32),
    (heading, signs): (Text, &[Sign]),
) -> i32 {
    let heading = HEADING.lines(&source.words.get(heading), room);
    let after = sheet.write((x, top + HEADING.size), heading, HEADING);
    let mut y = after - HEADING.size + 4;
    let wide = signs.iter().map(|sign| width(source, *sign)).max();
    let wide = wide.unwrap_or_default();
    for sign in signs {
        let words = WORD.lines(&text(source, *sign), room - wide - APART);
        let height = ENTRY.max(WORD.height(words.len()) + 6);
        let middle = y + height / 2;
        draw_centred(sheet, source, ((x, middle), wide), *sign);
        sheet.write_around((x + wide + APART, middle), words, WORD);
        y += height;
    }
    y
}

/// Returns the width of a sign.
fn width(source: &MapSource<'_>, sign: Sign) -> i32 {
    let measures = source.measures();
    match sign {
        Sign::Line(_) => SAMPLE,
        Sign::Near(_) | Sign::Lead => 2 * (measures.disc + LEAD - 6),
        Sign::Mark(mark) => 2 * line::size_of(measures, mark).0,
        Sign::Risk(risk) => width_of_sign(&sign_of(source, risk)),
    }
}

/// Draws a sign in the middle of its space.
fn draw_centred(
    sheet: &mut Sheet,
    source: &MapSource<'_>,
    ((x, y), wide): ((i32, i32), i32),
    of: Sign,
) {
    let measures = source.measures();
    let middle = (x + wide / 2, y);
    match of {
        Sign::Line(level) => {
            sample(sheet, (x, y), level);
            if level.is_none() {
                line::unknown(sheet, measures, middle);
            }
        }
        Sign::Near(place) => sign(sheet, Some(place), middle, measures.disc - 4),
        Sign::Lead => {
            sheet.circle(middle, measures.disc - 2, OPEN);
            sheet.circle(middle, measures.disc - 6, OPEN);
        }
        Sign::Mark(mark) => line::mark(sheet, measures, middle, mark),
        Sign::Risk(risk) => draw_sign(sheet, (x, y), &sign_of(source, risk)),
    }
}

/// Draws a sample of a line that starts here.
pub fn sample(sheet: &mut Sheet, (x, y): (i32, i32), level: Option<Level>) {
    let reach = if level == Some(Level::NotJoinedUpYet) {
        STUB
    } else {
        SAMPLE
    };
    line::draw(sheet, (x, y), (x + reach, y), level);
}

fn text(source: &MapSource<'_>, sign: Sign) -> String {
    let words = source.words;
    let text = match sign {
        Sign::Line(Some(of)) => return level(source, of),
        Sign::Line(None) => words.get(Text::EcomapNoLevel),
        Sign::Near(place) => words.get(Key::place_name(place)),
        Sign::Lead => words.get(Text::EcomapLead),
        Sign::Mark(Mark::Missing(_)) => words.get(Text::EcomapKeyMissing),
        Sign::Mark(Mark::Over(_)) => words.get(Text::EcomapOver),
        Sign::Risk(risk) => {
            let works_on = source.record.map.works_on.as_ref();
            let own = works_on.is_some_and(|works_on| works_on[risk]);
            let own = own.then(|| words.get(OnMap::OwnService));
            joined(
                [words.get(Key::risk_name(risk))].into_iter().chain(own),
                " · ",
            )
        }
    };
    text.to_string()
}
