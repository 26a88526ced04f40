//! What to keep in mind with this family, whatever the steps are.

use super::steps::{child_protection_open, sharing};
use super::{Basis, Beside, Form, ListedText, Piece, beside};
use crate::content::{Key, Ui, Words};
use crate::domain::critical::Critical;
use crate::domain::family::Family;

/// Returns what to keep in mind, safety first, and what may be shared.
pub fn pieces(of: &Basis<'_>) -> Vec<Piece> {
    let sharing = vec![of.line(sharing(of.outcome))];
    let sharing = Piece::Fold("sharing", Ui::SharingHeading, sharing);
    let mut pieces = Vec::new();
    if let Some(lines) = lines(of) {
        pieces.push(lines);
    }
    pieces.push(sharing);
    pieces
}

/// Returns what to keep in mind, if there is anything.
pub fn lines(of: &Basis<'_>) -> Option<Piece> {
    let violence = of.outcome.violence_possible;
    if !of.with_family {
        return None;
    }
    of_family(violence, &of.assessment.family, of.words)
}

/// Returns the same from the answers about the family.
pub fn of_family(violence: bool, family: &Family, words: &Words) -> Option<Piece> {
    let mut lines = Vec::new();
    let mut said = |text: Key| lines.push(ListedText::from(words.get(text)));
    if violence {
        said(Key::SAFETY_VIOLENCE);
    }
    if family.risk.criticals[Critical::ChildProtectionOpen].is_yes() {
        said(child_protection_open(violence));
    }
    if let Some(baby) = beside::baby(family) {
        said(baby);
    }
    if let Some([text, awaits]) = beside::interpreter(family) {
        lines.push(ListedText {
            said: words.get(text),
            beside: vec![Beside::Note(awaits)],
        });
    }
    (!lines.is_empty()).then_some(Piece::List(Form::Lines, lines))
}
