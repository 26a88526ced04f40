//! What is not known, the most urgent first, with what to ask.

use super::{fold, lines};
use crate::content::saying::find_out::{self, of_work};
use crate::content::saying::lead::finds_out_first;
use crate::content::{Key, Ui};
use crate::domain::outcome::Outcome;
use crate::views::pen::Pen;
use crate::views::tag::tag;

/// The first things to find out, where that comes before any step.
pub fn first(pen: &mut Pen<'_>, outcome: &Outcome) {
    let first = find_out::first(outcome);
    pen.tag_if(!first.is_empty(), tag!(ul), |pen| {
        lines(pen, tag!(li), first.into_iter());
    });
}

/// What is not known beside that.
pub fn matter(pen: &mut Pen<'_>, outcome: &Outcome) {
    let (family, work) = rest(outcome);
    fold::counted(pen, Ui::FindOutAll, family.len() + work.len(), |pen| {
        if !family.is_empty() {
            pen.line(tag!(p), Ui::DangerUnknownAsk);
        }
        group(pen, Ui::FindOutFamily, family);
        group(pen, Ui::FindOutWork, work);
    });
}

/// Whether there is more to find out than what was shown.
pub fn is_more(outcome: &Outcome) -> bool {
    let (family, work) = rest(outcome);
    !family.is_empty() || !work.is_empty()
}

/// What to find out of the working relationship, for a report without the family's part.
pub fn of_relationship(pen: &mut Pen<'_>, outcome: &Outcome) {
    group(pen, Ui::FindOutHeading, of_work(outcome));
}

/// What to find out without what was shown first.
fn rest(outcome: &Outcome) -> (Vec<Key>, Vec<Key>) {
    let told = if finds_out_first(outcome) {
        find_out::first(outcome)
    } else {
        Vec::new()
    };
    find_out::rest(outcome, &told)
}

fn group(pen: &mut Pen<'_>, heading: Ui, asked: Vec<Key>) {
    if asked.is_empty() {
        return;
    }
    pen.line(tag!(p), heading);
    pen.tag(tag!(ul, class = "columns"), |pen| {
        lines(pen, tag!(li), asked.into_iter())
    });
}
