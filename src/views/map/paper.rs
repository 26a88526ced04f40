//! The report of the map for paper: with the family's part and the names, or without them.

use std::rc::Rc;

use super::ecomap;
use crate::app::side_pages::export;
use crate::content::OnMap as Text;
use crate::domain::map::MapOutcome;
use crate::views::blocks::blocks;
use crate::views::builder::Builder;
use crate::views::tag::tag;

/// The report, if it is about to be printed. Its class `on-paper` hides it on the screen.
pub fn report(html: &mut Builder<'_>) {
    let context = html.context;
    let state = context.state;
    if !state.side_pages.prints_map {
        return;
    }
    let report = export::report_of_map(state, context.host, context.words);
    let (Some(record), Some(report)) = (export::shared_map(state, context.words), report) else {
        return;
    };
    html.tag(tag!(div, class = "on-paper"), |html| {
        let (title, rest) = report.blocks.split_at(1);
        blocks(html, title);
        let outcome = Rc::new(MapOutcome::of(&record.map));
        html.tag(tag!(section), |html| {
            html.line(tag!(h2), Text::DrawingHeading);
            ecomap::on_paper(html, &record, &outcome);
        });
        blocks(html, rest);
    });
}
