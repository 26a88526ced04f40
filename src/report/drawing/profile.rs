//! The ten answers, each as a strip of five cells.

use implicit_clone::unsync::IString;

use super::sheet::{MARGIN, Sheet, TextStyle, WIDTH};
use super::{Anchor, Colour, Drawing, Paint, RecordSource};
use crate::content::phrasing::{mark, number};
use crate::content::{Key, Ui};
use crate::domain::dimension::Dimension;
use crate::domain::level::Level;
use crate::domain::response::Response;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Question;
use crate::report::builder::joined;

/// The right edge of the names.
const NAMES: i32 = 238;
/// The left edge of the strips.
const STRIPS: i32 = 256;
/// A cell: its width, its height, and the distance to the next one.
const CELL: (i32, i32, i32) = (38, 18, 44);
/// The middle of the numbers.
const NUMBERS: i32 = 492;
/// The left edge of the texts beside the numbers.
const WORDS: i32 = 514;
/// The minimum height of a row.
const ROW: i32 = 38;
/// The space above and below a row's texts.
const SPACE: i32 = 8;

const NAME: TextStyle = TextStyle {
    size: 15,
    bold: false,
    anchor: Anchor::Start,
    colour: Colour::Ink,
};
const ANSWER: TextStyle = TextStyle {
    size: 16,
    bold: true,
    anchor: Anchor::Middle,
    colour: Colour::Ink,
};
const WORD: TextStyle = TextStyle {
    size: 13,
    colour: Colour::Soft,
    ..NAME
};
const AXIS: TextStyle = TextStyle {
    anchor: Anchor::Middle,
    ..WORD
};

const FULL: Paint = Paint {
    fill: Colour::Accent,
    edge: Some((Colour::Accent, 1)),
};
const EMPTY: Paint = Paint {
    fill: Colour::White,
    edge: Some((Colour::Edge, 1)),
};

/// Draws the profile.
pub fn draw(source: &RecordSource<'_>) -> Drawing {
    let mut sheet = Sheet::default();
    let title = source.words.get(Ui::ProfileHeading);
    let mut y = sheet.title(&title) + 12;
    let needed = source.is_whole().then_some(source.outcome.needed);
    let top = needed.map(|needed| {
        let text = source
            .words
            .fill(Ui::LegendNeeded, &[("number", number(needed))]);
        let style = TextStyle {
            bold: true,
            colour: Colour::Ink,
            ..AXIS
        };
        let x = after_cell(needed);
        let room = 2 * (x - MARGIN).min(WIDTH - MARGIN - x);
        let last = sheet.write((x, y + style.size), style.lines(&text, room), style);
        y = last - style.leading() + 6;
        y
    });
    for (place, level) in (0..).zip(&Level::ALL[1..]) {
        let middle = STRIPS + place * CELL.2 + CELL.0 / 2;
        let text = vec![number(*level).to_owned()];
        sheet.write((middle, y + AXIS.size), text, AXIS);
    }
    y += AXIS.leading() + 2;
    for dimension in Dimension::ALL {
        y = row(&mut sheet, source, *dimension, y);
    }
    if let (Some(needed), Some(top)) = (needed, top) {
        let x = after_cell(needed);
        sheet.line((x, top), (x, y), 2, Colour::Ink);
    }
    y = legend(&mut sheet, source, y + 14);
    sheet.finish(
        y + 8,
        &source.foot(),
        source.words,
        (title, description(source)),
    )
}

/// Returns the position between the cell of a level and the next cell.
fn after_cell(level: Level) -> i32 {
    STRIPS + i32::from(level.number()) * CELL.2 - (CELL.2 - CELL.0) / 2
}

