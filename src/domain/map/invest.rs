//! Which of several relationships to invest in first.

use std::cmp::Reverse;

use super::Map;
use super::finding::serious;
use super::relationship::RelationshipOutcome;
use crate::domain::band::Band;
use crate::domain::vocabulary::vocabulary;

vocabulary! {
    /// Why to invest in a relationship. This project's own.
    Reason {
        /// The service works on a serious risk.
        WorksOnSerious = "works-on-serious",
        /// No other relationship has further to go.
        LargestGap = "largest-gap",
        /// A single answer reaches the next level.
        OneAnswerAway = "one-answer-away",
    }
}

/// A relationship to invest in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Investment {
    /// Its index in the list.
    pub relationship: usize,
    /// Why.
    pub because: Vec<Reason>,
}

/// A relationship that has a way to go, and what speaks for it.
struct Candidate {
    place: usize,
    serious: usize,
    gap: i8,
    is_one_answer_away: bool,
}

/// Where to invest: the first relationship, and the second too if the band is at least high.
pub fn all(map: &Map, band: Band, outcomes: &[RelationshipOutcome]) -> Vec<Investment> {
    let both = map.relationships.iter().zip(outcomes).enumerate();
    let mut candidates: Vec<_> = both
        .filter_map(|(place, (relationship, outcome))| {
            let on_it = serious(&map.family.risk.risks).filter(|risk| {
                relationship
                    .works_on
                    .is_some_and(|works_on| works_on[*risk])
            });
            Some(Candidate {
                place,
                serious: on_it.count(),
                gap: outcome.levels_to_go()?,
                is_one_answer_away: outcome.is_one_answer_away,
            })
        })
        .collect();
    let largest = candidates.iter().map(|candidate| candidate.gap).max();
    // Equals stay in the order of the list.
    candidates.sort_by_key(|candidate| {
        Reverse((
            candidate.serious,
            candidate.gap,
            candidate.is_one_answer_away,
        ))
    });
    let named = if band >= Band::High { 2 } else { 1 };
    let investment = |candidate: Candidate| {
        let reasons = [
            (candidate.serious > 0, Reason::WorksOnSerious),
            (Some(candidate.gap) == largest, Reason::LargestGap),
            (candidate.is_one_answer_away, Reason::OneAnswerAway),
        ];
        let because = reasons.into_iter().filter(|(applies, _)| *applies);
        Investment {
            relationship: candidate.place,
            because: because.map(|(_, reason)| reason).collect(),
        }
    };
    candidates.into_iter().take(named).map(investment).collect()
}
