//! The input of every view.

use yew::prelude::*;

use super::direction::filled;
use super::side::SideViews;
use crate::app::{Action, Host, State};
use crate::content::{Key, Words};

/// One rendering: the state, the words, and where events go. Views are functions of it.
#[derive(Clone, Copy)]
pub struct ViewContext<'a> {
    /// The state that is shown.
    pub state: &'a State,
    /// The words that it is shown in.
    pub words: &'a Words,
    /// What the host asks for.
    pub host: &'a Host,
    /// Where events go.
    pub events: &'a Events,
    /// The views of the side pages, if the program has them.
    pub side: Option<&'static dyn SideViews>,
    /// How many parts of a long page are drawn so far; see [`super::parts`].
    pub parts: usize,
    /// How often pages were redrawn because something else had changed their nodes.
    pub redraws: u32,
    /// The prefix of every id, so that several questionnaires on one page do not clash.
    pub prefix: &'a str,
}

/// Where the events of a view go.
#[derive(Clone, PartialEq)]
pub struct Events {
    /// Takes actions.
    pub happened: Callback<Action>,
    /// Takes what was typed as the other service's name.
    pub typed_service_name: Callback<InputEvent>,
    /// Takes what was typed as the name of the service at this place of the map.
    pub typed_map_name: Callback<(usize, InputEvent)>,
    /// Takes what was typed as the name of the view at this place.
    pub typed_view_name: Callback<(usize, InputEvent)>,
    /// Takes the files that were chosen.
    pub chose_files: Callback<Event>,
    /// Takes the many files that were chosen to be counted.
    pub chose_many: Callback<Event>,
    /// Takes the service that was chosen among those that were counted.
    pub chose_service: Callback<Event>,
}

impl Default for Events {
    /// Events that nobody listens to.
    fn default() -> Self {
        Self {
            happened: Callback::noop(),
            typed_service_name: Callback::noop(),
            typed_map_name: Callback::noop(),
            typed_view_name: Callback::noop(),
            chose_files: Callback::noop(),
            chose_many: Callback::noop(),
            chose_service: Callback::noop(),
        }
    }
}

impl ViewContext<'_> {
    /// A text.
    pub fn say(&self, key: impl Into<Key>) -> AttrValue {
        self.words.get(key)
    }

    /// A text with its placeholders filled; no value changes the direction of the rest.
    pub fn fill(&self, key: impl Into<Key>, values: &[(&str, &str)]) -> AttrValue {
        filled(self.words, key.into(), values)
    }

    /// Several texts as one list.
    pub fn list(&self, keys: &mut dyn Iterator<Item = Key>) -> AttrValue {
        self.words.list(keys)
    }

    /// An id that is unique on the page.
    pub fn id(&self, name: &str) -> String {
        [self.prefix, "-", name].concat()
    }
}
