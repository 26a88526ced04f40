//! What follows from a change of the state, whatever brought it.

use super::action::Action;
use super::effect::{Effect, Entry, Focus};
use super::extent::Extent;
use super::side_pages;
use super::state::State;
use crate::domain::critical::Critical;
use crate::domain::vocabulary::Vocabulary;

/// Who brought a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The rater.
    Rater,
    /// The browser's history, or the way out: neither adds to the history.
    History,
    /// The host. It must not draw the focus away from what the rater does.
    Host,
    /// What was kept already: it is not saved again.
    Kept,
}

impl By {
    /// Who brought the change that this action is.
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

/// The effects in their order, with those of the action itself between the rater's and the host's. What
/// is to be written into the history is put into the state.
pub fn all<P: Extent>(before: &State, next: &mut State, by: By, own: Vec<Effect>) -> Vec<Effect> {
    let mut effects = Vec::new();
    let has_moved = before.position != next.position;
    next.entry = match by {
        // Who has gone elsewhere already does not want it any more.
        By::History => None,
        By::Rater | By::Host if has_moved && next.around.whole_page => {
            effects.extend(before.entry.map(Entry::written));
            Some(Entry::New(next.position))
        }
        _ => next.entry,
    };
    let is_of_map = P::SIDE_PAGES && map_kept(before, next, by, &mut effects);
    if by != By::Kept && before.responses != next.responses && !is_of_map {
        effects.push(if next.responses.is_empty() {
            Effect::EmptyDraft
        } else {
            Effect::SaveDraft
        });
    }
    // What was set aside lies with the draft again before it is forgotten there.
    if before.turn.is_some() && next.turn.is_none() {
        effects.push(Effect::SidePage(side_pages::SidePageEffect::ForgetMap));
    }
    if has_moved && matches!(by, By::Rater | By::History) {
        effects.extend([Effect::ReleaseFocus, Effect::MoveFocus(Focus::Heading)]);
    }
    if matches!(by, By::Rater | By::History) {
        effects.extend(alarm(before, next).map(Effect::Reveal));
    }
    effects.extend(own);
    if P::SIDE_PAGES {
        effects.extend(side_pages::remember(before, next).map(Effect::SidePage));
    }
    effects.extend(told::<P>(before, next));
    effects
}

/// Where there is a map, or two people answer in turn, that is kept in place of the draft. Tells whether it is.
fn map_kept(before: &State, next: &State, by: By, effects: &mut Vec<Effect>) -> bool {
    let is_other =
        before.map != next.map || before.turn != next.turn || before.responses != next.responses;
    let is_kept = next.map.is_some() || next.turn.is_some();
    if is_kept && is_other && by != By::Kept {
        effects.push(Effect::SidePage(side_pages::SidePageEffect::KeepMap));
        // What is set aside lies nowhere else.
        if before.turn.is_none() && next.turn.is_some() {
            effects.push(Effect::EmptyDraft);
        }
    } else if !is_kept && before.map.is_some() {
        effects.push(Effect::SidePage(side_pages::SidePageEffect::ForgetMap));
    }
    is_kept
}

/// The danger that was not answered with yes before. Its message would go unseen below the window's edge.
fn alarm(before: &State, next: &State) -> Option<Critical> {
    let yes = |state: &State, critical| {
        state.responses.assessment.family.risk.criticals[critical].is_yes()
    };
    let mut criticals = Critical::ALL.iter().copied();
    criticals.find(|critical| yes(next, *critical) && !yes(before, *critical))
}

/// What the host is told. Before the questionnaire has arrived that is nothing.
fn told<P: Extent>(before: &State, next: &State) -> impl Iterator<Item = Effect> {
    let is_elsewhere = before.position != next.position && !next.left;
    let is_other_map = P::SIDE_PAGES && before.drawn_map() != next.drawn_map();
    let is_hidden = before.turn.is_some() || next.turn.is_some();
    // The second person's answers are told to nobody, and of the first one's the host knows.
    let is_other = is_other_map
        || !is_hidden && before.responses.assessment != next.responses.assessment
        || before.tells_of_family() != next.tells_of_family();
    let told = [
        (is_elsewhere, Effect::TellProgress),
        (is_other, Effect::TellOutcome),
    ];
    let arrived = next.around.arrived;
    let told = told
        .into_iter()
        .filter(move |(is_due, _)| arrived && *is_due);
    told.map(|(_, effect)| effect)
}
