//! Parts that are folded on the screen; print shows them open.

use yew::AttrValue;

use crate::content::{Key, Ui};
use crate::views::builder::Builder;
use crate::views::tag::tag;

/// A fold under a text; the style sheets refer to it by its name.
pub fn fold(
    html: &mut Builder<'_>,
    name: &'static str,
    text: impl Into<Key>,
    inside: impl FnOnce(&mut Builder<'_>),
) {
    let text = html.context.say(text);
    opens(html, Some(name), text, inside);
}

/// A fold under a text with a count.
pub fn counted(
    html: &mut Builder<'_>,
    text: Ui,
    count: usize,
    inside: impl FnOnce(&mut Builder<'_>),
) {
    let told = html.context.fill(text, &[("count", &count.to_string())]);
    opens(html, None, told, inside);
}

fn opens(
    html: &mut Builder<'_>,
    name: Option<&'static str>,
    text: AttrValue,
    inside: impl FnOnce(&mut Builder<'_>),
) {
    html.tag(tag!(details), |html| {
        if let Some(name) = name {
            html.set("data-fold", name);
        }
        html.tag_of(tag!(summary), text);
        html.tag(tag!(div, class = "inside"), |html| inside(html));
    });
}
