//! Findings that show only when all relationships around a family are seen together.

use super::relationship::{Firmness, Place, RelationshipOutcome, WorksOn};
use super::{Lead, Map};
use crate::domain::level::Level;
use crate::domain::response::Response;
use crate::domain::risk::{RiskDomain, RiskRating, Risks};
use crate::domain::vocabulary::vocabulary;

/// Most services that should work closely together: more partners are a barrier of their own (Huxham & Vangen
/// 2004). The number is this project's own.
pub const LARGEST_CORE: usize = 3;

/// The lowest needed level that calls for a service in the core.
pub const CORE_FROM: Level = Level::Collaboration;

/// The lowest needed level that calls for a lead, if there are [`LED_FROM`] relationships.
pub const LEAD_FROM: Level = Level::Coordination;

/// Fewest relationships that need a lead.
pub const LED_FROM: usize = 2;

vocabulary! {
    /// A finding about the whole, in the order of the rules. This project's own.
    FindingKind {
        /// Close work is needed, and no service is in the core.
        NoCore = "no-core",
        /// More than three services are in the core.
        TooManyCore = "too-many-core",
        /// Nobody is known to lead.
        NoLead = "no-lead",
        /// A service at hand leads.
        LeadInRing = "lead-in-ring",
        /// Relationships that are or may be in the core have no level.
        NotPlaced = "not-placed",
        /// Relationships in the core are placed only by a quick pick.
        QuickCore = "quick-core",
        /// No service here works on these serious risks.
        NobodyWorksOn = "nobody-works-on",
        /// Only services at hand work on these serious risks.
        OnlyRingWorksOn = "only-ring-works-on",
    }
}

impl FindingKind {
    /// Whether it depends on answers about the family.
    pub const fn is_about_family(self) -> bool {
        match self {
            Self::NoCore | Self::NoLead | Self::NobodyWorksOn | Self::OnlyRingWorksOn => true,
            Self::TooManyCore | Self::LeadInRing | Self::NotPlaced | Self::QuickCore => false,
        }
    }
}

/// A finding, and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub kind: FindingKind,
    /// The indexes of the relationships that it is about; empty if none.
    pub relationships: Vec<usize>,
    /// The risks that it is about; empty if none.
    pub risks: Vec<RiskDomain>,
    /// Whether it is known what every service works on; none if the finding does not depend on that.
    pub certain: Option<bool>,
}

impl Finding {
    const fn about(kind: FindingKind, relationships: Vec<usize>) -> Self {
        Self {
            kind,
            relationships,
            risks: Vec::new(),
            certain: None,
        }
    }
}

/// Every finding about a map, in the order of the rules.
pub fn all(map: &Map, needed: Level, outcomes: &[RelationshipOutcome]) -> Vec<Finding> {
    let those = |is_meant: &dyn Fn(&RelationshipOutcome) -> bool| -> Vec<usize> {
        let numbered = outcomes.iter().enumerate();
        numbered
            .filter(|(_, outcome)| is_meant(outcome))
            .map(|(place, _)| place)
            .collect()
    };
    let is_core = |outcome: &RelationshipOutcome| outcome.place == Place::Core;
    let core = those(&is_core);
    let mut found = Vec::new();
    if needed >= CORE_FROM && core.is_empty() {
        found.push(Finding::about(FindingKind::NoCore, Vec::new()));
    }
    if core.len() > LARGEST_CORE {
        found.push(Finding::about(FindingKind::TooManyCore, core));
    }
    let leads = matches!(map.lead, Response::Known(Lead::Own | Lead::Relationship(_)));
    if needed >= LEAD_FROM && outcomes.len() >= LED_FROM && !leads {
        found.push(Finding::about(FindingKind::NoLead, Vec::new()));
    }
    let mut about_some = |kind, these: Vec<usize>| {
        if !these.is_empty() {
            found.push(Finding::about(kind, these));
        }
    };
    let leading = match map.lead {
        Response::Known(Lead::Relationship(place)) => outcomes.get(place).map(|led| (place, led)),
        _ => None,
    };
    let in_ring = leading.filter(|(_, led)| led.place == Place::Ring);
    about_some(
        FindingKind::LeadInRing,
        in_ring.map(|(place, _)| place).into_iter().collect(),
    );
    about_some(
        FindingKind::NotPlaced,
        those(&|outcome| outcome.place != Place::Ring && outcome.level.is_none()),
    );
    about_some(
        FindingKind::QuickCore,
        those(&|outcome| is_core(outcome) && outcome.confidence == Firmness::Quick),
    );
    found.extend(of_serious_risks(map));
    found
}

/// The risks known to be serious.
pub fn serious(risks: &Risks) -> impl Iterator<Item = RiskDomain> {
    let known = Response::Known(RiskRating::Serious);
    let these = risks.iter().filter(move |(_, rating)| **rating == known);
    these.map(|(domain, _)| domain)
}

/// Finds who works on the serious risks. If nobody said what any service works on, finds nothing.
fn of_serious_risks(map: &Map) -> Vec<Finding> {
    if map.works_on_by_service().flatten().next().is_none() {
        return Vec::new();
    }
    let certain = map.works_on_by_service().all(|said| said.is_some());
    let works = |said: &Option<WorksOn>, risk| said.as_ref().is_some_and(|works_on| works_on[risk]);
    let finding = |kind, relationships, risks: Vec<RiskDomain>| {
        (!risks.is_empty()).then_some(Finding {
            kind,
            relationships,
            risks,
            certain: Some(certain),
        })
    };
    let (mut by_nobody, mut by_ring, mut ring) = (Vec::new(), Vec::new(), Vec::new());
    for risk in serious(&map.family.risk.risks) {
        let each = map.relationships.iter().enumerate();
        let on_it: Vec<_> = each
            .filter(|(_, other)| works(&other.works_on, risk))
            .collect();
        if works(&map.works_on, risk) || on_it.iter().any(|(_, other)| other.may_be_core()) {
            continue;
        }
        if on_it.is_empty() {
            by_nobody.push(risk);
        } else {
            by_ring.push(risk);
            ring.extend(on_it.into_iter().map(|(place, _)| place));
        }
    }
    ring.sort_unstable();
    ring.dedup();
    let found = [
        finding(FindingKind::NobodyWorksOn, Vec::new(), by_nobody),
        finding(FindingKind::OnlyRingWorksOn, ring, by_ring),
    ];
    found.into_iter().flatten().collect()
}
