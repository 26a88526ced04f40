//! The side pages: keeping and handing on, opening, and looking at opened records.

pub mod keep;
mod open;
mod opened;
mod opened_map;
mod trend;
mod turn;

use yew::AttrValue;

use super::builder::{Builder, Open};
use super::context::ViewContext;
use super::side::SideViews;
use super::{frame, many, map};
use crate::app::side_pages::{BY_HAND, MAX_OPENED, News, OnSidePage, Section};
use crate::app::{Action, State};
use crate::content::{Counted, Keeping, Key, OnMap, Trend, Viewed};
use crate::flow::step::SidePage;
use crate::flow::{PagePosition, Step};
use crate::views::tag::{Tag, tag};

/// The id of the field for pasted text.
pub const FIELD: &str = "brought";

/// Draws all side pages.
pub struct Pages;

impl SideViews for Pages {
    fn page(&self, html: &mut Builder<'_>, side_page: SidePage) {
        page(html, side_page);
    }

    fn title(&self, context: &ViewContext<'_>, side_page: SidePage) -> AttrValue {
        title(context, side_page)
    }

    fn parts(&self, side_page: SidePage) -> usize {
        if side_page == SidePage::Map {
            map::PARTS
        } else {
            1
        }
    }

    fn prints_report(&self, state: &State) -> bool {
        prints_report(state)
    }

    fn about(&self, html: &mut Builder<'_>) {
        map::about(html);
    }

    fn about_id(&self, context: &ViewContext<'_>) -> Option<String> {
        map::about_id(context)
    }

    fn turn_of(&self, context: &ViewContext<'_>, place: PagePosition) -> Option<AttrValue> {
        let [number, count] = [place.page, place.pages].map(|number| number.to_string());
        let values = [("number", number.as_str()), ("count", &count)];
        let is_turn = context.state.is_turn();
        is_turn.then(|| context.fill(Viewed::TurnStep, &values))
    }

    fn lead_to(&self, html: &mut Open<'_, '_>, side_page: SidePage) {
        html.on_press(Action::on_side_page(OnSidePage::WentTo(side_page)));
    }
}

fn page(html: &mut Builder<'_>, side_page: SidePage) {
    match side_page {
        SidePage::Keep => keep::page(html),
        SidePage::Open => open::page(html),
        SidePage::Trend => trend::page(html),
        SidePage::Map => map::whole(html),
        SidePage::Service => map::service(html),
        SidePage::Many => many::page(html),
        SidePage::Turn => turn::page(html),
    }
}

/// Whether the report is printed instead of the page: where a result is kept, a map is about to be printed,
/// or results are counted.
fn prints_report(state: &State) -> bool {
    match state.position.step {
        Step::SidePage(SidePage::Keep) => true,
        Step::SidePage(SidePage::Map) => state.side_pages.prints_map,
        // The printed report hides small counts.
        Step::SidePage(SidePage::Many) => state.side_pages.many.gathered.all.records() > 0,
        _ => false,
    }
}

/// The heading of a side page, which is also in its title.
fn heading(side_page: SidePage) -> Key {
    match side_page {
        SidePage::Keep => Keeping::Heading.into(),
        SidePage::Open => Keeping::OpenHeading.into(),
        SidePage::Trend => Trend::Heading.into(),
        SidePage::Map => OnMap::Heading.into(),
        SidePage::Service => OnMap::ServiceHeading.into(),
        SidePage::Many => Counted::PageHeading.into(),
        SidePage::Turn => Viewed::TurnHeading.into(),
    }
}

/// The title of a side page: that of a service is its name.
fn title(context: &ViewContext<'_>, side_page: SidePage) -> AttrValue {
    match side_page {
        SidePage::Service => map::service_title(context),
        side_page => context.say(heading(side_page)),
    }
}

