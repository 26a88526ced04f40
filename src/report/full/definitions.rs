//! Whether it meets each definition of partnership.

use super::super::Row;
use super::super::telling::{Telling, joined};
use crate::content::saying::definitions::{CheckedPart, checked, note};
use crate::content::{Key, Ui};

/// The checks.
pub fn tell(telling: &mut Telling<'_>) {
    let of = telling.basis();
    telling.heading(Ui::DefinitionsHeading);
    telling.tell(note(&of).map(|note| of.line(note)));
    for definition in checked(&of) {
        let name = telling.get(definition.name);
        telling.subheading(joined([name, definition.tally], ": "));
        let says = telling.each([definition.says, definition.source]);
        telling.paragraph(says);
        let parts = definition.parts.into_iter();
        let rows = parts.map(|found| row(telling, found)).collect();
        telling.table(rows);
    }
}

/// A part with whether it holds, the answers that decide it, and what it needs.
fn row(telling: &Telling<'_>, found: CheckedPart) -> Row {
    let between = format!("{} ", telling.get(Ui::ListSeparator));
    let why = joined(found.deciding.into_iter().chain([found.needs]), &between);
    let finding = telling.get(Key::finding(found.finding));
    Row {
        name: telling.get(found.name),
        said: joined([finding, why], " – "),
    }
}
