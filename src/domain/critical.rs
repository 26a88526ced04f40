//! Signs that override any count.

use super::band::Band;
use super::response::{Response, YesNo};
use super::vocabulary::{Each, vocabulary};

vocabulary! {
    /// A critical indicator, K1 to K7. That some signs override a count is common to family-risk
    /// tools; the choice of signs draws on the higher-danger signs of family-violence practice
    /// (as listed at vaada.org.au) and is this project's own.
    Critical {
        /// K1. Someone may be in danger now.
        DangerNow = "danger-now",
        /// K2. A child protection report is needed and not made.
        ReportNeeded = "report-needed",
        /// K3. Threats to kill, choking, weapons, stalking or rising violence.
        EscalatingViolence = "escalating-violence",
        /// K4. A parent very unwell, or thoughts of suicide or of harming a child.
        ParentAcutelyUnwell = "parent-acutely-unwell",
        /// K5. Unexplained injury to a baby or non-mobile child, or a sexual harm worry.
        InfantInjuryOrSexualHarm = "infant-injury-or-sexual-harm",
        /// K6. An open child protection investigation, plan or order.
        ChildProtectionOpen = "child-protection-open",
        /// K7. An earlier child death, serious harm or removal, and now a baby or pregnancy.
        EarlierSeriousHarm = "earlier-serious-harm",
    }
}

/// The seven critical responses of one rater.
pub type Criticals = Each<Critical, Response<YesNo>, 7>;

impl Critical {
    /// Whether a yes means that safety comes before everything else, today.
    pub const fn is_immediate(self) -> bool {
        !matches!(self, Self::ChildProtectionOpen | Self::EarlierSeriousHarm)
    }

    /// The lowest band that a yes allows.
    pub const fn least_band(self) -> Band {
        if self.is_immediate() {
            Band::VeryHigh
        } else {
            Band::High
        }
    }
}
