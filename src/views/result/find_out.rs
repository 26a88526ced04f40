//! What is not known, the most urgent first, with what to ask.

use super::{fold, lines};
use crate::content::saying::find_out::{self, of_work};
use crate::content::saying::lead::finds_out_first;
use crate::content::{Key, Ui};
use crate::domain::outcome::Outcome;
use crate::views::builder::Builder;
use crate::views::tag::tag;

/// The first things to find out, where that comes before any step.
pub fn first(html: &mut Builder<'_>, outcome: &Outcome) {
    let first = find_out::first(outcome);
    html.tag_if(!first.is_empty(), tag!(ul), |html| {
        lines(html, tag!(li), first.into_iter());
    });
}

/// What is not known beside that.
pub fn matter(html: &mut Builder<'_>, outcome: &Outcome) {
    let (family, work) = rest(outcome);
    fold::counted(html, Ui::FindOutAll, family.len() + work.len(), |html| {
        if !family.is_empty() {
            html.line(tag!(p), Ui::DangerUnknownAsk);
        }
        group(html, Ui::FindOutFamily, family);
        group(html, Ui::FindOutWork, work);
    });
}

/// Whether there is more to find out than what was shown.
pub fn is_more(outcome: &Outcome) -> bool {
    let (family, work) = rest(outcome);
    !family.is_empty() || !work.is_empty()
}

/// What to find out of the working relationship, for a report without the family's part.
pub fn of_relationship(html: &mut Builder<'_>, outcome: &Outcome) {
    group(html, Ui::FindOutHeading, of_work(outcome));
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

fn group(html: &mut Builder<'_>, heading: Ui, asked: Vec<Key>) {
    if asked.is_empty() {
        return;
    }
    html.line(tag!(p), heading);
    html.tag(tag!(ul, class = "columns"), |html| {
        lines(html, tag!(li), asked.into_iter())
    });
}
