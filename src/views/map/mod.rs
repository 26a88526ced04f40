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

use super::frame;
use super::pen::Pen;
use super::screen::Screen;
use super::turning::calm;
use crate::app::Action;
use crate::app::map::{MapState, OnMap};
use crate::content::saying;
use crate::content::{Key, OnMap as Text};
use crate::domain::level::Level;
use crate::domain::map::outcome::MapOutcome;
use crate::domain::map::relationship::{Firmness, RelationshipOutcome};
use crate::views::tag::{Tag, tag};

const BUTTON: &Tag = tag!(button, class = "button", type = "button", part = "button");
const LINK: &Tag = tag!(button, class = "link", type = "button");

/// The map that is drawn, and what follows from it.
struct Drawn<'a> {
    on: &'a MapState,
    outcome: Rc<MapOutcome>,
    /// Whether a meeting of services and family may put someone at risk.
    violence_possible: bool,
}

impl<'a> Drawn<'a> {
    fn of(screen: &Screen<'a>) -> Option<Self> {
        let on = screen.state.map.as_deref()?;
        Some(Self {
            on,
            outcome: on.outcome(),
            violence_possible: saying::map::is_violence_possible(&on.map),
        })
    }

    /// What a service is called.
    fn name(&self, screen: &Screen<'_>, place: usize) -> AttrValue {
        saying::map::service(screen.words, &self.on.map, place)
    }

    fn is_empty(&self) -> bool {
        self.on.map.relationships.is_empty()
    }
}

/// The title of the page of one service: its name, where it has one.
pub fn service_title(screen: &Screen<'_>) -> AttrValue {
    let on = screen.state.map.as_deref();
    let place = on.and_then(|on| on.selected);
    let named = on.zip(place).and_then(|(on, place)| {
        let name = on.map.relationships.get(place)?.name.clone()?;
        Some(calm(name.into()))
    });
    named.unwrap_or_else(|| screen.say(Text::ServiceHeading))
}

/// The map and the place in it of the service that the questions on this page are about.
fn asked_about<'s>(screen: &Screen<'s>) -> Option<(&'s MapState, usize)> {
    let is_for_map = screen.state.position.is_for_map();
    let on = screen.state.map.as_deref().filter(|_| is_for_map)?;
    Some((on, on.current?))
}

/// The id of the line that tells it, where it is told.
pub fn about_id(screen: &Screen<'_>) -> Option<String> {
    asked_about(screen).map(|_| screen.id("about-service"))
}

/// Which service the questions on this page are about.
pub fn about(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let Some((on, place)) = asked_about(screen) else {
        return;
    };
    let is_of_family =
        screen.state.position.step.section() == Some(crate::flow::step::Section::Family);
    let said = if is_of_family {
        screen.say(Text::FamilyHint)
    } else {
        let name = saying::map::service(screen.words, &on.map, place);
        screen.fill(Text::About, &[("service", &name)])
    };
    pen.tag(tag!(p, class = "about-service"), |pen| {
        pen.set("id", screen.id("about-service"));
        pen.tag_of(tag!(strong), said);
    });
}

/// A part of the page under its heading, which gets the focus by its name.
fn section(
    pen: &mut Pen<'_>,
    name: &'static str,
    heading: impl Into<Key>,
    matter: impl FnOnce(&mut Pen<'_>),
) {
    let (id, heading) = (pen.screen.id(name), heading.into());
    pen.tag(tag!(section, class = "desk"), |pen| {
        frame::section_heading(pen, (name, id), tag!(h2, tabindex = "-1"), heading);
        matter(pen);
    });
}

/// A button that something on the map follows from.
fn press(pen: &mut Pen<'_>, what: &'static Tag, text: impl Into<Key>, event: OnMap) {
    frame::press(pen, what, text, Action::on_map(event));
}

/// The level of a relationship in words: its number and name, and whether it rests on one pick.
fn level(screen: &Screen<'_>, of: &RelationshipOutcome) -> AttrValue {
    let Some(level) = of.level else {
        return screen.say(Text::LevelNone);
    };
    let text = if of.confidence == Firmness::Quick {
        Text::LevelQuick
    } else {
        Text::LevelIs
    };
    level_in(screen, text, level)
}

/// A level with its name and number.
fn level_in(screen: &Screen<'_>, text: Text, level: Level) -> AttrValue {
    let title = screen.say(Key::level_title(level));
    let values = [("title", title.as_str()), ("number", saying::number(level))];
    screen.fill(text, &values)
}

/// The level that a relationship, or the family, needs.
fn needed(screen: &Screen<'_>, level: Level) -> AttrValue {
    level_in(screen, Text::LevelIs, level)
}

/// The level of a relationship, and the one that it needs.
fn now_and_needed(screen: &Screen<'_>, of: &RelationshipOutcome) -> AttrValue {
    let (now, needed) = (level(screen, of), needed(screen, of.needed));
    screen.fill(Text::NowNeeded, &[("level", &now), ("needed", &needed)])
}

/// How far there is to go, in words.
fn gap(screen: &Screen<'_>, of: &RelationshipOutcome) -> AttrValue {
    let count = |text, count: i8| {
        let count = count.unsigned_abs().to_string();
        screen.fill(text, &[("count", &count)])
    };
    match of.gap {
        None => screen.say(Text::GapUnknown),
        Some(gap) if gap < 0 && of.over_invested => count(Text::GapOver, gap),
        Some(..=0) => screen.say(Text::GapNone),
        Some(1) => screen.say(Text::GapOne),
        Some(gap) => count(Text::GapMany, gap),
    }
}
