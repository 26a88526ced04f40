//! One relationship on a map, and what follows from it.

use crate::domain::action::Action;
use crate::domain::assessment::Assessment;
use crate::domain::dimension_set::DimensionSet;
use crate::domain::family::Family;
use crate::domain::level::Level;
use crate::domain::next_actions::next_actions;
use crate::domain::outcome::Outcome;
use crate::domain::placement::{Confidence, Placement};
use crate::domain::recommendation::{Circumstances, Recommendation, Review, Target};
use crate::domain::relationship::Relationship;
use crate::domain::risk::RiskDomain;
use crate::domain::vocabulary::{Each, Vocabulary, vocabulary};

/// The risk domains that a service works on with this family.
pub type WorksOn = Each<RiskDomain, bool, 10>;

/// The highest level that a service at hand needs: it answers when asked.
pub const RING_NEEDS: Level = Level::Cooperation;

/// The id that a service at hand has instead of a recommendation.
pub const RING: &str = "ring";

/// The id that a quick pick has instead of a confidence.
pub const QUICK: &str = "quick";

vocabulary! {
    /// How close a service is to the family. A small core and a ring around it are this project's own.
    Place {
        /// It works closely with this family now.
        Core = "core",
        /// It is at hand when needed.
        Ring = "ring",
        /// The worker is not sure.
        Unsure = "unsure",
    }
}

/// One relationship on a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapRelationship {
    /// Its id, unique on the map.
    pub id: String,
    /// The service's short name, which changes no result.
    pub name: Option<String>,
    /// How close the service is to the family.
    pub place: Place,
    /// What the service works on with this family; none if that was not said.
    pub works_on: Option<WorksOn>,
    /// Answers about the relationship.
    pub answers: Relationship,
    /// One pick of a level for the whole relationship.
    pub quick: Option<Level>,
}

impl MapRelationship {
    /// A relationship of which only the id is known.
    pub fn named(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            name: None,
            place: Place::Unsure,
            works_on: None,
            answers: Relationship::default(),
            quick: None,
        }
    }

    /// Whether the service works closely with the family, or may.
    pub fn may_be_core(&self) -> bool {
        self.place != Place::Ring
    }

    /// Its assessment with this family.
    pub const fn assessment(&self, family: Family) -> Assessment {
        Assessment {
            relationship: self.answers,
            family,
        }
    }
}

/// How firmly a relationship is placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Firmness {
    /// By its dimensions, or not at all.
    Answered(Confidence),
    /// By a quick pick alone.
    Quick,
}

impl Firmness {
    /// The public id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Answered(confidence) => confidence.id(),
            Self::Quick => QUICK,
        }
    }
}

/// What to do about a relationship on a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// As for a relationship on its own.
    Recommendation(Recommendation),
    /// The service is at hand when needed, which is all that it has to be.
    Ring,
}

impl Advice {
    /// The public id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Recommendation(recommendation) => recommendation.id(),
            Self::Ring => RING,
        }
    }

    /// What it aims for.
    pub fn target(self) -> Option<Target> {
        match self {
            Self::Recommendation(recommendation) => Some(recommendation.target()),
            Self::Ring => None,
        }
    }
}

/// A placement by one pick, because too few answers are known: no gate, and nothing holds it back.
fn with_quick_pick(answered: Placement, level: Level) -> Placement {
    Placement {
        level: Some(level),
        range: (
            level.previous().unwrap_or(level),
            level.next().unwrap_or(level),
        ),
        ..answered
    }
}

/// What follows from one relationship on a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelationshipOutcome {
    /// The relationship's id.
    pub id: String,
    /// How close the service is to the family.
    pub place: Place,
    /// The level, if the relationship is placed.
    pub level: Option<Level>,
    /// The lowest and the highest level that it may be.
    pub range: (Level, Level),
    /// How firmly it is placed.
    pub confidence: Firmness,
    /// The quick pick.
    pub quick: Option<Level>,
    /// The level that it needs.
    pub needed: Level,
    /// The needed level minus the level.
    pub gap: Option<i8>,
    /// What to do about it.
    pub advice: Advice,
    /// Whether more is joined up than this family needs today.
    pub over_invested: bool,
    /// How many levels the word is above the work.
    pub rhetoric_gap: Option<i8>,
    /// What holds it back.
    pub holding_back: DimensionSet,
    /// Whether a single answer reaches the next level.
    pub is_one_answer_away: bool,
    /// What to do next.
    pub actions: Vec<Action>,
    /// When to look again, if this relationship decides that.
    pub review: Option<Review>,
}

impl RelationshipOutcome {
    /// Works out what follows from one relationship, with what all of them share.
    pub fn of(
        relationship: &MapRelationship,
        family: Family,
        circumstances: &Circumstances,
    ) -> Self {
        let assessment = relationship.assessment(family);
        let answered = Placement::of(&relationship.answers.dimensions);
        let picked = relationship.quick.filter(|_| answered.level.is_none());
        let placement = picked.map_or(answered, |level| with_quick_pick(answered, level));
        let confidence = match picked {
            Some(_) => Firmness::Quick,
            None => Firmness::Answered(placement.confidence),
        };
        let outcome = Outcome::with_placement(&assessment, placement);
        let own = Self {
            id: relationship.id.clone(),
            place: relationship.place,
            level: placement.level,
            range: placement.range,
            confidence,
            quick: relationship.quick,
            needed: outcome.needed,
            gap: outcome.gap,
            advice: Advice::Recommendation(outcome.recommendation),
            over_invested: outcome.over_invested,
            rhetoric_gap: outcome.rhetoric_gap,
            holding_back: outcome.placement.holding_back,
            is_one_answer_away: !placement.changes.is_empty(),
            actions: outcome.actions,
            review: Some(outcome.review),
        };
        if relationship.may_be_core() {
            own
        } else {
            own.into_ring(&assessment, &placement, circumstances)
        }
    }

    /// The same for a service that is at hand when needed.
    fn into_ring(
        self,
        assessment: &Assessment,
        placement: &Placement,
        circumstances: &Circumstances,
    ) -> Self {
        let needed = self.needed.min(RING_NEEDS);
        let circumstances = Circumstances {
            level: placement.level,
            ..*circumstances
        };
        let over_invested = circumstances.may_step_down_to(needed);
        Self {
            needed,
            gap: placement.level.map(|level| needed.steps_above(level)),
            advice: Advice::Ring,
            over_invested,
            actions: next_actions(assessment, placement, needed, over_invested),
            review: None,
            ..self
        }
    }

    /// How far there is to go, if there is a way to go and the service works closely with the family, or may.
    pub fn levels_to_go(&self) -> Option<i8> {
        self.gap
            .filter(|gap| self.advice != Advice::Ring && *gap > 0)
    }
}
