//! Which texts say what set the risk band and the complexity.

use crate::content::{Key, Ui};
use crate::domain::complexity::{Complexity, Strand};
use crate::domain::critical::Critical;
use crate::domain::family::Family;
use crate::domain::outcome::Outcome;
use crate::domain::risk::{RiskDomain, RiskRating};
use crate::domain::vocabulary::Vocabulary;

/// What is said of the ratings, in this order; the last is where none is known.
pub const RATED: [(Ui, Option<RiskRating>); 3] = [
    (Ui::ReasonSerious, Some(RiskRating::Serious)),
    (Ui::ReasonSome, Some(RiskRating::SomeConcern)),
    (Ui::ReasonUnknown, None),
];

/// The risk domains with a rating, or those with none that is known.
pub fn domains(family: &Family, rating: Option<RiskRating>) -> Vec<Key> {
    let risks = &family.risk.risks;
    let these = RiskDomain::ALL
        .iter()
        .filter(|domain| risks[**domain].known() == rating);
    these.map(|domain| Key::risk_name(*domain)).collect()
}

/// The critical indicators that were answered yes.
pub fn criticals(family: &Family) -> Vec<Key> {
    let answers = &family.risk.criticals;
    let these = Critical::ALL
        .iter()
        .filter(|critical| answers[**critical].is_yes());
    these
        .map(|critical| Key::critical_name(*critical))
        .collect()
}

/// The signs of immediate danger that were answered yes.
pub fn dangers(family: &Family) -> impl Iterator<Item = Key> {
    let answers = &family.risk.criticals;
    let these = Critical::ALL
        .iter()
        .filter(|critical| critical.is_immediate() && answers[**critical].is_yes());
    these.map(|critical| Key::critical_name(*critical))
}

/// What is not known, so that the complexity may be higher; nothing where it is at the top.
///
/// What is not known adds nothing, so where something is not known the result does not say that there
/// is little.
pub fn not_counted(family: &Family, outcome: &Outcome) -> Vec<Key> {
    if outcome.complexity == Complexity::Complex {
        return Vec::new();
    }
    let mut open = domains(family, None);
    if family.adult_and_child.known().is_none() {
        open.insert(0, Key::ADULT_AND_CHILD_SERVICES_NAME);
    }
    if family.services.known().is_none() {
        open.insert(0, Key::SERVICES_NAME);
    }
    open
}

/// What gave points.
pub const fn strand(strand: Strand) -> Ui {
    match strand {
        Strand::Services => Ui::StrandServices,
        Strand::Concerns => Ui::StrandConcerns,
        Strand::Engagement => Ui::StrandEngagement,
        Strand::Change => Ui::StrandChange,
        Strand::AdultAndChild => Ui::StrandAdultAndChild,
    }
}
