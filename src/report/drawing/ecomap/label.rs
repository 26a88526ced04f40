//! The label beside a service: its name, its level, and what it works on.

use super::{MapSource, cut};
use crate::content::phrasing::map::service;
use crate::content::phrasing::number;
use crate::content::{Key, Report as Text};
use crate::domain::level::Level;
use crate::domain::map::{Lead, Place, WorksOn};
use crate::domain::risk::RiskDomain;
use crate::domain::vocabulary::Vocabulary;
use crate::report::builder::joined;
use crate::report::drawing::letters::width_of;
use crate::report::drawing::sheet::{Sheet, TextStyle};
use crate::report::drawing::{Anchor, Colour, Paint};

/// The distance from the middle of a number to its label.
const APART: i32 = 27;
/// The space above and below a label.
const SPACE: i32 = 6;
/// The sign of a risk: its height, the padding beside its letters, and the gap to the next.
const SIGN: (i32, i32, i32) = (18, 5, 4);

const NAME: TextStyle = TextStyle {
    size: 14,
    bold: true,
    anchor: Anchor::Start,
    colour: Colour::Ink,
};
const SAID: TextStyle = TextStyle {
    size: 13,
    bold: false,
    colour: Colour::Soft,
    ..NAME
};
const LETTERS: TextStyle = TextStyle {
    size: 11,
    bold: true,
    anchor: Anchor::Middle,
    colour: Colour::Ink,
};
const EDGE: Paint = Paint {
    fill: Colour::White,
    edge: Some((Colour::Edge, 1)),
};

/// The label beside a service.
pub struct Label {
    name: Vec<String>,
    said: Vec<String>,
    /// The signs of the risks it works on, in rows.
    signs: Vec<Vec<String>>,
}

/// Returns the short sign of a risk domain: at most three letters.
pub fn sign_of(source: &MapSource<'_>, risk: RiskDomain) -> String {
    let text = source.words.get(Key::works_on(risk));
    text.chars().take(3).collect()
}

/// Returns the width of a sign, including its edge.
pub fn width_of_sign(sign: &str) -> i32 {
    (width_of(sign, LETTERS.size, LETTERS.bold) + 2 * SIGN.1).max(26)
}

/// Draws a sign that starts at this position, vertically centred on it.
pub fn draw_sign(sheet: &mut Sheet, (x, middle): (i32, i32), sign: &str) {
    let width = width_of_sign(sign);
    sheet.rectangle((x, middle - SIGN.0 / 2), (width, SIGN.0), EDGE);
    sheet.write_around((x + width / 2, middle), vec![sign.to_owned()], LETTERS);
}

/// Returns a level with its number.
pub fn level(source: &MapSource<'_>, level: Level) -> String {
    let title = source.words.get(Key::level_title(level));
    let values = [("number", number(level)), ("name", title.as_str())];
    source.words.fill(Text::EcomapLevel, &values).to_string()
}

/// Returns the risks that a service works on.
pub fn all_of(works_on: &WorksOn) -> impl Iterator<Item = RiskDomain> {
    let all = RiskDomain::ALL.iter().copied();
    all.filter(|risk| works_on[*risk])
}

impl Label {
    /// Returns the label of the service at this index.
    pub fn of(source: &MapSource<'_>, place: usize) -> Self {
        let measures = source.measures();
        let near = source.services().iter().all(|one| one.may_be_core());
        let across = if near { measures.alone } else { measures.far };
        let room = measures.width / 2 - across - APART - measures.width / 40;
        let words = source.words;
        let one = source.services().get(place);
        let level = match source.level(place) {
            Some(of) => level(source, of).into(),
            None => words.get(Text::EcomapNoLevel),
        };
        let unsure = one.filter(|one| one.place == Place::Unsure);
        let unsure = unsure.map(|one| words.get(Key::place_name(one.place)));
        let leads = source.leads(Lead::Relationship(place));
        let lead = leads.then(|| words.get(Text::EcomapLead));
        let said = joined([level].into_iter().chain(unsure).chain(lead), " · ");
        let works_on = one.and_then(|one| one.works_on.as_ref());
        let risks = works_on.into_iter().flat_map(all_of);
        Self {
            name: cut(&service(words, &source.record.map, place), NAME, room, 2),
            said: cut(&said, SAID, room, 2),
            signs: in_rows(risks.map(|risk| sign_of(source, risk)), room),
        }
    }

    fn lines(&self) -> i32 {
        NAME.height(self.name.len()) + SAID.height(self.said.len())
    }

    /// Returns its height, including the space above and below.
    pub fn height(&self) -> i32 {
        let rows = i32::try_from(self.signs.len()).unwrap_or_default();
        self.lines() + rows * (SIGN.0 + SIGN.2) + 2 * SPACE
    }

    /// Draws it beside the end of a ray: after it, or before it.
    pub fn draw(&self, sheet: &mut Sheet, (x, middle): (i32, i32), after: bool) {
        let (x, anchor) = if after {
            (x + APART, Anchor::Start)
        } else {
            (x - APART, Anchor::End)
        };
        let top = middle - self.height() / 2 + SPACE;
        let name = TextStyle { anchor, ..NAME };
        let said = TextStyle { anchor, ..SAID };
        let y = sheet.write((x, top + NAME.size), self.name.clone(), name);
        let y = y - NAME.size + SAID.size;
        sheet.write((x, y), self.said.clone(), said);
        let mut y = top + self.lines() + SIGN.2 + SIGN.0 / 2;
        for row in &self.signs {
            let wide = width_of_row(row);
            let mut left = if after { x } else { x - wide };
            for sign in row {
                draw_sign(sheet, (left, y), sign);
                left += width_of_sign(sign) + SIGN.2;
            }
            y += SIGN.0 + SIGN.2;
        }
    }
}

fn width_of_row(row: &[String]) -> i32 {
    let signs = row.iter().map(|sign| width_of_sign(sign) + SIGN.2);
    signs.sum::<i32>() - SIGN.2
}

fn in_rows(signs: impl Iterator<Item = String>, room: i32) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for sign in signs {
        let wide = width_of_sign(&sign) + SIGN.2;
        match rows.last_mut() {
            Some(row) if width_of_row(row) + wide <= room => row.push(sign),
            _ => rows.push(vec![sign]),
        }
    }
    rows
}
