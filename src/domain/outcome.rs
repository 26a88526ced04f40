//! Everything that follows from one assessment.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::action::{Action, next_actions};
use super::assessment::Assessment;
use super::band::Band;
use super::complexity::{Complexity, Points};
use super::critical::Critical;
use super::definition::{self, Definition, PartFinding};
use super::dimension::Dimension;
use super::family_risk::{Stages, UnknownRisk};
use super::level::{Claim, Level};
use super::placement::Placement;
use super::reach::Reach;
use super::recommendation::{Circumstances, Ground, Recommendation};
use super::response::Response;
use super::risk::{RiskDomain, RiskRating};
use super::vocabulary::Vocabulary;

/// The format that [`Outcome`] is written to (rules §5).
pub const FORMAT: &str = "joint-effort/outcome@1";

/// What is not known and worth finding out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindOut {
    /// A dimension.
    Dimension(Dimension),
    /// A risk answer, a critical answer, or whether there is a baby.
    Risk(UnknownRisk),
}

impl FindOut {
    /// The public id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Dimension(dimension) => dimension.id(),
            Self::Risk(unknown) => unknown.id(),
        }
    }

    /// Whether it says nothing about the family.
    pub const fn is_of_the_relationship(self) -> bool {
        matches!(self, Self::Dimension(_))
    }
}

/// The outcome of one assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Where the relationship stands.
    pub placement: Placement,
    /// What the rater's service calls it.
    pub claimed: Option<Claim>,
    /// How far the word stands above the work.
    pub rhetoric_gap: Option<i8>,
    /// The checks of the three definitions.
    pub definitions: Vec<(Definition, Vec<PartFinding>)>,
    /// The risk band after each rule.
    pub stages: Stages,
    /// The risk band.
    pub band: Band,
    /// Whether the band rests on anything not known.
    pub provisional: bool,
    /// The unknowns that could move the band by themselves.
    pub movers: Vec<UnknownRisk>,
    /// The complexity points.
    pub points: Points,
    /// The complexity.
    pub complexity: Complexity,
    /// The level that the family's risk calls for.
    pub needed: Level,
    /// Needed level less the level.
    pub gap: Option<i8>,
    /// The recommendation.
    pub recommendation: Recommendation,
    /// Why it is recommended.
    pub ground: Ground,
    /// Whether more is joined up than this family needs today.
    pub over_invested: bool,
    /// Whether the safety message comes before everything.
    pub safety_first: bool,
    /// Whether violence cannot be ruled out.
    pub violence_possible: bool,
    /// What is not known, in the order of the rules.
    pub find_out: Vec<FindOut>,
    /// What to do next.
    pub actions: Vec<Action>,
}

impl Outcome {
    /// Works out everything that follows from an assessment (rules §2 to §4).
    pub fn of(assessment: &Assessment) -> Self {
        let placement = Placement::of(&assessment.dimensions);
        let family = assessment.family_risk();
        let stages = family.stages();
        let points = assessment.points();
        let provisional = family.is_provisional();
        let circumstances = Circumstances {
            band: stages.agency,
            complexity: points.complexity(),
            level: placement.level,
            infant_possible: family.infant.may_be_yes(),
            changing: family.is_changing(),
            settled: family.risks[RiskDomain::Change] == Response::Known(RiskRating::NoConcern),
            provisional,
        };
        let needed = circumstances.needed();
        let unknown = assessment
            .dimensions
            .iter()
            .filter(|(_, r)| r.known().is_none());
        let find_out = unknown
            .map(|(dimension, _)| FindOut::Dimension(dimension))
            .chain(family.unknowns().map(FindOut::Risk))
            .collect();
        Self {
            claimed: assessment.claimed,
            rhetoric_gap: placement.rhetoric_gap(assessment.claimed.and_then(Claim::level)),
            definitions: definition::check_all(&Reach::of(&assessment.dimensions)),
            stages,
            band: stages.agency,
            provisional,
            movers: family.movers(),
            points,
            complexity: circumstances.complexity,
            needed,
            gap: circumstances.gap(),
            recommendation: circumstances.recommendation(),
            ground: circumstances.ground(),
            over_invested: circumstances.over_invested(),
            safety_first: family.safety_first(),
            violence_possible: family.violence_cannot_be_ruled_out(),
            find_out,
            actions: next_actions(assessment, &placement, needed),
            placement,
        }
    }

