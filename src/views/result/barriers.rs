//! What gets in the way, and what helps.

use super::fold;
use crate::content::saying::is_today;
use crate::content::saying::steps::{BARRIERS_SHOWN, against};
use crate::content::{Key, Ui};
use crate::domain::barrier::Barrier;
use crate::domain::outcome::Outcome;
use crate::views::pen::Pen;
use crate::views::screen::Screen;
use crate::views::tag::tag;

/// Whether something can be done against a barrier.
pub fn are_there(screen: &Screen<'_>, outcome: &Outcome) -> bool {
    !against(outcome, &screen.state.responses.assessment.barriers).is_empty()
}

/// The first barriers that are there, each with what can be done against it, and the others folded; all of
/// them where something is to be done today.
pub fn matter(pen: &mut Pen<'_>, outcome: &Outcome) {
    if is_today(outcome) {
        first(pen, outcome, 0, Ui::BarriersAll);
    } else {
        of_relationship(pen, outcome);
    }
}

/// The same whatever the family's part says.
pub fn of_relationship(pen: &mut Pen<'_>, outcome: &Outcome) {
    first(pen, outcome, BARRIERS_SHOWN, Ui::BarriersMore);
}

fn first(pen: &mut Pen<'_>, outcome: &Outcome, most: usize, more: Ui) {
    let all = against(outcome, &pen.screen.state.responses.assessment.barriers);
    let (shown, folded) = all.split_at(all.len().min(most));
    if !shown.is_empty() {
        pairs(pen, shown);
    }
    if !folded.is_empty() {
        fold::counted(pen, more, folded.len(), |pen| pairs(pen, folded));
    }
}

fn pairs(pen: &mut Pen<'_>, these: &[(Barrier, Vec<Key>)]) {
    pen.tag(tag!(dl, class = "pairs"), |pen| {
        for (barrier, acts) in these {
            pen.tag(tag!(div), |pen| {
                pen.line(tag!(dt), Key::barrier_name(*barrier));
                for act in acts {
                    pen.line(tag!(dd), *act);
                }
            });
        }
    });
}

/// Whether a strength was named.
pub fn has_strengths(screen: &Screen<'_>) -> bool {
    let mut strengths = screen.state.responses.strengths.iter();
    strengths.any(|(_, named)| *named)
}

/// The strengths that were named.
pub fn strengths(pen: &mut Pen<'_>, _: &Outcome) {
    pen.tag(tag!(ul, class = "columns"), |pen| {
        for (strength, named) in pen.screen.state.responses.strengths.iter() {
            if *named {
                pen.line(tag!(li), Key::strength(strength));
            }
        }
    });
}
