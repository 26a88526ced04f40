//! What a level requires besides a count: its hallmarks.

use super::dimension::Dimension;
use super::dimension_set::DimensionSet;
use super::level::Level;
use super::reach::Reach;

/// One condition of a gate: any one of these dimensions answered at least this high.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Condition {
    /// The dimensions, any of which meets it.
    pub any_of: DimensionSet,
    /// The level that one of them must reach.
    pub at_least: Level,
}

const fn each(any_of: &[Dimension], at_least: Level) -> Condition {
    Condition {
        any_of: DimensionSet::of(any_of),
        at_least,
    }
}

/// The conditions that a level's gate sets, all of which must hold.
///
/// The hallmarks of partnership are sourced: six from Seyfang (2014), joint action from Stern & Green (2005),
/// a say in decisions from Powell et al. (2002). The height of the bar and the gates of the lower levels are
/// this project's own.
pub const fn gate(level: Level) -> &'static [Condition] {
    use Dimension::{
        Agreements, Communication, Decisions, JointAction, JointPlanning, LastingRelationship,
        Roles, SharedGoals, SharedResources,
    };
    use Level::{Collaboration, Cooperation, Coordination};
    match level {
        Level::NotJoinedUpYet | Level::Networking => &[],
        Level::Cooperation => const { &[each(&[Communication], Cooperation)] },
        Level::Coordination => const { &[each(&[JointPlanning, Roles], Coordination)] },
        Level::Collaboration => {
            const {
                &[
                    each(&[SharedGoals], Collaboration),
                    each(&[JointPlanning], Coordination),
                    each(&[Decisions], Coordination),
                ]
            }
        }
        Level::Partnership => {
            const {
                &[
                    each(&[LastingRelationship], Collaboration),
                    each(&[Agreements], Collaboration),
                    each(&[SharedGoals], Collaboration),
                    each(&[SharedResources], Collaboration),
                    each(&[JointPlanning], Collaboration),
                    each(&[Roles], Collaboration),
                    each(&[Decisions], Coordination),
                    each(&[JointAction], Collaboration),
                ]
            }
        }
    }
}

impl Condition {
    /// Which of its dimensions meet it in this level's gate.
    ///
    /// An unknown answer passes below partnership, because it may well be high enough, and fails at
    /// partnership, which is claimed only on known answers.
    pub fn met_by(&self, level: Level, reach: &Reach) -> DimensionSet {
        let reached = reach.at_least(self.at_least);
        let passing = match level {
            Level::Partnership => reached,
            _ => reached | reach.unknown(),
        };
        self.any_of & passing
    }
}

/// Whether every condition of a level's gate holds.
pub fn is_open(level: Level, reach: &Reach) -> bool {
    let mut conditions = gate(level).iter();
    conditions.all(|condition| !condition.met_by(level, reach).is_empty())
}

/// The conditions of one gate that failed, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Failed {
    gate: &'static [Condition],
    /// A bit for each condition, the first one lowest.
    places: u8,
}

impl Failed {
    /// The conditions of a level's gate that these answers fail.
    pub fn of(level: Level, reach: &Reach) -> Self {
        let gate = gate(level);
        let mut places = 0;
        for (place, condition) in gate.iter().enumerate() {
            let fails = condition.met_by(level, reach).is_empty();
            places |= u8::from(fails) << place;
        }
        Self { gate, places }
    }

    /// Whether none failed.
    pub const fn is_empty(self) -> bool {
        self.places == 0
    }

    /// All dimensions that they ask for, including every one of an "or".
    pub fn dimensions(self) -> DimensionSet {
        let these = self.iter().map(|condition| condition.any_of);
        these.fold(DimensionSet::NONE, |all, these| all | these)
    }

    /// Each of them.
    pub fn iter(self) -> impl Iterator<Item = &'static Condition> {
        let all = self.gate.iter().enumerate();
        all.filter(move |(place, _)| self.places & (1 << place) != 0)
            .map(|(_, condition)| condition)
    }
}
