//! One key for each text.
//!
//! The build generates the keys from the ids of `content/en.json`. This file adds what the rules decide:
//! which text an act, a rating or a part of a definition has.

use super::entry::{self, Entry};
use crate::domain::action::{Act, Today};
use crate::domain::band::Band;
use crate::domain::barrier::Barrier;
use crate::domain::comparison::agreement::Agreement;
use crate::domain::comparison::answers::Nearness;
use crate::domain::comparison::talk::Reason as TalkReason;
use crate::domain::complexity::{Complexity, ServiceCount};
use crate::domain::counts::WordRow;
use crate::domain::critical::Critical;
use crate::domain::definition::{Definition, Finding};
use crate::domain::dimension::Dimension;
use crate::domain::level::{Claim, Level};
use crate::domain::map::Place;
use crate::domain::map::finding::FindingKind;
use crate::domain::map::invest::Reason;
use crate::domain::placement::Confidence;
use crate::domain::recommendation::{Ground, Headline, Recommendation, Review};
use crate::domain::risk::{RiskDomain, RiskRating};
use crate::domain::strength::Strength;
use crate::domain::vocabulary::Vocabulary;

/// The place of one text in a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(u16);

include!(concat!(env!("OUT_DIR"), "/keys.rs"));

/// Returns every text that a language must have, in the order of a pack.
pub fn entries() -> Vec<Entry<'static>> {
    entry::entries(include_str!(concat!(env!("OUT_DIR"), "/keys.txt")))
}

impl Key {
    const fn after(base: u16, index: usize) -> Self {
        Self(base + index as u16)
    }

    /// Returns the place in a pack, from 0.
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// Returns the text of a rating in the words of its domain.
    pub fn rating_of(domain: RiskDomain, rating: RiskRating) -> Self {
        if domain.is_hardship() && rating == RiskRating::Serious {
            Self::RATING_A_LOT
        } else {
            Self::rating(rating)
        }
    }

    /// Returns the text of an act.
    pub fn act(act: Act) -> Self {
        match act {
            Act::Today(today) => Self::today(today),
            Act::NameCore => Self::NAME_CORE,
            Act::Step(dimension, to) => Self::step(dimension, to.index().saturating_sub(2)),
            Act::AgainstBarrier(barrier, which) => {
                Self::barrier_action(barrier, usize::from(which).saturating_sub(1))
            }
            Act::AskSpecialistFirst => Self::SAFETY_ASK_SPECIALIST_FIRST,
        }
    }

    /// Returns the text of an act if violence cannot be ruled out. It speaks of the parent who may be harmed
    /// instead of the family, and offers no step about the family's own voice.
    pub fn act_where_violence(act: Act) -> Self {
        use Barrier::{FamilyNotHeard, TooManyPartners, UnsureWhatToShare};
        match act {
            Act::Step(Dimension::FamilyVoice, _) => Self::SAFETY_ASK_SPECIALIST_FIRST,
            _ if act.proposes_meeting() => Self::SAFETY_ASK_SPECIALIST_FIRST,
            Act::Step(Dimension::SharedGoals, Level::Partnership) => {
                Self::WHERE_VIOLENCE_STEP_SHARED_GOALS_5
            }
            Act::AgainstBarrier(TooManyPartners, 2) => {
                Self::WHERE_VIOLENCE_BARRIER_TOO_MANY_PARTNERS_2
            }
            Act::AgainstBarrier(UnsureWhatToShare, 2) => {
                Self::WHERE_VIOLENCE_BARRIER_UNSURE_WHAT_TO_SHARE_2
            }
            Act::AgainstBarrier(FamilyNotHeard, 2) => {
                Self::WHERE_VIOLENCE_BARRIER_FAMILY_NOT_HEARD_2
            }
            _ => Self::act(act),
        }
    }

    /// Returns the text of an act, in safe words if violence is possible.
    pub fn act_wording(act: Act, violence_possible: bool) -> Self {
        if violence_possible {
            Self::act_where_violence(act)
        } else {
            Self::act(act)
        }
    }

    /// Returns what a headline means if violence cannot be ruled out.
    pub fn headline_means_where_violence(headline: Headline) -> Self {
        match headline {
            Headline::OverInvested => Self::WHERE_VIOLENCE_OVER_INVESTED,
            _ => Self::headline_means(headline),
        }
    }

    /// Returns the name of a part of a definition.
    pub fn part(definition: Definition, index: usize) -> Self {
        match definition {
            Definition::SternGreen => Self::stern_green_part(index),
            Definition::PowellGlendinningRummery => Self::powell_part(index),
            // The six hallmarks are the first six dimensions.
            Definition::Hallmarks => Self::dimension_name(Dimension::ALL[index]),
        }
    }
}
