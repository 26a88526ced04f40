//! Maps as a table: one row per relationship. `docs/csv.md` describes the columns.

use super::{Columns, answers, guarded, head, list, set, table};
use crate::domain::field::{Field, Subject};
use crate::domain::level::Level;
use crate::domain::map::outcome::FamilyOutcome;
use crate::domain::map::reading::{NOBODY, OWN};
use crate::domain::map::relationship::{MapRelationship, RelationshipOutcome};
use crate::domain::map::{Lead, Map, MapOutcome, WorksOn};
use crate::domain::reading::reader::UNKNOWN;
use crate::domain::response::Response;
use crate::domain::vocabulary::Vocabulary;
use crate::record::{MapRecord, Scope};

/// The cell of a service that is said to work on none of the risks.
const NONE: &str = "none";

/// Writes maps as a table with a header.
pub fn write(records: &[MapRecord]) -> String {
    write_with(',', records)
}

/// The same with another separator between the cells.
pub fn write_with(between: char, records: &[MapRecord]) -> String {
    let empty = MapRecord {
        map: Map {
            relationships: vec![MapRelationship::named("")],
            ..Map::default()
        },
        ..MapRecord::default()
    };
    let header = rows(&empty).into_iter().next().unwrap_or_default();
    table(between, header, records.iter().flat_map(rows))
}

/// Returns a row for each relationship.
fn rows(record: &MapRecord) -> Vec<Columns> {
    let record = record.within(record.scope);
    let outcome = MapOutcome::of(&record.map);
    let places = 0..record.map.relationships.len();
    let rows = places.filter_map(|place| row(&record, &outcome, place));
    rows.collect()
}

/// Returns the row of the relationship at this index.
fn row(record: &MapRecord, outcome: &MapOutcome, place: usize) -> Option<Columns> {
    let map = &record.map;
    let relationship = map.relationships.get(place)?;
    let own = outcome.relationships.get(place)?;
    let is_whole = record.scope == Scope::Whole;
    let mut columns = Columns::new();
    let when = (record.day, record.time);
    head(&mut columns, when, &record.edition, record.scope);
    set(&mut columns, "service", Some(place + 1));
    set(&mut columns, "id", Some(guarded(&relationship.id)));
    let name = relationship.name.as_deref().map(guarded);
    set(&mut columns, "name", name);
    set(&mut columns, "place", Some(relationship.place.id()));
    set(&mut columns, "lead", lead(map));
    let works_on = relationship.works_on.as_ref().map(ids);
    set(&mut columns, "works-on", works_on);
    let own_works_on = map.works_on.as_ref().map(ids);
    set(&mut columns, "own-works-on", own_works_on);
    let assessment = relationship.assessment(map.family);
    answers(
        &mut columns,
        &assessment,
        [Field::Claimed, Field::Dimensions],
    );
    set(&mut columns, "quick", relationship.quick.map(Level::number));
    answers(&mut columns, &assessment, [Field::Barriers]);
    answers(&mut columns, &assessment, Field::about(Subject::Family));
    placement_columns(&mut columns, own);
    advice_columns(&mut columns, is_whole.then_some(own));
    investment_columns(&mut columns, is_whole.then_some(outcome), place);
    family_columns(&mut columns, is_whole.then_some(&outcome.family));
    Some(columns)
}

/// Returns who leads, as written in a map.
fn lead(map: &Map) -> Option<String> {
    match map.lead {
        Response::Unanswered => None,
        Response::Unknown => Some(UNKNOWN.to_owned()),
        Response::Known(Lead::Own) => Some(OWN.to_owned()),
        Response::Known(Lead::Nobody) => Some(NOBODY.to_owned()),
        Response::Known(Lead::Relationship(place)) => {
            map.relationships.get(place).map(|one| guarded(&one.id))
        }
    }
}

fn ids(works_on: &WorksOn) -> String {
    let these = works_on.iter().filter(|(_, works)| **works);
    let ids = list(these.map(|(risk, _)| risk.id()));
    if ids.is_empty() { NONE.to_owned() } else { ids }
}

/// Sets what follows from the relationship alone.
fn placement_columns(columns: &mut Columns, own: &RelationshipOutcome) {
    let (low, high) = own.range;
    set(columns, "level", own.level.map(Level::number));
    set(columns, "level_name", own.level.map(Level::id));
    set(columns, "range_low", Some(low.number()));
    set(columns, "range_high", Some(high.number()));
    set(columns, "confidence", Some(own.confidence.id()));
    set(columns, "rhetoric_gap", own.rhetoric_gap);
    let holding_back = own.holding_back.iter().map(|d| d.id());
    set(columns, "holding_back", Some(list(holding_back)));
}

/// Sets what to do about the relationship; empty if the family is left out.
fn advice_columns(columns: &mut Columns, own: Option<&RelationshipOutcome>) {
    set(columns, "needed", own.map(|o| o.needed.number()));
    set(columns, "gap", own.and_then(|o| o.gap));
    set(columns, "recommendation", own.map(|o| o.advice.id()));
    let target = own.and_then(|o| o.advice.target());
    set(columns, "target", target.map(Vocabulary::id));
    set(columns, "over_invested", own.map(|o| o.over_invested));
    let acts = own.map(|o| list(o.actions.iter().map(|action| action.act.id())));
    set(columns, "actions", acts);
}

/// Sets whether to invest in the relationship, and why.
fn investment_columns(columns: &mut Columns, outcome: Option<&MapOutcome>, place: usize) {
    let invest = outcome.map(|o| o.invest.as_slice()).unwrap_or_default();
    let found = invest
        .iter()
        .position(|investment| investment.relationship == place);
    set(columns, "invest", found.map(|order| order + 1));
    let because = found.and_then(|order| invest.get(order));
    let because = because.map(|investment| list(investment.because.iter().map(|of| of.id())));
    set(columns, "invest_because", because);
}

/// Sets what follows for the family, the same in each row of a map; empty if it is left out.
fn family_columns(columns: &mut Columns, family: Option<&FamilyOutcome>) {
    set(columns, "band", family.map(|f| f.band.id()));
    set(columns, "provisional", family.map(|f| f.provisional));
    set(columns, "complexity", family.map(|f| f.complexity.id()));
    set(columns, "family_needed", family.map(|f| f.needed.number()));
    set(columns, "safety_first", family.map(|f| f.safety_first));
    let acts = family.map(|f| list(f.actions.iter().map(|action| action.act.id())));
    set(columns, "family_actions", acts);
    set(columns, "review", family.map(|f| f.review.id()));
}
