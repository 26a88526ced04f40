//! What gets in the way of joint work.

use super::response::Response;
use super::vocabulary::{Each, vocabulary};

vocabulary! {
    /// A barrier to joint work, B1 to B12. Not naming barriers is itself a cause of failure (Rummery &
    /// Glendinning 2000, as reported in source 2). Each barrier names its own sources.
    Barrier {
        /// B1. Source 2; Huxham & Vangen (2004).
        TooManyPartners = "too-many-partners",
        /// B2. Source 2.
        NoSharedMeaning = "no-shared-meaning",
        /// B3. Source 2.
        PoorCommunication = "poor-communication",
        /// B4. Darlington et al. (2005).
        UnsureWhatToShare = "unsure-what-to-share",
        /// B5. The inquiry reported in source 2; Casanova Dias et al. (2021).
        StigmaOrCulture = "stigma-or-culture",
        /// B6. Rummery & Glendinning (2000), as reported in source 2.
        UnspokenProblem = "unspoken-problem",
        /// B7. Source 1.
        NoClearLead = "no-clear-lead",
        /// B8. Source 1; Darlington et al. (2005).
        NoTimeOrResources = "no-time-or-resources",
        /// B9. This project's own.
        ReliesOnOnePerson = "relies-on-one-person",
        /// B10. Darlington et al. (2005).
        DifferentViewsOfRisk = "different-views-of-risk",
        /// B11. Huxham & Vangen (2004); Tsou et al. (2015).
        UnequalPower = "unequal-power",
        /// B12. McDonald & Rosier (2011).
        FamilyNotHeard = "family-not-heard",
    }
}

vocabulary! {
    /// Whether a barrier is present.
    Presence {
        /// Yes.
        Yes = "yes",
        /// Partly.
        Partly = "partly",
        /// No.
        No = "no",
    }
}

impl Response<Presence> {
    /// Whether the barrier is present, at least partly.
    pub const fn is_present(self) -> bool {
        matches!(self, Self::Known(Presence::Yes | Presence::Partly))
    }
}

/// The twelve barrier responses of one rater.
pub type Barriers = Each<Barrier, Response<Presence>, 12>;
