//! What to do next.

use std::cmp::Reverse;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::assessment::Assessment;
use super::barrier::{Barrier, Presence};
use super::dimension::Dimension;
use super::level::Level;
use super::placement::Placement;
use super::vocabulary::{Vocabulary, vocabulary};

/// The most steps that are offered at once.
const MOST_STEPS: usize = 3;

/// One thing to do. The steps and the actions against barriers are this project's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// One step up in a dimension, to this level (2 to 5).
    Step(Dimension, Level),
    /// The first or second action against a barrier (1 or 2).
    AgainstBarrier(Barrier, u8),
    /// Ask a family violence specialist before any joint visit or meeting.
    AskSpecialistFirst,
}

vocabulary! {
    /// Why an action is offered.
    Because {
        /// A condition of the next level failed.
        Gate = "gate",
        /// It is among the lowest answers.
        Lowest = "lowest",
        /// A barrier was named.
        Barrier = "barrier",
    }
}

/// An action, with the reason for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Action {
    /// What to do.
    pub act: Act,
    /// Why.
    pub because: Because,
    /// What it stands in for, where that would bring people together.
    pub instead_of: Option<Act>,
}

impl Act {
    /// The public id.
    pub fn id(self) -> String {
        match self {
            Self::Step(dimension, to) => format!("step.{}.{}", dimension.id(), to.number()),
            Self::AgainstBarrier(barrier, which) => format!("barrier.{}.{which}", barrier.id()),
            Self::AskSpecialistFirst => String::from("ask-specialist-first"),
        }
    }

    /// Whether it proposes a joint visit, or meeting with the family.
    pub const fn brings_people_together(self) -> bool {
        match self {
            Self::Step(Dimension::JointAction, Level::Collaboration)
            | Self::Step(Dimension::FamilyVoice, Level::Collaboration | Level::Partnership) => true,
            Self::AgainstBarrier(Barrier::FamilyNotHeard, which) => which == 1,
            Self::Step(..) | Self::AgainstBarrier(..) | Self::AskSpecialistFirst => false,
        }
    }

    /// One step up from an answer; none from the top.
    fn step_from(dimension: Dimension, answer: Level) -> Option<Self> {
        let to = answer.max(Level::Networking).next()?;
        Some(Self::Step(dimension, to))
    }
}

/// At most three steps, then the actions against each barrier that is there (rules §4).
///
/// A relationship that already meets the needed level is offered no step. Where violence cannot be
/// ruled out, no action proposes a joint visit or meeting with the family.
pub fn next_actions(assessment: &Assessment, placement: &Placement, needed: Level) -> Vec<Action> {
    let mut actions = steps(assessment, placement, needed);
    actions.extend(against_barriers(assessment));
    if assessment.family_risk().violence_cannot_be_ruled_out() {
        keep_apart(&mut actions);
    }
    actions
}

fn steps(assessment: &Assessment, placement: &Placement, needed: Level) -> Vec<Action> {
    if placement.level >= Some(needed) {
        return Vec::new();
    }
    let answer = |dimension: Dimension| assessment.dimensions[dimension].known();
    let mut steps = Vec::new();
    for condition in placement.stopped_by.iter() {
        // Of two answers either of which would do, the higher one is nearer.
        let these = condition.any_of.iter();
        if let Some(nearest) = these.min_by_key(|dimension| Reverse(answer(*dimension))) {
            offer(&mut steps, nearest, answer(nearest), Because::Gate);
        }
    }
    for level in Level::ALL.iter().take_while(|level| **level < needed) {
        if steps.len() == MOST_STEPS {
            break;
        }
        for (dimension, response) in assessment.dimensions.iter() {
            let known = response.known().filter(|answer| answer == level);
            offer(&mut steps, dimension, known, Because::Lowest);
        }
    }
    steps
}

/// Adds the step up from a known answer, where there is one, and room, and it is not there yet.
fn offer(steps: &mut Vec<Action>, dimension: Dimension, answer: Option<Level>, because: Because) {
    let step = answer.and_then(|answer| Act::step_from(dimension, answer));
    if let Some(act) = step
        && steps.len() < MOST_STEPS
        && steps.iter().all(|step| step.act != act)
    {
        steps.push(Action {
            act,
            because,
            instead_of: None,
        });
    }
}

fn against_barriers(assessment: &Assessment) -> impl Iterator<Item = Action> {
    let there = assessment
        .barriers
        .iter()
        .filter(|(_, response)| matches!(response.known(), Some(Presence::Yes | Presence::Partly)));
    there.flat_map(|(barrier, _)| {
        [1, 2].map(|which| Action {
            act: Act::AgainstBarrier(barrier, which),
            because: Because::Barrier,
            instead_of: None,
        })
    })
}

fn keep_apart(actions: &mut Vec<Action>) {
    let mut replaced = false;
    actions.retain_mut(|action| {
        if !action.act.brings_people_together() {
            return true;
        }
        action.instead_of = Some(action.act);
        action.act = Act::AskSpecialistFirst;
        !std::mem::replace(&mut replaced, true)
    });
}

impl Serialize for Action {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("id", &self.act.id())?;
        map.serialize_entry("because", &self.because)?;
        map.end()
    }
}
