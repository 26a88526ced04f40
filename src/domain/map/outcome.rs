//! Everything that follows from a map.

use super::finding::{self, Finding};
use super::invest::{self, Investment};
use super::relationship::RelationshipOutcome;
use super::{Map, written::Written};
use crate::domain::action::{Act, Action};
use crate::domain::band::Band;
use crate::domain::complexity::Complexity;
use crate::domain::family_risk::UnknownRisk;
use crate::domain::level::Level;
use crate::domain::next_actions::{actions_today, name_core};
use crate::domain::recommendation::{Circumstances, Review};

/// The format that a [`MapOutcome`] is written to (rules §6).
pub const FORMAT: &str = "joint-effort/map-outcome@1";

/// What follows for the family, whichever services are around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FamilyOutcome {
    /// The risk band.
    pub band: Band,
    /// Whether the band depends on any unknown answer.
    pub provisional: bool,
    /// The complexity.
    pub complexity: Complexity,
    /// The level that the family's risk calls for.
    pub needed: Level,
    /// Whether the safety message comes before everything.
    pub safety_first: bool,
    /// The unknown answers about the family.
    pub find_out: Vec<UnknownRisk>,
    /// When to look again: the earliest of all.
    pub review: Review,
    /// What to do once, for all relationships together.
    pub actions: Vec<Action>,
}

/// The outcome of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapOutcome {
    /// The family.
    pub family: FamilyOutcome,
    /// Each relationship, in the order of the map.
    pub relationships: Vec<RelationshipOutcome>,
    /// What only the whole map shows.
    pub findings: Vec<Finding>,
    /// Where to invest, in order.
    pub invest: Vec<Investment>,
    /// The indexes of the relationships in which more is joined up than needed.
    pub step_down: Vec<usize>,
}

impl MapOutcome {
    /// Works out everything that follows from a map (rules §6).
    pub fn of(map: &Map) -> Self {
        let shared = map.shared_family();
        let risk = &shared.risk;
        let band = risk.band();
        let complexity = shared.points().complexity();
        let circumstances = Circumstances::of(risk, band, complexity);
        let needed = circumstances.needed();
        let safety_first = risk.safety_first();
        let each = map.relationships.iter();
        let mut relationships: Vec<_> = each
            .map(|one| RelationshipOutcome::of(one, shared, &circumstances))
            .collect();
        // A service at hand brings no review, so danger is checked here too.
        let reviews = relationships.iter().filter_map(|one| one.review);
        let review = if safety_first {
            Review::Tomorrow
        } else {
            reviews.min().unwrap_or_else(|| circumstances.review())
        };
        let actions = take_shared_actions(&mut relationships, safety_first);
        let numbered = relationships.iter().enumerate();
        let over_invested = numbered.filter(|(_, one)| one.over_invested);
        Self {
            step_down: over_invested.map(|(place, _)| place).collect(),
            findings: finding::all(map, needed, &relationships),
            invest: invest::all(map, band, &relationships),
            family: FamilyOutcome {
                band,
                provisional: circumstances.provisional,
                complexity,
                needed,
                safety_first,
                find_out: risk.unknowns().collect(),
                review,
                actions,
            },
            relationships,
        }
    }

    /// The outcome in its written form, with the edition of the content.
    pub const fn written<'a>(&'a self, edition: &'a str) -> Written<'a> {
        Written {
            outcome: self,
            edition,
            with_family: true,
        }
    }

    /// The same, with or without what depends on the family. Without it, what remains is where each service
    /// stands, and what that alone shows in the whole.
    pub const fn written_within<'a>(&'a self, edition: &'a str, with_family: bool) -> Written<'a> {
        Written {
            outcome: self,
            edition,
            with_family,
        }
    }
}

/// Takes the actions that apply once for all out of the relationships.
fn take_shared_actions(
    relationships: &mut [RelationshipOutcome],
    safety_first: bool,
) -> Vec<Action> {
    if safety_first {
        for one in relationships {
            one.actions.clear();
        }
        return actions_today();
    }
    let mut is_core_to_name = false;
    for one in relationships {
        let before = one.actions.len();
        one.actions.retain(|action| action.act != Act::NameCore);
        is_core_to_name |= one.actions.len() < before;
    }
    is_core_to_name.then(name_core).into_iter().collect()
}
