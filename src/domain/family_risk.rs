//! A family's risk band, and the unknown answers that could move it.

use super::band::Band;
use super::critical::{Critical, Criticals};
use super::response::{Response, YesNo};
use super::risk::{RiskDomain, RiskRating, Risks, effective_rating};
use super::vocabulary::Vocabulary;

/// The domains in which harm comes from a person's actions or condition. Without one of these, hardship
/// alone, such as poverty, disability or racism, never makes the band high.
pub const HARM_DOMAINS: [RiskDomain; 4] = [
    RiskDomain::ChildSafety,
    RiskDomain::Violence,
    RiskDomain::ParentMentalHealth,
    RiskDomain::AlcoholDrugs,
];

/// Fewest serious worries that make the band high, if harm is possible in one of the [`HARM_DOMAINS`].
pub const HIGH_SERIOUS: usize = 3;

/// This many are enough if things are changing.
pub const HIGH_SERIOUS_CHANGING: usize = 2;

/// This many are enough among [`HIGH_CONCERNS`] worries, serious and some together.
pub const HIGH_SERIOUS_AMONG: usize = 1;

/// Fewest worries, serious and some together, for [`HIGH_SERIOUS_AMONG`].
pub const HIGH_CONCERNS: usize = 6;

/// Fewest serious worries that make the band moderate.
pub const MODERATE_SERIOUS: usize = 1;

/// Fewest worries rated some that make the band moderate.
pub const MODERATE_SOME: usize = 3;

/// Fewest worries in the [`HARM_DOMAINS`] with which a baby lifts the band.
pub const INFANT_CONCERNS: usize = 2;

/// Fewest unknown risk domains that keep the band from being low.
pub const UNKNOWN_NOT_LOW: usize = 3;

/// Everything that sets the band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FamilyRisk {
    /// The ten risk domains.
    pub risks: Risks,
    /// The seven critical indicators.
    pub criticals: Criticals,
    /// Whether there is an unborn baby or a child under one.
    pub infant: Response<YesNo>,
    /// The agency's own rating; `Unknown` is "there is none".
    pub agency_rating: Response<Band>,
}

/// The band after each rule in turn, so that each rule that moved it can be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stages {
    /// Rule 1: from the ten risk domains.
    pub concerns: Band,
    /// Rule 2: after the infant lift.
    pub infant: Band,
    /// Rule 3: after "unknown is not low".
    pub unknown: Band,
    /// Rule 4: after the critical indicators.
    pub critical: Band,
    /// Rule 5: after the agency's own rating. This is the band.
    pub agency: Band,
}

/// An unknown answer that matters for the band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnknownRisk {
    /// A risk domain.
    Domain(RiskDomain),
    /// A critical indicator.
    Critical(Critical),
    /// Whether there is a baby.
    Infant,
}

impl UnknownRisk {
    /// The public id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Domain(domain) => domain.id(),
            Self::Critical(critical) => critical.id(),
            Self::Infant => "infant",
        }
    }
}

impl FamilyRisk {
    /// The risk band.
    pub fn band(&self) -> Band {
        self.stages().agency
    }

    /// The band after each of the five rules of §3.
    pub fn stages(&self) -> Stages {
        let concerns = self.band_of_concerns();
        let lifts = self.infant.may_be_yes() && self.lifts_for_infant();
        let infant = match concerns {
            Band::Low if lifts => Band::Moderate,
            Band::Moderate if lifts => Band::High,
            unlifted => unlifted,
        };
        let unknown = if self.unknown_is_not_low() {
            infant.max(Band::Moderate)
        } else {
            infant
        };
        let critical = unknown.max(self.band_of_criticals());
        let agency = match self.agency_rating {
            Response::Known(rating) => critical.max(rating),
            Response::Unanswered | Response::Unknown => critical,
        };
        Stages {
            concerns,
            infant,
            unknown,
            critical,
            agency,
        }
    }

    /// Whether things are changing, or may be.
    pub fn is_changing(&self) -> bool {
        effective_rating(self.risks[RiskDomain::Change]) > RiskRating::NoConcern
    }

    /// Whether the band depends on any unknown answer (rule 6).
    pub fn is_provisional(&self) -> bool {
        self.unknowns().next().is_some()
    }

    /// The unknown risk, critical and infant answers, in the order of the rules.
    pub fn unknowns(&self) -> impl Iterator<Item = UnknownRisk> {
        let domains = self
            .risks
            .iter()
            .filter(|(_, response)| response.known().is_none());
        let criticals = self
            .criticals
            .iter()
            .filter(|(_, response)| response.known().is_none());
        let infant = self.infant.known().is_none().then_some(UnknownRisk::Infant);
        domains
            .map(|(domain, _)| UnknownRisk::Domain(domain))
            .chain(criticals.map(|(critical, _)| UnknownRisk::Critical(critical)))
            .chain(infant)
    }

