//! Why a result is what it is: the evidence, in the worker's own answers, and what would change it.

use implicit_clone::unsync::IString;

use super::find_out::name;
use super::lead::long_way_notes;
use super::{
    Basis, Beside, Form, ListedText, Piece, dimensions, fill_count, fill_level, number, steps,
};
use crate::content::{Key, Ui, Words};
use crate::domain::action::Act;
use crate::domain::change::Change;
use crate::domain::definition::{Definition, Finding};
use crate::domain::dimension::{Dimension, Dimensions};
use crate::domain::dimension_set::DimensionSet;
use crate::domain::gate::Condition;
use crate::domain::level::Level;
use crate::domain::outcome::{FindOut, Outcome};
use crate::domain::placement::{LEAST_KNOWN, Placement};
use crate::domain::response::Response;
use crate::domain::vocabulary::Vocabulary;

/// Returns why this recommendation, why this level, and what would change it.
pub fn pieces(of: &Basis<'_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut because = Vec::new();
    if of.with_family {
        let place = if of.folds { &mut because } else { &mut pieces };
        place.push(of.line(Key::ground(of.outcome.ground)));
    }
    let reasons = steps::reasons(of);
    if !reasons.is_empty() {
        because.push(Piece::List(Form::Lines, reasons));
    }
    if !because.is_empty() {
        pieces.push(Piece::Fold("because", Ui::BecauseHeading, because));
    }
    let (mut level, changes) = (level(of), changes(of));
    if of.with_family {
        for note in long_way_notes(of.outcome).into_iter().flatten() {
            level.push(of.line(note));
        }
        pieces.push(Piece::Fold("evidence", Ui::EvidenceHeading, level));
        pieces.push(Piece::Fold("change", Ui::ChangesHeading, changes));
    } else {
        pieces.extend(level);
        pieces.extend(changes);
    }
    pieces
}

/// Returns why this level, and what is missing for the word that is used.
fn level(of: &Basis<'_>) -> Vec<Piece> {
    let placement = &of.outcome.placement;
    let mut pieces = vec![of.line(Key::confidence(placement.confidence))];
    match placement.level {
        Some(now) => evidence(of, now, &mut pieces),
        None => pieces.push(Piece::Paragraph(vec![too_few(of.words, placement)])),
    }
    // The word runs ahead of the work.
    let missing = hallmarks_missing(of.outcome);
    if of.outcome.rhetoric_gap >= Some(2) && !missing.is_empty() {
        pieces.push(named(of, Ui::HallmarksMissing, missing));
    }
    pieces
}

fn evidence(of: &Basis<'_>, now: Level, pieces: &mut Vec<Piece>) {
    let words = of.words;
    let placement = &of.outcome.placement;
    let carried = placement.carried_by.len();
    let above_the_lowest = now > Level::NotJoinedUpYet;
    let mut reached = vec![need(words, placement)];
    if above_the_lowest {
        reached.push(fill_count(words, Ui::EvidenceCarried, carried, now));
    }
    if let Some(next) = now.next() {
        let text = next_level(placement);
        reached.push(fill_count(words, text, placement.reaching_next, next));
    }
    pieces.push(Piece::Paragraph(reached));
    if carried == Dimension::ALL.len() {
        pieces.push(of.line(Ui::EvidenceCarriedAll));
    } else if above_the_lowest {
        pieces.push(named(of, Ui::EvidenceCarriedBy, placement.carried_by));
    }
    if !placement.stopped_by.is_empty() {
        pieces.push(of.line(Ui::EvidenceStopped));
        let mut all = Vec::new();
        for failed in placement.stopped_by.iter() {
            all.push(failed_condition(of, failed));
        }
        pieces.push(Piece::List(Form::Lines, all));
    }
}

/// Lists some dimensions after a lead-in.
fn named(of: &Basis<'_>, lead: Ui, these: DimensionSet) -> Piece {
    Piece::Paragraph(vec![of.words.get(lead), dimensions(of.words, these)])
}

/// Returns a failed condition, with the answers that failed it.
fn failed_condition(of: &Basis<'_>, failed: &Condition) -> ListedText {
    let mut beside = Vec::new();
    for dimension in failed.any_of.iter() {
        let answer = match of.assessment.relationship.dimensions[dimension] {
            Response::Known(level) => Key::statement(dimension, level),
            Response::Unknown => Key::ANSWER_UNKNOWN,
            Response::Unanswered => Key::ANSWER_UNANSWERED,
        };
        beside.push(Beside::Answer(Key::dimension_name(dimension), answer));
    }
    ListedText {
        said: condition(of.words, failed),
        beside,
    }
}

