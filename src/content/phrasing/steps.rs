//! What to do next, and when to look again.

use implicit_clone::unsync::IString;

use super::lead::is_find_out_first;
use super::{Basis, Form, ListedText, Piece, find_out, is_danger_unknown, number};
use crate::content::{Key, Report, Ui, Words};
use crate::domain::action::{Act, Action, Because};
use crate::domain::barrier::Barrier;
use crate::domain::dimension::Dimensions;
use crate::domain::outcome::Outcome;

/// How many barriers are shown; the rest is folded.
pub const BARRIERS_SHOWN: usize = 2;

/// Returns the heading of the next steps.
pub const fn heading(of: &Basis<'_>) -> Ui {
    if of.with_family && of.outcome.safety_first {
        Ui::NextToday
    } else {
        Ui::NextHeading
    }
}

/// Returns what to do, when to look again, and when to look sooner.
pub fn pieces(of: &Basis<'_>) -> Vec<Piece> {
    let mut pieces = first(of);
    pieces.extend(review(of));
    if of.with_family {
        let triggers = of.list(Form::Columns, &mut Key::triggers());
        pieces.push(Piece::Fold("sooner", Ui::ReviewSooner, vec![triggers]));
    }
    pieces
}

/// Returns what to find out first, then the steps or the text shown instead of them.
pub fn first(of: &Basis<'_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let asked = find_out::first(of);
    if !asked.is_empty() {
        pieces.push(of.list(Form::Lines, &mut asked.into_iter()));
    }
    let (steps, _) = outcome_actions(of.outcome);
    if steps.is_empty() {
        if has_no_steps_text(of) {
            pieces.push(of.line(no_steps_text(of.outcome)));
        }
        return pieces;
    }
    let mut acts = steps.iter().map(|action| act(of.outcome, *action));
    let acts = of.list(Form::Steps, &mut acts);
    if !of.with_family {
        pieces.extend([of.line(Report::StepsWithoutFamily), acts]);
    } else if !is_find_out_first(of.outcome) {
        pieces.push(acts);
    } else if of.folds {
        pieces.push(Piece::Fold("meanwhile", Ui::NextMeanwhile, vec![acts]));
    } else {
        pieces.push(Piece::Under(Ui::NextMeanwhile, vec![acts]));
    }
    pieces
}

/// Whether a text is shown instead of steps.
pub fn has_no_steps_text(of: &Basis<'_>) -> bool {
    let (steps, _) = outcome_actions(of.outcome);
    steps.is_empty() && of.with_family && !is_find_out_first(of.outcome)
}

/// Returns when to look again, and to take this to supervision.
pub fn review(of: &Basis<'_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if of.with_family {
        let mut review = vec![of.words.get(Key::review(of.outcome.review))];
        if is_danger_unknown(of.outcome) {
            review.push(of.words.get(Ui::ReviewAsSoon));
        }
        pieces.push(Piece::Strong(review));
    }
    pieces.push(of.line(Key::BESIDE_SUPERVISION));
    pieces
}

/// Returns the reason for each step that has one.
pub fn reasons(of: &Basis<'_>) -> Vec<ListedText> {
    let (steps, _) = outcome_actions(of.outcome);
    let mut reasons = Vec::new();
    for action in steps {
        if let Some(reason) = because(of.words, &of.assessment.relationship.dimensions, *action) {
            reasons.push(reason.into());
        }
    }
    reasons
}

/// Splits the actions into the steps, which come first, and the actions against barriers.
fn outcome_actions(outcome: &Outcome) -> (&[Action], &[Action]) {
    split_actions(&outcome.actions)
}

/// Does the same for any actions.
pub fn split_actions(actions: &[Action]) -> (&[Action], &[Action]) {
    let steps = actions.iter();
    let steps = steps.take_while(|action| action.because != Because::Barrier);
    actions.split_at(steps.count())
}

/// Returns what to do, in safe words if violence cannot be ruled out.
pub fn act(outcome: &Outcome, action: Action) -> Key {
    Key::act_wording(action.act, outcome.violence_possible)
}

/// Returns when to share.
pub const fn sharing(outcome: &Outcome) -> Key {
    if outcome.violence_possible {
        Key::WHERE_VIOLENCE_SHARING
    } else {
        Key::SAFETY_SHARING
    }
}

/// Says that child protection is open.
pub const fn child_protection_open(violence_possible: bool) -> Key {
    if violence_possible {
        Key::WHERE_VIOLENCE_CHILD_PROTECTION_OPEN
    } else {
        Key::SAFETY_CHILD_PROTECTION_OPEN_NOTE
    }
}

/// Returns the text shown if there are no steps.
pub fn no_steps_text(outcome: &Outcome) -> Key {
    match outcome.gap {
        _ if outcome.over_invested && outcome.violence_possible => {
            Key::WHERE_VIOLENCE_NEXT_OVER_INVESTED
        }
        _ if outcome.over_invested => Ui::NextOverInvested.into(),
        Some(..=0) if !outcome.actions.is_empty() => Ui::NextKeepBarriers.into(),
        Some(..=0) => Ui::NextKeep.into(),
        Some(_) | None => Ui::NextFindOut.into(),
    }
}

/// Returns the reason for a step, if it has one.
fn because(words: &Words, answers: &Dimensions, action: Action) -> Option<IString> {
    let dimension = match action.act {
        Act::Step(dimension, _) => dimension,
        Act::NameCore => return Some(words.get(Ui::BecauseCore)),
        Act::Today(_) | Act::AgainstBarrier(..) | Act::AskSpecialistFirst => return None,
    };
    let answer = answers[dimension].known()?;
    let text = if action.because == Because::Gate {
        Ui::BecauseGate
    } else {
        Ui::BecauseLowest
    };
    let name = words.get(Key::dimension_name(dimension));
    let values = [("name", name.as_str()), ("answer", number(answer))];
    Some(words.fill(text, &values))
}

/// Whether an action is against a barrier, or replaces one that is.
fn is_against(action: Action, barrier: Barrier) -> bool {
    let meant = action.instead_of.unwrap_or(action.act);
    matches!(meant, Act::AgainstBarrier(of, _) if of == barrier)
}

/// Returns the barriers that something can be done about, with those actions and in their order. If safety
/// comes first, everything else waits.
pub fn barrier_actions(of: &Basis<'_>) -> Vec<(Barrier, Vec<Key>)> {
    let (_, against) = outcome_actions(of.outcome);
    let answers = of.assessment.relationship.barriers.iter();
    let mut there: Vec<_> = answers
        .filter(|(_, response)| response.is_present())
        .map(|(barrier, _)| {
            let own = |action: &&Action| is_against(**action, barrier);
            let place = against.iter().position(|action| own(&action));
            let acts: Vec<_> = against
                .iter()
                .filter(own)
                .map(|action| act(of.outcome, *action))
                .collect();
            (place, barrier, acts)
        })
        .filter(|(place, ..)| place.is_some())
        .collect();
    there.sort_by_key(|(place, ..)| *place);
    there
        .into_iter()
        .map(|(_, barrier, acts)| (barrier, acts))
        .collect()
}
