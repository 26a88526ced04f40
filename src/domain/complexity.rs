//! How many strands the work around a family has.

use super::response::{Response, YesNo};
use super::risk::{RiskDomain, RiskRating, Risks};
use super::vocabulary::vocabulary;

vocabulary! {
    /// How many services are around the family.
    ServiceCount {
        /// One or two.
        OneOrTwo = "1-2",
        /// Three or four.
        ThreeOrFour = "3-4",
        /// Five or more.
        FiveOrMore = "5+",
    }
}

impl ServiceCount {
    /// The answer for this many services.
    pub const fn of(services: usize) -> Self {
        match services {
            0..3 => Self::OneOrTwo,
            3..5 => Self::ThreeOrFour,
            _ => Self::FiveOrMore,
        }
    }
}

/// Fewest known concerns for one point, and for two.
pub const CONCERNS: [usize; 2] = [3, 5];

/// Fewest points for moderate work, and for complex work.
pub const CUTS: [u8; 2] = [2, 4];

vocabulary! {
    /// Complexity, low to high. That joint work suits complex needs is sourced (Leutz 1999;
    /// McDonald & Rosier 2011); the points and cut-offs are this project's own.
    Complexity {
        /// Few points.
        Simple = "simple",
        /// Some points.
        Moderate = "moderate",
        /// Many points.
        Complex = "complex",
    }
}

/// What gives complexity points. An unknown answer adds nothing here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strand {
    /// Three or four services: 1; five or more: 2.
    Services,
    /// Known concerns: 1 or 2, by [`CONCERNS`].
    Concerns,
    /// A serious worry about engagement: 1.
    Engagement,
    /// Things known to be changing: 1.
    Change,
    /// Services for adults and for children are both needed: 1.
    AdultAndChild,
}

impl Strand {
    /// Every strand, in the order of the rules.
    pub const ALL: [Self; 5] = [
        Self::Services,
        Self::Concerns,
        Self::Engagement,
        Self::Change,
        Self::AdultAndChild,
    ];

    /// The id of its wording.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Services => "services",
            Self::Concerns => "concerns",
            Self::Engagement => "engagement",
            Self::Change => "change",
            Self::AdultAndChild => "adult-and-child",
        }
    }
}

/// The points of each strand, in the order of [`Strand::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Points([u8; 5]);

impl Points {
    /// Counts the points (rules §3).
    pub fn of(
        risks: &Risks,
        services: Response<ServiceCount>,
        adult_and_child: Response<YesNo>,
    ) -> Self {
        let rated = |domain, least| risks[domain].known().is_some_and(|rating| rating >= least);
        let concerns = risks
            .iter()
            .filter(|(_, response)| response.known() > Some(RiskRating::NoConcern))
            .count();
        Self([
            match services.known() {
                Some(ServiceCount::FiveOrMore) => 2,
                Some(ServiceCount::ThreeOrFour) => 1,
                Some(ServiceCount::OneOrTwo) | None => 0,
            },
            CONCERNS
                .into_iter()
                .fold(0, |points, from| points + u8::from(concerns >= from)),
            u8::from(rated(RiskDomain::Engagement, RiskRating::Serious)),
            u8::from(rated(RiskDomain::Change, RiskRating::SomeConcern)),
            u8::from(adult_and_child.is_yes()),
        ])
    }

    /// All points together, 0 to 7.
    pub fn total(self) -> u8 {
        self.0.iter().sum()
    }

    /// The strands that gave points, with their points.
    pub fn given(self) -> impl Iterator<Item = (Strand, u8)> {
        Strand::ALL
            .into_iter()
            .zip(self.0)
            .filter(|(_, points)| *points > 0)
    }

    /// The complexity that the points add up to.
    pub fn complexity(self) -> Complexity {
        let [moderate, complex] = CUTS;
        match self.total() {
            points if points >= complex => Complexity::Complex,
            points if points >= moderate => Complexity::Moderate,
            _ => Complexity::Simple,
        }
    }
}
