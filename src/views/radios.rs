//! Groups of radio buttons beside the questionnaire's own.

use yew::AttrValue;

use super::choices::{CHOICE_TEXT, radio};
use super::pen::Pen;
use crate::app::Action;
use crate::views::tag::tag;

/// One choice of a group of radio buttons.
pub struct Choice {
    /// Its name in the group.
    pub id: String,
    /// What it says.
    pub text: AttrValue,
    /// What it means, beside that.
    pub means: Option<AttrValue>,
    /// Whether it is chosen.
    pub is_chosen: bool,
    /// What follows from choosing it.
    pub chose: Action,
}

/// A group of radio buttons, named by a heading of the page: `among` puts short ones side by side.
pub fn radios(pen: &mut Pen<'_>, name: &str, named_by: &str, among: bool, choices: Vec<Choice>) {
    let group = AttrValue::from(pen.screen.id(name));
    let named_by = pen.screen.id(named_by);
    let tag = if among {
        tag!(div, class = "choices chips", role = "radiogroup")
    } else {
        tag!(div, class = "choices", role = "radiogroup")
    };
    pen.tag(tag, |pen| {
        pen.set("aria-labelledby", named_by);
        for choice in choices {
            pen.tag(tag!(label, class = "choice", part = "choice"), |pen| {
                radio(pen, &group, &choice.id, choice.is_chosen, choice.chose);
                pen.tag(CHOICE_TEXT, |pen| {
                    pen.text(choice.text);
                    if let Some(means) = choice.means {
                        pen.space();
                        pen.tag_of(tag!(span, class = "soft"), means);
                    }
                });
            });
        }
    });
}
