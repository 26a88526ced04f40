//! One thing to do, and why.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::barrier::Barrier;
use super::dimension::Dimension;
use super::level::Level;
use super::vocabulary::{Vocabulary, vocabulary};

vocabulary! {
    /// What to do today if someone may be in danger. Everything else waits. This project's own.
    Today {
        /// The agency's own safety actions, and any report that is needed.
        SafetySteps = "safety-steps",
        /// Call the other service: what the law lets the two share, and who does what tonight.
        CallOtherService = "call-other-service",
        /// Agree who sees the child next, and when.
        WhoSeesTheChild = "who-sees-the-child",
        /// Tell the supervisor.
        Supervisor = "supervisor",
    }
}

/// One thing to do. The steps and the actions against barriers are this project's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Before anything else, if someone may be in danger.
    Today(Today),
    /// Name a small core of services, and one lead.
    NameCore,
    /// One step up in a dimension, to this level (2 to 5).
    Step(Dimension, Level),
    /// The first or second action against a barrier (1 or 2).
    AgainstBarrier(Barrier, u8),
    /// Ask a family violence specialist before any joint visit or meeting.
    AskSpecialistFirst,
}

vocabulary! {
    /// Why an action is offered.
    Because {
        /// Someone may be in danger.
        Today = "today",
        /// Many services are around the family.
        Core = "core",
        /// A condition of the next level failed.
        Gate = "gate",
        /// It is among the lowest answers.
        Lowest = "lowest",
        /// A barrier was named.
        Barrier = "barrier",
    }
}

/// An action, with the reason for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Action {
    /// What to do.
    pub act: Act,
    /// Why.
    pub because: Because,
    /// The act that it replaces, if that one would bring people together.
    pub instead_of: Option<Act>,
}

impl Act {
    /// The public id.
    pub fn id(self) -> String {
        match self {
            Self::Today(today) => format!("today.{}", today.id()),
            Self::NameCore => String::from("name-core"),
            Self::Step(dimension, to) => format!("step.{}.{}", dimension.id(), to.number()),
            Self::AgainstBarrier(barrier, which) => format!("barrier.{}.{which}", barrier.id()),
            Self::AskSpecialistFirst => String::from("ask-specialist-first"),
        }
    }

    /// Every act that the rules may offer.
    pub fn all() -> impl Iterator<Item = Self> {
        let today = Today::ALL.iter().copied().map(Self::Today);
        let steps = Dimension::ALL.iter().flat_map(|dimension| {
            let to = Level::ALL.iter().skip(2);
            to.map(|level| Self::Step(*dimension, *level))
        });
        let against = Barrier::ALL
            .iter()
            .flat_map(|barrier| [1, 2].map(|which| Self::AgainstBarrier(*barrier, which)));
        today
            .chain([Self::NameCore])
            .chain(steps)
            .chain(against)
            .chain([Self::AskSpecialistFirst])
    }

    /// Whether it proposes a joint visit or meeting with the family.
    pub const fn proposes_meeting(self) -> bool {
        match self {
            Self::Step(Dimension::JointAction, Level::Collaboration)
            | Self::Step(Dimension::FamilyVoice, Level::Collaboration | Level::Partnership) => true,
            Self::AgainstBarrier(Barrier::FamilyNotHeard, which) => which == 1,
            Self::Today(_)
            | Self::NameCore
            | Self::Step(..)
            | Self::AgainstBarrier(..)
            | Self::AskSpecialistFirst => false,
        }
    }

    /// One step up from an answer, at least to level 2; none from the top.
    pub fn step_from(dimension: Dimension, answer: Level) -> Option<Self> {
        let to = answer.max(Level::Networking).next()?;
        Some(Self::Step(dimension, to))
    }

    /// Whether this action against a barrier repeats what a step says.
    pub const fn repeats(self, step: Self) -> bool {
        use Barrier::{
            FamilyNotHeard, NoClearLead, NoSharedMeaning, PoorCommunication, ReliesOnOnePerson,
            TooManyPartners, UnsureWhatToShare,
        };
        use Dimension::{Communication, FamilyVoice, LastingRelationship, Roles, SharedGoals};
        let Self::AgainstBarrier(barrier, which) = self else {
            return false;
        };
        let (dimension, to) = match step {
            Self::NameCore => return matches!((barrier, which), (TooManyPartners, 1)),
            Self::Step(dimension, to) => (dimension, to.number()),
            _ => return false,
        };
        matches!(
            (barrier, which, dimension, to),
            (PoorCommunication, 1, Communication, 2 | 3)
                | (PoorCommunication, 2, Communication, 2)
                | (NoClearLead, 1, Roles, 3 | 4)
                | (NoClearLead, 2, Roles, 3 | 5)
                | (ReliesOnOnePerson, 1, LastingRelationship, 5)
                | (FamilyNotHeard, 1, FamilyVoice, 3 | 4)
                | (NoSharedMeaning, 2, SharedGoals, 3)
                | (UnsureWhatToShare, 1, Communication, 5)
        )
    }
}

impl Serialize for Action {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("id", &self.act.id())?;
        map.serialize_entry("because", &self.because)?;
        map.end()
    }
}
