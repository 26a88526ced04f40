//! What is not known, the most urgent first.

use std::ops::RangeInclusive;

use crate::content::{Key, Ui};
use crate::domain::family_risk::UnknownRisk;
use crate::domain::outcome::{FindOut, Outcome};
use crate::domain::risk::RiskDomain;
use crate::views::frame;
use crate::views::pen::Pen;

/// The urgencies of what is not known of the family, the most urgent first.
const FAMILY: RangeInclusive<u8> = 0..=4;
/// The one of what is not known of the working relationship.
const WORK: u8 = 5;

/// The words for something that is not known.
pub fn name(unknown: FindOut) -> Key {
    match unknown {
        FindOut::Dimension(dimension) => Key::dimension_name(dimension),
        FindOut::Risk(UnknownRisk::Domain(domain)) => Key::risk_name(domain),
        FindOut::Risk(UnknownRisk::Critical(critical)) => Key::critical_name(critical),
        FindOut::Risk(UnknownRisk::Infant) => Key::INFANT_NAME,
    }
}

/// What to find out: first of the family, then of the working relationship.
pub fn list(pen: &mut Pen<'_>, outcome: &Outcome) {
    if outcome.find_out.is_empty() {
        return;
    }
    frame::heading_of(pen, 3, "h3", Ui::FindOutHeading);
    group(pen, Ui::FindOutFamily, &outcome.find_out, FAMILY);
    group(pen, Ui::FindOutWork, &outcome.find_out, WORK..=WORK);
}

fn group(pen: &mut Pen<'_>, heading: Ui, unknowns: &[FindOut], these: RangeInclusive<u8>) {
    if !unknowns.iter().any(|of| these.contains(&urgency(*of))) {
        return;
    }
    pen.line("p", heading);
    pen.tag("ul.columns", |pen| {
        for now in these {
            for unknown in unknowns {
                if urgency(*unknown) == now {
                    pen.line("li", name(*unknown));
                }
            }
        }
    });
}

/// Danger before violence and safety, these before other signs, a baby and the rest.
const fn urgency(unknown: FindOut) -> u8 {
    match unknown {
        FindOut::Risk(UnknownRisk::Critical(critical)) if critical.is_immediate() => 0,
        FindOut::Risk(UnknownRisk::Domain(RiskDomain::ChildSafety | RiskDomain::Violence)) => 1,
        FindOut::Risk(UnknownRisk::Critical(_)) => 2,
        FindOut::Risk(UnknownRisk::Infant) => 3,
        FindOut::Risk(UnknownRisk::Domain(_)) => 4,
        FindOut::Dimension(_) => WORK,
    }
}
