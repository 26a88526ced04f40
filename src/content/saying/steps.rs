//! Which texts say what to do next.

use implicit_clone::unsync::IString;

use super::number;
use crate::content::{Key, Ui, Words};
use crate::domain::action::{Act, Action, Because};
use crate::domain::barrier::{Barrier, Barriers};
use crate::domain::dimension::Dimensions;
use crate::domain::outcome::Outcome;

/// So many barriers are shown; the rest is folded.
pub const BARRIERS_SHOWN: usize = 2;

/// The steps, which come first, and what is against barriers.
pub fn parted(outcome: &Outcome) -> (&[Action], &[Action]) {
    in_parts(&outcome.actions)
}

/// The same of any actions.
pub fn in_parts(actions: &[Action]) -> (&[Action], &[Action]) {
    let steps = actions.iter();
    let steps = steps.take_while(|action| action.because != Because::Barrier);
    actions.split_at(steps.count())
}

/// What to do, where violence cannot be ruled out in words that are safe then.
pub fn act(outcome: &Outcome, action: Action) -> Key {
    Key::act_said(action.act, outcome.violence_possible)
}

/// When to share.
pub const fn sharing(outcome: &Outcome) -> Key {
    if outcome.violence_possible {
        Key::WHERE_VIOLENCE_SHARING
    } else {
        Key::SAFETY_SHARING
    }
}

/// That child protection is open.
pub const fn child_protection_open(violence_possible: bool) -> Key {
    if violence_possible {
        Key::WHERE_VIOLENCE_CHILD_PROTECTION_OPEN
    } else {
        Key::SAFETY_CHILD_PROTECTION_OPEN_NOTE
    }
}

/// What is said where there are no steps.
pub fn instead(outcome: &Outcome) -> Key {
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

/// Why a step is offered, where that is told.
pub fn because(words: &Words, answers: &Dimensions, action: Action) -> Option<IString> {
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

/// Whether an action is against a barrier, or stands in for one that is.
fn is_against(action: Action, barrier: Barrier) -> bool {
    let meant = action.instead_of.unwrap_or(action.act);
    matches!(meant, Act::AgainstBarrier(of, _) if of == barrier)
}

/// The barriers that something can be done against, each with that, in the order of the rule. Where safety
/// comes first everything else waits.
pub fn against(outcome: &Outcome, answers: &Barriers) -> Vec<(Barrier, Vec<Key>)> {
    let mut there: Vec<_> = answers
        .iter()
        .filter(|(_, response)| response.is_there())
        .map(|(barrier, _)| {
            let (_, against) = parted(outcome);
            let own = |action: &&Action| is_against(**action, barrier);
            let place = against.iter().position(|action| own(&action));
            let acts: Vec<_> = against
                .iter()
                .filter(own)
                .map(|action| act(outcome, *action))
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
