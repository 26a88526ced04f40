//! What gets in the way.

use super::super::Row;
use super::super::telling::{Telling, joined};
use crate::content::saying::steps;
use crate::content::{Key, Ui};
use crate::domain::barrier::Barrier;
use crate::flow::Question;

/// Each barrier that was answered, with what can be done against it where it is there.
pub fn tell(telling: &mut Telling<'_>) {
    let answers = &telling.assessment().relationship.barriers;
    let there = steps::against(telling.outcome, answers);
    let is_answered = |barrier: Barrier| {
        let chosen = telling.record.responses.chosen(Question::Barrier(barrier));
        chosen.is_some() && there.iter().all(|(other, _)| *other != barrier)
    };
    let others: Vec<_> = answers
        .iter()
        .map(|(barrier, _)| barrier)
        .filter(|barrier| is_answered(*barrier))
        .map(|barrier| (barrier, Vec::new()))
        .collect();
    let rows: Vec<_> = there
        .into_iter()
        .chain(others)
        .map(|(barrier, acts)| one_barrier(telling, barrier, acts))
        .collect();
    if !rows.is_empty() {
        telling.heading(Ui::SectionBarriers);
        telling.table(rows);
    }
}

fn one_barrier(telling: &Telling<'_>, barrier: Barrier, acts: Vec<Key>) -> Row {
    let answer = telling.said(Question::Barrier(barrier));
    let acts = joined(telling.each(acts), " ");
    Row {
        name: telling.get(Key::barrier_name(barrier)),
        said: joined([answer, acts], " – "),
    }
}
