//! The report of the map for paper: with the family's part and the names, or without them.

use std::rc::Rc;

use super::ecomap;
use crate::app::desk::handing;
use crate::content::OnMap as Text;
use crate::domain::map::MapOutcome;
use crate::views::blocks::blocks;
use crate::views::pen::Pen;
use crate::views::tag::tag;

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
    pen.tag(tag!(div, class = "on-paper"), |pen| {
        let (title, rest) = report.blocks.split_at(1);
        blocks(pen, title);
        let outcome = Rc::new(MapOutcome::of(&record.map));
        pen.tag(tag!(section), |pen| {
            pen.line(tag!(h2), Text::DrawingHeading);
            ecomap::on_paper(pen, &record, &outcome);
        });
        blocks(pen, rest);
    });
}
