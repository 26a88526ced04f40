//! Everything that follows from one assessment.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::action::Action;
use super::assessment::Assessment;
use super::band::Band;
use super::complexity::{Complexity, Points, ServiceCount};
use super::critical::Critical;
use super::definition::{self, Definition, PartFinding};
use super::dimension::Dimension;
use super::dimension_set::DimensionSet;
use super::family_risk::{Stages, UnknownRisk};
use super::level::{Claim, Level};
use super::next_actions::next_actions;
use super::placement::Placement;
use super::reach::Reach;
use super::reading::reader::UNKNOWN;
use super::recommendation::{APART, Circumstances, Ground, Headline, Recommendation, Review};
use super::response::Response;
use super::vocabulary::Vocabulary;

/// The format that [`Outcome`] is written to (rules §5).
pub const FORMAT: &str = "joint-effort/outcome@1";

/// The dimension that may rightly be low if violence cannot be ruled out.
pub(super) const FAMILY_VOICE: DimensionSet = DimensionSet::only(Dimension::FamilyVoice);

/// The first stop on the way to a partnership, and the highest level from which it applies.
pub const FIRST_STOP: (Level, Level) = (Level::Collaboration, Level::Coordination);

/// An unknown answer that is worth finding out.
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
    pub const fn is_about_relationship(self) -> bool {
        matches!(self, Self::Dimension(_))
    }
}

/// The outcome of one assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Where the relationship stands. If violence cannot be ruled out, a low answer on the family's voice may
    /// be right, and holds nothing back.
    pub placement: Placement,
    /// What the rater's service calls it.
    pub claimed: Response<Claim>,
    /// How many levels the word is above the work.
    pub rhetoric_gap: Option<i8>,
    /// The checks of the three definitions.
    pub definitions: Vec<(Definition, Vec<PartFinding>)>,
    /// The risk band after each rule.
    pub stages: Stages,
    /// The risk band.
    pub band: Band,
    /// Whether the band depends on any unknown answer.
    pub provisional: bool,
    /// The unknowns that could each move the band.
    pub movers: Vec<UnknownRisk>,
    /// The complexity points.
    pub points: Points,
    /// The complexity.
    pub complexity: Complexity,
    /// The level that the family's risk calls for.
    pub needed: Level,
    /// The needed level minus the level.
    pub gap: Option<i8>,
    /// The recommendation.
    pub recommendation: Recommendation,
    /// What the result says first.
    pub headline: Headline,
    /// Why it is recommended.
    pub ground: Ground,
    /// Whether more is joined up than this family needs today.
    pub over_invested: bool,
    /// Whether the safety message comes before everything.
    pub safety_first: bool,
    /// Whether violence cannot be ruled out.
    pub violence_possible: bool,
    /// Whether five or more services are around the family.
    pub many_services: bool,
    /// The unknown answers, in the order of the rules.
    pub find_out: Vec<FindOut>,
    /// What to do next, in order of use: the steps, then the actions against barriers.
    pub actions: Vec<Action>,
    /// When to look again: the earliest that applies.
    pub review: Review,
}

impl Outcome {
    /// Works out everything that follows from an assessment (rules §2 to §4).
    pub fn of(assessment: &Assessment) -> Self {
        Self::with_placement(
            assessment,
            Placement::of(&assessment.relationship.dimensions),
        )
    }

