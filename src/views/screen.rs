//! What every view is given.

use std::fmt::Display;

use yew::prelude::*;

use crate::app::{Action, Host, State};
use crate::content::{Key, Ui, Words};

/// One rendering: the state, the words, and where events go. Views are functions of it.
#[derive(Clone, Copy)]
pub struct Screen<'a> {
    /// The state that is shown.
    pub state: &'a State,
    /// The words that it is shown in.
    pub words: &'a Words,
    /// What the page around the questionnaire asks for.
    pub host: &'a Host,
    /// Where events go.
    pub events: &'a Events,
    /// Today's date in the reader's own form, for print; empty where it is not known.
    pub today: &'a str,
    /// Put before every id, so that several questionnaires on one page keep apart.
    pub prefix: &'a str,
}

/// Where the events of a view go.
#[derive(Clone, PartialEq)]
pub struct Events {
    /// Takes what happened.
    pub happened: Callback<Action>,
    /// Takes what was typed as the other service's name.
    pub typed_service_name: Callback<InputEvent>,
}

impl Screen<'_> {
    /// A text.
    pub fn say(&self, key: impl Into<Key>) -> AttrValue {
        self.words.get(key)
    }

    /// A text with its placeholders filled.
    pub fn fill(&self, key: impl Into<Key>, values: &[(&str, &str)]) -> AttrValue {
        self.words.fill(key, values)
    }

    /// Several texts in one line.
    pub fn list(&self, keys: impl IntoIterator<Item = impl Into<Key>>) -> AttrValue {
        let texts: Vec<_> = keys
            .into_iter()
            .map(|key| self.say(key).to_string())
            .collect();
        texts
            .join(&format!("{} ", self.say(Ui::ListSeparator)))
            .into()
    }

    /// The level of a heading that is deeper than its tag says, because the questionnaire stands in
    /// a page with headings of its own; none where the tag is right. `tag` is the number of the tag.
    pub fn heading_level(&self, tag: usize) -> Option<AttrValue> {
        let level = tag + self.host.heading_level - 1;
        (level != tag).then(|| level.to_string().into())
    }

    /// An id that is unique on the page.
    pub fn id(&self, name: impl Display) -> String {
        format!("{}-{name}", self.prefix)
    }

    /// Takes a press of a button as something that happened.
    pub fn on_press(&self, action: Action) -> Callback<MouseEvent> {
        self.events
            .happened
            .reform(move |_: MouseEvent| action.clone())
    }
}
