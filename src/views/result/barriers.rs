//! What gets in the way, and what helps.

use super::fold;
use crate::content::saying::is_today;
use crate::content::saying::steps::{BARRIERS_SHOWN, against};
use crate::content::{Key, Ui};
use crate::domain::barrier::Barrier;
use crate::domain::outcome::Outcome;
use crate::views::builder::Builder;
use crate::views::context::ViewContext;
use crate::views::tag::tag;

/// Whether something can be done against a barrier.
pub fn are_there(context: &ViewContext<'_>, outcome: &Outcome) -> bool {
    !against(
        outcome,
        &context.state.responses.assessment.relationship.barriers,
    )
    .is_empty()
}

/// The first barriers that are there, each with what can be done against it, and the others folded; all of
/// them where something is to be done today.
pub fn matter(html: &mut Builder<'_>, outcome: &Outcome) {
    if is_today(outcome) {
        first(html, outcome, 0, Ui::BarriersAll);
    } else {
        of_relationship(html, outcome);
    }
}

/// The same whatever the family's part says.
pub fn of_relationship(html: &mut Builder<'_>, outcome: &Outcome) {
    first(html, outcome, BARRIERS_SHOWN, Ui::BarriersMore);
}

fn first(html: &mut Builder<'_>, outcome: &Outcome, most: usize, more: Ui) {
    let all = against(
        outcome,
        &html
            .context
            .state
            .responses
            .assessment
            .relationship
            .barriers,
    );
    let (shown, folded) = all.split_at(all.len().min(most));
    if !shown.is_empty() {
        pairs(html, shown);
    }
    if !folded.is_empty() {
        fold::counted(html, more, folded.len(), |html| pairs(html, folded));
    }
}

fn pairs(html: &mut Builder<'_>, these: &[(Barrier, Vec<Key>)]) {
    html.tag(tag!(dl, class = "pairs"), |html| {
        for (barrier, acts) in these {
            html.tag(tag!(div), |html| {
                html.line(tag!(dt), Key::barrier_name(*barrier));
                for act in acts {
                    html.line(tag!(dd), *act);
                }
            });
        }
    });
}

/// Whether a strength was named.
pub fn has_strengths(context: &ViewContext<'_>) -> bool {
    let mut strengths = context.state.responses.strengths.iter();
    strengths.any(|(_, named)| *named)
}

/// The strengths that were named.
pub fn strengths(html: &mut Builder<'_>, _: &Outcome) {
    html.tag(tag!(ul, class = "columns"), |html| {
        for (strength, named) in html.context.state.responses.strengths.iter() {
            if *named {
                html.line(tag!(li), Key::strength(strength));
            }
        }
    });
}
