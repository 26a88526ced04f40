//! Checks, part by part, whether the relationship meets published definitions of partnership.

use super::dimension::Dimension;
use super::dimension_set::DimensionSet;
use super::level::Level;
use super::reach::Reach;
use super::vocabulary::{Vocabulary, vocabulary};

vocabulary! {
    /// A published definition of partnership. Which answers stand for which part is this project's
    /// own reading.
    Definition {
        /// Stern & Green (2005): services that commit to work together on what concerns both,
        /// come to share a purpose and an agenda, and act together towards agreed targets.
        SternGreen = "stern-green",
        /// Powell, Glendinning & Rummery (2002), as quoted in source 2: at least two agencies with some
        /// interest in common or dependence on each other, and probably some trust, equality or give and
        /// take.
        PowellGlendinningRummery = "powell-glendinning-rummery",
        /// Seyfang (2014): what partnership implies, in six hallmarks.
        Hallmarks = "hallmarks",
    }
}

vocabulary! {
    /// Whether a part of a definition holds.
    Finding {
        /// The answers meet it.
        Met = "met",
        /// The known answers rule it out.
        NotMet = "not-met",
        /// It depends on unknown answers.
        Unknown = "unknown",
    }
}

/// One part of a definition: the answers that stand for it, and how high they have to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The public id; for a hallmark, the id of its dimension.
    pub id: &'static str,
    /// The dimensions that stand for it.
    pub dimensions: DimensionSet,
    /// The answer that each of them needs.
    pub at_least: Level,
    /// Whether one of them is enough.
    pub any: bool,
}

/// The finding for one part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PartFinding {
    /// The part.
    pub part: &'static Part,
    /// Whether it holds.
    pub finding: Finding,
    /// The answers that decide it.
    pub decided_by: DimensionSet,
}

const fn part(id: &'static str, dimensions: &[Dimension], at_least: Level, any: bool) -> Part {
    Part {
        id,
        dimensions: DimensionSet::of(dimensions),
        at_least,
        any,
    }
}

impl Definition {
    /// The parts of the definition, in its own order.
    pub const fn parts(self) -> &'static [Part] {
        use Dimension::{
            Agreements, Communication, Decisions, JointAction, JointPlanning, LastingRelationship,
            Roles, SharedGoals, SharedResources,
        };
        use Level::{Collaboration, Cooperation};
        match self {
            Self::SternGreen => {
                const {
                    &[
                        part(
                            "commitment",
                            &[LastingRelationship, Agreements],
                            Collaboration,
                            false,
                        ),
                        part("purpose", &[SharedGoals], Collaboration, false),
                        part("joint-action", &[JointAction], Collaboration, false),
                    ]
                }
            }
            Self::PowellGlendinningRummery => {
                const {
                    &[
                        part(
                            "interests",
                            &[SharedGoals, SharedResources],
                            Cooperation,
                            true,
                        ),
                        part(
                            "reciprocity",
                            &[Communication, Decisions],
                            Cooperation,
                            false,
                        ),
                    ]
                }
            }
            Self::Hallmarks => {
                const {
                    &[
                        part(
                            "lasting-relationship",
                            &[LastingRelationship],
                            Collaboration,
                            false,
                        ),
                        part("agreements", &[Agreements], Collaboration, false),
                        part("shared-goals", &[SharedGoals], Collaboration, false),
                        part("shared-resources", &[SharedResources], Collaboration, false),
                        part("joint-planning", &[JointPlanning], Collaboration, false),
                        part("roles", &[Roles], Collaboration, false),
                    ]
                }
            }
        }
    }

    /// Checks each part against the answers.
    pub fn check(self, reach: &Reach) -> Vec<PartFinding> {
        self.parts().iter().map(|part| part.check(reach)).collect()
    }

    /// The finding for the whole definition: met only if every part is met.
    pub fn overall(findings: &[PartFinding]) -> Finding {
        let has = |wanted| findings.iter().any(|found| found.finding == wanted);
        if has(Finding::NotMet) {
            Finding::NotMet
        } else if has(Finding::Unknown) {
            Finding::Unknown
        } else {
            Finding::Met
        }
    }
}

impl Part {
    fn check(&'static self, reach: &Reach) -> PartFinding {
        let unknown = self.dimensions & reach.unknown();
        let reached = self.dimensions & reach.at_least(self.at_least);
        let met = (Finding::Met, reached);
        let not_met = (Finding::NotMet, self.dimensions - unknown - reached);
        let (decisive, otherwise) = if self.any {
            (met, not_met)
        } else {
            (not_met, met)
        };
        let (finding, decided_by) = [decisive, (Finding::Unknown, unknown)]
            .into_iter()
            .find(|(_, these)| !these.is_empty())
            .unwrap_or(otherwise);
        PartFinding {
            part: self,
            finding,
            decided_by,
        }
    }
}

/// The three checks of one relationship, in the order of [`Definition::ALL`].
pub fn check_all(reach: &Reach) -> Vec<(Definition, Vec<PartFinding>)> {
    Definition::ALL
        .iter()
        .map(|definition| (*definition, definition.check(reach)))
        .collect()
}
