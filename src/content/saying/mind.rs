//! What to keep in mind with this family, whatever the steps are.

use crate::content::{Key, Ui};
use crate::domain::assessment::Assessment;
use crate::domain::critical::Critical;
use crate::domain::outcome::Outcome;
use crate::domain::response::{Response, YesNo};
use crate::domain::risk::{RiskDomain, RiskRating};

/// A line to keep in mind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub text: Key,
    /// Whether communities have yet to review it.
    pub awaits_review: bool,
}

/// The lines, those about safety first.
pub fn lines(outcome: &Outcome, assessment: &Assessment) -> Vec<Line> {
    let said = |text: Key| Line {
        text,
        awaits_review: false,
    };
    let violence = outcome.violence_possible;
    let open = assessment.criticals[Critical::ChildProtectionOpen].is_yes();
    let protection = if violence {
        Ui::ChildProtectionApart.into()
    } else {
        Key::CHILD_PROTECTION_OPEN
    };
    let baby = match assessment.infant {
        Response::Known(YesNo::Yes) => Some(Key::BABY),
        Response::Known(YesNo::No) => None,
        Response::Unknown | Response::Unanswered => Some(Key::BABY_UNKNOWN),
    };
    let isolation = assessment.risks[RiskDomain::Isolation].known();
    let cut_off = isolation.is_some_and(|rating| rating >= RiskRating::SomeConcern);
    [
        violence.then(|| said(Key::VIOLENCE)),
        open.then(|| said(protection)),
        baby.map(said),
        cut_off.then_some(Line {
            text: Key::INTERPRETER,
            awaits_review: true,
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}
