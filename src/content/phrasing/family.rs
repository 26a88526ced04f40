//! The risk band and the complexity, and what set them.

use super::{Basis, Form, ListedText, Piece, band, fill_level};
use crate::content::{Key, Ui};
use crate::domain::band::Band;
use crate::domain::complexity::{Complexity, Strand};
use crate::domain::critical::Critical;
use crate::domain::family::Family;
use crate::domain::outcome::Outcome;
use crate::domain::risk::{RiskDomain, RiskRating};
use crate::domain::vocabulary::Vocabulary;

/// The lead-in to each rating, in this order. The last is for ratings that are not known.
const RATED: [(Ui, Option<RiskRating>); 3] = [
    (Ui::ReasonSerious, Some(RiskRating::Serious)),
    (Ui::ReasonSome, Some(RiskRating::SomeConcern)),
    (Ui::ReasonUnknown, None),
];

/// Returns the family's risk and complexity, why, and what they call for.
pub fn pieces(of: &Basis<'_>) -> Vec<Piece> {
    let Basis { words, outcome, .. } = *of;
    let mut means = vec![words.get(Key::band_means(outcome.band))];
    if outcome.provisional {
        means.push(words.get(Ui::ProvisionalMeans));
    }
    let mut pieces = vec![
        Piece::Paragraph(means),
        Piece::List(Form::Lines, reasons(of)),
    ];
    if outcome.agency_rated_lower(of.assessment) {
        pieces.push(of.line(Key::SAFETY_AGENCY_LOWER));
    }
    let mut strands = Vec::new();
    for (of, points) in outcome.points.given() {
        let points = points.to_string();
        strands.push(words.fill(strand(of), &[("points", &points)]).into());
    }
    pieces.push(complexity(of));
    pieces.push(Piece::List(Form::Lines, strands));
    let together = fill_level(words, Ui::TogetherNeed, outcome.needed);
    pieces.push(Piece::Paragraph(vec![together]));
    vec![
        worry_level(of),
        Piece::Fold("adds-up", Ui::FamilyPartOpen, pieces),
    ]
}

/// Returns the worry level, for planning.
pub fn worry_level(of: &Basis<'_>) -> Piece {
    let band = band(of.words, of.outcome);
    Piece::Strong(vec![of.words.fill(Ui::RiskIs, &[("band", &band)])])
}

/// Returns what set the band: the answers, and each rule that raised it.
fn reasons(of: &Basis<'_>) -> Vec<ListedText> {
    let stages = of.outcome.stages;
    let mut reasons = Vec::new();
    for (lead, rating) in RATED {
        push_names(
            of,
            &mut reasons,
            lead,
            &domains(&of.assessment.family, rating),
        );
    }
    push_band(of, &mut reasons, Ui::ReasonConcerns, stages.concerns);
    let moves = [
        (Ui::ReasonInfant, stages.concerns, stages.infant),
        (Ui::ReasonNotKnown, stages.infant, stages.unknown),
        (Ui::ReasonCriticalMoved, stages.unknown, stages.critical),
        (Ui::ReasonAgency, stages.critical, stages.agency),
    ];
    for (reason, from, to) in moves {
        if reason == Ui::ReasonCriticalMoved {
            let criticals = criticals(&of.assessment.family);
            push_names(of, &mut reasons, Ui::ReasonCritical, &criticals);
        }
        if to > from {
            push_band(of, &mut reasons, reason, to);
        }
    }
    reasons
}

fn push_names(of: &Basis<'_>, reasons: &mut Vec<ListedText>, lead: Ui, keys: &[Key]) {
    if !keys.is_empty() {
        let names = of.words.list(&mut keys.iter().copied());
        reasons.push(of.words.fill(lead, &[("names", &names)]).into());
    }
}

fn push_band(of: &Basis<'_>, reasons: &mut Vec<ListedText>, reason: Ui, band: Band) {
    let band = of.words.get(Key::band_name(band));
    reasons.push(of.words.fill(reason, &[("band", &band)]).into());
}

/// Says how complex the situation is.
fn complexity(of: &Basis<'_>) -> Piece {
    let Basis { words, outcome, .. } = *of;
    let open = not_counted(&of.assessment.family, outcome);
    let (lead, more) = if open.is_empty() {
        let means = words.get(Key::complexity_means(outcome.complexity));
        (Ui::ComplexityIs, means)
    } else {
        let names = words.list(&mut open.iter().copied());
        let means = words.fill(Ui::ComplexityOpen, &[("names", &names)]);
        (Ui::ComplexityIsOpen, means)
    };
    let name = words.get(Key::complexity_name(outcome.complexity));
    let points = outcome.points.total().to_string();
    let values = [("name", name.as_str()), ("points", points.as_str())];
    Piece::Strong(vec![words.fill(lead, &values), more])
}

/// Returns the risk domains with this rating, or those that are not known.
fn domains(family: &Family, rating: Option<RiskRating>) -> Vec<Key> {
    let risks = &family.risk.risks;
    let these = RiskDomain::ALL
        .iter()
        .filter(|domain| risks[**domain].known() == rating);
    these.map(|domain| Key::risk_name(*domain)).collect()
}

/// Returns the critical indicators answered with yes.
fn criticals(family: &Family) -> Vec<Key> {
    let answers = &family.risk.criticals;
    let these = Critical::ALL
        .iter()
        .filter(|critical| answers[**critical].is_yes());
    these
        .map(|critical| Key::critical_name(*critical))
        .collect()
}

/// Returns the signs of immediate danger answered with yes.
pub fn dangers(family: &Family) -> impl Iterator<Item = Key> {
    let answers = &family.risk.criticals;
    let these = Critical::ALL
        .iter()
        .filter(|critical| critical.is_immediate() && answers[**critical].is_yes());
    these.map(|critical| Key::critical_name(*critical))
}

/// Returns the unknowns that may raise the complexity; none if it is already at the top.
///
/// An unknown adds no points, so while there are unknowns the result does not say that the complexity is low.
fn not_counted(family: &Family, outcome: &Outcome) -> Vec<Key> {
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

/// Returns the text for what gave points.
const fn strand(strand: Strand) -> Ui {
    match strand {
        Strand::Services => Ui::StrandServices,
        Strand::Concerns => Ui::StrandConcerns,
        Strand::Engagement => Ui::StrandEngagement,
        Strand::Change => Ui::StrandChange,
        Strand::AdultAndChild => Ui::StrandAdultAndChild,
    }
}
