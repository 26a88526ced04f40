//! What is folded on the screen; print shows it open.

use crate::content::{Key, Ui};
use crate::views::pen::Pen;

/// What opens under a text.
pub fn fold(
    pen: &mut Pen<'_>,
    what: &'static str,
    text: impl Into<Key>,
    inside: impl FnOnce(&mut Pen<'_>),
) {
    pen.tag(what, |pen| {
        pen.line("summary", text);
        pen.tag("div.inside", inside);
    });
}

/// What opens under a text that tells how many there are.
pub fn counted(pen: &mut Pen<'_>, text: Ui, count: usize, inside: impl FnOnce(&mut Pen<'_>)) {
    let told = pen.screen.fill(text, &[("count", &count.to_string())]);
    pen.tag("details", |pen| {
        pen.tag_of("summary", told);
        pen.tag("div.inside", inside);
    });
}
