//! What is not known, the most urgent first.

use std::ops::RangeInclusive;

use crate::content::Key;
use crate::domain::family_risk::UnknownRisk;
use crate::domain::outcome::FindOut;
use crate::domain::risk::RiskDomain;

/// The urgencies of what is not known of the family, the most urgent first.
pub const FAMILY: RangeInclusive<u8> = 0..=4;
/// The one of what is not known of the working relationship.
pub const WORK: u8 = 5;

/// The words for something that is not known.
pub fn name(unknown: FindOut) -> Key {
    match unknown {
        FindOut::Dimension(dimension) => Key::dimension_name(dimension),
        FindOut::Risk(UnknownRisk::Domain(domain)) => Key::risk_name(domain),
        FindOut::Risk(UnknownRisk::Critical(critical)) => Key::critical_name(critical),
        FindOut::Risk(UnknownRisk::Infant) => Key::INFANT_NAME,
    }
}

/// Danger before violence and safety, these before other signs, a baby and the rest.
pub const fn urgency(unknown: FindOut) -> u8 {
    match unknown {
        FindOut::Risk(UnknownRisk::Critical(critical)) if critical.is_immediate() => 0,
        FindOut::Risk(UnknownRisk::Domain(RiskDomain::ChildSafety | RiskDomain::Violence)) => 1,
        FindOut::Risk(UnknownRisk::Critical(_)) => 2,
        FindOut::Risk(UnknownRisk::Infant) => 3,
        FindOut::Risk(UnknownRisk::Domain(_)) => 4,
        FindOut::Dimension(_) => WORK,
    }
}
