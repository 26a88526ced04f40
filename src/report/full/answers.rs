//! The ten answers, and the answers about the family.

use super::super::Row;
use super::super::builder::{ReportBuilder, joined};
use super::marked;
use crate::content::phrasing::{low_voice_may_be_right, mark, number, placement};
use crate::content::{Key, Ui};
use crate::domain::dimension::Dimension;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Question;
use crate::flow::step::{self, Section};

/// Writes the ten answers, which of them hold the relationship back, and which are ahead.
pub fn profile(report: &mut ReportBuilder<'_>) {
    report.heading(Ui::ProfileHeading);
    report.write(placement::aspects(&report.basis()));
    let rows = Dimension::ALL.iter().map(|of| row(report, *of));
    let rows = rows.collect();
    report.table(rows);
    if low_voice_may_be_right(&report.basis()) {
        report.line(Ui::FamilyVoiceNote);
    }
}

/// Returns an answer: its number and its statement.
fn row(report: &ReportBuilder<'_>, dimension: Dimension) -> Row {
    let known = report.assessment().relationship.dimensions[dimension].known();
    let number = known.map(|level| {
        let number = number(level);
        report.fill(Ui::AnswerOfFive, &[("number", number)])
    });
    let statement = report.said(Question::Dimension(dimension));
    let said = [number, Some(statement)].into_iter().flatten();
    let mark = mark(report.outcome, dimension);
    Row {
        name: marked(report, Key::dimension_name(dimension), mark),
        said: joined(said, " "),
    }
}

/// Writes every answer about the family, and the strengths.
pub fn family(report: &mut ReportBuilder<'_>) {
    let steps = step::ALL.into_iter();
    let steps = steps.filter(|step| step.section() == Some(Section::Family));
    let questions = steps.flat_map(|step| step.questions());
    let rows = questions.map(|question| Row {
        name: report.get(question.name()),
        said: report.said(question),
    });
    let strengths = &report.record.responses.strengths;
    let named = strengths.iter().filter(|(_, named)| **named);
    let named = report
        .words
        .list(&mut named.map(|(strength, _)| Key::strength(strength)));
    let strengths = Row {
        name: report.get(Ui::StrengthsName),
        said: if named.is_empty() {
            report.get(Ui::StrengthsNone)
        } else {
            named
        },
    };
    let rows = rows.chain([strengths]).collect();
    report.table(rows);
}
