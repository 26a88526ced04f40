//! The band of a family's risk.

use super::vocabulary::vocabulary;

vocabulary! {
    /// The band of a family's risk, low to high. It is not a risk assessment: it only says how
    /// closely services may need to work. Four bands as in structured family-risk tools
    /// (ca.sdmdata.org); the cut-offs are this project's own.
    Band {
        /// Low.
        Low = "low",
        /// Moderate.
        Moderate = "moderate",
        /// High.
        High = "high",
        /// Very high.
        VeryHigh = "very-high",
    }
}
