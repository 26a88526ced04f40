//! What a level requires beside a count: its hallmarks.

use super::dimension::{Dimension, Dimensions};
use super::level::Level;

/// One condition of a gate: any one of these dimensions answered at least so high.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Condition {
    /// The dimensions, any of which meets it.
    pub any_of: &'static [Dimension],
    /// The level that one of them has to reach.
    pub at_least: Level,
}

const fn each(any_of: &'static [Dimension], at_least: Level) -> Condition {
    Condition { any_of, at_least }
}

/// The conditions that a level's gate sets, all of which must hold.
///
/// The hallmarks of partnership are sourced: six from Seyfang (2014), joint action from Stern &
/// Green (2005), a say in decisions from Powell et al. (2002). Where the bar lies, and the gates of
/// the lower levels, are this project's own.
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

/// The conditions of a level's gate that these responses fail.
///
/// An unknown answer passes below partnership, where it may well be there, and fails at
/// partnership, which is claimed only on what is known.
pub fn failed(level: Level, responses: &Dimensions) -> impl Iterator<Item = &'static Condition> {
    let unknown_passes = level < Level::Partnership;
    gate(level).iter().filter(move |condition| {
        !condition
            .any_of
            .iter()
            .any(|dimension| match responses[*dimension].known() {
                Some(answer) => answer >= condition.at_least,
                None => unknown_passes,
            })
    })
}
