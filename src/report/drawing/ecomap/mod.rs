//! A map as an ecomap (Hartman 1978): the family and the worker's own service in the middle, the services
//! around them, and a line to each that grows stronger with the level.

mod blank;
mod description;
mod key;
mod label;
mod layout;
mod line;
mod signs;

use std::ops::Range;
use std::rc::Rc;

use implicit_clone::unsync::IString;

use super::letters::lines;
use super::sheet::{Sheet, TextStyle};
use super::{Colour, Drawing, Paint, foot};
use crate::content::{Report as Text, Words};
use crate::domain::level::Level;
use crate::domain::map::{Lead, MapOutcome, MapRelationship, Place};
use crate::domain::response::Response;
use crate::record::Scope;
use crate::record::map::MapRecord;
use crate::report::builder::tidy;
use label::Label;
use layout::{Measures, Spot, along};
use signs::LEAD;

/// The form of an ecomap, by the room there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// With names: for paper, files and wide windows.
    Wide,
    /// With numbers only, whose names are listed beside it: for phones.
    Narrow,
}

/// The place of a service in an ecomap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disc {
    /// The indices of its shapes.
    pub shapes: Range<usize>,
    /// The middle of its number: x and y.
    pub at: (i32, i32),
    /// The radius of the disc around its number.
    pub radius: i32,
}

/// An ecomap with the places of its services.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ecomap {
    /// The drawing.
    pub drawing: Drawing,
    /// The services, in the order of the map.
    pub discs: Vec<Disc>,
}

/// How a relationship compares with what is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// This many levels are missing.
    Missing(i8),
    /// This many levels are more than needed.
    Over(i8),
}

/// The map to draw, and the wording.
struct MapSource<'a> {
    record: MapRecord,
    outcome: Rc<MapOutcome>,
    words: &'a Words,
    form: Form,
}

const ZONE: Paint = Paint {
    fill: Colour::Tint,
    edge: None,
};
/// The length of the line of a relationship that is not joined up.
const STUB: i32 = 12;

impl Ecomap {
    /// Draws it with title and footer, to share on its own.
    pub fn standalone(record: &MapRecord, words: &Words, form: Form) -> Self {
        let source = MapSource::of(record, words, form);
        let mut sheet = Sheet::of_width(source.measures().width);
        let top = sheet.title(&words.get(Text::EcomapTitle)) + 12;
        let (discs, y) = draw(&mut sheet, &source, top);
        let foot = foot(words, record.day);
        let drawing = sheet.finish(y + 8, &foot, words, source.texts());
        Self { drawing, discs }.mirror_discs()
    }

    /// Draws it without title and footer, for a page that has them.
    ///
    /// `outcome` is the outcome of the record's map. All of the map is drawn.
    pub fn in_page(
        record: &MapRecord,
        outcome: &Rc<MapOutcome>,
        words: &Words,
        form: Form,
    ) -> Self {
        let source = MapSource {
            record: in_lines(record.clone()),
            outcome: outcome.clone(),
            words,
            form,
        };
        let mut sheet = Sheet::of_width(source.measures().width);
        let (discs, y) = draw(&mut sheet, &source, 8);
        let title = words.get(Text::EcomapTitle);
        let drawing = sheet.close(y + 8, words, (title.clone(), title));
        Self { drawing, discs }.mirror_discs()
    }

    fn mirror_discs(mut self) -> Self {
        let drawing = &self.drawing;
        for disc in self.discs.iter_mut().filter(|_| drawing.from_the_right) {
            disc.at.0 = drawing.width - disc.at.0;
        }
        self
    }
}

/// Puts each service's name on one line, as in reports.
fn in_lines(mut record: MapRecord) -> MapRecord {
    for one in &mut record.map.relationships {
        one.name = one.name.take().map(|name| tidy(&name));
    }
    record
}

impl<'a> MapSource<'a> {
    fn of(record: &MapRecord, words: &'a Words, form: Form) -> Self {
        let record = record.within(record.scope);
        Self {
            outcome: Rc::new(MapOutcome::of(&record.map)),
            record: in_lines(record),
            words,
            form,
        }
    }

    fn texts(&self) -> (IString, IString) {
        (
            self.words.get(Text::EcomapTitle),
            description::describe(self),
        )
    }

    const fn measures(&self) -> &'static Measures {
        Measures::of(self.form)
    }

    fn is_whole(&self) -> bool {
        self.record.scope == Scope::Whole
    }

    fn services(&self) -> &[MapRelationship] {
        &self.record.map.relationships
    }

    fn level(&self, place: usize) -> Option<Level> {
        self.outcome.relationships.get(place)?.level
    }

    fn leads(&self, who: Lead) -> bool {
        self.record.map.lead == Response::Known(who)
    }

    fn somebody_leads(&self) -> bool {
        matches!(self.record.map.lead, Response::Known(lead) if lead != Lead::Nobody)
    }

    /// Compares a relationship with what is needed, if the family part is included.
    fn mark(&self, place: usize) -> Option<Mark> {
        let one = self.outcome.relationships.get(place)?;
        match one.gap.filter(|_| self.is_whole())? {
            gap if gap > 0 => Some(Mark::Missing(gap)),
            gap if one.over_invested => Some(Mark::Over(-gap)),
            _ => None,
        }
    }
}

