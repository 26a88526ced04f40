//! Each service: where it stands, what it needs, and what to do next.

use implicit_clone::unsync::IString;

use super::super::{Length, Row};
use super::{MapReport, is_whole, list_acts};
use crate::content::phrasing::map::{advice, gap, leads, level, needed, service, sure, works_on};
use crate::content::phrasing::steps::split_actions;
use crate::content::phrasing::{claim_sentence, why};
use crate::content::{Key, OnMap, Ui};
use crate::domain::map::relationship::{MapRelationship, RelationshipOutcome};

/// The number of steps for each service in a short report.
const FIRST_STEPS: usize = 1;

/// Writes the services one by one.
pub fn write(report: &mut MapReport<'_>) {
    report.heading(OnMap::ServicesHeading);
    let (record, outcome) = (report.record, report.outcome);
    let both = record.map.relationships.iter().zip(&outcome.relationships);
    for (place, (relationship, outcome)) in both.enumerate() {
        let name = service(report.words, &record.map, place);
        report.subheading(name);
        let rows = rows(report, place, relationship, outcome);
        report.table(rows);
        if report.options.length == Length::Full {
            word(report, relationship, outcome);
        }
        if is_whole(report) {
            report.paragraph([gap(report.words, outcome)]);
            next(report, outcome);
        }
    }
}

fn rows(
    report: &MapReport<'_>,
    place: usize,
    relationship: &MapRelationship,
    outcome: &RelationshipOutcome,
) -> Vec<Row> {
    let words = report.words;
    let is_whole = is_whole(report);
    let is_full = report.options.length == Length::Full;
    let row = |name: Key, said: IString| Row {
        name: words.get(name),
        said,
    };
    let of_family = |name: Key, said: &dyn Fn() -> IString| is_whole.then(|| row(name, said()));
    let near = words.get(if is_full {
        Key::place_means(outcome.place)
    } else {
        Key::place_name(outcome.place)
    });
    let rows = [
        Some(row(OnMap::PlaceName.into(), near)),
        leads(&report.record.map, place)
            .then(|| row(OnMap::LeadName.into(), words.get(OnMap::LeadThis))),
        Some(row(Ui::FactNow.into(), level(words, outcome))),
        is_full.then(|| row(OnMap::SureName.into(), sure(words, outcome))),
        of_family(Ui::FactNeeded.into(), &|| needed(words, outcome.needed)),
        of_family(OnMap::AdviceName.into(), &|| advice(words, outcome)),
        of_family(OnMap::WorksOnName.into(), &|| {
            works_on(words, relationship.works_on.as_ref())
        }),
    ];
    rows.into_iter().flatten().collect()
}

/// Writes what the rater's service calls it, and how that claim fits the work.
fn word(report: &mut MapReport<'_>, relationship: &MapRelationship, outcome: &RelationshipOutcome) {
    let words = report.words;
    if let Some(claim) = relationship.answers.claimed.known() {
        let fits = outcome
            .rhetoric_gap
            .map(|gap| words.get(why::rhetoric_gap(gap)));
        report.paragraph([claim_sentence(words, claim)].into_iter().chain(fits));
    }
}

/// Writes the next steps and, in a full report, what can be done about barriers.
fn next(report: &mut MapReport<'_>, outcome: &RelationshipOutcome) {
    let (steps, against) = split_actions(&outcome.actions);
    let (steps, against) = match report.options.length {
        Length::Short => (steps.get(..FIRST_STEPS).unwrap_or(steps), &[][..]),
        Length::Full => (steps, against),
    };
    for (lead, actions) in [(Ui::NextHeading, steps), (Ui::SectionBarriers, against)] {
        if !actions.is_empty() {
            report.line(lead);
            list_acts(report, actions);
        }
    }
}