/// Draws a row at this position, and returns the position below it.
fn row(sheet: &mut Sheet, source: &RecordSource<'_>, dimension: Dimension, top: i32) -> i32 {
    let words = source.words;
    let response = source.record.responses.assessment.relationship.dimensions[dimension];
    let name = words.get(Key::dimension_name(dimension));
    let name = NAME.lines(&name, NAMES - MARGIN);
    let missing = response.known().is_none().then(|| {
        let said = source
            .record
            .responses
            .answer_label(Question::Dimension(dimension));
        words.get(said)
    });
    let mark = mark(&source.outcome, dimension).map(|mark| words.get(mark));
    let said = missing.into_iter().chain(mark);
    let said: Vec<_> = said
        .flat_map(|text| WORD.lines(&text, WIDTH - MARGIN - WORDS))
        .collect();
    let texts = NAME.height(name.len()).max(WORD.height(said.len()));
    let height = ROW.max(texts + 2 * SPACE);
    let middle = top + height / 2;
    sheet.line((MARGIN, top), (WIDTH - MARGIN, top), 1, Colour::Hairline);
    sheet.write_around((MARGIN, middle), name, NAME);
    strip(sheet, (STRIPS, middle), response);
    let sign = match response {
        Response::Known(level) => number(level),
        Response::Unknown => "?",
        Response::Unanswered => "–",
    };
    sheet.write_around((NUMBERS, middle), vec![sign.to_owned()], ANSWER);
    sheet.write_around((WORDS, middle), said, WORD);
    top + height
}

/// Draws the cells of an answer. Those up to the answer are filled and the others empty. Unknown has a stroke
/// through each cell, and unanswered has a dash instead of each.
fn strip(sheet: &mut Sheet, (x, middle): (i32, i32), response: Response<Level>) {
    let (width, height, next) = CELL;
    let top = middle - height / 2;
    for (place, level) in (0..).zip(&Level::ALL[1..]) {
        let left = x + place * next;
        match response {
            Response::Known(answer) if answer >= *level => {
                sheet.rectangle((left, top), (width, height), FULL);
            }
            Response::Known(_) => sheet.rectangle((left, top), (width, height), EMPTY),
            Response::Unknown => {
                sheet.rectangle((left, top), (width, height), EMPTY);
                let (from, to) = ((left, top + height), (left + width, top));
                sheet.line(from, to, 1, Colour::Edge);
            }
            Response::Unanswered => {
                sheet.line((left, middle), (left + width, middle), 1, Colour::Edge);
            }
        }
    }
}

/// Explains the cells, and returns the position below.
fn legend(sheet: &mut Sheet, source: &RecordSource<'_>, mut y: i32) -> i32 {
    let left = MARGIN + CELL.0 + 12;
    let lines = [
        (Ui::LegendAnswer, Response::Known(Level::Partnership)),
        (Ui::LegendUnknown, Response::Unknown),
    ];
    for (text, response) in lines {
        let (width, height, _) = CELL;
        let top = y + 2;
        let paint = if response.known().is_some() {
            FULL
        } else {
            EMPTY
        };
        sheet.rectangle((MARGIN, top), (width, height), paint);
        if response.known().is_none() {
            let (from, to) = ((MARGIN, top + height), (MARGIN + width, top));
            sheet.line(from, to, 1, Colour::Edge);
        }
        let lines = WORD.lines(&source.words.get(text), WIDTH - MARGIN - left);
        let first = top + height / 2 + WORD.size * 7 / 20;
        let after = sheet.write((left, first), lines, WORD);
        y = after.max(y + height + 8) - 2;
    }
    y
}

/// Returns every answer in words.
fn description(source: &RecordSource<'_>) -> IString {
    let words = source.words;
    let answers = Dimension::ALL.iter().map(|dimension| {
        let name = words.get(Key::dimension_name(*dimension));
        let known = source.record.responses.assessment.relationship.dimensions[*dimension].known();
        let said = source
            .record
            .responses
            .answer_label(Question::Dimension(*dimension));
        let answer = known.map_or_else(|| words.get(said), |level| number(level).into());
        words.fill(Ui::PartAnswer, &[("name", &name), ("answer", &answer)])
    });
    let between = format!("{} ", words.get(Ui::ListSeparator));
    joined(answers, &between)
}
