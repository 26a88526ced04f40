//! Whether the relationship meets each definition of partnership.

use super::super::Row;
use super::super::builder::{ReportBuilder, joined};
use crate::content::phrasing::definitions::{CheckedPart, checked_definitions, note};
use crate::content::{Key, Ui};

/// Writes the checks.
pub fn write(report: &mut ReportBuilder<'_>) {
    let of = report.basis();
    report.heading(Ui::DefinitionsHeading);
    report.write(note(&of).map(|note| of.line(note)));
    for definition in checked_definitions(&of) {
        let name = report.get(definition.name);
        report.subheading(joined([name, definition.tally], ": "));
        let says = report.each([definition.says, definition.source]);
        report.paragraph(says);
        let parts = definition.parts.into_iter();
        let rows = parts.map(|found| row(report, found)).collect();
        report.table(rows);
    }
}

/// Returns a part of a definition: whether it holds, the answers that decide it, and what it needs.
fn row(report: &ReportBuilder<'_>, found: CheckedPart) -> Row {
    let between = format!("{} ", report.get(Ui::ListSeparator));
    let why = joined(found.deciding.into_iter().chain([found.needs]), &between);
    let finding = report.get(Key::finding(found.finding));
    Row {
        name: report.get(found.name),
        said: joined([finding, why], " – "),
    }
}
