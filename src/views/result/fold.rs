//! What is folded on the screen; print shows it open.

use crate::content::{Key, Ui};
use crate::views::builder::Builder;
use crate::views::tag::{Tag, tag};

/// What opens under a text.
pub fn fold(
    html: &mut Builder<'_>,
    what: &'static Tag,
    text: impl Into<Key>,
    inside: impl FnOnce(&mut Builder<'_>),
) {
    html.tag(what, |html| {
        html.line(tag!(summary), text);
        html.tag(tag!(div, class = "inside"), |html| inside(html));
    });
}

/// What opens under a text that tells how many there are.
pub fn counted(
    html: &mut Builder<'_>,
    text: Ui,
    count: usize,
    inside: impl FnOnce(&mut Builder<'_>),
) {
    let told = html.context.fill(text, &[("count", &count.to_string())]);
    html.tag(tag!(details), |html| {
        html.tag_of(tag!(summary), told);
        html.tag(tag!(div, class = "inside"), |html| inside(html));
    });
}
