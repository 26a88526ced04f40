//! What is known about the family's risk, domain by domain.

use super::response::Response;
use super::vocabulary::{Each, vocabulary};

vocabulary! {
    /// A risk domain, R1 to R10. The choice of ten is this project's own, in the light of
    /// cumulative-risk studies (Appleyard et al. 2005; Evans et al. 2013) and the practice
    /// frameworks named in the sources.
    RiskDomain {
        /// R1. Worries about a child's safety or care.
        ChildSafety = "child-safety",
        /// R2. Violence, threats, control or fear at home.
        Violence = "violence",
        /// R3. A parent's mental health.
        ParentMentalHealth = "parent-mental-health",
        /// R4. Alcohol or other drugs affecting care.
        AlcoholDrugs = "alcohol-drugs",
        /// R5. Disability, health or development needs.
        HealthDevelopment = "health-development",
        /// R6. Housing, money or food problems.
        HousingMoney = "housing-money",
        /// R7. Being cut off.
        Isolation = "isolation",
        /// R8. Past trauma or loss, or a child removed before.
        TraumaLoss = "trauma-loss",
        /// R9. Services finding it hard to stay connected with the family.
        Engagement = "engagement",
        /// R10. Things changing fast or getting worse.
        Change = "change",
    }
}

impl RiskDomain {
    /// Whether it makes life harder without being a danger, so that its ratings have their own wording.
    pub const fn is_hardship(self) -> bool {
        matches!(
            self,
            Self::HealthDevelopment | Self::HousingMoney | Self::Isolation
        )
    }
}

vocabulary! {
    /// How worried the rater's service is about one risk domain, low to high.
    RiskRating {
        /// No known worry.
        NoConcern = "none",
        /// Some concern.
        SomeConcern = "some",
        /// A serious concern.
        Serious = "serious",
    }
}

/// The ten risk responses of one rater.
pub type Risks = Each<RiskDomain, Response<RiskRating>, 10>;

/// How much weight a risk response has: an unknown one counts as some (rules §3).
pub const fn effective_rating(response: Response<RiskRating>) -> RiskRating {
    match response {
        Response::Known(rating) => rating,
        Response::Unanswered | Response::Unknown => RiskRating::SomeConcern,
    }
}
