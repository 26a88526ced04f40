//! The six levels and the marks at each.

use implicit_clone::unsync::IString;

use super::sheet::{MARGIN, Sheet, TextStyle, WIDTH};
use super::{Anchor, Colour, Drawing, Paint, RecordSource};
use crate::content::phrasing::{claim_sentence, fill_level, fill_range, number, placement_texts};
use crate::content::{Key, Ui};
use crate::domain::level::{Claim, Level};
use crate::domain::vocabulary::Vocabulary;
use crate::report::builder::joined;

/// The right edge of the level names.
const NAMES: i32 = 262;
/// The right edge of the level numbers.
const NUMBERS: i32 = 296;
/// The middle of the rail.
const RAIL: i32 = 332;
/// The middle of the signs beside the marks.
const SIGNS: i32 = 396;
/// The left edge of the marks.
const MARKS: i32 = 418;
/// The minimum height of a level.
const STEP: i32 = 58;
/// The space above and below a level's texts.
const SPACE: i32 = 12;
/// The space between two marks.
const APART: i32 = 5;

const NAME: TextStyle = TextStyle {
    size: 17,
    bold: false,
    anchor: Anchor::End,
    colour: Colour::Ink,
};
const NUMBER: TextStyle = TextStyle {
    size: 20,
    bold: true,
    ..NAME
};
const MARK: TextStyle = TextStyle {
    size: 15,
    bold: false,
    anchor: Anchor::Start,
    colour: Colour::Ink,
};

const FULL: Paint = Paint {
    fill: Colour::Accent,
    edge: None,
};
const TINT: Paint = Paint {
    fill: Colour::Tint,
    edge: None,
};
const OPEN: Paint = Paint {
    fill: Colour::White,
    edge: Some((Colour::Ink, 3)),
};
const REACH: Paint = Paint {
    fill: Colour::Hairline,
    edge: Some((Colour::Edge, 1)),
};

/// A mark at a level.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    High,
    Low,
    Now,
    Needed,
    Claimed,
}

impl Mark {
    const fn label(self) -> Ui {
        match self {
            Self::High => Ui::MarkHigh,
            Self::Low => Ui::MarkLow,
            Self::Now => Ui::MarkNow,
            Self::Needed => Ui::MarkNeeded,
            Self::Claimed => Ui::MarkClaimed,
        }
    }
}

/// A level with its texts in lines, and its position.
struct Row {
    step: Level,
    name: Vec<String>,
    marks: Vec<(Mark, Vec<String>)>,
    top: i32,
    height: i32,
}

impl Row {
    const fn middle(&self) -> i32 {
        self.top + self.height / 2
    }

    fn has(&self, mark: Mark) -> bool {
        self.marks.iter().any(|(of, _)| *of == mark)
    }
}

/// Draws the scale.
pub fn draw(source: &RecordSource<'_>) -> Drawing {
    let mut sheet = Sheet::default();
    let title = source.words.get(Ui::WhereHeading);
    let mut y = sheet.title(&title) + 8;
    let rows = Level::ALL.iter().rev().map(|step| row(source, *step));
    let mut rows: Vec<_> = rows.collect();
    // All levels are as high as the fullest one needs.
    let height = rows.iter().map(|row| row.height).max().unwrap_or(STEP);
    for row in &mut rows {
        (row.top, row.height) = (y, height);
        y += height;
    }
    for row in rows.iter().filter(|row| row.has(Mark::Now)) {
        let across = (MARGIN / 2, row.top + 2);
        sheet.rectangle(across, (WIDTH - MARGIN, row.height - 4), TINT);
    }
    rail(&mut sheet, source, &rows);
    for row in &rows {
        texts(&mut sheet, row);
    }
    sheet.finish(
        y + 8,
        &source.foot(),
        source.words,
        (title, description(source)),
    )
}

fn row(source: &RecordSource<'_>, step: Level) -> Row {
    let marks = marks(source, step).into_iter().map(|mark| {
        let text = source.words.get(mark.label());
        (mark, style(mark).lines(&text, WIDTH - MARGIN - MARKS))
    });
    let marks: Vec<_> = marks.collect();
    let title = source.words.get(Key::level_title(step));
    let is_now = marks.iter().any(|(mark, _)| *mark == Mark::Now);
    let name = name_style(is_now).lines(&title, NAMES - MARGIN);
    let height = NAME.height(name.len()).max(height_of(&marks)) + 2 * SPACE;
    Row {
        step,
        name,
        marks,
        top: 0,
        height: height.max(STEP),
    }
}

