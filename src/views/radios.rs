//! Groups of radio buttons outside the questionnaire's own questions.

use yew::AttrValue;

use super::builder::Builder;
use super::choices::{CHOICE_TEXT, radio};
use crate::app::Action;
use crate::views::tag::tag;

/// One choice of a group of radio buttons.
pub struct Choice {
    /// Its id in the group.
    pub id: String,
    /// Its text.
    pub text: AttrValue,
    /// Its meaning, shown beside the text.
    pub means: Option<AttrValue>,
    /// Whether it is chosen.
    pub is_chosen: bool,
    /// The action that follows from choosing it.
    pub chose: Action,
}

/// A group of radio buttons, named by a heading of the page: `among` puts short ones side by side.
pub fn radios(
    html: &mut Builder<'_>,
    name: &str,
    named_by: &str,
    among: bool,
    choices: Vec<Choice>,
) {
    let group = AttrValue::from(html.context.id(name));
    let named_by = html.context.id(named_by);
    let tag = if among {
        tag!(div, class = "choices chips", role = "radiogroup")
    } else {
        tag!(div, class = "choices", role = "radiogroup")
    };
    html.tag(tag, |html| {
        html.set("aria-labelledby", named_by);
        for choice in choices {
            html.tag(tag!(label, class = "choice", part = "choice"), |html| {
                radio(html, &group, &choice.id, choice.is_chosen, choice.chose);
                html.tag(CHOICE_TEXT, |html| {
                    html.text(choice.text);
                    if let Some(means) = choice.means {
                        html.space();
                        html.tag_of(tag!(span, class = "soft"), means);
                    }
                });
            });
        }
    });
}
