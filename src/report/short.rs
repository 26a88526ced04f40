//! A report for a case note: what to do, where things stand, and what is unknown.

use super::Row;
use super::builder::{ReportBuilder, joined};
use super::shared::{begin, emergency, facts, next_heading, open_questions};
use crate::content::phrasing::family::worry_level;
use crate::content::phrasing::lead::{gap, is_find_out_first};
use crate::content::phrasing::steps::{self, BARRIERS_SHOWN, barrier_actions};
use crate::content::phrasing::{find_out, mind, why};
use crate::content::{Key, Ui};

/// Writes the short report.
pub fn write(report: &mut ReportBuilder<'_>) {
    begin(report);
    if report.is_whole() {
        facts(report);
        report.write([worry_level(&report.basis())]);
    }
    open_questions(report);
    next(report);
    if let Some(lines) = mind::lines(&report.basis()) {
        report.heading(Ui::MindHeading);
        report.write([lines]);
    }
    // A case note needs no emergency text, but the organisation's additions make no sense without it.
    if report.options.help.is_some_and(|help| !help.is_empty()) {
        emergency(report);
    }
    find_out(report);
    firmness(report);
    let not_validated = Key::limits().next();
    let said = [Key::SAFETY_NOT_A_RISK_ASSESSMENT]
        .into_iter()
        .chain(not_validated);
    let said = report.each(said);
    report.paragraph(said);
}

/// Writes how far there is to go, how certain the level is, and how the claim fits the work.
fn firmness(report: &mut ReportBuilder<'_>) {
    let ReportBuilder { words, outcome, .. } = *report;
    let far = !report.is_whole() || !is_find_out_first(outcome);
    let far = (far && (report.is_whole() || outcome.placement.level.is_none()))
        .then(|| gap(words, outcome));
    let confidence = words.get(Key::confidence(outcome.placement.confidence));
    let word = outcome
        .rhetoric_gap
        .map(|gap| words.get(why::rhetoric_gap(gap)));
    report.paragraph(far.into_iter().chain([confidence]).chain(word));
}

/// Writes the next steps.
fn next(report: &mut ReportBuilder<'_>) {
    let of = report.basis();
    let first = steps::first(&of);
    if of.with_family || !first.is_empty() {
        next_heading(report);
    }
    report.write(first);
    if steps::has_no_steps_text(&of) {
        let acts = barrier_actions(&of).into_iter().take(BARRIERS_SHOWN);
        let acts = report.each(acts.flat_map(|(_, acts)| acts));
        report.list(acts);
    }
    report.write(steps::review(&of));
}

/// Writes what to find out, one line for each kind, without what the report has already said.
fn find_out(report: &mut ReportBuilder<'_>) {
    let groups = find_out::rest(&report.basis()).into_iter();
    let rows: Vec<_> = groups
        .filter(|(_, asked)| !asked.is_empty())
        .map(|(heading, asked)| Row {
            name: report.get(heading),
            said: joined(report.each(asked), " "),
        })
        .collect();
    if !rows.is_empty() {
        report.heading(Ui::FindOutHeading);
        report.table(rows);
    }
}
