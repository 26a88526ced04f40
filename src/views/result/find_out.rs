//! What is not known, the most urgent first.

use yew::prelude::*;

use crate::content::{Key, Ui};
use crate::domain::family_risk::UnknownRisk;
use crate::domain::outcome::{FindOut, Outcome};
use crate::domain::risk::RiskDomain;
use crate::views::screen::Screen;

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
pub fn list(screen: Screen<'_>, outcome: &Outcome) -> Html {
    if outcome.find_out.is_empty() {
        return Html::default();
    }
    let (work, mut family): (Vec<FindOut>, Vec<FindOut>) = outcome
        .find_out
        .iter()
        .partition(|unknown| matches!(unknown, FindOut::Dimension(_)));
    family.sort_by_key(|unknown| urgency(*unknown));
    html! {
        <>
            <h3 aria-level={screen.heading_level(3)}>{ screen.say(Ui::FindOutHeading) }</h3>
            { group(screen, Ui::FindOutFamily, &family) }
            { group(screen, Ui::FindOutWork, &work) }
        </>
    }
}

fn group(screen: Screen<'_>, heading: Ui, unknowns: &[FindOut]) -> Html {
    if unknowns.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <p>{ screen.say(heading) }</p>
            <ul class="columns">
                for unknown in unknowns {
                    <li key={unknown.id()}>{ screen.say(name(*unknown)) }</li>
                }
            </ul>
        </>
    }
}

/// Danger before violence and safety, these before other signs, a baby and the rest.
const fn urgency(unknown: FindOut) -> u8 {
    match unknown {
        FindOut::Risk(UnknownRisk::Critical(critical)) if critical.is_immediate() => 0,
        FindOut::Risk(UnknownRisk::Domain(RiskDomain::ChildSafety | RiskDomain::Violence)) => 1,
        FindOut::Risk(UnknownRisk::Critical(_)) => 2,
        FindOut::Risk(UnknownRisk::Infant) => 3,
        FindOut::Risk(UnknownRisk::Domain(_)) | FindOut::Dimension(_) => 4,
    }
}