    /// The unknowns that could each move the band once known.
    pub fn unknowns_that_move_band(&self) -> Vec<UnknownRisk> {
        let band = self.band();
        self.unknowns()
            .filter(|&unknown| self.settled(unknown).any(|f| f.band() != band))
            .collect()
    }

    /// Whether a joint visit or meeting may put someone at risk: violence cannot be ruled out.
    pub fn violence_cannot_be_ruled_out(&self) -> bool {
        effective_rating(self.risks[RiskDomain::Violence]) > RiskRating::NoConcern
            || self.criticals[Critical::EscalatingViolence].may_be_yes()
    }

    /// Whether an indicator of immediate danger was answered yes.
    pub fn safety_first(&self) -> bool {
        self.criticals
            .iter()
            .any(|(critical, response)| critical.is_immediate() && response.is_yes())
    }

    /// This family with one unknown settled, in every possible way.
    fn settled(&self, unknown: UnknownRisk) -> impl Iterator<Item = Self> {
        let family = *self;
        let answers = match unknown {
            UnknownRisk::Domain(_) => RiskRating::ALL.len(),
            UnknownRisk::Critical(_) | UnknownRisk::Infant => YesNo::ALL.len(),
        };
        (0..answers).map(move |answer| {
            let mut settled = family;
            match unknown {
                UnknownRisk::Domain(domain) => {
                    settled.risks[domain] = Response::Known(RiskRating::ALL[answer]);
                }
                UnknownRisk::Critical(critical) => {
                    settled.criticals[critical] = Response::Known(YesNo::ALL[answer]);
                }
                UnknownRisk::Infant => settled.infant = Response::Known(YesNo::ALL[answer]),
            }
            settled
        })
    }

    fn band_of_concerns(&self) -> Band {
        let (some, serious) = self.concerns();
        let add_up = serious >= HIGH_SERIOUS
            || (serious >= HIGH_SERIOUS_CHANGING && self.is_changing())
            || (serious >= HIGH_SERIOUS_AMONG && serious + some >= HIGH_CONCERNS);
        if self.child_or_violence_is_serious() || (self.harm_concerns() >= 1 && add_up) {
            Band::High
        } else if serious >= MODERATE_SERIOUS || some >= MODERATE_SOME {
            Band::Moderate
        } else {
            Band::Low
        }
    }

    /// How many risk answers count as some, and how many as serious.
    pub fn concerns(&self) -> (usize, usize) {
        let (mut some, mut serious) = (0, 0);
        for (_, response) in self.risks.iter() {
            match effective_rating(*response) {
                RiskRating::NoConcern => {}
                RiskRating::SomeConcern => some += 1,
                RiskRating::Serious => serious += 1,
            }
        }
        (some, serious)
    }

    fn child_or_violence_is_serious(&self) -> bool {
        [RiskDomain::ChildSafety, RiskDomain::Violence]
            .into_iter()
            .any(|domain| effective_rating(self.risks[domain]) == RiskRating::Serious)
    }

    /// How many of the [`HARM_DOMAINS`] count as some or serious.
    fn harm_concerns(&self) -> usize {
        let ratings = HARM_DOMAINS.map(|domain| effective_rating(self.risks[domain]));
        let concerns = ratings.iter().filter(|of| **of > RiskRating::NoConcern);
        concerns.count()
    }

    fn lifts_for_infant(&self) -> bool {
        let ratings = HARM_DOMAINS.map(|domain| effective_rating(self.risks[domain]));
        ratings.contains(&RiskRating::Serious) || self.harm_concerns() >= INFANT_CONCERNS
    }

    fn unknown_is_not_low(&self) -> bool {
        let unknown = |domain| self.risks[domain].known().is_none();
        unknown(RiskDomain::ChildSafety)
            || unknown(RiskDomain::Violence)
            || self
                .risks
                .iter()
                .filter(|(_, r)| r.known().is_none())
                .count()
                >= UNKNOWN_NOT_LOW
            || self.criticals.iter().any(|(_, r)| r.known().is_none())
            || self.infant.known().is_none()
    }

    fn band_of_criticals(&self) -> Band {
        let yes = self.criticals.iter().filter(|(_, r)| r.is_yes());
        yes.map(|(critical, _)| critical.least_band())
            .max()
            .unwrap_or(Band::Low)
    }
}
