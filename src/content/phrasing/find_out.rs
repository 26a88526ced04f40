//! What is not known, the most urgent first.

use std::ops::RangeInclusive;

use super::lead::is_find_out_first;
use super::{Basis, Form, Piece};
use crate::content::{Key, Ui};
use crate::domain::family_risk::UnknownRisk;
use crate::domain::outcome::FindOut;
use crate::domain::risk::RiskDomain;

/// How many are shown if finding out comes first; the rest is folded.
pub const FIRST: usize = 3;

/// The urgency of immediate danger.
const DANGER: u8 = 0;
/// The lowest urgency of an unknown about the family.
const FAMILY: u8 = 4;
/// The urgency of an unknown about the working relationship.
const WORK: u8 = 5;

/// Returns the name of an unknown.
pub fn name(unknown: FindOut) -> Key {
    match unknown {
        FindOut::Dimension(dimension) => Key::dimension_name(dimension),
        FindOut::Risk(UnknownRisk::Domain(domain)) => Key::risk_name(domain),
        FindOut::Risk(UnknownRisk::Critical(critical)) => Key::critical_name(critical),
        FindOut::Risk(UnknownRisk::Infant) => Key::INFANT_NAME,
    }
}

/// Returns what to ask about it, in a way that is safe.
pub fn question(unknown: FindOut) -> Key {
    match unknown {
        FindOut::Dimension(dimension) => Key::dimension_question(dimension),
        FindOut::Risk(UnknownRisk::Domain(domain)) => Key::risk_find_out(domain),
        FindOut::Risk(UnknownRisk::Critical(critical)) => Key::critical_question(critical),
        FindOut::Risk(UnknownRisk::Infant) => Key::INFANT_QUESTION,
    }
}

/// Returns what to find out first, if that comes before any step. Leaves out danger that cannot be ruled out:
/// it is already at the top.
pub fn first(of: &Basis<'_>) -> Vec<Key> {
    if !of.with_family || !is_find_out_first(of.outcome) {
        return Vec::new();
    }
    let mut first = in_order(&of.outcome.find_out, DANGER + 1..=WORK);
    first.truncate(FIRST);
    first
}

/// Returns what else to find out: about the family, if that is included, and about the working relationship.
pub fn rest(of: &Basis<'_>) -> [(Ui, Vec<Key>); 2] {
    let shown_first = first(of);
    let left = |these| {
        let mut left = in_order(&of.outcome.find_out, these);
        left.retain(|key| !shown_first.contains(key));
        left
    };
    let family = if of.with_family {
        left(DANGER..=FAMILY)
    } else {
        Vec::new()
    };
    [
        (Ui::FindOutFamily, family),
        (Ui::FindOutWork, left(WORK..=WORK)),
    ]
}

/// Counts what [`rest`] returns.
pub fn count(of: &Basis<'_>) -> usize {
    rest(of).iter().map(|(_, asked)| asked.len()).sum()
}

/// Returns the same as pieces.
pub fn pieces(of: &Basis<'_>) -> Vec<Piece> {
    let groups = rest(of);
    let mut pieces = Vec::new();
    for (lead, asked) in groups {
        if asked.is_empty() {
            continue;
        }
        if lead == Ui::FindOutFamily {
            pieces.push(of.line(Ui::DangerUnknownAsk));
        }
        pieces.push(of.line(lead));
        pieces.push(of.list(Form::Columns, &mut asked.into_iter()));
    }
    pieces
}

/// Returns what to find out about a family's unknowns, the most urgent first.
pub fn for_unknowns(unknowns: &[UnknownRisk]) -> Vec<Key> {
    let unknowns: Vec<_> = unknowns.iter().copied().map(FindOut::Risk).collect();
    in_order(&unknowns, DANGER..=FAMILY)
}

fn in_order(unknowns: &[FindOut], these: RangeInclusive<u8>) -> Vec<Key> {
    let of = |now: u8| unknowns.iter().filter(move |of| urgency(**of) == now);
    these
        .flat_map(of)
        .map(|unknown| question(*unknown))
        .collect()
}

/// Ranks danger before violence and safety, these before other signs, then a baby, then the rest.
const fn urgency(unknown: FindOut) -> u8 {
    match unknown {
        FindOut::Risk(UnknownRisk::Critical(critical)) if critical.is_immediate() => DANGER,
        FindOut::Risk(UnknownRisk::Domain(RiskDomain::ChildSafety | RiskDomain::Violence)) => 1,
        FindOut::Risk(UnknownRisk::Critical(_)) => 2,
        FindOut::Risk(UnknownRisk::Infant) => 3,
        FindOut::Risk(UnknownRisk::Domain(_)) => FAMILY,
        FindOut::Dimension(_) => WORK,
    }
}
