//! The pages beside the way: keeping and handing on, opening, and looking at what was opened.

mod course;
pub mod keep;
mod open;
mod opened;
mod opened_map;
mod turn;

use yew::AttrValue;

use super::pen::{Open, Pen};
use super::screen::Screen;
use super::side::SideViews;
use super::{frame, many, map};
use crate::app::desk::{BY_HAND, MOST_OPENED, News, OnDesk, Section};
use crate::app::{Action, State};
use crate::content::{Counted, Course, Keeping, Key, OnMap, Viewed};
use crate::flow::step::Aside;
use crate::flow::{Place, Step};
use crate::views::tag::{Tag, tag};

/// The id of the field for what is pasted.
pub const FIELD: &str = "brought";

/// Draws them all.
pub struct Pages;

impl SideViews for Pages {
    fn page(&self, pen: &mut Pen<'_>, aside: Aside) {
        page(pen, aside);
    }

    fn title(&self, screen: &Screen<'_>, aside: Aside) -> AttrValue {
        title(screen, aside)
    }

    fn parts(&self, aside: Aside) -> usize {
        if aside == Aside::Map { map::PARTS } else { 1 }
    }

    fn prints_report(&self, state: &State) -> bool {
        prints_report(state)
    }

    fn about(&self, pen: &mut Pen<'_>) {
        map::about(pen);
    }

    fn about_id(&self, screen: &Screen<'_>) -> Option<String> {
        map::about_id(screen)
    }

    fn turn_of(&self, screen: &Screen<'_>, place: Place) -> Option<AttrValue> {
        let [number, count] = [place.page, place.pages].map(|number| number.to_string());
        let values = [("number", number.as_str()), ("count", &count)];
        let is_turn = screen.state.is_turn();
        is_turn.then(|| screen.fill(Viewed::TurnStep, &values))
    }

    fn lead_to(&self, pen: &mut Open<'_, '_>, aside: Aside) {
        pen.on_press(Action::on_desk(OnDesk::Went(aside)));
    }
}

fn page(pen: &mut Pen<'_>, aside: Aside) {
    match aside {
        Aside::Keep => keep::page(pen),
        Aside::Open => open::page(pen),
        Aside::Course => course::page(pen),
        Aside::Map => map::whole(pen),
        Aside::Service => map::service(pen),
        Aside::Many => many::page(pen),
        Aside::Turn => turn::page(pen),
    }
}

/// Whether what is printed is the report and not the page: where a result is kept, and where a map is about
/// to be printed.
fn prints_report(state: &State) -> bool {
    match state.position.step {
        Step::Aside(Aside::Keep) => true,
        Step::Aside(Aside::Map) => state.desk.prints_map,
        // What leaves the screen hides small counts.
        Step::Aside(Aside::Many) => state.desk.many.gathered.all.records() > 0,
        _ => false,
    }
}

/// The heading of a page beside the way, as its title says it too.
fn heading(aside: Aside) -> Key {
    match aside {
        Aside::Keep => Keeping::Heading.into(),
        Aside::Open => Keeping::OpenHeading.into(),
        Aside::Course => Course::Heading.into(),
        Aside::Map => OnMap::Heading.into(),
        Aside::Service => OnMap::ServiceHeading.into(),
        Aside::Many => Counted::PageHeading.into(),
        Aside::Turn => Viewed::TurnHeading.into(),
    }
}

/// The title of such a page: that of a service is its name.
fn title(screen: &Screen<'_>, aside: Aside) -> AttrValue {
    match aside {
        Aside::Service => map::service_title(screen),
        aside => screen.say(heading(aside)),
    }
}

/// Says what has been done, in the section where it was asked for, and shows what could not be handed
/// over.
pub fn news(pen: &mut Pen<'_>, section: Section) {
    let desk = &pen.screen.state.desk;
    let is_here = desk.pressed_in == section;
    pen.tag(tag!(p, class = "news", "aria-live" = "polite"), |pen| {
        if let Some(news) = desk.news.filter(|_| is_here) {
            // What does not change is not read out, and Orca does not read the same words twice: a space that
            // nobody sees or hears makes them others.
            pen.tag(tag!(span), |pen| {
                pen.key(&desk.times_said.to_string());
                say(pen, news);
                if desk.times_said % 2 == 1 {
                    pen.text("\u{a0}");
                }
            });
        }
    });
    pen.group(|pen| {
        if let Some(text) = desk.by_hand.as_ref().filter(|_| is_here) {
            by_hand(pen, text);
        }
    });
}

