//! Several services around one family: the map that the rater is making, beside the questions about one of
//! them.
//!
//! The family is asked once, so its part stands in the responses, and so does the part of the relationship
//! that the questionnaire is at. [`take_up`] brings both into the map after each action.

mod list;
mod update;

pub use list::Removed;
pub use update::{begin, take_over, take_up, update};

use super::State;
use super::action::Position;
use super::outcome::WorkedOut;
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
    /// The map. It may have no relationship yet.
    pub map: Map,
    /// The place of the relationship that the questionnaire is at.
    pub current: Option<usize>,
    /// The place of the service that is looked at.
    pub selected: Option<usize>,
    /// What was taken off the map last, to be put back.
    pub removed: Option<Box<Removed>>,
    /// How the table is sorted.
    pub sorted: Sorted,
    /// What follows from the map.
    pub worked_out: WorkedOut<Map, MapOutcome>,
}

vocabulary! {
    /// A column that the table can be sorted by.
    Column {
        /// The order of the list.
        Number = "number",
        /// By name.
        Name = "name",
        /// By how near the service stands.
        Place = "place",
        /// By level.
        Level = "level",
        /// By how far there is to go.
        Gap = "gap",
    }
}

/// How the table is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sorted {
    /// By this.
    pub by: Column,
    /// The largest first.
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

/// Whose work with the family something is said of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The worker's own service.
    Own,
    /// The service at this place.
    Service(usize),
}

/// Something that happened on the pages of the map. A place is one in the list of relationships.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OnMap {
    /// Added a service.
    Added,
    /// Looks at a service, below the drawing.
    Selected(usize),
    /// Went to the page of a service.
    Opened(usize),
    /// Named the service.
    Named(usize, String),
    /// Said how near it stands.
    Placed(usize, Place),
    /// Picked a level for the whole relationship.
    Picked(usize, Level),
    /// Took the pick back.
    ClearedPick(usize),
    /// Ticked or unticked what a service works on.
    ToggledWork(Whose, RiskDomain),
    /// Ticked or unticked that it works on none of these.
    ToggledNoWork(Whose),
    /// Said who leads.
    Led(Response<Lead>),
    /// Moved a service towards the start of the list.
    MovedUp(usize),
    /// Moved it towards the end.
    MovedDown(usize),
    /// Took a service off the map.
    Removed(usize),
    /// Put it back.
    PutBack,
    /// Went to the questions about a relationship, or about what gets in its way.
    Asked(usize, Section),
    /// Went to the questions about the family.
    AskedFamily,
    /// Pressed the heading of a column.
    Sorted(Column),
}

impl MapState {
    /// A number that stands for the service whose page this is: the same wherever it stands in the list.
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

    /// The answers of a service's own questions, with the family's, as the questionnaire holds them.
    pub fn answers(&self, place: usize) -> Option<Assessment> {
        let one = self.map.relationships.get(place)?;
        Some(one.assessment(self.map.family))
    }

    /// How many of the ten questions about a relationship have an answer.
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
    /// The map that is being made.
    pub fn drawn_map(&self) -> Option<&Map> {
        self.map.as_ref().map(|on| &on.map)
    }

    /// The map that there is to keep and to hand on: one without any relationship is none.
    pub fn kept_map(&self) -> Option<&Map> {
        self.drawn_map().filter(|map| !map.relationships.is_empty())
    }

    /// The map as it is kept and handed on today.
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

/// Where a page leads that only a map has, or that is asked for one; none where it is another page.
pub fn reachable(position: Position, state: &State) -> Option<Position> {
    let is_own = position == Position::MAP || position == Position::SERVICE;
    if !is_own && !position.is_for_map() && state.map.is_none() {
        return None;
    }
    if !state.route.leads_to(position.step) {
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

/// Where a part of the questions begins, for the map: with the first that is open.
pub fn first_of(section: Section, route: Route, responses: &Responses) -> Option<Position> {
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

/// Where Continue leads from a page that the map has led to: to the next page of its part, then back.
pub fn after(step: Step, route: Route) -> Position {
    let next = route
        .next(step)
        .filter(|next| next.section() == step.section());
    next.map_or(Position::MAP, Position::for_map)
}

/// Where Back leads from there.
pub fn before(step: Step, route: Route) -> Position {
    let previous = route.previous(step);
    let previous = previous.filter(|previous| previous.section() == step.section());
    previous.map_or(Position::MAP, Position::for_map)
}
