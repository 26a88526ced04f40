//! What to keep in mind with this family, whatever the steps are.

use super::steps::{child_protection_open, sharing};
use super::{Basis, Beside, Form, Listed, Piece, beside};
use crate::content::{Key, Ui, Words};
use crate::domain::assessment::Assessment;
use crate::domain::critical::Critical;

/// What to keep in mind, those about safety first, and what may be shared.
pub fn tell(of: &Basis<'_>) -> Vec<Piece> {
    let sharing = vec![of.line(sharing(of.outcome))];
    let sharing = Piece::Fold("sharing", Ui::SharingHeading, sharing);
    lines(of).into_iter().chain([sharing]).collect()
}

/// What to keep in mind, where there is something.
pub fn lines(of: &Basis<'_>) -> Option<Piece> {
    let violence = of.outcome.violence_possible;
    of.whole
        .then(|| of_family(violence, of.assessment, of.words))
        .flatten()
}

/// The same, by what was answered about the family.
pub fn of_family(violence: bool, assessment: &Assessment, words: &Words) -> Option<Piece> {
    let said = |text: Key| Listed::from(words.get(text));
    let open = assessment.criticals[Critical::ChildProtectionOpen].is_yes();
    let lines = [
        violence.then(|| said(Key::SAFETY_VIOLENCE)),
        open.then(|| said(child_protection_open(violence))),
        beside::baby(assessment).map(said),
        beside::interpreter(assessment).map(|[text, awaits]| Listed {
            beside: vec![Beside::Note(awaits)],
            ..said(text)
        }),
    ];
    let lines: Vec<_> = lines.into_iter().flatten().collect();
    (!lines.is_empty()).then_some(Piece::List(Form::Lines, lines))
}
