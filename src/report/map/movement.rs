//! Changes between two maps, in words.

use implicit_clone::unsync::IString;

use super::named;
use crate::content::phrasing::level as level_named;
use crate::content::phrasing::map::service;
use crate::content::{Key, OnMap, Trend, Words};
use crate::domain::map::{Map, MapOutcome};
use crate::record::map::{MapMovement, ServiceMovement};
use crate::record::trend::Movement;
use crate::record::{MapRecord, Scope};
use crate::report::{Block, Report};

/// Changes between two maps: about the family, and one line for each service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// How the worry level and the needed level moved; empty if a map leaves the family out.
    pub family: Vec<IString>,
    /// The services with changes, one line each.
    pub services: Vec<IString>,
    /// The services without changes, on one line, if any.
    pub same: Option<IString>,
}

/// Describes the changes between two maps, passed in any order.
pub fn moved(words: &Words, one: &MapRecord, other: &MapRecord) -> Moved {
    let [one, other] = [one, other].map(|of| named(of.within(of.scope), true));
    let movement = MapMovement::between(&one, &other);
    let (earlier, later) = if movement.is_reversed {
        (&other, &one)
    } else {
        (&one, &other)
    };
    let maps = Maps {
        words,
        earlier: &earlier.map,
        later: &later.map,
        outcomes: [&earlier.map, &later.map].map(MapOutcome::of),
    };
    let (changed, same): (Vec<_>, Vec<_>) =
        movement.services.iter().partition(|one| one.is_change());
    let mut names = same.iter().map(|one| maps.name(one));
    let names = words.list_texts(&mut names);
    let is_whole = [earlier, later].iter().all(|of| of.scope == Scope::Whole);
    Moved {
        family: if is_whole {
            maps.family(&movement)
        } else {
            Vec::new()
        },
        services: changed.into_iter().map(|one| maps.service(&one)).collect(),
        same: (!names.is_empty()).then(|| words.fill(OnMap::MovedSame, &[("services", &names)])),
    }
}

impl Report {
    /// Writes the report on the changes between two maps.
    pub fn of_map_movement(one: &MapRecord, other: &MapRecord, words: &Words) -> Self {
        let Moved {
            family,
            services,
            same,
        } = moved(words, one, other);
        let mut blocks = vec![
            Block::Title(words.get(OnMap::MovedHeading)),
            Block::Paragraph(words.get(Trend::Views)),
        ];
        blocks.extend(family.into_iter().map(Block::Paragraph));
        if !services.is_empty() {
            blocks.push(Block::List(services));
        }
        blocks.extend(same.map(Block::Paragraph));
        Self { blocks }
    }
}

/// Both maps and their outcomes.
struct Maps<'a> {
    words: &'a Words,
    earlier: &'a Map,
    later: &'a Map,
    outcomes: [MapOutcome; 2],
}

impl Maps<'_> {
    /// Returns the latest name of a service.
    fn name(&self, one: &ServiceMovement) -> IString {
        match (one.later, one.earlier) {
            (Some(place), _) => service(self.words, self.later, place),
            (None, Some(place)) => service(self.words, self.earlier, place),
            (None, None) => IString::default(),
        }
    }

    fn family(&self, movement: &MapMovement) -> Vec<IString> {
        let words = self.words;
        let [from, to] = &self.outcomes;
        let [first, last] = [from, to].map(|of| words.get(Key::band_name(of.family.band)));
        let band = movement.band.map(|moved| match moved {
            Movement::Same => words.fill(Trend::BandSame, &[("band", &last)]),
            moved => {
                let moved = steps(words, moved);
                let values = [("first", &*first), ("last", &*last), ("moved", &*moved)];
                words.fill(Trend::BandMoved, &values)
            }
        });
        let [first, last] = [from, to].map(|of| level_named(words, of.family.needed));
        let needed = movement.needed.map(|moved| match moved {
            Movement::Same => words.fill(OnMap::NeededSame, &[("level", &last)]),
            _ => words.fill(OnMap::NeededMoved, &[("first", &first), ("last", &last)]),
        });
        [band, needed].into_iter().flatten().collect()
    }

    /// Returns the changes to a service, on one line.
    fn service(&self, one: &ServiceMovement) -> IString {
        let words = self.words;
        let near = one.place.map(|(from, to)| {
            let [first, last] = [from, to].map(|place| words.get(Key::place_name(place)));
            words.fill(OnMap::PlaceMoved, &[("first", &first), ("last", &last)])
        });
        let leads = one.leads.map(|(_, leads)| {
            words.get(if leads {
                OnMap::LeadsNow
            } else {
                OnMap::LeadsNoMore
            })
        });
        let said = match (one.earlier, one.later) {
            (None, _) => vec![words.get(OnMap::ServiceNew)],
            (_, None) => vec![words.get(OnMap::ServiceGone)],
            _ => [self.level(one), near, leads]
                .into_iter()
                .flatten()
                .collect(),
        };
        let said = words.list_texts(&mut said.into_iter());
        let name = self.name(one);
        words.fill(OnMap::MovedLine, &[("service", &name), ("moved", &said)])
    }

    fn level(&self, one: &ServiceMovement) -> Option<IString> {
        let words = self.words;
        let [from, to] = &self.outcomes;
        let level = |of: &MapOutcome, place: Option<usize>| -> Option<IString> {
            let level = of.relationships.get(place?)?.level?;
            Some(words.get(Key::level_title(level)))
        };
        let ends = (level(from, one.earlier), level(to, one.later));
        match (one.level, ends) {
            (Movement::Up(_) | Movement::Down(_), (Some(first), Some(last))) => {
                let moved = steps(words, one.level);
                let values = [("first", &*first), ("last", &*last), ("moved", &*moved)];
                Some(words.fill(OnMap::LevelMoved, &values))
            }
            (Movement::BecameKnown, (_, Some(last))) => {
                Some(words.fill(OnMap::LevelKnown, &[("level", &last)]))
            }
            (Movement::BecameUnknown, _) => Some(words.get(OnMap::LevelUnknown)),
            _ => None,
        }
    }
}

/// Returns how far something moved.
fn steps(words: &Words, moved: Movement) -> IString {
    let (text, steps) = match moved {
        Movement::Up(steps) => (Trend::Up, steps),
        Movement::Down(steps) => (Trend::Down, steps),
        _ => return words.get(Trend::Same),
    };
    words.fill(text, &[("count", &steps.to_string())])
}
