//! What is folded on the screen; print shows it open.

use crate::content::{Key, Ui};
use crate::views::pen::Pen;
use crate::views::tag::{Tag, tag};

/// What opens under a text.
pub fn fold(
    pen: &mut Pen<'_>,
    what: &'static Tag,
    text: impl Into<Key>,
    inside: impl FnOnce(&mut Pen<'_>),
) {
    pen.tag(what, |pen| {
        pen.line(tag!(summary), text);
        pen.tag(tag!(div, class = "inside"), |pen| inside(pen));
    });
}

/// What opens under a text that tells how many there are.
pub fn counted(pen: &mut Pen<'_>, text: Ui, count: usize, inside: impl FnOnce(&mut Pen<'_>)) {
    let told = pen.screen.fill(text, &[("count", &count.to_string())]);
    pen.tag(tag!(details), |pen| {
        pen.tag_of(tag!(summary), told);
        pen.tag(tag!(div, class = "inside"), |pen| inside(pen));
    });
}
