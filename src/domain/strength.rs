//! What already helps the family. Shown and used in the plan; it never lowers a band.

use super::vocabulary::{Each, vocabulary};

vocabulary! {
    /// A strength. Separating strengths from safety shown over time follows the distinction in Victorian
    /// practice between strengths and protection; the choice of six is this project's own.
    Strength {
        /// A safe adult.
        SafeAdult = "safe-adult",
        /// Family or cultural supports.
        FamilyOrCulture = "family-or-culture",
        /// A worker whom the family trusts.
        TrustedWorker = "trusted-worker",
        /// A child is in care or school.
        ChildInCareOrSchool = "child-in-care-or-school",
        /// The family asks for help.
        AsksForHelp = "asks-for-help",
        /// Safety shown over time.
        SafetyOverTime = "safety-over-time",
    }
}

/// Whether each strength was named.
pub type Strengths = Each<Strength, bool, 6>;
