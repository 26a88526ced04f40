//! Which texts say what to do next.

use crate::content::{Key, Ui};
use crate::domain::action::{Act, Action, Because};
use crate::domain::barrier::{Barrier, Presence};
use crate::domain::dimension::Dimension;
use crate::domain::outcome::Outcome;
use crate::domain::response::Response;

/// The steps, which come first, and what is against barriers.
pub fn parted(outcome: &Outcome) -> (&[Action], &[Action]) {
    let count = outcome
        .actions
        .iter()
        .take_while(|action| action.because != Because::Barrier)
        .count();
    outcome.actions.split_at(count)
}

/// What is said where there are no steps.
pub fn instead(outcome: &Outcome) -> Key {
    let said = match outcome.gap {
        _ if outcome.over_invested && outcome.violence_possible => {
            return Key::NEXT_OVER_INVESTED_WHERE_VIOLENCE;
        }
        _ if outcome.over_invested => Ui::NextOverInvested,
        Some(..=0) if !outcome.actions.is_empty() => Ui::NextKeepBarriers,
        Some(..=0) => Ui::NextKeep,
        Some(_) | None => Ui::NextFindOut,
    };
    said.into()
}

/// What to do, as it may be said of this family.
pub fn act(outcome: &Outcome, action: Action) -> Key {
    Key::act_said(action.act, outcome.violence_possible)
}

/// When to share.
pub const fn sharing(outcome: &Outcome) -> Key {
    if outcome.violence_possible {
        Key::SHARING_WHERE_VIOLENCE
    } else {
        Key::SHARING
    }
}

/// That child protection is open.
pub const fn child_protection_open(violence_possible: bool) -> Key {
    if violence_possible {
        Key::CHILD_PROTECTION_OPEN_WHERE_VIOLENCE
    } else {
        Key::CHILD_PROTECTION_OPEN
    }
}

/// Why a step is offered.
pub fn because(action: Action) -> Ui {
    match action.because {
        Because::Core => Ui::BecauseCore,
        Because::Gate => Ui::BecauseGate,
        Because::Today | Because::Lowest | Because::Barrier => Ui::BecauseLowest,
    }
}

/// Whether a step in a dimension wants asking first, since there may be violence.
pub fn wants_asking(outcome: &Outcome, dimension: Dimension) -> bool {
    outcome.violence_possible && dimension == Dimension::FamilyVoice
}

/// Whether a barrier is there.
pub fn is_there(response: Response<Presence>) -> bool {
    matches!(response.known(), Some(Presence::Yes | Presence::Partly))
}

/// Whether an action is against a barrier, or stands in for one that is.
pub fn is_against(action: Action, barrier: Barrier) -> bool {
    let meant = action.instead_of.unwrap_or(action.act);
    matches!(meant, Act::AgainstBarrier(of, _) if of == barrier)
}