fn marks(source: &RecordSource<'_>, step: Level) -> Vec<Mark> {
    let placement = &source.outcome.placement;
    let (low, high) = placement.range;
    let open = low != high;
    let needed = source.is_whole() && source.outcome.needed == step;
    let claimed = source.outcome.claimed.known().and_then(Claim::level);
    let marks = [
        (open && step == high, Mark::High),
        (open && step == low, Mark::Low),
        (placement.level == Some(step), Mark::Now),
        (needed, Mark::Needed),
        (claimed == Some(step), Mark::Claimed),
    ];
    let marks = marks.into_iter().filter(|(is, _)| *is);
    marks.map(|(_, mark)| mark).collect()
}

/// The current level is bold, in its name and in its mark.
const fn name_style(is_now: bool) -> TextStyle {
    TextStyle {
        bold: is_now,
        ..NAME
    }
}

const fn style(mark: Mark) -> TextStyle {
    match mark {
        Mark::Now => TextStyle { bold: true, ..MARK },
        Mark::High | Mark::Low => TextStyle {
            colour: Colour::Soft,
            ..MARK
        },
        Mark::Needed | Mark::Claimed => MARK,
    }
}

/// Draws the rail and what is on it: the range, the way to go, the level and the needed level.
fn rail(sheet: &mut Sheet, source: &RecordSource<'_>, rows: &[Row]) {
    let middle = |wanted: Level| {
        let row = rows.iter().find(|row| row.step == wanted);
        row.map_or(0, Row::middle)
    };
    let (top, bottom) = (middle(Level::Partnership), middle(Level::NotJoinedUpYet));
    let (low, high) = source.outcome.placement.range;
    if low != high {
        let from = (RAIL - 13, middle(high) - 20);
        sheet.rectangle(from, (26, middle(low) - middle(high) + 40), REACH);
    }
    sheet.line((RAIL, top), (RAIL, bottom), 2, Colour::Edge);
    let needed = source.outcome.needed;
    if let Some(now) = source.outcome.placement.level
        && source.is_whole()
        && now < needed
    {
        sheet.line(
            (RAIL, middle(needed)),
            (RAIL, middle(now)),
            6,
            Colour::Accent,
        );
    }
    for row in rows {
        let place = (RAIL, row.middle());
        if row.has(Mark::Needed) {
            sheet.circle(place, 15, OPEN);
        }
        if row.has(Mark::Now) {
            sheet.circle(place, 9, FULL);
        } else if !row.has(Mark::Needed) {
            let small = Paint {
                fill: Colour::White,
                edge: Some((Colour::Edge, 2)),
            };
            sheet.circle(place, 5, small);
        }
    }
}

/// Returns the height of marks stacked on top of each other.
fn height_of(marks: &[(Mark, Vec<String>)]) -> i32 {
    let heights = marks
        .iter()
        .map(|(_, lines)| MARK.height(lines.len()) + APART);
    heights.sum::<i32>() - APART
}

fn texts(sheet: &mut Sheet, row: &Row) {
    let is_now = row.has(Mark::Now);
    sheet.write_around((NAMES, row.middle()), row.name.clone(), name_style(is_now));
    let number = vec![number(row.step).to_owned()];
    sheet.write_around((NUMBERS, row.middle()), number, NUMBER);
    let mut y = row.middle() - height_of(&row.marks) / 2 + MARK.leading() / 2;
    for (mark, lines) in &row.marks {
        sign(sheet, *mark, y);
        let base = y + MARK.size * 7 / 20;
        let after = sheet.write((MARKS, base), lines.clone(), style(*mark));
        y += after - base + APART;
    }
}

/// Draws the sign of a mark beside its text, as it appears on the rail.
fn sign(sheet: &mut Sheet, mark: Mark, y: i32) {
    let place = (SIGNS, y);
    match mark {
        Mark::Now => sheet.circle(place, 7, FULL),
        Mark::Needed => sheet.circle(place, 7, OPEN),
        Mark::Claimed => sheet.rectangle((SIGNS - 6, y - 6), (12, 12), OPEN),
        Mark::High | Mark::Low => {
            sheet.rectangle((SIGNS - 4, y - 7), (8, 14), REACH);
        }
    }
}

/// Describes the drawing in the sentences of the page.
fn description(source: &RecordSource<'_>) -> IString {
    let RecordSource { outcome, words, .. } = source;
    let (range, now) = placement_texts(outcome);
    let whole = source.is_whole();
    let said = [
        range.map(|range| fill_range(words, range, outcome.placement.range)),
        outcome
            .placement
            .level
            .map(|level| fill_level(words, now, level)),
        whole.then(|| fill_level(words, Ui::WhereNeeded, outcome.needed)),
        outcome
            .claimed
            .known()
            .map(|claim| claim_sentence(words, claim)),
    ];
    joined(said.into_iter().flatten(), " ")
}
