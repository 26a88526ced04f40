//! The rows of the tables: the categories that are counted.

use crate::domain::level::{Claim, Level};
use crate::domain::map::relationship::Advice;
use crate::domain::response::Response;
use crate::domain::vocabulary::{Vocabulary, vocabulary};

vocabulary! {
    /// Where a relationship stands.
    LevelRow {
        /// Level 0.
        NotJoinedUpYet = "0",
        /// Level 1.
        Networking = "1",
        /// Level 2.
        Cooperation = "2",
        /// Level 3.
        Coordination = "3",
        /// Level 4.
        Collaboration = "4",
        /// Level 5.
        Partnership = "5",
        /// No level is placed.
        NotPlaced = "not-placed",
    }
}

vocabulary! {
    /// The band of a family's risk.
    BandRow {
        /// Low.
        Low = "low",
        /// Moderate.
        Moderate = "moderate",
        /// High.
        High = "high",
        /// Very high.
        VeryHigh = "very-high",
        /// The family has no answers, or was left out. Missing is not moderate.
        NoAnswers = "no-answers",
    }
}

vocabulary! {
    /// What to do about a relationship.
    AdviceRow {
        /// Partnership is needed now.
        PartnershipNeededNow = "partnership-needed-now",
        /// Build a partnership.
        BuildPartnership = "build-partnership",
        /// Coordinate, and watch for what would change that.
        CoordinationWithReview = "coordination-with-review",
        /// Coordination is enough.
        CoordinationIsEnough = "coordination-is-enough",
        /// The service is at hand when needed.
        Ring = "ring",
        /// The family has no answers, or was left out, so nothing is recommended.
        NoAnswers = "no-answers",
    }
}

vocabulary! {
    /// How the word that a service uses fits the work: the rhetoric gap, in the four steps of rules §2.
    WordRow {
        /// Below 0: more is done than said.
        MoreDone = "more-done",
        /// 0: the word fits.
        Fits = "fits",
        /// 1: a small stretch.
        SmallStretch = "small-stretch",
        /// 2 or more: the word runs ahead of the work.
        RunsAhead = "runs-ahead",
        /// There is no special word for it.
        NoWord = "no-word",
        /// The word is not known, or was not asked for.
        NotKnown = "unknown",
        /// There is a word, but no level is placed.
        NotPlaced = "not-placed",
    }
}

impl LevelRow {
    /// The row of a relationship at this level.
    pub fn of(level: Option<Level>) -> Self {
        level.map_or(Self::NotPlaced, |level| Self::ALL[level.index()])
    }

    /// The level; none if not placed.
    pub fn level(self) -> Option<Level> {
        Level::ALL.get(self.index()).copied()
    }
}

impl AdviceRow {
    /// The row of a relationship with this advice.
    pub fn of(advice: Advice) -> Self {
        match advice {
            Advice::Recommendation(recommendation) => Self::ALL[recommendation.index()],
            Advice::Ring => Self::Ring,
        }
    }
}

impl WordRow {
    /// The row of a relationship with this claim and this rhetoric gap.
    pub const fn of(claimed: Response<Claim>, gap: Option<i8>) -> Self {
        match (claimed, gap) {
            (Response::Known(Claim::NoWord), _) => Self::NoWord,
            (Response::Unknown | Response::Unanswered, _) => Self::NotKnown,
            (Response::Known(_), None) => Self::NotPlaced,
            (Response::Known(_), Some(..=-1)) => Self::MoreDone,
            (Response::Known(_), Some(0)) => Self::Fits,
            (Response::Known(_), Some(1)) => Self::SmallStretch,
            (Response::Known(_), Some(2..)) => Self::RunsAhead,
        }
    }
}
