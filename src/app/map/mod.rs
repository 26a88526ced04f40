//! Several services around one family: the map that the rater is making, beside the questions about one
//! service.
//!
//! The family is asked about once, so the responses hold its part. They also hold the part of the
//! relationship that the questionnaire is at. [`copy_answers`] copies both into the map after each action.

mod list;
mod update;

pub use list::Removed;
pub use update::{begin, copy_answers, replace_with, update};

use super::State;
use super::action::Position;
use super::outcome::CachedOutcome;
use crate::domain::assessment::Assessment;
use crate::domain::level::Level;
use crate::domain::map::{Lead, MOST_RELATIONSHIPS, Map, MapOutcome, Place};
use crate::domain::response::Response;
use crate::domain::risk::RiskDomain;
use crate::domain::vocabulary::vocabulary;
use crate::flow::step::{Section, Step};
use crate::flow::{Responses, Route};
use crate::record::MapRecord;

/// The map that the rater is making.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MapState {
    /// The map. It may have no relationships yet.
    pub map: Map,
    /// The place of the relationship that the questionnaire is at.
    pub current: Option<usize>,
    /// The place of the selected service.
    pub selected: Option<usize>,
    /// The service taken off the map last, which can be put back.
    pub removed: Option<Box<Removed>>,
    /// How the table is sorted.
    pub sorted: Sorted,
    /// What follows from the map.
    pub cached_outcome: CachedOutcome<Map, MapOutcome>,
}

vocabulary! {
    /// A column that the table can be sorted by.
    Column {
        /// The order of the list.
        Number = "number",
        /// By name.
        Name = "name",
        /// By how near the service is.
        Place = "place",
        /// By level.
        Level = "level",
        /// By the size of the gap.
        Gap = "gap",
    }
}

/// How the table is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sorted {
    /// The column to sort by.
    pub by: Column,
    /// Whether the largest comes first.
    pub is_reversed: bool,
}

impl Default for Sorted {
    fn default() -> Self {
        Self {
            by: Column::Number,
            is_reversed: false,
        }
    }
}

/// Whose work with the family is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkOwner {
    /// The worker's own service.
    Own,
    /// The service at this place.
    Service(usize),
}

/// Something that happened on the pages of the map. A place is an index into the list of relationships.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OnMap {
    /// Added a service.
    Added,
    /// Selected a service, to see it below the drawing.
    Selected(usize),
    /// Went to the page of a service.
    Opened(usize),
    /// Named the service.
    Named(usize, String),
    /// Said how near it is.
    Placed(usize, Place),
    /// Picked a level for the whole relationship.
    Picked(usize, Level),
    /// Cleared the pick.
    ClearedPick(usize),
    /// Ticked or unticked what a service works on.
    ToggledWork(WorkOwner, RiskDomain),
    /// Ticked or unticked that it works on none of these.
    ToggledNoWork(WorkOwner),
    /// Said who leads.
    ChoseLead(Response<Lead>),
    /// Moved a service towards the start of the list.
    MovedUp(usize),
    /// Moved it towards the end.
    MovedDown(usize),
    /// Took a service off the map.
    Removed(usize),
    /// Put it back.
    UndidRemoval,
    /// Went to the questions about a relationship, or about what gets in its way.
    Asked(usize, Section),
    /// Went to the questions about the family.
    AskedFamily,
    /// Pressed the heading of a column.
    Sorted(Column),
}

impl MapState {
    /// Returns a number for the service whose page this is, the same wherever it is in the list.
    pub fn page_of(&self, position: Position) -> u32 {
        let place = if position == Position::SERVICE {
            self.selected
        } else if position.is_for_map() {
            self.current
        } else {
            None
        };
        let one = place.and_then(|place| self.map.relationships.get(place));
        let bytes = one.map(|one| one.id.bytes()).into_iter().flatten();
        // FNV-1a.
        bytes.fold(0x811c_9dc5, |sum: u32, byte| {
            (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        })
    }

    /// Whether there is room for another service.
    pub fn has_room(&self) -> bool {
        self.map.relationships.len() < MOST_RELATIONSHIPS
    }

    /// Returns the answers about a service and the family, as the questionnaire holds them.
    pub fn answers(&self, place: usize) -> Option<Assessment> {
        let one = self.map.relationships.get(place)?;
        Some(one.assessment(self.map.family))
    }

    /// Counts the answers to the ten questions about a relationship.
    pub fn answered(&self, place: usize) -> usize {
        let one = self.map.relationships.get(place);
        let dimensions = one.map(|one| one.answers.dimensions.iter());
        let given = dimensions.into_iter().flatten();
        given
            .filter(|(_, response)| **response != Response::Unanswered)
            .count()
    }
}

impl State {
    /// Returns the map that is being made.
    pub fn drawn_map(&self) -> Option<&Map> {
        self.map.as_ref().map(|on| &on.map)
    }

    /// Returns the map to keep and share: none if it has no relationships.
    pub fn kept_map(&self) -> Option<&Map> {
        self.drawn_map().filter(|map| !map.relationships.is_empty())
    }

    /// Returns the map as a record of today, to keep and share.
    pub fn map_record(&self, edition: &str) -> Option<MapRecord> {
        Some(MapRecord {
            map: self.kept_map()?.clone(),
            day: self.side_pages.today,
            time: self.side_pages.time,
            edition: edition.to_owned(),
            ..MapRecord::default()
        })
    }
}

/// Returns the page to go to for a page of the map or, while there is a map, for any page. Otherwise none.
pub fn reachable(position: Position, state: &State) -> Option<Position> {
    let is_own = position == Position::MAP || position == Position::SERVICE;
    if !is_own && !position.is_for_map() && state.map.is_none() {
        return None;
    }
    if !state.route.includes(position.step) {
        return None;
    }
    let Some(on) = &state.map else {
        return Some(Position::at(Step::Start));
    };
    let is_there = match position.step.section() {
        _ if position == Position::SERVICE => on.selected.is_some(),
        Some(Section::Relationship | Section::Barriers) => on.current.is_some(),
        _ => true,
    };
    Some(if is_there { position } else { Position::MAP })
}

/// Returns the first open page of a section, for the map; its first page if none is open.
pub fn first_page_of(section: Section, route: Route, responses: &Responses) -> Option<Position> {
    let steps: Vec<_> = route
        .steps()
        .filter(|step| step.section() == Some(section))
        .collect();
    let mut open = steps
        .iter()
        .filter(|step| !step.problems(responses).is_empty());
    open.next()
        .or(steps.first())
        .copied()
        .map(Position::for_map)
}

/// Returns where Continue leads from a page that the map led to: the next page of its section, then the map.
pub fn after(step: Step, route: Route) -> Position {
    let next = route
        .next(step)
        .filter(|next| next.section() == step.section());
    next.map_or(Position::MAP, Position::for_map)
}

/// Returns where Back leads from there.
pub fn before(step: Step, route: Route) -> Position {
    let previous = route.previous(step);
    let previous = previous.filter(|previous| previous.section() == step.section());
    previous.map_or(Position::MAP, Position::for_map)
}
