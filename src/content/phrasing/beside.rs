//! The texts beside every result, whatever it says.

use super::{Basis, Form, Piece};
use crate::content::Key;
use crate::domain::family::Family;
use crate::domain::response::{Response, YesNo};
use crate::domain::risk::{RiskDomain, RiskRating};

/// Returns the text about a baby, if there is or may be one.
pub fn baby(family: &Family) -> Option<Key> {
    match family.risk.infant {
        Response::Known(YesNo::No) => None,
        Response::Known(YesNo::Yes) => Some(Key::BESIDE_BABY),
        Response::Unknown | Response::Unanswered => Some(Key::BESIDE_BABY_UNKNOWN),
    }
}

/// Returns advice on interpreters if the family is cut off, and the note that this wording awaits review.
pub fn interpreter(family: &Family) -> Option<[Key; 2]> {
    let cut_off = family.risk.risks[RiskDomain::Isolation].known() > Some(RiskRating::NoConcern);
    cut_off.then_some([Key::BESIDE_INTERPRETER, Key::BESIDE_AWAITS_REVIEW])
}

/// Returns the strengths that were named, if any.
pub fn strengths(of: &Basis<'_>) -> Vec<Piece> {
    let named = of.strengths.iter().filter(|(_, named)| **named);
    let named: Vec<_> = named.map(|(strength, _)| Key::strength(strength)).collect();
    if named.is_empty() {
        return Vec::new();
    }
    vec![of.list(Form::Columns, &mut named.into_iter())]
}
