//! Why: the evidence, in the worker's own answers, and what would change it.

use yew::AttrValue;

use super::{called, dimensions, find_out, number, of_count, of_level};
use crate::content::{Key, Ui};
use crate::domain::action::Act;
use crate::domain::definition::{Definition, Finding};
use crate::domain::dimension::Dimension;
use crate::domain::gate::Condition;
use crate::domain::level::Level;
use crate::domain::outcome::{FindOut, Outcome};
use crate::domain::placement::{Change, LEAST_KNOWN};
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Question;
use crate::flow::question::Choice;
use crate::views::pen::Pen;
use crate::views::screen::Screen;

/// Why this level, this word and this recommendation.
pub fn matter(pen: &mut Pen<'_>, outcome: &Outcome) {
    match outcome.placement.level {
        Some(now) => evidence(pen, outcome, now),
        None => {
            let known = outcome.placement.known.to_string();
            let least = LEAST_KNOWN.to_string();
            let values = [("known", known.as_str()), ("least", least.as_str())];
            pen.tag_of("p", pen.screen.fill(Ui::EvidenceTooFew, &values));
        }
    }
    word(pen, outcome);
    pen.line("p", Key::ground(outcome.ground));
}

fn evidence(pen: &mut Pen<'_>, outcome: &Outcome, now: Level) {
    let screen = pen.screen;
    let placement = &outcome.placement;
    let carried = placement.carried_by.len();
    let above_the_lowest = now > Level::NotJoinedUpYet;
    pen.tag("p", |pen| {
        let known = placement.known.to_string();
        let need = placement.need.to_string();
        let values = [("known", known.as_str()), ("need", need.as_str())];
        pen.text(screen.fill(Ui::EvidenceNeed, &values));
        pen.space();
        if above_the_lowest {
            pen.text(of_count(screen, Ui::EvidenceCarried, carried, now));
        }
        pen.space();
        if let Some(next) = now.next() {
            let ui = if placement.reaching_next < placement.need {
                Ui::EvidenceShort
            } else {
                Ui::EvidenceEnough
            };
            pen.text(of_count(screen, ui, placement.reaching_next, next));
        }
    });
    if carried == Dimension::ALL.len() {
        pen.line("p", Ui::EvidenceCarriedAll);
    } else if above_the_lowest {
        pen.tag("p", |pen| {
            pen.say(Ui::EvidenceCarriedBy);
            pen.space();
            pen.text(dimensions(screen, &placement.carried_by));
        });
    }
    if !placement.stopped_by.is_empty() {
        pen.line("p", Ui::EvidenceStopped);
        pen.tag("ul", |pen| {
            for condition in &placement.stopped_by {
                stopped(pen, condition);
            }
        });
    }
}

/// A condition that failed, with the answers that failed it.
fn stopped(pen: &mut Pen<'_>, condition: &Condition) {
    let screen = pen.screen;
    let or = screen.say(Ui::Or);
    let mut names = String::new();
    for dimension in condition.any_of {
        if !names.is_empty() {
            names.extend([" ", or.as_str(), " "]);
        }
        names.push_str(&screen.say(Key::dimension_name(*dimension)));
    }
    let values = [
        ("names", names.as_str()),
        ("least", number(condition.at_least)),
    ];
    pen.tag("li", |pen| {
        pen.text(screen.fill(Ui::EvidenceCondition, &values));
        for dimension in condition.any_of {
            pen.tag_of("q.quoted", own_answer(screen, *dimension));
        }
    });
}

/// What the rater answered, in the words of the statement.
pub fn own_answer(screen: &Screen<'_>, dimension: Dimension) -> AttrValue {
    let question = Question::Dimension(dimension);
    let chosen = screen.state.responses.chosen(question);
    screen.say(chosen.map_or(Key::UNANSWERED, Choice::label))
}

fn word(pen: &mut Pen<'_>, outcome: &Outcome) {
    let screen = pen.screen;
    let Some(gap) = outcome.rhetoric_gap else {
        return;
    };
    let said = match gap {
        ..=-1 => Key::RHETORIC_MORE_DONE,
        0 => Key::RHETORIC_FITS,
        1 => Key::RHETORIC_SMALL_STRETCH,
        2.. => Key::RHETORIC_RUNS_AHEAD,
    };
    let missing = hallmarks_missing(outcome);
    pen.tag("p", |pen| {
        if let Some(claim) = outcome.claimed {
            pen.text(called(screen, claim));
        }
        pen.space();
        pen.say(said);
        if gap >= 2 && !missing.is_empty() {
            pen.space();
            pen.say(Ui::HallmarksMissing);
            pen.space();
            pen.text(dimensions(screen, &missing));
        }
    });
}

fn hallmarks_missing(outcome: &Outcome) -> Vec<Dimension> {
    let mut missing = Vec::new();
    for (definition, parts) in &outcome.definitions {
        for found in parts {
            if *definition == Definition::Hallmarks && found.finding == Finding::NotMet {
                missing.extend_from_slice(found.part.dimensions);
            }
        }
    }
    missing
}

/// What would change the result: single answers, and what is not known.
pub fn changes(pen: &mut Pen<'_>, outcome: &Outcome) {
    let screen = pen.screen;
    let placement = &outcome.placement;
    let text = match (placement.level, placement.level.and_then(Level::next)) {
        (None, _) => more_needed(screen, placement.known),
        (Some(_), None) => screen.say(Ui::ChangesTop),
        (Some(_), Some(next)) => {
            let lead = match placement.changes.len() {
                0 => Ui::ChangesNone,
                1 => Ui::ChangesOne,
                _ => Ui::ChangesLead,
            };
            of_level(screen, lead, next)
        }
    };
    pen.tag_of("p", text);
    if !placement.changes.is_empty() {
        pen.tag("ul", |pen| {
            for change in &placement.changes {
                one_change(pen, outcome, *change);
            }
        });
    }
    if !outcome.movers.is_empty() {
        pen.line("p", Ui::MoversLead);
        pen.tag("ul.columns", |pen| {
            for unknown in &outcome.movers {
                pen.line("li", find_out::name(FindOut::Risk(*unknown)));
            }
        });
    } else if outcome.provisional {
        pen.line("p", Ui::MoversNone);
    }
}

fn more_needed(screen: &Screen<'_>, known: usize) -> AttrValue {
    let more = LEAST_KNOWN.saturating_sub(known).to_string();
    screen.fill(Ui::ChangesNotPlaced, &[("count", &more)])
}

/// Where there may be violence, nothing invites to reach the family together.
fn one_change(pen: &mut Pen<'_>, outcome: &Outcome, change: Change) {
    let screen = pen.screen;
    let Change { dimension, to } = change;
    let reaches_family =
        dimension == Dimension::FamilyVoice || Act::Step(dimension, to).brings_people_together();
    let ask_first = outcome.violence_possible && reaches_family;
    let name = screen.say(Key::dimension_name(dimension));
    let (text, from) = match screen.state.responses.assessment.dimensions[dimension].known() {
        Some(from) => (Ui::ChangeFrom, number(from)),
        None => (Ui::ChangeFound, ""),
    };
    let values = [("name", name.as_str()), ("from", from), ("to", number(to))];
    pen.tag("li", |pen| {
        pen.text(screen.fill(text, &values));
        if ask_first {
            pen.line("span.quoted", Key::ASK_SPECIALIST_FIRST);
        } else {
            pen.line("q.quoted", Key::statement(dimension, to));
        }
    });
}
