//! Changes between two maps of the same services.

use super::MapRecord;
use crate::domain::level::Level;
use crate::domain::map::relationship::RelationshipOutcome;
use crate::domain::map::{Lead, Map, MapOutcome, Place};
use crate::domain::response::Response;
use crate::domain::vocabulary::Vocabulary;
use crate::record::Scope;
use crate::record::trend::Movement;

/// Changes from an earlier map to a later one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapMovement {
    /// Whether the map passed first is the later one.
    pub is_reversed: bool,
    /// The services: those of the earlier map in order, then the new ones.
    pub services: Vec<ServiceMovement>,
    /// How the risk band moved; `None` if either map leaves the family out.
    pub band: Option<Movement>,
    /// How the needed level moved; `None` if either map leaves the family out.
    pub needed: Option<Movement>,
}

/// Changes to one service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ServiceMovement {
    /// Its index in the earlier map; `None` if it is new.
    pub earlier: Option<usize>,
    /// Its index in the later map; `None` if it is gone.
    pub later: Option<usize>,
    /// How its level moved. A service on only one of the maps has no movement.
    pub level: Movement,
    /// How near it was and is, if that changed.
    pub place: Option<(Place, Place)>,
    /// Whether it led and leads, if that changed.
    pub leads: Option<(bool, bool)>,
}

impl MapMovement {
    /// Compares two maps. Their days tell which is later, or their times if both have the same day. If
    /// neither does, the first one is the earlier.
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
            band: family.map(|(from, to)| movement(from.band, to.band)),
            needed: family.map(|(from, to)| movement(from.needed, to.needed)),
            services: match_services(&earlier.map, &later.map)
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

fn movement<V: Vocabulary>(from: V, to: V) -> Movement {
    Movement::between(Response::Known(from), Response::Known(to))
}

/// A service on one of the two maps.
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
                if_changed(from.outcome.place, to.outcome.place),
                if_changed(from.leads, to.leads),
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

    /// Whether anything changed.
    pub fn is_change(&self) -> bool {
        let is_on_one = self.earlier.is_none() || self.later.is_none();
        is_on_one || self.level.is_change() || self.place.is_some() || self.leads.is_some()
    }
}

/// Returns the level as a response.
fn level(outcome: &RelationshipOutcome) -> Response<Level> {
    outcome.level.map_or(Response::Unknown, Response::Known)
}

fn if_changed<T: PartialEq>(from: T, to: T) -> Option<(T, T)> {
    (from != to).then_some((from, to))
}

/// Pairs the services of both maps, each with its index in the earlier and in the later one: by id, or by
/// name if the later map does not have the id.
fn match_services(earlier: &Map, later: &Map) -> Vec<(Option<usize>, Option<usize>)> {
    let (before, after) = (&earlier.relationships, &later.relationships);
    let mut found: Vec<Option<usize>> = before
        .iter()
        .map(|one| after.iter().position(|other| other.id == one.id))
        .collect();
    for (place, one) in before.iter().enumerate() {
        let name = comparable_name(one.name.as_deref());
        if found[place].is_none() && !name.is_empty() {
            let is_free = |at: &usize| !found.contains(&Some(*at));
            let mut named = after.iter().enumerate();
            let by_name = named
                .find(|(at, other)| is_free(at) && comparable_name(other.name.as_deref()) == name)
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

/// Returns a name in the form used for comparison.
fn comparable_name(name: Option<&str>) -> String {
    name.unwrap_or_default().trim().to_lowercase()
}