    /// The same, for a placement that is already known.
    pub(super) fn with_placement(assessment: &Assessment, mut placement: Placement) -> Self {
        let family = &assessment.family.risk;
        let violence_possible = family.violence_cannot_be_ruled_out();
        if violence_possible {
            placement.holding_back = placement.holding_back - FAMILY_VOICE;
        }
        let safety_first = family.safety_first();
        let stages = family.stages();
        let points = assessment.family.points();
        let circumstances = Circumstances {
            level: placement.level,
            ..Circumstances::of(family, stages.agency, points.complexity())
        };
        let needed = circumstances.needed();
        let over_invested = circumstances.over_invested();
        let (headline, review) = if safety_first {
            (Headline::SafetyFirst, Review::Tomorrow)
        } else {
            (circumstances.headline(), circumstances.review())
        };
        let unknown = assessment
            .relationship
            .dimensions
            .iter()
            .filter(|(_, r)| r.known().is_none());
        let find_out = unknown
            .map(|(dimension, _)| FindOut::Dimension(dimension))
            .chain(family.unknowns().map(FindOut::Risk))
            .collect();
        Self {
            claimed: assessment.relationship.claimed,
            rhetoric_gap: placement.rhetoric_gap(
                assessment
                    .relationship
                    .claimed
                    .known()
                    .and_then(Claim::level),
            ),
            definitions: definition::check_all(&Reach::of(&assessment.relationship.dimensions)),
            stages,
            band: stages.agency,
            provisional: circumstances.provisional,
            movers: family.unknowns_that_move_band(),
            points,
            complexity: circumstances.complexity,
            needed,
            gap: circumstances.gap(),
            recommendation: circumstances.recommendation(),
            headline,
            ground: circumstances.ground(),
            over_invested,
            safety_first,
            violence_possible,
            many_services: assessment.family.services == Response::Known(ServiceCount::FiveOrMore),
            find_out,
            actions: next_actions(assessment, &placement, needed, over_invested),
            review,
            placement,
        }
    }

    /// The unknown signs of immediate danger.
    pub fn unknown_dangers(&self) -> impl Iterator<Item = Critical> {
        let criticals = self.find_out.iter().filter_map(|unknown| match unknown {
            FindOut::Risk(UnknownRisk::Critical(critical)) => Some(*critical),
            FindOut::Risk(_) | FindOut::Dimension(_) => None,
        });
        criticals.filter(|critical| critical.is_immediate())
    }

    /// The level to aim for first: collaboration, if partnership is needed and far off.
    pub fn first_stop(&self) -> Option<Level> {
        let (stop, from) = FIRST_STOP;
        let far = self.placement.level <= Some(from);
        (self.needed == Level::Partnership && far).then_some(stop)
    }

    /// Whether to escalate today: a partnership is not built in a day.
    pub fn escalate_today(&self) -> bool {
        self.recommendation == Recommendation::PartnershipNeededNow
            && self.placement.level <= Some(APART)
    }

    /// Whether the agency's own rating is below the band that the answers give.
    pub fn agency_rated_lower(&self, assessment: &Assessment) -> bool {
        assessment
            .family
            .risk
            .agency_rating
            .known()
            .is_some_and(|rating| rating < self.stages.critical)
    }

    /// The outcome in its written form, with the edition of the content: whole, or only what it says about
    /// the relationship.
    pub const fn written<'a>(&'a self, edition: &'a str, with_family: bool) -> Written<'a> {
        Written {
            outcome: self,
            edition,
            with_family,
        }
    }
}

/// An [`Outcome`] with its edition, in the shape of rules §5. Without the family's part, it has no entry that
/// depends on an answer about the family.
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
        let is_included = |unknown: &&FindOut| self.with_family || unknown.is_about_relationship();
        let find_out = o.find_out.iter().filter(is_included);
        let find_out: Vec<_> = find_out.map(|unknown| unknown.id()).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", FORMAT)?;
        map.serialize_entry("level", &placement.level)?;
        map.serialize_entry("level_name", &placement.level.map(Level::id))?;
        map.serialize_entry("range", &placement.range)?;
        map.serialize_entry("confidence", &placement.confidence)?;
        map.serialize_entry("claimed", &Claimed(o.claimed))?;
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
        let mut holding_back = placement.holding_back;
        if !self.with_family {
            // Listing it, or not, would reveal possible violence.
            holding_back = holding_back - FAMILY_VOICE;
        }
        map.serialize_entry("holding_back", &holding_back)?;
        map.serialize_entry("ahead", &placement.ahead)?;
        map.serialize_entry("definitions", &Definitions(&o.definitions))?;
        map.serialize_entry("find_out", &find_out)?;
        if self.with_family {
            map.serialize_entry("actions", &o.actions)?;
            map.serialize_entry("review", &o.review)?;
        }
        map.serialize_entry("edition", self.edition)?;
        map.end()
    }
}

struct Claimed(Response<Claim>);

impl Serialize for Claimed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Response::Unanswered => serializer.serialize_none(),
            Response::Unknown => serializer.serialize_str(UNKNOWN),
            Response::Known(claim) => claim.serialize(serializer),
        }
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
