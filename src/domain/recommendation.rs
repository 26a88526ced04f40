//! How closely the services need to work, and what to do about it.

use super::complexity::Complexity;
use super::level::Level;
use super::risk::Band;
use super::vocabulary::vocabulary;

vocabulary! {
    /// The recommendation, strongest first. That higher risk calls for closer work is sourced
    /// (Seyfang 2014); that more is not always better too (McDonald & Rosier 2011; Leutz 1999).
    /// Where the lines run is this project's own.
    Recommendation {
        /// Partnership is needed now.
        PartnershipNeededNow = "partnership-needed-now",
        /// Build a partnership.
        BuildPartnership = "build-partnership",
        /// Coordinate, and watch for what would change that.
        CoordinationWithReview = "coordination-with-review",
        /// Coordination is enough.
        CoordinationIsEnough = "coordination-is-enough",
    }
}

vocabulary! {
    /// What the family's risk calls for.
    Target {
        /// Full partnership.
        Partnership = "partnership",
        /// Coordination.
        Coordination = "coordination",
    }
}

vocabulary! {
    /// When to look again, soonest first. The intervals are this project's own.
    Review {
        /// In days.
        Days = "days",
        /// In six weeks.
        SixWeeks = "6-weeks",
        /// In three months.
        ThreeMonths = "3-months",
        /// In six months.
        SixMonths = "6-months",
    }
}

/// What a recommendation follows from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Circumstances {
    /// The risk band.
    pub band: Band,
    /// The complexity.
    pub complexity: Complexity,
    /// The level, where one is placed.
    pub level: Option<Level>,
    /// Whether there is a baby, or may be.
    pub infant_possible: bool,
    /// Whether things are changing, or may be.
    pub changing: bool,
    /// Whether things are known not to be changing.
    pub settled: bool,
    /// Whether the band rests on anything not known.
    pub provisional: bool,
}

impl Circumstances {
    /// The level that the family's risk calls for.
    pub const fn needed(&self) -> Level {
        needed(self.band, self.complexity)
    }

    /// Needed level less the level: how far there is to go. None where nothing is placed.
    pub fn gap(&self) -> Option<i8> {
        self.level.map(|level| self.needed().steps_above(level))
    }

    /// The first recommendation that applies (rules §4). Where no level is placed it counts as 0.
    pub fn recommendation(&self) -> Recommendation {
        let low_level = self.level <= Some(Level::Cooperation);
        match self.band {
            Band::VeryHigh => Recommendation::PartnershipNeededNow,
            Band::High if low_level && (self.infant_possible || self.changing) => {
                Recommendation::PartnershipNeededNow
            }
            Band::High => Recommendation::BuildPartnership,
            Band::Moderate if self.complexity == Complexity::Complex => {
                Recommendation::BuildPartnership
            }
            Band::Moderate => Recommendation::CoordinationWithReview,
            Band::Low if self.complexity == Complexity::Complex || self.provisional => {
                Recommendation::CoordinationWithReview
            }
            Band::Low => Recommendation::CoordinationIsEnough,
        }
    }

    /// Whether more is joined up than this family needs today.
    pub fn over_invested(&self) -> bool {
        self.recommendation() == Recommendation::CoordinationIsEnough
            && !self.provisional
            && self.settled
            && self.gap().is_some_and(|gap| gap <= -2)
    }
}

/// The level needed for each band and complexity. This project's own.
pub const fn needed(band: Band, complexity: Complexity) -> Level {
    match (band, complexity) {
        (Band::Low, Complexity::Simple) => Level::Cooperation,
        (Band::Low, _) | (Band::Moderate, Complexity::Simple | Complexity::Moderate) => {
            Level::Coordination
        }
        (Band::Moderate, Complexity::Complex) | (Band::High, Complexity::Simple) => {
            Level::Collaboration
        }
        (Band::High, _) | (Band::VeryHigh, _) => Level::Partnership,
    }
}

impl Recommendation {
    /// What it aims for.
    pub const fn target(self) -> Target {
        match self {
            Self::PartnershipNeededNow | Self::BuildPartnership => Target::Partnership,
            Self::CoordinationWithReview | Self::CoordinationIsEnough => Target::Coordination,
        }
    }

    /// When to look again.
    pub const fn review(self) -> Review {
        match self {
            Self::PartnershipNeededNow => Review::Days,
            Self::BuildPartnership => Review::SixWeeks,
            Self::CoordinationWithReview => Review::ThreeMonths,
            Self::CoordinationIsEnough => Review::SixMonths,
        }
    }
}