/// Returns what would change the result: single answers, and unknowns.
fn changes(of: &Basis<'_>) -> Vec<Piece> {
    let outcome = of.outcome;
    let placement = &outcome.placement;
    let mut pieces = vec![Piece::Paragraph(vec![lead(of.words, placement)])];
    if !placement.changes.is_empty() {
        let mut single = Vec::new();
        for one in placement.changes.iter() {
            single.push(one_change(of, one));
        }
        pieces.push(Piece::List(Form::Lines, single));
    }
    if of.with_family && !outcome.movers.is_empty() {
        pieces.push(of.line(Ui::MoversLead));
        let movers = outcome.movers.iter();
        let mut movers = movers.map(|unknown| name(FindOut::Risk(*unknown)));
        pieces.push(of.list(Form::Columns, &mut movers));
    } else if of.with_family && outcome.provisional {
        pieces.push(of.line(Ui::MoversNone));
    }
    pieces
}

fn one_change(of: &Basis<'_>, one: Change) -> ListedText {
    let beside = if needs_specialist_first(of.outcome, one) {
        Beside::Advice(Key::SAFETY_ASK_SPECIALIST_FIRST)
    } else {
        Beside::Quote(Key::statement(one.dimension, one.to))
    };
    ListedText {
        said: change(of.words, &of.assessment.relationship.dimensions, one),
        beside: vec![beside],
    }
}

/// Says that too few answers are known.
fn too_few(words: &Words, placement: &Placement) -> IString {
    let known = placement.known.to_string();
    let least = LEAST_KNOWN.to_string();
    let values = [("known", known.as_str()), ("least", least.as_str())];
    words.fill(Ui::EvidenceTooFew, &values)
}

/// Says how many answers are known, and how many must reach a level.
fn need(words: &Words, placement: &Placement) -> IString {
    let known = placement.known.to_string();
    let need = placement.need.to_string();
    let values = [("known", known.as_str()), ("need", need.as_str())];
    words.fill(Ui::EvidenceNeed, &values)
}

/// Returns the text for what stopped the next level.
fn next_level(placement: &Placement) -> Ui {
    if placement.reaching_next < placement.need {
        Ui::EvidenceShort
    } else {
        Ui::EvidenceEnough
    }
}

/// Returns a failed condition in words.
fn condition(words: &Words, condition: &Condition) -> IString {
    let or = words.get(Ui::Or);
    let mut names = String::new();
    for dimension in condition.any_of.iter() {
        if !names.is_empty() {
            names.extend([" ", or.as_str(), " "]);
        }
        names.push_str(&words.get(Key::dimension_name(dimension)));
    }
    let values = [
        ("names", names.as_str()),
        ("least", number(condition.at_least)),
    ];
    words.fill(Ui::EvidenceCondition, &values)
}

/// Says how the word fits the work, by how many levels it is ahead.
pub const fn rhetoric_gap(gap: i8) -> Key {
    match gap {
        ..=-1 => Key::RHETORIC_MORE_DONE,
        0 => Key::RHETORIC_FITS,
        1 => Key::RHETORIC_SMALL_STRETCH,
        2.. => Key::RHETORIC_RUNS_AHEAD,
    }
}

/// Returns the hallmarks of partnership that are known to be missing.
fn hallmarks_missing(outcome: &Outcome) -> DimensionSet {
    let mut missing = DimensionSet::NONE;
    for (definition, parts) in &outcome.definitions {
        for found in parts {
            if *definition == Definition::Hallmarks && found.finding == Finding::NotMet {
                missing |= found.decided_by;
            }
        }
    }
    missing
}

/// Introduces the single changes.
fn lead(words: &Words, placement: &Placement) -> IString {
    match (placement.level, placement.level.and_then(Level::next)) {
        (None, _) => more_needed(words, placement.known),
        (Some(_), None) => words.get(Ui::ChangesTop),
        (Some(_), Some(next)) => {
            let lead = match placement.changes.len() {
                0 => Ui::ChangesNone,
                1 => Ui::ChangesOne,
                _ => Ui::ChangesLead,
            };
            fill_level(words, lead, next)
        }
    }
}

fn more_needed(words: &Words, known: usize) -> IString {
    let more = LEAST_KNOWN.saturating_sub(known).to_string();
    words.fill(Ui::ChangesNotPlaced, &[("count", &more)])
}

/// Describes a single change: from which answer, to which.
fn change(words: &Words, answers: &Dimensions, change: Change) -> IString {
    let Change { dimension, to } = change;
    let name = words.get(Key::dimension_name(dimension));
    let (text, from) = match answers[dimension].known() {
        Some(from) => (Ui::ChangeFrom, number(from)),
        None => (Ui::ChangeFound, ""),
    };
    let values = [("name", name.as_str()), ("from", from), ("to", number(to))];
    words.fill(text, &values)
}

/// Whether to ask a specialist first: the change would reach the family while violence is possible.
fn needs_specialist_first(outcome: &Outcome, change: Change) -> bool {
    let Change { dimension, to } = change;
    let reaches_family =
        dimension == Dimension::FamilyVoice || Act::Step(dimension, to).proposes_meeting();
    outcome.violence_possible && reaches_family
}
