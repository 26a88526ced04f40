//! What follows from a change of state, whoever made it.

use super::action::Action;
use super::effect::{Effect, Entry, Focus};
use super::extent::Extent;
use super::side_pages;
use super::state::State;
use crate::domain::critical::Critical;
use crate::domain::vocabulary::Vocabulary;

/// Who made a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangedBy {
    /// The rater.
    Rater,
    /// The browser's history, or leaving: neither adds an entry to the history.
    History,
    /// The host. It must not move the focus away from what the rater is doing.
    Host,
    /// Restored from storage: it is not saved again.
    Kept,
}

impl ChangedBy {
    /// Returns who makes the change of an action.
    pub const fn of(action: &Action) -> Self {
        match action {
            Action::MovedInHistory(_) | Action::Left => Self::History,
            Action::GaveAssessment(_) => Self::Host,
            Action::RestoredDraft(..) => Self::Kept,
            Action::RestoredMap(..) | Action::RestoredTurn(..) => Self::Kept,
            _ => Self::Rater,
        }
    }
}

/// Returns the effects in order. The action's own come after saving and focus, and before what the host is
/// told. Stores the history entry that is due in the state.
pub fn all<P: Extent>(
    before: &State,
    next: &mut State,
    by: ChangedBy,
    own: Vec<Effect>,
) -> Vec<Effect> {
    let mut effects = Vec::new();
    let has_moved = before.position != next.position;
    next.entry = match by {
        // A rater who has already gone elsewhere does not need the entry.
        ChangedBy::History => None,
        ChangedBy::Rater | ChangedBy::Host if has_moved && next.environment.whole_page => {
            effects.extend(before.entry.map(Entry::written));
            Some(Entry::New(next.position))
        }
        _ => next.entry,
    };
    let is_of_map = P::SIDE_PAGES && keep_map(before, next, by, &mut effects);
    if by != ChangedBy::Kept && before.responses != next.responses && !is_of_map {
        effects.push(if next.responses.is_empty() {
            Effect::EmptyDraft
        } else {
            Effect::SaveDraft
        });
    }
    // The draft holds the answers again before what was set aside is forgotten.
    if before.turn.is_some() && next.turn.is_none() {
        effects.push(Effect::SidePage(side_pages::SidePageEffect::ForgetMap));
    }
    if has_moved && matches!(by, ChangedBy::Rater | ChangedBy::History) {
        effects.extend([Effect::ReleaseFocus, Effect::MoveFocus(Focus::Heading)]);
    }
    if matches!(by, ChangedBy::Rater | ChangedBy::History) {
        effects.extend(new_danger(before, next).map(Effect::Reveal));
    }
    effects.extend(own);
    if P::SIDE_PAGES {
        effects.extend(side_pages::remember(before, next).map(Effect::SidePage));
    }
    effects.extend(host_effects::<P>(before, next));
    effects
}

/// Keeps a map, or the turn of two people, instead of the draft. Returns whether there is one to keep.
fn keep_map(before: &State, next: &State, by: ChangedBy, effects: &mut Vec<Effect>) -> bool {
    let is_other =
        before.map != next.map || before.turn != next.turn || before.responses != next.responses;
    let is_kept = next.map.is_some() || next.turn.is_some();
    if is_kept && is_other && by != ChangedBy::Kept {
        effects.push(Effect::SidePage(side_pages::SidePageEffect::KeepMap));
        // What was set aside is kept nowhere else.
        if before.turn.is_none() && next.turn.is_some() {
            effects.push(Effect::EmptyDraft);
        }
    } else if !is_kept && before.map.is_some() {
        effects.push(Effect::SidePage(side_pages::SidePageEffect::ForgetMap));
    }
    is_kept
}

/// Returns a danger newly answered with yes. Its message might be below the edge of the window.
fn new_danger(before: &State, next: &State) -> Option<Critical> {
    let yes = |state: &State, critical| {
        state.responses.assessment.family.risk.criticals[critical].is_yes()
    };
    let mut criticals = Critical::ALL.iter().copied();
    criticals.find(|critical| yes(next, *critical) && !yes(before, *critical))
}

/// Returns what the host is told: nothing until the questionnaire has arrived.
fn host_effects<P: Extent>(before: &State, next: &State) -> impl Iterator<Item = Effect> {
    let is_elsewhere = before.position != next.position && !next.left;
    let is_other_map = P::SIDE_PAGES && before.drawn_map() != next.drawn_map();
    let is_hidden = before.turn.is_some() || next.turn.is_some();
    // Nobody is told the second person's answers, and the host knows the first one's already.
    let is_other = is_other_map
        || !is_hidden && before.responses.assessment != next.responses.assessment
        || before.shares_family_with_host() != next.shares_family_with_host();
    let told = [
        (is_elsewhere, Effect::TellProgress),
        (is_other, Effect::TellOutcome),
    ];
    let arrived = next.environment.arrived;
    let told = told
        .into_iter()
        .filter(move |(is_due, _)| arrived && *is_due);
    told.map(|(_, effect)| effect)
}
