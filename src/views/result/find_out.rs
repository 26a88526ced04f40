//! What is not known, the most urgent first.

use std::ops::RangeInclusive;

use crate::content::Ui;
use crate::content::saying::find_out::{FAMILY, WORK, name, urgency};
use crate::domain::outcome::{FindOut, Outcome};
use crate::views::frame;
use crate::views::pen::Pen;

/// What to find out: first of the family, then of the working relationship.
pub fn list(pen: &mut Pen<'_>, outcome: &Outcome) {
    if outcome.find_out.is_empty() {
        return;
    }
    frame::heading_of(pen, 3, "h3", Ui::FindOutHeading);
    group(pen, Ui::FindOutFamily, &outcome.find_out, FAMILY);
    group(pen, Ui::FindOutWork, &outcome.find_out, WORK..=WORK);
}

/// What to find out of the working relationship.
pub fn of_work(pen: &mut Pen<'_>, outcome: &Outcome) {
    group(pen, Ui::FindOutHeading, &outcome.find_out, WORK..=WORK);
}

fn group(pen: &mut Pen<'_>, heading: Ui, unknowns: &[FindOut], these: RangeInclusive<u8>) {
    if !unknowns.iter().any(|of| these.contains(&urgency(*of))) {
        return;
    }
    pen.line("p", heading);
    pen.tag("ul.columns", |pen| {
        for now in these {
            for unknown in unknowns {
                if urgency(*unknown) == now {
                    pen.line("li", name(*unknown));
                }
            }
        }
    });
}
