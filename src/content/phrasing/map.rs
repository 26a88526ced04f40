//! What follows from a map, in words.

use implicit_clone::unsync::IString;

use super::fill_range;
use super::lead::gap_of;
use crate::content::{Key, OnMap, Ui, Words};
use crate::domain::action::{Act, Today};
use crate::domain::barrier::Barrier;
use crate::domain::critical::Critical;
use crate::domain::family_risk::UnknownRisk;
use crate::domain::level::Level;
use crate::domain::map::finding::Finding;
use crate::domain::map::outcome::FamilyOutcome;
use crate::domain::map::relationship::{Advice, Firmness, RelationshipOutcome};
use crate::domain::map::{Lead, Map, MapOutcome, Place, WorksOn};
use crate::domain::recommendation::Headline;
use crate::domain::response::Response;

/// A finding, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingText {
    /// What was found.
    pub says: IString,
    /// What to do about it.
    pub do_next: IString,
}

/// Returns what a service is called: its name, or its number in the list.
pub fn service(words: &Words, map: &Map, place: usize) -> IString {
    let one = map.relationships.get(place);
    service_named(words, one.and_then(|one| one.name.as_deref()), place)
}

/// Does the same for a service that is not on a map.
pub fn service_named(words: &Words, name: Option<&str>, place: usize) -> IString {
    match name.filter(|name| !name.trim().is_empty()) {
        Some(name) => IString::from(name.to_owned()),
        None => words.fill(
            OnMap::ServiceNumber,
            &[("number", &(place + 1).to_string())],
        ),
    }
}

/// Joins several services in one line.
pub fn services(words: &Words, map: &Map, places: &[usize]) -> IString {
    let mut names = places.iter().map(|place| service(words, map, *place));
    words.list_texts(&mut names)
}

