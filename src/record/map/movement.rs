//! What changed between two maps of the same services.

use super::MapRecord;
use crate::domain::level::Level;
use crate::domain::map::relationship::RelationshipOutcome;
use crate::domain::map::{Lead, Map, MapOutcome, Place};
use crate::domain::response::Response;
use crate::domain::vocabulary::Vocabulary;
use crate::record::Scope;
use crate::record::trend::Movement;

/// What changed from an earlier map to a later one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapMovement {
    /// Whether the map that was given first is the later one.
    pub is_reversed: bool,
    /// The services: those of the earlier map in its order, then the new ones.
    pub services: Vec<ServiceMovement>,
    /// How the risk band moved; none where a map leaves the family out.
    pub band: Option<Movement>,
    /// How the needed level moved; none where a map leaves the family out.
    pub needed: Option<Movement>,
}

/// What changed with one service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ServiceMovement {
    /// Its place in the list of the earlier map; none where it is new.
    pub earlier: Option<usize>,
    /// Its place in the list of the later map; none where it is gone.
    pub later: Option<usize>,
    /// How its level moved. A service that is on one of the maps alone has no movement.
    pub level: Movement,
    /// How near it stood, and how near it stands, where that differs.
    pub place: Option<(Place, Place)>,
    /// Whether it led, and whether it leads, where that differs.
    pub leads: Option<(bool, bool)>,
}

impl MapMovement {
    /// What changed between two maps, the later of which is told by their days, and of one day by its times.
    /// Where these do not tell it, the first one is the earlier.
    pub fn between(one: &MapRecord, other: &MapRecord) -> Self {
        let is_reversed = match (one.day, other.day) {
            (Some(day), Some(same)) if day == same => {
                matches!((one.time, other.time), (Some(one), Some(other)) if other < one)
            }
            (Some(one), Some(other)) => other < one,
            _ => false,
        };
        let (earlier, later) = if is_reversed {
            (other, one)
        } else {
            (one, other)
        };
        let is_whole = [earlier, later].iter().all(|of| of.scope == Scope::Whole);
        let [from, to] = [earlier, later].map(|of| MapOutcome::of(&of.within(of.scope).map));
        let family = is_whole.then_some((&from.family, &to.family));
        Self {
            is_reversed,
            band: family.map(|(from, to)| moved(from.band, to.band)),
            needed: family.map(|(from, to)| moved(from.needed, to.needed)),
            services: matched(&earlier.map, &later.map)
                .into_iter()
                .map(|(before, after)| {
                    let ends = (
                        before.and_then(|place| End::of(&earlier.map, &from, place)),
                        after.and_then(|place| End::of(&later.map, &to, place)),
                    );
                    ServiceMovement::of(before, after, ends)
                })
                .collect(),
        }
    }
}

fn moved<V: Vocabulary>(from: V, to: V) -> Movement {
    Movement::between(Response::Known(from), Response::Known(to))
}

/// A service on one of the maps.
struct End<'a> {
    outcome: &'a RelationshipOutcome,
    leads: bool,
}

impl<'a> End<'a> {
    fn of(map: &Map, outcome: &'a MapOutcome, place: usize) -> Option<Self> {
        Some(Self {
            outcome: outcome.relationships.get(place)?,
            leads: map.lead == Response::Known(Lead::Relationship(place)),
        })
    }
}

impl ServiceMovement {
    fn of(
        earlier: Option<usize>,
        later: Option<usize>,
        ends: (Option<End<'_>>, Option<End<'_>>),
    ) -> Self {
        let (level, place, leads) = match ends {
            (Some(from), Some(to)) => (
                Movement::between(level(from.outcome), level(to.outcome)),
                differing(from.outcome.place, to.outcome.place),
                differing(from.leads, to.leads),
            ),
            _ => (Movement::Unanswered, None, None),
        };
        Self {
            earlier,
            later,
            level,
            place,
            leads,
        }
    }

    /// Whether anything is otherwise than it was.
    pub fn is_change(&self) -> bool {
        let is_on_one = self.earlier.is_none() || self.later.is_none();
        is_on_one || self.level.is_change() || self.place.is_some() || self.leads.is_some()
    }
}

/// A level as something that is known or not.
fn level(outcome: &RelationshipOutcome) -> Response<Level> {
    outcome.level.map_or(Response::Unknown, Response::Known)
}

fn differing<T: PartialEq>(from: T, to: T) -> Option<(T, T)> {
    (from != to).then_some((from, to))
}

/// The services of both maps, each with its place in the earlier and in the later one: by their ids, and
/// by their names where an id is on one of the maps alone.
fn matched(earlier: &Map, later: &Map) -> Vec<(Option<usize>, Option<usize>)> {
    let (before, after) = (&earlier.relationships, &later.relationships);
    let mut found: Vec<Option<usize>> = before
        .iter()
        .map(|one| after.iter().position(|other| other.id == one.id))
        .collect();
    for (place, one) in before.iter().enumerate() {
        let name = called(one.name.as_deref());
        if found[place].is_none() && !name.is_empty() {
            let is_free = |at: &usize| !found.contains(&Some(*at));
            let mut named = after.iter().enumerate();
            let by_name = named
                .find(|(at, other)| is_free(at) && called(other.name.as_deref()) == name)
                .map(|(at, _)| at);
            found[place] = by_name;
        }
    }
    let new = (0..after.len()).filter(|at| !found.contains(&Some(*at)));
    let new: Vec<_> = new.map(|at| (None, Some(at))).collect();
    let known = found.iter().enumerate();
    let known = known.map(|(place, after)| (Some(place), *after));
    known.chain(new).collect()
}

/// A name as it is compared.
fn called(name: Option<&str>) -> String {
    name.unwrap_or_default().trim().to_lowercase()
}
