//! How closely the services need to work, and what to do about it.

use super::band::Band;
use super::complexity::Complexity;
use super::family_risk::FamilyRisk;
use super::level::Level;
use super::response::Response;
use super::risk::{RiskDomain, RiskRating};
use super::vocabulary::vocabulary;

vocabulary! {
    /// The recommendation, strongest first. That higher risk calls for closer work is sourced (Seyfang 2014);
    /// so is that more is not always better (McDonald & Rosier 2011; Leutz 1999). The cut-offs are this
    /// project's own.
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
        /// Tomorrow.
        Tomorrow = "tomorrow",
        /// In days.
        Days = "days",
        /// In two weeks.
        TwoWeeks = "2-weeks",
        /// In six weeks.
        SixWeeks = "6-weeks",
        /// In three months.
        ThreeMonths = "3-months",
        /// In six months.
        SixMonths = "6-months",
    }
}

vocabulary! {
    /// What a result says first. Unless another comes first, it names the needed level, so that it always
    /// agrees with the level beside it.
    Headline {
        /// Cooperation is needed: answering each other is enough.
        AnswerEachOther = "answer-each-other",
        /// Coordination is needed.
        Coordinate = "coordinate",
        /// Collaboration is needed.
        Collaborate = "collaborate",
        /// Partnership is needed.
        Partnership = "partnership",
        /// The needed level is reached.
        InPlace = "in-place",
        /// More is joined up than is needed.
        OverInvested = "over-invested",
        /// Too much is unknown to say.
        FindOutFirst = "find-out-first",
        /// Someone may be in danger.
        SafetyFirst = "safety-first",
    }
}

vocabulary! {
    /// Why it is recommended: the rows of the rule, in order. The first that applies counts.
    Ground {
        /// The band is very high.
        VeryHigh = "very-high",
        /// The band is high, the level low, and a baby or change is possible.
        HighAndApart = "high-and-apart",
        /// Otherwise, the band is high.
        High = "high",
        /// The band is moderate, the work complex.
        ModerateAndComplex = "moderate-and-complex",
        /// Otherwise, the band is moderate.
        Moderate = "moderate",
        /// The band is low, the work complex.
        LowAndComplex = "low-and-complex",
        /// The band is low as far as known.
        Provisional = "provisional",
        /// The band is low.
        Low = "low",
    }
}

/// The highest level that counts as apart if the band is high.
pub const APART: Level = Level::Cooperation;

/// This many levels above the needed one is more than this family needs.
pub const STEP_DOWN_FROM: i8 = 2;

/// What a recommendation depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Circumstances {
    /// The risk band.
    pub band: Band,
    /// The complexity.
    pub complexity: Complexity,
    /// The level, if the relationship is placed.
    pub level: Option<Level>,
    /// Whether there is a baby, or may be.
    pub infant_possible: bool,
    /// Whether things are changing, or may be.
    pub changing: bool,
    /// Whether things are known not to be changing.
    pub settled: bool,
    /// Whether the band depends on any unknown answer.
    pub provisional: bool,
}

impl Circumstances {
    /// The circumstances of a family with no placement.
    pub fn of(family: &FamilyRisk, band: Band, complexity: Complexity) -> Self {
        Self {
            band,
            complexity,
            level: None,
            infant_possible: family.infant.may_be_yes(),
            changing: family.is_changing(),
            settled: family.risks[RiskDomain::Change] == Response::Known(RiskRating::NoConcern),
            provisional: family.is_provisional(),
        }
    }

    /// The level that the family's risk calls for.
    pub const fn needed(&self) -> Level {
        needed(self.band, self.complexity)
    }

    /// The needed level minus the level: how far there is to go. None without a level.
    pub fn gap(&self) -> Option<i8> {
        self.level.map(|level| self.needed().steps_above(level))
    }

    /// The recommendation (rules §4). A missing level counts as 0.
    pub fn recommendation(&self) -> Recommendation {
        match self.ground() {
            Ground::VeryHigh | Ground::HighAndApart => Recommendation::PartnershipNeededNow,
            Ground::High | Ground::ModerateAndComplex => Recommendation::BuildPartnership,
            Ground::Moderate | Ground::LowAndComplex | Ground::Provisional => {
                Recommendation::CoordinationWithReview
            }
            Ground::Low => Recommendation::CoordinationIsEnough,
        }
    }

    /// The first row of the rule that applies.
    pub fn ground(&self) -> Ground {
        let apart = self.level <= Some(APART);
        let complex = self.complexity == Complexity::Complex;
        match self.band {
            Band::VeryHigh => Ground::VeryHigh,
            Band::High if apart && (self.infant_possible || self.changing) => Ground::HighAndApart,
            Band::High => Ground::High,
            Band::Moderate if complex => Ground::ModerateAndComplex,
            Band::Moderate => Ground::Moderate,
            Band::Low if complex => Ground::LowAndComplex,
            Band::Low if self.provisional => Ground::Provisional,
            Band::Low => Ground::Low,
        }
    }

    /// When to look again if nobody may be in danger: the earliest that applies.
    pub fn review(&self) -> Review {
        let recommendation = self.recommendation();
        let caps = [
            self.provisional.then_some(PROVISIONAL_REVIEW),
            self.infant_possible
                .then_some(recommendation.review_with_infant()),
        ];
        let caps = caps.into_iter().flatten();
        caps.fold(recommendation.review(), Ord::min)
    }

    /// What the result says first if nobody may be in danger.
    pub fn headline(&self) -> Headline {
        let unsure = self.provisional && self.band <= Band::Moderate;
        if self.level.is_none() || unsure {
            Headline::FindOutFirst
        } else if self.over_invested() {
            Headline::OverInvested
        } else if self.gap().is_some_and(|gap| gap <= 0) {
            Headline::InPlace
        } else {
            match self.needed() {
                Level::NotJoinedUpYet | Level::Networking | Level::Cooperation => {
                    Headline::AnswerEachOther
                }
                Level::Coordination => Headline::Coordinate,
                Level::Collaboration => Headline::Collaborate,
                Level::Partnership => Headline::Partnership,
            }
        }
    }

    /// Whether more is joined up than this family needs today.
    pub fn over_invested(&self) -> bool {
        self.recommendation() == Recommendation::CoordinationIsEnough
            && self.may_step_down_to(self.needed())
    }

    /// Whether the level is two or more above this one, and nothing about the family calls for that.
    pub fn may_step_down_to(&self, needed: Level) -> bool {
        self.band == Band::Low
            && !self.provisional
            && self.settled
            && self
                .level
                .is_some_and(|level| level.steps_above(needed) >= STEP_DOWN_FROM)
    }
}

/// The latest time to look again if the band depends on any unknown answer.
pub const PROVISIONAL_REVIEW: Review = Review::TwoWeeks;

/// The needed level for each band and complexity. This project's own.
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

    /// When to look again if there is a baby, or may be.
    pub const fn review_with_infant(self) -> Review {
        match self {
            Self::CoordinationWithReview => Review::SixWeeks,
            Self::CoordinationIsEnough => Review::ThreeMonths,
            Self::PartnershipNeededNow | Self::BuildPartnership => self.review(),
        }
    }

    /// When to look again if nothing brings it forward.
    pub const fn review(self) -> Review {
        match self {
            Self::PartnershipNeededNow => Review::Days,
            Self::BuildPartnership => Review::SixWeeks,
            Self::CoordinationWithReview => Review::ThreeMonths,
            Self::CoordinationIsEnough => Review::SixMonths,
        }
    }
}