/// Returns a finding in words.
pub fn finding(words: &Words, map: &Map, finding: &Finding) -> FindingText {
    let risks = words.list(&mut finding.risks.iter().map(|risk| Key::risk_name(*risk)));
    let values = [
        ("services", services(words, map, &finding.relationships)),
        ("risks", risks),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let says = words.fill(Key::map_finding(finding.kind), &values);
    let says = match finding.certain {
        Some(false) => words.fill(OnMap::Perhaps, &[("finding", &says)]),
        _ => says,
    };
    FindingText {
        says,
        do_next: words.fill(Key::map_finding_do(finding.kind), &values),
    }
}

/// Returns the findings in words. Without the family's part, leaves out those that follow from it.
pub fn findings(
    words: &Words,
    map: &Map,
    outcome: &MapOutcome,
    with_family: bool,
) -> Vec<FindingText> {
    let findings = outcome.findings.iter();
    let included = findings.filter(|finding| with_family || !finding.kind.is_about_family());
    included.map(|one| finding(words, map, one)).collect()
}

/// Whether violence cannot be ruled out in this family.
pub fn is_violence_possible(map: &Map) -> bool {
    map.family.risk.violence_cannot_be_ruled_out()
}

/// Returns the signs of immediate danger that are not known.
pub fn unknown_dangers(family: &FamilyOutcome) -> Vec<Critical> {
    let criticals = family.find_out.iter().filter_map(|unknown| match unknown {
        UnknownRisk::Critical(critical) => Some(*critical),
        UnknownRisk::Domain(_) | UnknownRisk::Infant => None,
    });
    criticals
        .filter(|critical| critical.is_immediate())
        .collect()
}

/// Returns the risk band, and whether it is provisional.
pub fn band(words: &Words, family: &FamilyOutcome) -> IString {
    let band = words.get(Key::band_name(family.band));
    if family.provisional {
        words.fill(Ui::Provisional, &[("band", &band)])
    } else {
        band
    }
}

/// Returns what to say beside the advice if violence cannot be ruled out: ask a specialist before anyone sees
/// the family together, and draw the map alone.
pub fn where_violence() -> [Key; 2] {
    [Key::SAFETY_ASK_SPECIALIST_FIRST, OnMap::DrawAlone.into()]
}

/// Returns a line for each service to invest in, with the reasons. If there is none, one line says that none
/// needs more or that too little is known; no line if all are in the ring.
pub fn invest(words: &Words, map: &Map, outcome: &MapOutcome) -> Vec<IString> {
    let leads = [OnMap::InvestFirst, OnMap::InvestSecond].into_iter();
    let lines: Vec<_> = outcome
        .invest
        .iter()
        .zip(leads)
        .map(|(investment, lead)| {
            let service = service(words, map, investment.relationship);
            let mut line = words.fill(lead, &[("service", &service)]).to_string();
            for reason in &investment.because {
                line.push(' ');
                line.push_str(&words.get(Key::map_because(*reason)));
            }
            line.into()
        })
        .collect();
    let all = outcome.relationships.iter();
    let mut close = all.filter(|one| one.place != Place::Ring).peekable();
    if !lines.is_empty() || close.peek().is_none() {
        return lines;
    }
    let is_known = close.all(|one| one.level.is_some());
    vec![words.get(if is_known {
        OnMap::InvestNone
    } else {
        OnMap::InvestUnknown
    })]
}

/// Returns the services with which work may step down, and how.
pub fn step_down(words: &Words, map: &Map, outcome: &MapOutcome) -> Option<FindingText> {
    let services = services(words, map, &outcome.step_down);
    (!outcome.step_down.is_empty()).then(|| FindingText {
        says: words.fill(OnMap::StepDown, &[("services", &services)]),
        do_next: words.get(if is_violence_possible(map) {
            Key::headline_means_where_violence(Headline::OverInvested)
        } else {
            Key::headline_means(Headline::OverInvested)
        }),
    })
}

/// Says who leads.
pub fn lead(words: &Words, map: &Map) -> IString {
    match map.lead {
        Response::Known(Lead::Own) => words.get(OnMap::OwnService),
        Response::Known(Lead::Relationship(place)) => service(words, map, place),
        Response::Known(Lead::Nobody) => words.get(OnMap::LeadNobody),
        Response::Unknown => words.get(Key::ANSWER_UNKNOWN),
        Response::Unanswered => words.get(Key::ANSWER_UNANSWERED),
    }
}

/// Whether the service at this place leads.
pub fn leads(map: &Map, place: usize) -> bool {
    map.lead == Response::Known(Lead::Relationship(place))
}

/// Returns the level of a relationship, or what is shown instead of one level.
pub fn level(words: &Words, outcome: &RelationshipOutcome) -> IString {
    let Some(level) = outcome.level else {
        return words.get(Ui::NotPlacedShort);
    };
    let title = words.get(Key::level_title(level));
    let (low, high) = outcome.range;
    match outcome.confidence {
        Firmness::Quick => words.fill(OnMap::Picked, &[("level", &title)]),
        Firmness::Answered(_) if high.steps_above(low) >= 2 => {
            fill_range(words, Ui::RangeShort, outcome.range)
        }
        Firmness::Answered(_) => title,
    }
}

/// Says how sure the level is.
pub fn sure(words: &Words, outcome: &RelationshipOutcome) -> IString {
    match (outcome.level, outcome.confidence) {
        (None, _) => words.get(Key::RECOMMENDATION_NOT_PLACED),
        (Some(_), Firmness::Quick) => words.get(OnMap::PickedMeans),
        (Some(_), Firmness::Answered(confidence)) => words.get(Key::confidence(confidence)),
    }
}

/// Returns the level that a relationship needs.
pub fn needed(words: &Words, level: Level) -> IString {
    words.get(Key::level_title(level))
}

/// Says how far there is to go; empty if there is no gap, or if no level is known.
pub fn gap(words: &Words, outcome: &RelationshipOutcome) -> IString {
    outcome
        .gap
        .map_or_else(IString::default, |gap| gap_of(words, Some(gap)))
}

/// Returns what to do about a relationship, in one line.
pub fn advice(words: &Words, outcome: &RelationshipOutcome) -> IString {
    let is_there = outcome.gap.is_some_and(|gap| gap <= 0);
    match outcome.advice {
        _ if outcome.over_invested => words.get(Key::headline(Headline::OverInvested)),
        Advice::Ring => words.get(OnMap::RingEnough),
        Advice::Recommendation(_) if is_there => words.get(Key::headline(Headline::InPlace)),
        Advice::Recommendation(recommendation) => {
            let [name, ..] = Key::rule_row(recommendation);
            words.get(name)
        }
    }
}

/// Returns what a service works on with this family.
pub fn works_on(words: &Words, said: Option<&WorksOn>) -> IString {
    let Some(works_on) = said else {
        return words.get(Key::ANSWER_UNANSWERED);
    };
    let these = works_on.iter().filter(|(_, works)| **works);
    let list = words.list(&mut these.map(|(risk, _)| Key::risk_name(risk)));
    if list.is_empty() {
        words.get(OnMap::WorksOnNone)
    } else {
        list
    }
}

/// Returns the text of an act for a map. It fits several services and never says to bring in another.
pub fn act(act: Act, violence_possible: bool) -> Key {
    match act {
        Act::Today(Today::CallOtherService) => OnMap::ActCallToday.into(),
        Act::AgainstBarrier(Barrier::FamilyNotHeard, 2) if violence_possible => {
            OnMap::ActNotHeardWhereViolence.into()
        }
        Act::AgainstBarrier(Barrier::FamilyNotHeard, 2) => OnMap::ActNotHeard.into(),
        _ => Key::act_wording(act, violence_possible),
    }
}
