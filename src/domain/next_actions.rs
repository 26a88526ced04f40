//! What to do next.

use std::cmp::Reverse;

use super::action::{Act, Action, Because, Today};
use super::assessment::Assessment;
use super::barrier::{Barrier, Presence};
use super::complexity::ServiceCount;
use super::dimension::Dimension;
use super::level::Level;
use super::placement::Placement;
use super::response::Response;
use super::vocabulary::Vocabulary;

/// Most steps offered at once.
const MOST_STEPS: usize = 3;

/// Which of equally low answers to raise first: two services that do not answer each other can do nothing
/// else together. This project's own.
const ORDER_OF_USE: [Dimension; 10] = [
    Dimension::Communication,
    Dimension::Roles,
    Dimension::JointPlanning,
    Dimension::Decisions,
    Dimension::SharedGoals,
    Dimension::JointAction,
    Dimension::FamilyVoice,
    Dimension::LastingRelationship,
    Dimension::SharedResources,
    Dimension::Agreements,
];

/// Groups of low answers, lowest first, each from one level to another.
const GROUPS: [(Level, Level); 3] = [
    (Level::NotJoinedUpYet, Level::Networking),
    (Level::Cooperation, Level::Coordination),
    (Level::Collaboration, Level::Collaboration),
];

/// What to do next (rules §4).
///
/// If someone may be in danger: only what to do today. Otherwise at most three steps, or none if the needed
/// level is reached; then the actions against each barrier. If violence cannot be ruled out, no action
/// proposes a joint visit or meeting with the family.
pub fn next_actions(
    assessment: &Assessment,
    placement: &Placement,
    needed: Level,
    over_invested: bool,
) -> Vec<Action> {
    let family = &assessment.family.risk;
    if family.safety_first() {
        return actions_today();
    }
    let apart = family.violence_cannot_be_ruled_out();
    let mut actions = steps(assessment, placement, needed, apart);
    let against: Vec<_> = against_barriers(assessment, over_invested)
        .filter(|against| !actions.iter().any(|step| against.act.repeats(step.act)))
        .collect();
    actions.extend(against);
    if apart {
        replace_joint_meetings(&mut actions);
    }
    actions
}

/// What to do today if someone may be in danger.
pub(super) fn actions_today() -> Vec<Action> {
    let all = Today::ALL.iter();
    all.map(|today| action(Act::Today(*today), Because::Today))
        .collect()
}

/// Naming a core, if many services are around the family.
pub(super) const fn name_core() -> Action {
    action(Act::NameCore, Because::Core)
}

const fn action(act: Act, because: Because) -> Action {
    Action {
        act,
        because,
        instead_of: None,
    }
}

fn steps(
    assessment: &Assessment,
    placement: &Placement,
    needed: Level,
    apart: bool,
) -> Vec<Action> {
    if placement.level >= Some(needed) {
        return Vec::new();
    }
    let answer = |dimension: Dimension| assessment.relationship.dimensions[dimension].known();
    let mut steps = Vec::new();
    if assessment.family.services == Response::Known(ServiceCount::FiveOrMore) {
        steps.push(name_core());
    }
    for condition in placement.stopped_by.iter() {
        // If either of two answers would do, the higher one is nearer.
        let these = condition.any_of.iter();
        if let Some(nearest) = these.min_by_key(|dimension| Reverse(answer(*dimension))) {
            offer(&mut steps, nearest, answer(nearest), Because::Gate);
        }
    }
    for (from, to) in GROUPS {
        for dimension in ORDER_OF_USE {
            let low = |answer: &Level| (from..=to).contains(answer) && *answer < needed;
            // The family includes whoever uses violence.
            if !(apart && dimension == Dimension::FamilyVoice) {
                let known = answer(dimension).filter(low);
                offer(&mut steps, dimension, known, Because::Lowest);
            }
        }
    }
    steps
}

/// Adds the step up from a known answer, if there is one, it fits, and it is not listed yet.
fn offer(steps: &mut Vec<Action>, dimension: Dimension, answer: Option<Level>, because: Because) {
    let step = answer.and_then(|answer| Act::step_from(dimension, answer));
    if let Some(act) = step
        && steps.len() < MOST_STEPS
        && steps.iter().all(|step| step.act != act)
    {
        steps.push(action(act, because));
    }
}

/// The actions against barriers: stigma first, since it keeps people from asking for help at all; then those
/// answered yes, then partly.
fn against_barriers(
    assessment: &Assessment,
    over_invested: bool,
) -> impl Iterator<Item = Action> + use<> {
    let barriers = assessment.relationship.barriers;
    let there = |barrier: Barrier| barriers[barrier].known().filter(|of| *of != Presence::No);
    let is_offered = |barrier: &Barrier| {
        let time = over_invested && *barrier == Barrier::NoTimeOrResources;
        there(*barrier).is_some() && !time
    };
    let mut offered: Vec<_> = Barrier::ALL.iter().copied().filter(is_offered).collect();
    offered.sort_by_key(|barrier| (*barrier != Barrier::StigmaOrCulture, there(*barrier)));
    offered.into_iter().flat_map(|barrier| {
        [1, 2].map(|which| action(Act::AgainstBarrier(barrier, which), Because::Barrier))
    })
}

fn replace_joint_meetings(actions: &mut Vec<Action>) {
    let mut replaced = false;
    actions.retain_mut(|action| {
        if !action.act.proposes_meeting() {
            return true;
        }
        action.instead_of = Some(action.act);
        action.act = Act::AskSpecialistFirst;
        !std::mem::replace(&mut replaced, true)
    });
}
