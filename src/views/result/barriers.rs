//! The barriers between the services.

use super::fold;
use crate::content::phrasing::Basis;
use crate::content::phrasing::steps::{BARRIERS_SHOWN, barrier_actions};
use crate::content::{Key, Ui};
use crate::domain::barrier::Barrier;
use crate::views::builder::Builder;
use crate::views::tag::tag;

/// The first barriers, each with what can be done against it, and the others folded. All are folded if
/// something must be done today.
pub fn body(html: &mut Builder<'_>, of: &Basis<'_>) {
    let (most, more) = if of.folds {
        (0, Ui::BarriersAll)
    } else {
        (BARRIERS_SHOWN, Ui::BarriersMore)
    };
    let all = barrier_actions(of);
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
