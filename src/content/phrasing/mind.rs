//! What to keep in mind with this family, whatever the steps are.

use super::steps::{child_protection_open, sharing};
use super::{Basis, Beside, Form, Listed, Piece, beside};
use crate::content::{Key, Ui, Words};
use crate::domain::critical::Critical;
use crate::domain::family::Family;

/// What to keep in mind, those about safety first, and what may be shared.
pub fn pieces(of: &Basis<'_>) -> Vec<Piece> {
    let sharing = vec![of.line(sharing(of.outcome))];
    let sharing = Piece::Fold("sharing", Ui::SharingHeading, sharing);
    lines(of).into_iter().chain([sharing]).collect()
}

/// What to keep in mind, where there is something.
pub fn lines(of: &Basis<'_>) -> Option<Piece> {
    let violence = of.outcome.violence_possible;
    of.whole
        .then(|| of_family(violence, &of.assessment.family, of.words))
        .flatten()
}

/// The same, by what was answered about the family.
pub fn of_family(violence: bool, family: &Family, words: &Words) -> Option<Piece> {
    let said = |text: Key| Listed::from(words.get(text));
    let open = family.risk.criticals[Critical::ChildProtectionOpen].is_yes();
    let lines = [
        violence.then(|| said(Key::SAFETY_VIOLENCE)),
        open.then(|| said(child_protection_open(violence))),
        beside::baby(family).map(said),
        beside::interpreter(family).map(|[text, awaits]| Listed {
            beside: vec![Beside::Note(awaits)],
            ..said(text)
        }),
    ];
    let lines: Vec<_> = lines.into_iter().flatten().collect();
    (!lines.is_empty()).then_some(Piece::List(Form::Lines, lines))
}
