//! Which texts say the evidence, and what would change it.

use implicit_clone::unsync::IString;

use super::number;
use crate::content::{Key, Ui, Words};
use crate::domain::action::Act;
use crate::domain::change::Change;
use crate::domain::definition::{Definition, Finding};
use crate::domain::dimension::{Dimension, Dimensions};
use crate::domain::dimension_set::DimensionSet;
use crate::domain::gate::Condition;
use crate::domain::level::Level;
use crate::domain::outcome::Outcome;
use crate::domain::placement::{LEAST_KNOWN, Placement};

/// There are too few known answers.
pub fn too_few(words: &Words, placement: &Placement) -> IString {
    let known = placement.known.to_string();
    let least = LEAST_KNOWN.to_string();
    let values = [("known", known.as_str()), ("least", least.as_str())];
    words.fill(Ui::EvidenceTooFew, &values)
}

/// How many answers are known, and how many have to reach a level.
pub fn need(words: &Words, placement: &Placement) -> IString {
    let known = placement.known.to_string();
    let need = placement.need.to_string();
    let values = [("known", known.as_str()), ("need", need.as_str())];
    words.fill(Ui::EvidenceNeed, &values)
}

/// What stopped the next level.
pub fn next_level(placement: &Placement) -> Ui {
    if placement.reaching_next < placement.need {
        Ui::EvidenceShort
    } else {
        Ui::EvidenceEnough
    }
}

/// A condition, as one that failed.
pub fn condition(words: &Words, condition: &Condition) -> IString {
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

/// How the word fits the work, so many levels below it.
pub const fn word(gap: i8) -> Key {
    match gap {
        ..=-1 => Key::RHETORIC_MORE_DONE,
        0 => Key::RHETORIC_FITS,
        1 => Key::RHETORIC_SMALL_STRETCH,
        2.. => Key::RHETORIC_RUNS_AHEAD,
    }
}

/// The hallmarks of partnership that are known not to be there.
pub fn hallmarks_missing(outcome: &Outcome) -> DimensionSet {
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

/// What would change the level, before the single changes.
pub fn changes(words: &Words, placement: &Placement) -> IString {
    match (placement.level, placement.level.and_then(Level::next)) {
        (None, _) => more_needed(words, placement.known),
        (Some(_), None) => words.get(Ui::ChangesTop),
        (Some(_), Some(next)) => {
            let lead = match placement.changes.len() {
                0 => Ui::ChangesNone,
                1 => Ui::ChangesOne,
                _ => Ui::ChangesLead,
            };
            super::of_level(words, lead, next)
        }
    }
}

fn more_needed(words: &Words, known: usize) -> IString {
    let more = LEAST_KNOWN.saturating_sub(known).to_string();
    words.fill(Ui::ChangesNotPlaced, &[("count", &more)])
}

/// A single change: from which answer, to which.
pub fn change(words: &Words, answers: &Dimensions, change: Change) -> IString {
    let Change { dimension, to } = change;
    let name = words.get(Key::dimension_name(dimension));
    let (text, from) = match answers[dimension].known() {
        Some(from) => (Ui::ChangeFrom, number(from)),
        None => (Ui::ChangeFound, ""),
    };
    let values = [("name", name.as_str()), ("from", from), ("to", number(to))];
    words.fill(text, &values)
}

/// Where there may be violence, nothing invites to reach the family together.
pub fn wants_asking(outcome: &Outcome, change: Change) -> bool {
    let Change { dimension, to } = change;
    let reaches_family =
        dimension == Dimension::FamilyVoice || Act::Step(dimension, to).brings_people_together();
    outcome.violence_possible && reaches_family
}
