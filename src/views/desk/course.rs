//! What was opened, looked at: one record by itself, or several beside each other.

use super::{opened, section, top};
use crate::app::Action;
use crate::app::desk::handing;
use crate::app::host::Part;
use crate::content::{Keeping, Ui};
use crate::flow::step::Aside;
use crate::record::Record;
use crate::record::course::Course;
use crate::views::pen::Pen;
use crate::views::{course, frame, result};

/// The page.
pub fn page(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let state = screen.state;
    let records: Vec<Record> = handing::compared(state, screen.words);
    top(pen, Aside::Course, None);
    let course = Course::of(&records);
    match records.as_slice() {
        [] => pen.line("p", Keeping::NothingOpen),
        [one] => pen.tag("div.looked-at", |pen| result::report(pen, one)),
        _ => course::matter(pen, &course),
    }
    // The same numbers as in the drawings.
    let number = |given: usize| {
        let mut standings = course.standings.iter();
        let place = standings.position(|standing| standing.given == given);
        place.filter(|_| records.len() > 1).map(|place| place + 1)
    };
    let count = state.desk.opened.len();
    section(pen, "opened", Keeping::OpenedHeading, |pen| {
        opened::list(pen, number);
        pen.group(|pen| {
            if records.len() > count {
                pen.tag("p.facts-line", |pen| {
                    opened::numbered(pen, number(count));
                    pen.line("strong", Keeping::ShelfNow);
                });
            }
        });
    });
    pen.tag("div.buttons", |pen| {
        if !screen.host.hidden[Part::Print] {
            frame::primary(pen, Ui::Print, Action::PressedPrint);
        }
        let open = "button.button|type=button|part=button|data-action=open";
        frame::aside(pen, open, Keeping::ToOpen, Aside::Open);
    });
}
