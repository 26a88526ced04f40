//! The continuum of joint effort: its levels, and the word a service uses for the relationship.

use serde::{Serialize, Serializer};

use super::vocabulary::{Vocabulary, vocabulary};

/// A level of the continuum, low to high.
///
/// The five names and their order are sourced: Success Works (2002), as reported by Seyfang (2014), "Are we
/// working in partnership?"; the Success Works text itself has not been seen. Level 0 is this project's own:
/// Frey et al. (2006) and Browne et al. (2004) both have a zero, and a one-way referral needs an honest home.
/// The same numbers answer each dimension, each with its own statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Level {
    /// 0: no ongoing contact.
    NotJoinedUpYet,
    /// 1: in touch now and then.
    Networking,
    /// 2: helping each other out when asked.
    Cooperation,
    /// 3: lining up separate work.
    Coordination,
    /// 4: shared goals and shared work.
    Collaboration,
    /// 5: a lasting, agreed, interdependent relationship.
    Partnership,
}

impl Level {
    /// The level as a number from 0 to 5.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The level with this number; none above 5.
    pub fn from_number(number: i64) -> Option<Self> {
        usize::try_from(number)
            .ok()
            .and_then(|index| Self::ALL.get(index).copied())
    }

    /// The level above, if there is one.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.index() + 1).copied()
    }

    /// The level below, if there is one.
    pub fn previous(self) -> Option<Self> {
        let below = self.index().checked_sub(1)?;
        Self::ALL.get(below).copied()
    }

    /// How many levels this is above the other; negative if below.
    pub const fn steps_above(self, other: Self) -> i8 {
        self as i8 - other as i8
    }
}

impl Vocabulary for Level {
    const ALL: &'static [Self] = &[
        Self::NotJoinedUpYet,
        Self::Networking,
        Self::Cooperation,
        Self::Coordination,
        Self::Collaboration,
        Self::Partnership,
    ];

    const IDS: &'static [&'static str] = &[
        "not joined up yet",
        "networking",
        "cooperation",
        "coordination",
        "collaboration",
        "partnership",
    ];

    fn index(self) -> usize {
        self as usize
    }
}

/// Files and events carry the number.
impl Serialize for Level {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.number())
    }
}

vocabulary! {
    /// What the rater's service calls the relationship, asked before any statement.
    ///
    /// Asking for the claim first is this project's own; source 1 (Seyfang 2014) opens with the
    /// distance between the word and the work.
    Claim {
        /// "Networking".
        Networking = "networking",
        /// "Cooperation".
        Cooperation = "cooperation",
        /// "Coordination".
        Coordination = "coordination",
        /// "Collaboration".
        Collaboration = "collaboration",
        /// "Partnership".
        Partnership = "partnership",
        /// There is no special word for it.
        NoWord = "no-word",
    }
}

impl Claim {
    /// The level that the word names; none for "no special word".
    pub const fn level(self) -> Option<Level> {
        match self {
            Self::Networking => Some(Level::Networking),
            Self::Cooperation => Some(Level::Cooperation),
            Self::Coordination => Some(Level::Coordination),
            Self::Collaboration => Some(Level::Collaboration),
            Self::Partnership => Some(Level::Partnership),
            Self::NoWord => None,
        }
    }
}
