//! What the services need to talk about. The order and the agenda are this project's own.

use std::cmp::Reverse;

use super::answers::{AllAnswers, Nearness};
use crate::domain::dimension::Dimension;
use crate::domain::dimension_set::DimensionSet;
use crate::domain::gate::Failed;
use crate::domain::vocabulary::vocabulary;

/// How many of the dimensions to talk about fit into fifteen minutes.
pub const FIRST: usize = 3;

vocabulary! {
    /// Why a dimension is on the agenda.
    Reason {
        /// The views are two or more levels apart.
        Apart = "apart",
        /// Some views know it, and some do not.
        KnownToSome = "known-to-some",
        /// The gate of the next level asks for more of it.
        Gate = "gate",
    }
}

/// A dimension on the agenda, with every reason for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// The dimension.
    pub dimension: Dimension,
    /// Why it is there, in the order of [`Reason`].
    pub because: Vec<Reason>,
}

/// The dimensions on which the views are apart, the largest spread first; then those that some know and some
/// do not. Equals stay in the order of the rules.
pub fn talk_about(answers: &AllAnswers, views: usize) -> Vec<Dimension> {
    let is_apart = |dimension: &Dimension| answers[*dimension].nearness() == Nearness::Apart;
    let (mut all, near): (Vec<_>, Vec<_>) = DimensionSet::ALL.iter().partition(is_apart);
    all.sort_by_key(|dimension| Reverse(answers[*dimension].spread()));
    let known_to_some = |dimension: &Dimension| answers[*dimension].is_known_to_some(views);
    all.extend(near.into_iter().filter(known_to_some));
    all
}

/// An agenda for fifteen minutes: the first three to talk about, then what the gate of the next level asks of
/// the joint view. Each dimension appears once.
pub fn agenda(
    talk_about: &[Dimension],
    answers: &AllAnswers,
    views: usize,
    failed: Failed,
) -> Vec<Topic> {
    let in_gate = failed.dimensions();
    let first = talk_about.iter().copied().take(FIRST);
    let first: Vec<_> = first.collect();
    let others = in_gate - first.iter().copied().collect();
    let topic = |dimension| {
        let answers = &answers[dimension];
        let reasons = [
            (Reason::Apart, answers.nearness() == Nearness::Apart),
            (Reason::KnownToSome, answers.is_known_to_some(views)),
            (Reason::Gate, in_gate.contains(dimension)),
        ];
        let because = reasons.into_iter().filter(|(_, is_true)| *is_true);
        Topic {
            dimension,
            because: because.map(|(reason, _)| reason).collect(),
        }
    };
    first.into_iter().chain(others.iter()).map(topic).collect()
}
