//! The report of the map for paper: with the family's part and the names, or without them.

use std::rc::Rc;

use super::ecomap;
use crate::app::desk::handing;
use crate::content::OnMap as Text;
use crate::domain::map::MapOutcome;
use crate::report::{Block, Row};
use crate::views::pen::Pen;

/// The report, where it is about to be printed. Its class `on-paper` hides it on the screen.
pub fn report(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let state = screen.state;
    if !state.desk.prints_map {
        return;
    }
    let report = handing::report_of_map(state, screen.host, screen.words);
    let (Some(record), Some(report)) = (handing::handed_map(state, screen.words), report) else {
        return;
    };
    pen.tag("div.on-paper", |pen| {
        let mut blocks = report.blocks.iter();
        if let Some(title) = blocks.next() {
            block(pen, title);
        }
        let outcome = Rc::new(MapOutcome::of(&record.map));
        pen.tag("section", |pen| {
            pen.line("h2", Text::DrawingHeading);
            ecomap::on_paper(pen, &record, &outcome);
        });
        for part in blocks {
            block(pen, part);
        }
    });
}

fn block(pen: &mut Pen<'_>, block: &Block) {
    match block {
        Block::Title(text) => pen.tag_of("h1", text.clone()),
        Block::Heading(text) => pen.tag_of("h2", text.clone()),
        Block::Subheading(text) => pen.tag_of("h3", text.clone()),
        Block::Paragraph(text) => pen.tag_of("p", text.clone()),
        Block::Note(text) => pen.tag("div.note|part=note", |pen| pen.tag_of("p", text.clone())),
        Block::List(texts) => pen.tag("ul", |pen| {
            for text in texts {
                pen.tag_of("li", text.clone());
            }
        }),
        Block::Table(rows) => pen.tag("dl.facts", |pen| {
            for Row { name, said } in rows {
                pen.tag("div", |pen| {
                    pen.tag_of("dt", name.clone());
                    pen.tag_of("dd", said.clone());
                });
            }
        }),
    }
}