/// Says what has been done, in the section where it was requested, and shows a text that could not be handed
/// over.
pub fn news(html: &mut Builder<'_>, section: Section) {
    let side_pages = &html.context.state.side_pages;
    let is_here = side_pages.pressed_in == section;
    html.tag(tag!(p, class = "news", "aria-live" = "polite"), |html| {
        if let Some(news) = side_pages.news.filter(|_| is_here) {
            // Unchanged text is not read out, and Orca does not read the same words twice: an invisible,
            // silent space makes them different.
            html.tag(tag!(span), |html| {
                html.key(&side_pages.news_count.to_string());
                say(html, news);
                if side_pages.news_count % 2 == 1 {
                    html.text("\u{a0}");
                }
            });
        }
    });
    html.group(|html| {
        if let Some(text) = side_pages.by_hand.as_ref().filter(|_| is_here) {
            by_hand(html, text);
        }
    });
}

fn say(html: &mut Builder<'_>, news: News) {
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
        News::Opened(count) => return counted(html, Keeping::OpenedMany, count),
        News::TooMany => return counted(html, Keeping::TooMany, MAX_OPENED),
        News::Counted => return gathered(html),
    };
    html.say(text);
}

fn counted(html: &mut Builder<'_>, text: Keeping, count: usize) {
    let said = html.context.fill(text, &[("count", &count.to_string())]);
    html.text(said);
}

/// How many results and maps are counted so far, and whether all files were read.
fn gathered(html: &mut Builder<'_>) {
    let context = html.context;
    let many = &context.state.side_pages.many;
    let count = many.gathered.all.records().to_string();
    let said = match many.stopped {
        None => context.fill(Counted::Done, &[("count", &count)]),
        Some(progress) => {
            let (read, of) = (progress.read.to_string(), progress.of.to_string());
            let values = [("read", read.as_str()), ("of", &of), ("count", &count)];
            context.fill(Counted::Stopped, &values)
        }
    };
    html.text(said);
}

/// The text that could not be handed over, to be copied by hand.
fn by_hand(html: &mut Builder<'_>, text: &str) {
    let id = html.context.id(BY_HAND);
    html.tag(tag!(div, class = "field"), |html| {
        html.tag(tag!(label, class = "label"), |html| {
            html.set("for", id.clone());
            html.say(Keeping::ByHand);
        });
        let field = tag!(
            textarea,
            class = "input by-hand",
            readonly = "true",
            rows = "8",
            spellcheck = "false"
        );
        html.tag(field, |html| {
            html.set("id", id);
            html.fill_in(text.to_owned());
        });
    });
}

/// The top of a side page.
pub fn top(html: &mut Builder<'_>, side_page: SidePage, lead: Option<Key>) {
    html.tag(tag!(div, class = "flow-tight"), |html| {
        let text = html.context.say(heading(side_page));
        frame::heading(html, text);
        if let Some(lead) = lead {
            html.line(tag!(p, class = "hint"), lead);
        }
    });
}

/// A section of a side page under its heading.
pub fn section(
    html: &mut Builder<'_>,
    name: &'static str,
    heading: impl Into<Key>,
    body: impl FnOnce(&mut Builder<'_>),
) {
    let (id, heading) = (html.context.id(&heading_name(name)), heading.into());
    html.tag(tag!(section, class = "desk"), |html| {
        html.set("data-part", name);
        html.tag(tag!(h2), |html| {
            frame::level(html, 2);
            html.set("id", id);
            html.say(heading);
        });
        body(html);
    });
}

/// The id of a section's heading, without the prefix of all ids.
fn heading_name(name: &str) -> String {
    [name, "-heading"].concat()
}

/// Asks before something is lost: `agree` draws the button that goes ahead.
fn ask(html: &mut Builder<'_>, question: impl Into<Key>, agree: impl FnOnce(&mut Builder<'_>)) {
    let question = question.into();
    html.tag(tag!(div, class = "note", part = "note", role = "alert"), |html| {
        html.line(tag!(p), question);
        html.tag(tag!(div, class = "buttons"), |html| {
            agree(html);
            let no = tag!(button, class = "button", type = "button", part = "button", "data-action" = "think-better");
            press(html, no, Keeping::ThinkBetter, OnSidePage::Cancelled);
        });
    });
}

/// A button for an event on a side page.
pub fn press(html: &mut Builder<'_>, what: &'static Tag, text: impl Into<Key>, event: OnSidePage) {
    frame::press(html, what, text, Action::on_side_page(event));
}
