//! What to do, and when to look again.

use super::{find_out, lines};
use crate::content::saying::steps::{
    act, because, instead, is_against, is_there, parted, sharing, wants_asking,
};
use crate::content::saying::{is_danger_unknown, number};
use crate::content::{Key, Ui};
use crate::domain::action::{Act, Action};
use crate::domain::barrier::Barrier;
use crate::domain::outcome::Outcome;
use crate::domain::recommendation::Review;
use crate::views::frame;
use crate::views::pen::Pen;

/// The next steps.
pub fn matter(pen: &mut Pen<'_>, outcome: &Outcome) {
    let (steps, against) = parted(outcome);
    let today = outcome.escalate_today();
    // Where nothing is placed, finding out is the first step.
    let placed = outcome.placement.level.is_some();
    if today {
        heading(pen, Ui::NextToday);
        pen.tag("p", |pen| {
            pen.say(Key::ESCALATE_HEADLINE);
            pen.space();
            pen.say(Ui::NextTodayMore);
        });
    }
    if !placed {
        find_out::list(pen, outcome);
    }
    if !steps.is_empty() && (today || !placed) {
        heading(
            pen,
            if placed {
                Ui::NextThen
            } else {
                Ui::NextMeanwhile
            },
        );
    }
    if !steps.is_empty() {
        numbered(pen, steps, outcome);
    } else if placed {
        pen.line("p", instead(outcome));
    }
    strengths(pen);
    barriers(pen, outcome, against);
    pen.line("p", sharing(outcome));
    if placed {
        find_out::list(pen, outcome);
    }
    review(pen, outcome);
}

fn heading(pen: &mut Pen<'_>, text: Ui) {
    frame::heading_of(pen, 3, "h3", text);
}

/// The steps, each with its reason.
pub fn numbered(pen: &mut Pen<'_>, steps: &[Action], outcome: &Outcome) {
    pen.tag("ol.steps plain|role=list", |pen| {
        for action in steps {
            pen.tag("li", |pen| {
                pen.tag("span", |pen| {
                    pen.say(act(outcome, *action));
                    reason(pen, outcome, *action);
                });
            });
        }
    });
}

fn reason(pen: &mut Pen<'_>, outcome: &Outcome, action: Action) {
    let screen = pen.screen;
    let Act::Step(dimension, _) = action.act else {
        return;
    };
    let Some(answer) = screen.state.responses.assessment.dimensions[dimension].known() else {
        return;
    };
    let name = screen.say(Key::dimension_name(dimension));
    pen.tag("span.soft", |pen| {
        let values = [("name", name.as_str()), ("answer", number(answer))];
        pen.text(screen.fill(because(action), &values));
        if wants_asking(outcome, dimension) {
            pen.space();
            pen.say(Ui::StepAskFirst);
        }
    });
}

fn strengths(pen: &mut Pen<'_>) {
    let strengths = &pen.screen.state.responses.strengths;
    if !strengths.iter().any(|(_, named)| *named) {
        return;
    }
    heading(pen, Ui::StrengthsToUse);
    pen.tag("ul", |pen| {
        for (strength, named) in strengths.iter() {
            if *named {
                pen.line("li", Key::strength(strength));
            }
        }
    });
}

/// Each barrier that is there, with what can be done against it.
pub fn barriers(pen: &mut Pen<'_>, outcome: &Outcome, against: &[Action]) {
    let answers = &pen.screen.state.responses.assessment.barriers;
    if !answers.iter().any(|(_, response)| is_there(*response)) {
        return;
    }
    heading(pen, Ui::SectionBarriers);
    pen.tag("dl.pairs", |pen| {
        for (barrier, response) in answers.iter() {
            if is_there(*response) {
                pen.tag("div", |pen| one_barrier(pen, outcome, barrier, against));
            }
        }
    });
}

fn one_barrier(pen: &mut Pen<'_>, outcome: &Outcome, barrier: Barrier, against: &[Action]) {
    pen.line("dt", Key::barrier_name(barrier));
    for action in against {
        if is_against(*action, barrier) {
            pen.line("dd", act(outcome, *action));
        }
    }
}

fn review(pen: &mut Pen<'_>, outcome: &Outcome) {
    let review = outcome.review;
    heading(pen, Ui::ReviewHeading);
    if is_danger_unknown(outcome) {
        pen.tag("p", |pen| pen.line("strong", Ui::ReviewAsSoon));
    }
    pen.line("p", Key::review(review));
    if review == Review::ThreeMonths {
        pen.line("p", Ui::ReviewSooner);
        pen.tag("ul.columns", |pen| lines(pen, "li", Key::triggers()));
    }
}
