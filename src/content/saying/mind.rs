//! What to keep in mind with this family, whatever the steps are.

use super::beside;
use super::steps::child_protection_open;
use crate::content::Key;
use crate::domain::assessment::Assessment;
use crate::domain::critical::Critical;
use crate::domain::family::Family;
use crate::domain::outcome::Outcome;

/// A line to keep in mind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub text: Key,
    /// That communities have yet to review it.
    pub awaits: Option<Key>,
}

/// The lines, those about safety first.
pub fn lines(outcome: &Outcome, assessment: &Assessment) -> Vec<Line> {
    of_family(outcome.violence_possible, &assessment.family)
}

/// The same, by what was answered about the family.
pub fn of_family(violence: bool, family: &Family) -> Vec<Line> {
    let said = |text: Key| Line { text, awaits: None };
    let open = family.risk.criticals[Critical::ChildProtectionOpen].is_yes();
    [
        violence.then(|| said(Key::SAFETY_VIOLENCE)),
        open.then(|| said(child_protection_open(violence))),
        beside::baby(family).map(said),
        beside::interpreter(family).map(|[text, awaits]| Line {
            text,
            awaits: Some(awaits),
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}
