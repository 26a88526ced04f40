//! A report with everything on the result page, and every answer.

mod answers;
mod barriers;
mod definitions;

use super::Row;
use super::builder::{ReportBuilder, joined};
use super::shared::{begin, emergency, facts, next_heading, open_questions};
use crate::content::phrasing::{
    Piece, beside, family, find_out, mind, number, placement, steps, why,
};
use crate::content::{Key, Ui};
use crate::domain::level::Level;
use crate::domain::recommendation::Recommendation;
use crate::domain::vocabulary::Vocabulary;

/// The number of rule paragraphs that are only about the working relationship.
const PLACEMENT_RULES: usize = 3;

/// Writes the full report.
pub fn write(report: &mut ReportBuilder<'_>) {
    begin(report);
    let whole = report.is_whole();
    if whole {
        facts(report);
    }
    open_questions(report);
    let of = report.basis();
    next_heading(report);
    report.write(steps::pieces(&of));
    if whole {
        report.heading(Ui::MindHeading);
    }
    report.write(mind::pieces(&of));
    emergency(report);
    part(report, Ui::FindOutHeading, find_out::pieces(&of));
    barriers::write(report);
    part(report, Ui::StrengthsToUse, beside::strengths(&of));
    report.heading(Ui::WhereHeading);
    if whole {
        report.write(placement::pieces(&of));
    }
    levels(report);
    part(report, Ui::WhyHeading, why::pieces(&of));
    answers::profile(report);
    if !report.options.without_definitions {
        definitions::write(report);
    }
    if whole {
        part(report, Ui::FamilyPartHeading, family::pieces(&of));
        under(report, Ui::SectionFamily, answers::family);
    }
    about(report);
}

/// Writes a part under its heading, unless it is empty.
fn part(report: &mut ReportBuilder<'_>, heading: Ui, pieces: Vec<Piece>) {
    if !pieces.is_empty() {
        report.heading(heading);
        report.write(pieces);
    }
}

/// Writes the levels, each with its marks.
fn levels(report: &mut ReportBuilder<'_>) {
    let rows = Level::ALL.iter().rev().map(|step| row(report, *step));
    let rows = rows.collect();
    report.table(rows);
}

fn row(report: &ReportBuilder<'_>, step: Level) -> Row {
    let marks = placement::marks(&report.basis(), step).into_iter();
    let marks = marks.filter(|(is, _)| *is);
    let marks = report.words.list(&mut marks.map(|(_, mark)| mark.into()));
    let title = report.get(Key::level_title(step));
    let name = if marks.is_empty() {
        format!("{} {title}", number(step))
    } else {
        format!("{} {title} ({marks})", number(step))
    };
    Row {
        name: name.into(),
        said: report.get(Key::level_means(step)),
    }
}

/// Writes what a reader needs to judge it all.
fn about(report: &mut ReportBuilder<'_>) {
    report.heading(Ui::AboutHeading);
    report.line(Key::SAFETY_NOT_A_RISK_ASSESSMENT);
    report.line(Key::NAMES_DIFFER);
    let told = if report.is_whole() {
        usize::MAX
    } else {
        PLACEMENT_RULES
    };
    let rules = report.each(Key::rules().take(told));
    under(report, Ui::RuleHeading, |report| report.list(rules));
    if report.is_whole() {
        let rows = Recommendation::ALL.iter().map(|of| {
            let [name, when, again] = Key::rule_row(*of);
            Row {
                name: report.get(name),
                said: joined(report.each([when, again]), " "),
            }
        });
        let rows = rows.collect();
        report.table(rows);
    }
    let limits = report.each(Key::limits());
    under(report, Ui::LimitsHeading, |report| report.list(limits));
}

/// Writes content under a heading within a part.
fn under<'a>(
    report: &mut ReportBuilder<'a>,
    heading: Ui,
    write: impl FnOnce(&mut ReportBuilder<'a>),
) {
    let heading = report.get(heading);
    report.subheading(heading);
    write(report);
}

/// Returns a name with its mark, if any.
fn marked(
    report: &ReportBuilder<'_>,
    name: Key,
    mark: Option<Ui>,
) -> implicit_clone::unsync::IString {
    let name = report.get(name);
    match mark {
        Some(mark) => format!("{name} ({})", report.get(mark)).into(),
        None => joined([name], ""),
    }
}
