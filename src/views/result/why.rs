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
use crate::views::builder::Builder;
use crate::views::tag::tag;

/// Why this recommendation, and folded why this level and what would change it.
pub fn matter(html: &mut Builder<'_>, outcome: &Outcome) {
    let ground = Key::ground(outcome.ground);
    let folded = is_today(outcome).then_some(ground);
    if folded.is_none() {
        html.line(tag!(p), ground);
    }
    next_steps::why(html, outcome, folded);
    fold::fold(
        html,
        tag!(details, "data-fold" = "evidence"),
        Ui::EvidenceHeading,
        |html| {
            placed(html, outcome);
            for way in lead::way(outcome).into_iter().flatten() {
                html.line(tag!(p), way);
            }
        },
    );
    fold::fold(
        html,
        tag!(details, "data-fold" = "change"),
        Ui::ChangesHeading,
        |html| {
            single_changes(html, outcome);
            movers(html, outcome);
        },
    );
}

/// Why this level, and what the word that is used lacks.
pub fn placed(html: &mut Builder<'_>, outcome: &Outcome) {
    html.line(tag!(p), Key::confidence(outcome.placement.confidence));
    match outcome.placement.level {
        Some(now) => evidence(html, outcome, now),
        None => {
            let said = too_few(html.context.words, &outcome.placement);
            html.tag_of(tag!(p), said);
        }
    }
    missing(html, outcome);
}

fn evidence(html: &mut Builder<'_>, outcome: &Outcome, now: Level) {
    let words = html.context.words;
    let placement = &outcome.placement;
    let carried = placement.carried_by.len();
    let above_the_lowest = now > Level::NotJoinedUpYet;
    html.tag(tag!(p), |html| {
        html.text(need(words, placement));
        html.space();
        if above_the_lowest {
            html.text(of_count(words, Ui::EvidenceCarried, carried, now));
        }
        html.space();
        if let Some(next) = now.next() {
            html.text(of_count(
                words,
                next_level(placement),
                placement.reaching_next,
                next,
            ));
        }
    });
    if carried == Dimension::ALL.len() {
        html.line(tag!(p), Ui::EvidenceCarriedAll);
    } else if above_the_lowest {
        html.tag(tag!(p), |html| {
            html.say(Ui::EvidenceCarriedBy);
            html.space();
            html.text(dimensions(words, placement.carried_by));
        });
    }
    if !placement.stopped_by.is_empty() {
        html.line(tag!(p), Ui::EvidenceStopped);
        html.tag(tag!(ul), |html| {
            for failed in placement.stopped_by.iter() {
                stopped(html, failed);
            }
        });
    }
}

/// A condition that failed, with the answers that failed it.
fn stopped(html: &mut Builder<'_>, failed: &Condition) {
    let context = html.context;
    html.tag(tag!(li), |html| {
        html.text(condition(context.words, failed));
        for dimension in failed.any_of.iter() {
            let question = Question::Dimension(dimension);
            html.line(
                tag!(q, class = "quoted"),
                context.state.responses.said(question),
            );
        }
    });
}

/// The hallmarks that are missing where the word runs ahead of the work.
fn missing(html: &mut Builder<'_>, outcome: &Outcome) {
    let missing = hallmarks_missing(outcome);
    let ahead = outcome.rhetoric_gap.is_some_and(|gap| gap >= 2);
    if !ahead || missing.is_empty() {
        return;
    }
    html.tag(tag!(p), |html| {
        html.say(Ui::HallmarksMissing);
        html.space();
        let context = html.context;
        html.text(dimensions(context.words, missing));
    });
}

/// What would change the worry level: what is not known.
fn movers(html: &mut Builder<'_>, outcome: &Outcome) {
    if !outcome.movers.is_empty() {
        html.line(tag!(p), Ui::MoversLead);
        html.tag(tag!(ul, class = "columns"), |html| {
            for unknown in &outcome.movers {
                html.line(tag!(li), name(FindOut::Risk(*unknown)));
            }
        });
    } else if outcome.provisional {
        html.line(tag!(p), Ui::MoversNone);
    }
}

/// What would change the level: single answers.
pub fn single_changes(html: &mut Builder<'_>, outcome: &Outcome) {
    let placement = &outcome.placement;
    html.tag_of(tag!(p), why::changes(html.context.words, placement));
    if !placement.changes.is_empty() {
        html.tag(tag!(ul), |html| {
            for one in placement.changes.iter() {
                one_change(html, outcome, one);
            }
        });
    }
}

fn one_change(html: &mut Builder<'_>, outcome: &Outcome, one: Change) {
    let context = html.context;
    let answers = &context.state.responses.assessment.relationship.dimensions;
    html.tag(tag!(li), |html| {
        html.text(change(context.words, answers, one));
        if wants_asking(outcome, one) {
            html.line(
                tag!(span, class = "quoted"),
                Key::SAFETY_ASK_SPECIALIST_FIRST,
            );
        } else {
            html.line(
                tag!(q, class = "quoted"),
                Key::statement(one.dimension, one.to),
            );
        }
    });
}