impl Mark {
    /// Returns the sign, which reads from left to right in every language.
    fn sign(self) -> String {
        match self {
            Self::Missing(levels) => format!("\u{200e}+{levels}"),
            Self::Over(levels) => format!("\u{200e}−{levels}"),
        }
    }
}

/// Draws everything but title and footer. Returns the services and the position below.
fn draw(sheet: &mut Sheet, source: &MapSource<'_>, top: i32) -> (Vec<Disc>, i32) {
    let measures = source.measures();
    let labels = (0..source.services().len()).map(|place| match source.form {
        Form::Wide => Some(Label::of(source, place)),
        Form::Narrow => None,
    });
    let labels: Vec<_> = labels.collect();
    let heights = labels
        .iter()
        .map(|label| label.as_ref().map_or(0, Label::height));
    let heights: Vec<_> = heights.collect();
    let near = source.services().iter().map(MapRelationship::may_be_core);
    let layout = layout::layout(measures, &heights, &near.collect::<Vec<_>>());
    let middle = (measures.width / 2, top + layout.height / 2);
    if let Some(radii) = layout.zone {
        let (x, y) = middle;
        sheet.ellipse((x, y), radii, ZONE);
    }
    let mut discs = Vec::new();
    let each = layout.spots.iter().zip(&labels).enumerate();
    for (place, (spot, label)) in each {
        let first = sheet.count();
        service(sheet, source, middle, (place, spot));
        if let Some(label) = label {
            let from = (middle.0 + spot.end.0, middle.1 + spot.end.1);
            label.draw(sheet, from, spot.after);
        }
        discs.push(Disc {
            // A white background is inserted before all shapes.
            shapes: first + 1..sheet.count() + 1,
            at: (middle.0 + spot.disc.0, middle.1 + spot.disc.1),
            radius: measures.disc,
        });
    }
    signs::hub(sheet, source, middle);
    (discs, key::draw(sheet, source, top + layout.height + 20))
}

/// Draws a line with its mark, and the number at its end.
fn service(
    sheet: &mut Sheet,
    source: &MapSource<'_>,
    middle: (i32, i32),
    (place, spot): (usize, &Spot),
) {
    let measures = source.measures();
    let at = |distance| {
        let (x, y) = along(spot.end, distance);
        (middle.0 + x, middle.1 + y)
    };
    let leads = source.leads(Lead::Relationship(place));
    let disc = (middle.0 + spot.disc.0, middle.1 + spot.disc.1);
    if spot.disc != spot.end && source.form == Form::Wide {
        let end = (middle.0 + spot.end.0, middle.1 + spot.end.1);
        sheet.line(disc, end, 1, Colour::Hairline);
    }
    let own = if source.leads(Lead::Own) { LEAD } else { 0 };
    let start = at(measures.hub + own);
    let edge = spot.distance() - measures.disc - if leads { LEAD } else { 0 };
    let (level, mark) = (source.level(place), source.mark(place));
    let one = source.services().get(place);
    // The corners of a square reach further than a circle.
    let corner = if one.is_some_and(|one| one.place == Place::Unsure) {
        measures.disc * 2 / 5
    } else {
        0
    };
    let reach = mark.map_or(measures.mark, |mark| line::reach_of(measures, mark));
    let beside = at(edge - corner - reach - 2);
    let end = match level {
        Some(Level::NotJoinedUpYet) => at(measures.hub + own + STUB),
        Some(_) if mark.is_none() => at(edge),
        _ => beside,
    };
    line::draw(sheet, start, end, level);
    if level.is_none() {
        line::unknown(sheet, measures, beside);
    }
    if let Some(mark) = mark {
        line::mark(sheet, measures, beside, mark);
    }
    let kind = one.map(|one| one.place);
    signs::number(sheet, measures, disc, (place + 1, kind, leads));
}

/// Breaks a text into at most this many lines, and cuts off the rest.
fn cut(text: &str, style: TextStyle, room: i32, most: usize) -> Vec<String> {
    let mut broken = style.lines(text, room);
    if broken.len() <= most {
        return broken;
    }
    broken.truncate(most);
    if let Some(last) = broken.last_mut() {
        while !last.is_empty() {
            let shorter = [last.trim_end(), "…"].concat();
            if lines(&shorter, style.size, style.bold, room).len() == 1 {
                *last = shorter;
                break;
            }
            last.pop();
        }
    }
    broken
}
