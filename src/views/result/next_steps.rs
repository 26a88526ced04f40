//! What to do, and when to look again.

use super::{find_out, fold, lines};
use crate::content::saying::lead::finds_out_first;
use crate::content::saying::steps::{act, because, instead, parted, sharing};
use crate::content::saying::{is_danger_unknown, is_today, mind};
use crate::content::{Key, Ui};
use crate::domain::action::Action;
use crate::domain::outcome::Outcome;
use crate::views::builder::Builder;
use crate::views::frame;
use crate::views::tag::tag;

/// The heading of the next steps.
pub const fn heading(outcome: &Outcome) -> Ui {
    if outcome.safety_first {
        Ui::NextToday
    } else {
        Ui::NextHeading
    }
}

/// The next steps.
pub fn matter(html: &mut Builder<'_>, outcome: &Outcome) {
    let (steps, _) = parted(outcome);
    let finds_out = finds_out_first(outcome);
    if finds_out {
        find_out::first(html, outcome);
    }
    if !steps.is_empty() {
        if finds_out && is_today(outcome) {
            let what = tag!(details, "data-fold" = "meanwhile");
            fold::fold(html, what, Ui::NextMeanwhile, |html| {
                numbered(html, steps, outcome)
            });
        } else {
            if finds_out {
                frame::heading_of(html, 3, tag!(h3), Ui::NextMeanwhile);
            }
            numbered(html, steps, outcome);
        }
    } else if !finds_out {
        html.line(tag!(p), instead(outcome));
    }
    html.tag(tag!(p), |html| {
        html.line(tag!(strong), Key::review(outcome.review));
        if is_danger_unknown(outcome) {
            html.space();
            html.say(Ui::ReviewAsSoon);
        }
    });
    html.line(tag!(p), Key::BESIDE_SUPERVISION);
    fold::fold(
        html,
        tag!(details, "data-fold" = "sooner"),
        Ui::ReviewSooner,
        |html| {
            html.tag(tag!(ul, class = "columns"), |html| {
                lines(html, tag!(li), Key::triggers())
            });
        },
    );
}

/// The steps in their order.
pub fn numbered(html: &mut Builder<'_>, steps: &[Action], outcome: &Outcome) {
    html.tag(tag!(ol, class = "steps plain", role = "list"), |html| {
        for action in steps {
            html.tag(tag!(li), |html| {
                html.line(tag!(span), act(outcome, *action))
            });
        }
    });
}

/// Why each step is offered, after the ground for all of them where that is folded too.
pub fn why(html: &mut Builder<'_>, outcome: &Outcome, ground: Option<Key>) {
    let (steps, _) = parted(outcome);
    let context = html.context;
    let answers = &context.state.responses.assessment.relationship.dimensions;
    let reasons: Vec<_> = steps
        .iter()
        .filter_map(|action| because(context.words, answers, *action))
        .collect();
    if reasons.is_empty() && ground.is_none() {
        return;
    }
    fold::fold(
        html,
        tag!(details, "data-fold" = "because"),
        Ui::BecauseHeading,
        |html| {
            if let Some(ground) = ground {
                html.line(tag!(p), ground);
            }
            html.tag_if(!reasons.is_empty(), tag!(ul), |html| {
                for reason in reasons {
                    html.tag_of(tag!(li), reason);
                }
            });
        },
    );
}

/// What to keep in mind with this family, and folded what may be shared.
pub fn minded(html: &mut Builder<'_>, outcome: &Outcome) {
    let lines = mind::lines(outcome, &html.context.state.responses.assessment);
    html.tag_if(!lines.is_empty(), tag!(ul), |html| {
        for line in lines {
            html.tag(tag!(li), |html| {
                html.say(line.text);
                if let Some(awaits) = line.awaits {
                    html.space();
                    html.line(tag!(span, class = "small soft"), awaits);
                }
            });
        }
    });
    fold::fold(
        html,
        tag!(details, "data-fold" = "sharing"),
        Ui::SharingHeading,
        |html| {
            html.line(tag!(p), sharing(outcome));
        },
    );
}