fn say(pen: &mut Pen<'_>, news: News) {
    let text = match news {
        News::Copied => Keeping::Copied,
        News::NotCopied => Keeping::NotCopied,
        News::Saved => Keeping::Saved,
        News::SavedPerhaps => Keeping::SavedPerhaps,
        News::NotDrawn => Keeping::NotDrawn,
        News::Remembered => Keeping::Remembered,
        News::NotRemembered => Keeping::NotRemembered,
        News::DeviceRefused => Keeping::DeviceRefused,
        News::Deleted => Keeping::Deleted,
        News::AlreadyOpen => Keeping::AlreadyOpen,
        News::Opened(1) => Keeping::OpenedOne,
        News::OpenedMap => Keeping::OpenedOne,
        News::Opened(count) => return counted(pen, Keeping::OpenedMany, count),
        News::TooMany => return counted(pen, Keeping::TooMany, MOST_OPENED),
        News::Counted => return gathered(pen),
    };
    pen.say(text);
}

fn counted(pen: &mut Pen<'_>, text: Keeping, count: usize) {
    let said = pen.screen.fill(text, &[("count", &count.to_string())]);
    pen.text(said);
}

/// How many results and maps are counted by now, and whether all files were read.
fn gathered(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let many = &screen.state.desk.many;
    let count = many.gathered.all.records().to_string();
    let said = match many.stopped {
        None => screen.fill(Counted::Done, &[("count", &count)]),
        Some(progress) => {
            let (read, of) = (progress.read.to_string(), progress.of.to_string());
            let values = [("read", read.as_str()), ("of", &of), ("count", &count)];
            screen.fill(Counted::Stopped, &values)
        }
    };
    pen.text(said);
}

/// The text that could not be handed over.
fn by_hand(pen: &mut Pen<'_>, text: &str) {
    let id = pen.screen.id(BY_HAND);
    pen.tag(tag!(div, class = "field"), |pen| {
        pen.tag(tag!(label, class = "label"), |pen| {
            pen.set("for", id.clone());
            pen.say(Keeping::ByHand);
        });
        let field = tag!(
            textarea,
            class = "input by-hand",
            readonly = "true",
            rows = "8",
            spellcheck = "false"
        );
        pen.tag(field, |pen| {
            pen.set("id", id);
            pen.fill_in(text.to_owned());
        });
    });
}

/// The top of a page beside the way.
pub fn top(pen: &mut Pen<'_>, aside: Aside, lead: Option<Key>) {
    pen.tag(tag!(div, class = "flow-tight"), |pen| {
        let text = pen.screen.say(heading(aside));
        frame::heading(pen, text);
        if let Some(lead) = lead {
            pen.line(tag!(p, class = "hint"), lead);
        }
    });
}

/// A part of such a page under its heading.
pub fn section(
    pen: &mut Pen<'_>,
    name: &'static str,
    heading: impl Into<Key>,
    matter: impl FnOnce(&mut Pen<'_>),
) {
    let (id, heading) = (pen.screen.id(&heading_name(name)), heading.into());
    pen.tag(tag!(section, class = "desk"), |pen| {
        pen.set("data-part", name);
        pen.tag(tag!(h2), |pen| {
            frame::level(pen, 2);
            pen.set("id", id);
            pen.say(heading);
        });
        matter(pen);
    });
}

/// The id of a section's heading after the prefix of all ids.
fn heading_name(name: &str) -> String {
    [name, "-heading"].concat()
}

/// A question that is put before something is lost: `agree` draws the button that goes ahead.
fn ask(pen: &mut Pen<'_>, question: impl Into<Key>, agree: impl FnOnce(&mut Pen<'_>)) {
    let question = question.into();
    pen.tag(tag!(div, class = "note", part = "note", role = "alert"), |pen| {
        pen.line(tag!(p), question);
        pen.tag(tag!(div, class = "buttons"), |pen| {
            agree(pen);
            let no = tag!(button, class = "button", type = "button", part = "button", "data-action" = "think-better");
            press(pen, no, Keeping::ThinkBetter, OnDesk::ThoughtBetter);
        });
    });
}

/// A button that something at the desk follows from.
pub fn press(pen: &mut Pen<'_>, what: &'static Tag, text: impl Into<Key>, event: OnDesk) {
    frame::press(pen, what, text, Action::on_desk(event));
}
