//! What to do, and when to look again.

use super::{find_out, fold, lines};
use crate::content::saying::lead::finds_out_first;
use crate::content::saying::steps::{act, because, instead, parted, sharing};
use crate::content::saying::{is_danger_unknown, is_today, mind};
use crate::content::{Key, Ui};
use crate::domain::action::Action;
use crate::domain::outcome::Outcome;
use crate::views::frame;
use crate::views::pen::Pen;
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
pub fn matter(pen: &mut Pen<'_>, outcome: &Outcome) {
    let (steps, _) = parted(outcome);
    let finds_out = finds_out_first(outcome);
    if finds_out {
        find_out::first(pen, outcome);
    }
    if !steps.is_empty() {
        if finds_out && is_today(outcome) {
            let what = tag!(details, "data-fold" = "meanwhile");
            fold::fold(pen, what, Ui::NextMeanwhile, |pen| {
                numbered(pen, steps, outcome)
            });
        } else {
            if finds_out {
                frame::heading_of(pen, 3, tag!(h3), Ui::NextMeanwhile);
            }
            numbered(pen, steps, outcome);
        }
    } else if !finds_out {
        pen.line(tag!(p), instead(outcome));
    }
    pen.tag(tag!(p), |pen| {
        pen.line(tag!(strong), Key::review(outcome.review));
        if is_danger_unknown(outcome) {
            pen.space();
            pen.say(Ui::ReviewAsSoon);
        }
    });
    pen.line(tag!(p), Key::BESIDE_SUPERVISION);
    fold::fold(
        pen,
        tag!(details, "data-fold" = "sooner"),
        Ui::ReviewSooner,
        |pen| {
            pen.tag(tag!(ul, class = "columns"), |pen| {
                lines(pen, tag!(li), Key::triggers())
            });
        },
    );
}

/// The steps in their order.
pub fn numbered(pen: &mut Pen<'_>, steps: &[Action], outcome: &Outcome) {
    pen.tag(tag!(ol, class = "steps plain", role = "list"), |pen| {
        for action in steps {
            pen.tag(tag!(li), |pen| pen.line(tag!(span), act(outcome, *action)));
        }
    });
}

/// Why each step is offered, after the ground for all of them where that is folded too.
pub fn why(pen: &mut Pen<'_>, outcome: &Outcome, ground: Option<Key>) {
    let (steps, _) = parted(outcome);
    let screen = pen.screen;
    let answers = &screen.state.responses.assessment.dimensions;
    let reasons: Vec<_> = steps
        .iter()
        .filter_map(|action| because(screen.words, answers, *action))
        .collect();
    if reasons.is_empty() && ground.is_none() {
        return;
    }
    fold::fold(
        pen,
        tag!(details, "data-fold" = "because"),
        Ui::BecauseHeading,
        |pen| {
            if let Some(ground) = ground {
                pen.line(tag!(p), ground);
            }
            pen.tag_if(!reasons.is_empty(), tag!(ul), |pen| {
                for reason in reasons {
                    pen.tag_of(tag!(li), reason);
                }
            });
        },
    );
}

/// What to keep in mind with this family, and folded what may be shared.
pub fn minded(pen: &mut Pen<'_>, outcome: &Outcome) {
    let lines = mind::lines(outcome, &pen.screen.state.responses.assessment);
    pen.tag_if(!lines.is_empty(), tag!(ul), |pen| {
        for line in lines {
            pen.tag(tag!(li), |pen| {
                pen.say(line.text);
                if let Some(awaits) = line.awaits {
                    pen.space();
                    pen.line(tag!(span, class = "small soft"), awaits);
                }
            });
        }
    });
    fold::fold(
        pen,
        tag!(details, "data-fold" = "sharing"),
        Ui::SharingHeading,
        |pen| {
            pen.line(tag!(p), sharing(outcome));
        },
    );
}