    /// The signs of immediate danger that are not known.
    pub fn dangers_unknown(&self) -> impl Iterator<Item = Critical> {
        let criticals = self.find_out.iter().filter_map(|unknown| match unknown {
            FindOut::Risk(UnknownRisk::Critical(critical)) => Some(*critical),
            FindOut::Risk(_) | FindOut::Dimension(_) => None,
        });
        criticals.filter(|critical| critical.is_immediate())
    }

    /// The level to aim for first: collaboration, where partnership is needed and far off.
    pub fn first_stop(&self) -> Option<Level> {
        let far = self.placement.level <= Some(Level::Coordination);
        (self.needed == Level::Partnership && far).then_some(Level::Collaboration)
    }

    /// Whether to escalate today: a partnership is not built in a day.
    pub fn escalate_today(&self) -> bool {
        self.recommendation == Recommendation::PartnershipNeededNow
            && self.placement.level <= Some(Level::Cooperation)
    }

    /// Whether the agency's own rating stands below the band that the answers gave.
    pub fn agency_rated_lower(&self, assessment: &Assessment) -> bool {
        assessment
            .agency_rating
            .known()
            .is_some_and(|rating| rating < self.stages.critical)
    }

    /// The outcome as it is written, with the edition of the content that it was read with; whole, or
    /// only what it says about the relationship.
    pub const fn written<'a>(&'a self, edition: &'a str, with_family: bool) -> Written<'a> {
        Written {
            outcome: self,
            edition,
            with_family,
        }
    }
}

/// An [`Outcome`] with its edition, in the shape of rules §5. Without the family's part it has no name
/// whose value follows from an answer about the family.
#[derive(Debug, Clone, Copy)]
pub struct Written<'a> {
    outcome: &'a Outcome,
    edition: &'a str,
    with_family: bool,
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Outcome { placement, .. } = self.outcome;
        let o = self.outcome;
        let told = |unknown: &&FindOut| self.with_family || unknown.is_of_the_relationship();
        let find_out = o.find_out.iter().filter(told);
        let find_out: Vec<_> = find_out.map(|unknown| unknown.id()).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", FORMAT)?;
        map.serialize_entry("level", &placement.level)?;
        map.serialize_entry("level_name", &placement.level.map(Level::id))?;
        map.serialize_entry("range", &placement.range)?;
        map.serialize_entry("confidence", &placement.confidence)?;
        map.serialize_entry("claimed", &o.claimed)?;
        map.serialize_entry("rhetoric_gap", &o.rhetoric_gap)?;
        if self.with_family {
            map.serialize_entry("band", &o.band)?;
            map.serialize_entry("provisional", &o.provisional)?;
            map.serialize_entry("complexity", &o.complexity)?;
            map.serialize_entry("needed", &o.needed)?;
            map.serialize_entry("gap", &o.gap)?;
            map.serialize_entry("recommendation", &o.recommendation)?;
            map.serialize_entry("target", &o.recommendation.target())?;
            map.serialize_entry("over_invested", &o.over_invested)?;
            map.serialize_entry("safety_first", &o.safety_first)?;
        }
        map.serialize_entry("holding_back", &placement.holding_back)?;
        map.serialize_entry("ahead", &placement.ahead)?;
        map.serialize_entry("definitions", &Definitions(&o.definitions))?;
        map.serialize_entry("find_out", &find_out)?;
        if self.with_family {
            map.serialize_entry("actions", &o.actions)?;
            map.serialize_entry("review", &o.recommendation.review())?;
        }
        map.serialize_entry("edition", self.edition)?;
        map.end()
    }
}

struct Definitions<'a>(&'a [(Definition, Vec<PartFinding>)]);

impl Serialize for Definitions<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(
            self.0
                .iter()
                .map(|(definition, parts)| (definition.id(), Parts(parts))),
        )
    }
}

struct Parts<'a>(&'a [PartFinding]);

impl Serialize for Parts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|found| (found.part.id, found)))
    }
}

impl Serialize for PartFinding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("result", &self.finding)?;
        map.serialize_entry("decided_by", &self.decided_by)?;
        map.end()
    }
}
