//! Several services around one family: the page with all of them, and the page of one.

mod advice;
mod choose;
mod details;
pub mod ecomap;
mod paper;
mod service;
mod share;
mod table;
mod whole;

pub use service::page as service;
pub use whole::{PARTS, page as whole};

use std::rc::Rc;

use yew::AttrValue;

use super::builder::Builder;
use super::context::ViewContext;
use super::direction::contain_direction;
use super::frame;
use crate::app::Action;
use crate::app::map::{MapState, OnMap};
use crate::content::phrasing;
use crate::content::{Key, OnMap as Text};
use crate::domain::level::Level;
use crate::domain::map::outcome::MapOutcome;
use crate::domain::map::relationship::{Firmness, RelationshipOutcome};
use crate::views::tag::{Tag, tag};

const BUTTON: &Tag = tag!(button, class = "button", type = "button", part = "button");
const LINK: &Tag = tag!(button, class = "link", type = "button");

/// The drawn map, and its outcome.
struct Drawn<'a> {
    on: &'a MapState,
    outcome: Rc<MapOutcome>,
    /// Whether a meeting of services and family may put someone at risk.
    violence_possible: bool,
}

impl<'a> Drawn<'a> {
    fn of(context: &ViewContext<'a>) -> Option<Self> {
        let on = context.state.map.as_deref()?;
        Some(Self {
            on,
            outcome: on.outcome(),
            violence_possible: phrasing::map::is_violence_possible(&on.map),
        })
    }

    /// The name of a service.
    fn name(&self, context: &ViewContext<'_>, place: usize) -> AttrValue {
        phrasing::map::service(context.words, &self.on.map, place)
    }

    fn is_empty(&self) -> bool {
        self.on.map.relationships.is_empty()
    }
}

/// The title of the page of one service: its name, if it has one.
pub fn service_title(context: &ViewContext<'_>) -> AttrValue {
    let on = context.state.map.as_deref();
    let place = on.and_then(|on| on.selected);
    let named = on.zip(place).and_then(|(on, place)| {
        let name = on.map.relationships.get(place)?.name.clone()?;
        Some(contain_direction(name.into()))
    });
    named.unwrap_or_else(|| context.say(Text::ServiceHeading))
}

/// The map and the place in it of the service that the questions on this page are about.
fn current_service<'s>(context: &ViewContext<'s>) -> Option<(&'s MapState, usize)> {
    let is_for_map = context.state.position.is_for_map();
    let on = context.state.map.as_deref().filter(|_| is_for_map)?;
    Some((on, on.current?))
}

/// The id of the line that names it, if there is one.
pub fn about_id(context: &ViewContext<'_>) -> Option<String> {
    current_service(context).map(|_| context.id("about-service"))
}

/// The line that says which service the questions on this page are about.
pub fn about(html: &mut Builder<'_>) {
    let context = html.context;
    let Some((on, place)) = current_service(context) else {
        return;
    };
    let is_of_family =
        context.state.position.step.section() == Some(crate::flow::step::Section::Family);
    let said = if is_of_family {
        context.say(Text::FamilyHint)
    } else {
        let name = phrasing::map::service(context.words, &on.map, place);
        context.fill(Text::About, &[("service", &name)])
    };
    html.tag(tag!(p, class = "about-service"), |html| {
        html.set("id", context.id("about-service"));
        html.tag_of(tag!(strong), said);
    });
}

/// A section of the page under its heading, which can get the focus by its name.
fn section(
    html: &mut Builder<'_>,
    name: &'static str,
    heading: impl Into<Key>,
    body: impl FnOnce(&mut Builder<'_>),
) {
    let (id, heading) = (html.context.id(name), heading.into());
    html.tag(tag!(section, class = "desk"), |html| {
        frame::section_heading(html, (name, id), tag!(h2, tabindex = "-1"), heading);
        body(html);
    });
}

/// A button for an event on the map.
fn press(html: &mut Builder<'_>, what: &'static Tag, text: impl Into<Key>, event: OnMap) {
    frame::press(html, what, text, Action::on_map(event));
}

/// The level of a relationship in words: its number and name, and whether it rests on the quick pick.
fn level(context: &ViewContext<'_>, of: &RelationshipOutcome) -> AttrValue {
    let Some(level) = of.level else {
        return context.say(Text::LevelNone);
    };
    let text = if of.confidence == Firmness::Quick {
        Text::LevelQuick
    } else {
        Text::LevelIs
    };
    level_in(context, text, level)
}

/// A level with its name and number.
fn level_in(context: &ViewContext<'_>, text: Text, level: Level) -> AttrValue {
    let title = context.say(Key::level_title(level));
    let values = [
        ("title", title.as_str()),
        ("number", phrasing::number(level)),
    ];
    context.fill(text, &values)
}

/// The level that a relationship, or the family, needs.
fn needed(context: &ViewContext<'_>, level: Level) -> AttrValue {
    level_in(context, Text::LevelIs, level)
}

/// The level of a relationship, and the level that it needs.
fn now_and_needed(context: &ViewContext<'_>, of: &RelationshipOutcome) -> AttrValue {
    let (now, needed) = (level(context, of), needed(context, of.needed));
    context.fill(Text::NowNeeded, &[("level", &now), ("needed", &needed)])
}

/// The gap between the current and the needed level, in words.
fn gap(context: &ViewContext<'_>, of: &RelationshipOutcome) -> AttrValue {
    let count = |text, count: i8| {
        let count = count.unsigned_abs().to_string();
        context.fill(text, &[("count", &count)])
    };
    match of.gap {
        None => context.say(Text::GapUnknown),
        Some(gap) if gap < 0 && of.over_invested => count(Text::GapOver, gap),
        Some(..=0) => context.say(Text::GapNone),
        Some(1) => context.say(Text::GapOne),
        Some(gap) => count(Text::GapMany, gap),
    }
}
