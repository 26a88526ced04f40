//! Why: the evidence, in the worker's own answers, and what would change it.

use super::{fold, next_steps};
use crate::content::saying::find_out::name;
use crate::content::saying::why::{
    change, condition, hallmarks_missing, need, next_level, too_few, wants_asking,
};
use crate::content::saying::{dimensions, is_today, lead, of_count, why};
use crate::content::{Key, Ui};
use crate::domain::change::Change;
use crate::domain::dimension::Dimension;
use crate::domain::gate::Condition;
use crate::domain::level::Level;
use crate::domain::outcome::{FindOut, Outcome};
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Question;
use crate::views::pen::Pen;
use crate::views::tag::tag;

/// Why this recommendation, and folded why this level and what would change it.
pub fn matter(pen: &mut Pen<'_>, outcome: &Outcome) {
    let ground = Key::ground(outcome.ground);
    let folded = is_today(outcome).then_some(ground);
    if folded.is_none() {
        pen.line(tag!(p), ground);
    }
    next_steps::why(pen, outcome, folded);
    fold::fold(
        pen,
        tag!(details, "data-fold" = "evidence"),
        Ui::EvidenceHeading,
        |pen| {
            placed(pen, outcome);
            for way in lead::way(outcome).into_iter().flatten() {
                pen.line(tag!(p), way);
            }
        },
    );
    fold::fold(
        pen,
        tag!(details, "data-fold" = "change"),
        Ui::ChangesHeading,
        |pen| {
            single_changes(pen, outcome);
            movers(pen, outcome);
        },
    );
}

/// Why this level, and what the word that is used lacks.
pub fn placed(pen: &mut Pen<'_>, outcome: &Outcome) {
    pen.line(tag!(p), Key::confidence(outcome.placement.confidence));
    match outcome.placement.level {
        Some(now) => evidence(pen, outcome, now),
        None => {
            let said = too_few(pen.screen.words, &outcome.placement);
            pen.tag_of(tag!(p), said);
        }
    }
    missing(pen, outcome);
}

fn evidence(pen: &mut Pen<'_>, outcome: &Outcome, now: Level) {
    let words = pen.screen.words;
    let placement = &outcome.placement;
    let carried = placement.carried_by.len();
    let above_the_lowest = now > Level::NotJoinedUpYet;
    pen.tag(tag!(p), |pen| {
        pen.text(need(words, placement));
        pen.space();
        if above_the_lowest {
            pen.text(of_count(words, Ui::EvidenceCarried, carried, now));
        }
        pen.space();
        if let Some(next) = now.next() {
            pen.text(of_count(
                words,
                next_level(placement),
                placement.reaching_next,
                next,
            ));
        }
    });
    if carried == Dimension::ALL.len() {
        pen.line(tag!(p), Ui::EvidenceCarriedAll);
    } else if above_the_lowest {
        pen.tag(tag!(p), |pen| {
            pen.say(Ui::EvidenceCarriedBy);
            pen.space();
            pen.text(dimensions(words, placement.carried_by));
        });
    }
    if !placement.stopped_by.is_empty() {
        pen.line(tag!(p), Ui::EvidenceStopped);
        pen.tag(tag!(ul), |pen| {
            for failed in placement.stopped_by.iter() {
                stopped(pen, failed);
            }
        });
    }
}

/// A condition that failed, with the answers that failed it.
fn stopped(pen: &mut Pen<'_>, failed: &Condition) {
    let screen = pen.screen;
    pen.tag(tag!(li), |pen| {
        pen.text(condition(screen.words, failed));
        for dimension in failed.any_of.iter() {
            let question = Question::Dimension(dimension);
            pen.line(
                tag!(q, class = "quoted"),
                screen.state.responses.said(question),
            );
        }
    });
}

/// The hallmarks that are missing where the word runs ahead of the work.
fn missing(pen: &mut Pen<'_>, outcome: &Outcome) {
    let missing = hallmarks_missing(outcome);
    let ahead = outcome.rhetoric_gap.is_some_and(|gap| gap >= 2);
    if !ahead || missing.is_empty() {
        return;
    }
    pen.tag(tag!(p), |pen| {
        pen.say(Ui::HallmarksMissing);
        pen.space();
        let screen = pen.screen;
        pen.text(dimensions(screen.words, missing));
    });
}

/// What would change the worry level: what is not known.
fn movers(pen: &mut Pen<'_>, outcome: &Outcome) {
    if !outcome.movers.is_empty() {
        pen.line(tag!(p), Ui::MoversLead);
        pen.tag(tag!(ul, class = "columns"), |pen| {
            for unknown in &outcome.movers {
                pen.line(tag!(li), name(FindOut::Risk(*unknown)));
            }
        });
    } else if outcome.provisional {
        pen.line(tag!(p), Ui::MoversNone);
    }
}

/// What would change the level: single answers.
pub fn single_changes(pen: &mut Pen<'_>, outcome: &Outcome) {
    let placement = &outcome.placement;
    pen.tag_of(tag!(p), why::changes(pen.screen.words, placement));
    if !placement.changes.is_empty() {
        pen.tag(tag!(ul), |pen| {
            for one in placement.changes.iter() {
                one_change(pen, outcome, one);
            }
        });
    }
}

fn one_change(pen: &mut Pen<'_>, outcome: &Outcome, one: Change) {
    let screen = pen.screen;
    let answers = &screen.state.responses.assessment.dimensions;
    pen.tag(tag!(li), |pen| {
        pen.text(change(screen.words, answers, one));
        if wants_asking(outcome, one) {
            pen.line(
                tag!(span, class = "quoted"),
                Key::SAFETY_ASK_SPECIALIST_FIRST,
            );
        } else {
            pen.line(
                tag!(q, class = "quoted"),
                Key::statement(one.dimension, one.to),
            );
        }
    });
}
