//! What gets in the way.

use super::super::Row;
use super::super::builder::{ReportBuilder, joined};
use crate::content::phrasing::steps;
use crate::content::{Key, Ui};
use crate::domain::barrier::Barrier;
use crate::flow::Question;

/// Writes each answered barrier, with what can be done about those that are present.
pub fn write(report: &mut ReportBuilder<'_>) {
    let of = report.basis();
    let there = steps::barrier_actions(&of);
    let is_answered = |barrier: Barrier| {
        let chosen = report.record.responses.chosen(Question::Barrier(barrier));
        chosen.is_some() && there.iter().all(|(other, _)| *other != barrier)
    };
    let others: Vec<_> = of
        .assessment
        .relationship
        .barriers
        .iter()
        .map(|(barrier, _)| barrier)
        .filter(|barrier| is_answered(*barrier))
        .map(|barrier| (barrier, Vec::new()))
        .collect();
    let rows: Vec<_> = there
        .into_iter()
        .chain(others)
        .map(|(barrier, acts)| one_barrier(report, barrier, acts))
        .collect();
    if !rows.is_empty() {
        report.heading(Ui::SectionBarriers);
        report.table(rows);
    }
}

fn one_barrier(report: &ReportBuilder<'_>, barrier: Barrier, acts: Vec<Key>) -> Row {
    let answer = report.said(Question::Barrier(barrier));
    let acts = joined(report.each(acts), " ");
    Row {
        name: report.get(Key::barrier_name(barrier)),
        said: joined([answer, acts], " – "),
    }
}
