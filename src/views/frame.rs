//! What stands around every page: the bar with the way out, Back, and how far it is.

use yew::prelude::*;

use super::keys;
use super::pen::{Open, Pen};
use super::screen::Screen;
use crate::app::Action;
use crate::app::host::Part;
use crate::app::state::Notice;
use crate::content::{Keeping, OnMap};
use crate::content::{Key, Ui};
use crate::domain::vocabulary::Vocabulary;
use crate::flow::step::{Aside, Section};
use crate::flow::{Place, Step};
use crate::views::tag::{Tag, tag};

/// The id of the line that tells how far it is.
const STEP: &str = "step";

/// The way out. It leads away to a page that every browser has, and so is a link: before there is a
/// script it does just that, and a screen reader that looks for the next button passes it by.
const LEAVE: &Tag = tag!(
    a,
    class = "button",
    href = "about:blank",
    part = "button",
    "data-action" = "leave"
);

/// The bar above every page.
pub fn bar(pen: &mut Pen<'_>, wide: bool) {
    let screen = pen.screen;
    let hint = screen.id("leave-hint");
    let has_key = !screen.host.hidden[Part::ExitKey] && !screen.state.exit_key_off;
    let tag = if screen.host.embedded {
        tag!(div, part = "bar")
    } else {
        tag!(header, part = "bar")
    };
    pen.tag(tag, |pen| {
        pen.set("class", if wide { "bar wide" } else { "bar" });
        pen.tag(tag!(p, class = "wordmark"), |pen| {
            pen.tag(
                tag!(
                    span,
                    class = "rings",
                    "data-level" = "4",
                    "aria-hidden" = "true"
                ),
                |_| (),
            );
            pen.say(Ui::AppName);
        });
        pen.tag(tag!(div, class = "leave"), |pen| {
            pen.tag_if(has_key, tag!(span, class = "leave-hint"), |pen| {
                pen.set("id", hint.clone());
                pen.say(Ui::LeaveHint);
            });
            pen.tag(LEAVE, |pen| {
                if has_key {
                    pen.set("aria-describedby", hint);
                }
                let happened = screen.events.happened.clone();
                pen.on_key(keys::leave_on_space(happened.clone()));
                pen.on_click(Callback::from(move |event: MouseEvent| {
                    event.prevent_default();
                    happened.emit(Action::Left);
                }));
                pen.say(Ui::Leave);
            });
        });
        pen.tag(
            tag!(p, class = "unseen", "aria-live" = "polite"),
            |pen| match screen.state.exit_presses {
                1 => pen.say(Ui::LeaveOnce),
                2 => pen.say(Ui::LeaveTwice),
                _ => pen.text(AttrValue::default()),
            },
        );
    });
}

/// Back, the part and the page in it, and a drawn line of how far it is in all.
pub fn trail(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let step = screen.state.position.step;
    pen.tag(tag!(div, class = "trail"), |pen| {
        // Where the second of two people begins, nothing lies behind.
        pen.group(|pen| {
            if step != Step::Aside(Aside::Turn) {
                press(
                    pen,
                    tag!(button, class = "link back", type = "button", "data-action" = "back"),
                    Ui::Back,
                    Action::PressedBack,
                );
            }
        });
        let way = screen.state.way;
        if let (Some(place), Some(number)) = (way.place(step), way.number(step)) {
            pen.tag(tag!(p, class = "step"), |pen| {
                pen.set("id", screen.id(STEP));
                let turn = screen.side.and_then(|side| side.turn_of(screen, place));
                pen.text(turn.unwrap_or_else(|| step_of(screen, place)));
            });
            // Of the whole way; the words beside it say where that is.
            pen.tag(
                tag!(progress, class = "progress", "aria-hidden" = "true"),
                |pen| {
                    let count = if screen.state.is_turn() {
                        place.pages
                    } else {
                        way.count()
                    };
                    pen.set("max", count.to_string());
                    pen.set("value", number.to_string());
                },
            );
        }
        if let Some(side) = screen.side {
            side.about(pen);
        }
    });
}

/// The part, and the page in it. Where every page of a part asks one question, they are counted as such.
fn step_of(screen: &Screen<'_>, place: Place) -> AttrValue {
    let section = match place.section {
        Section::Relationship => Ui::SectionRelationship,
        Section::Family => Ui::SectionFamily,
        Section::Barriers => Ui::SectionBarriers,
    };
    let counted = if place.asks_one_each {
        Ui::QuestionOf
    } else {
        Ui::PageOf
    };
    let [part, parts, number, count] =
        [place.part, place.parts, place.page, place.pages].map(|number| number.to_string());
    let values = [
        ("part", part.as_str()),
        ("parts", parts.as_str()),
        ("number", number.as_str()),
        ("count", count.as_str()),
        ("section", &screen.say(section)),
    ];
    screen.fill(counted, &values)
}

/// What the rater should be told once, where it applies.
pub fn notice(pen: &mut Pen<'_>) {
    match pen.screen.state.notice {
        Some(Notice::BrokenDraft) => note(pen, Ui::BrokenDraftHeading, Ui::BrokenDraft),
        Some(Notice::StorageRefused) => note(pen, Ui::StorageRefusedHeading, Ui::StorageRefused),
        Some(Notice::ChangedElsewhere) => {
            note(pen, Ui::ElsewhereChangedHeading, Ui::ElsewhereChanged);
        }
        Some(Notice::ClearedElsewhere) => {
            note(pen, Ui::ElsewhereClearedHeading, Ui::ElsewhereCleared);
        }
        Some(Notice::RecordDeleted) => {
            note(
                pen,
                Keeping::DeletedElsewhereHeading,
                Keeping::DeletedElsewhere,
            );
        }
        Some(Notice::RecordApart) => note(pen, Keeping::ApartHeading, Keeping::Apart),
        Some(Notice::MapApart) => note(pen, OnMap::ApartHeading, OnMap::Apart),
        None => {}
    }
}

/// A quiet note under a heading of its own.
pub fn note(pen: &mut Pen<'_>, heading: impl Into<Key>, text: impl Into<Key>) {
    pen.tag(tag!(div, class = "note", part = "note"), |pen| {
        heading_of(pen, 2, tag!(h2), heading);
        pen.line(tag!(p), text);
    });
}

/// What a long page has as its section of this number, from 0, once that one's turn has come; see
/// [`super::parts`]. It has its place before, so that nothing moves when it comes.
pub fn in_turn(pen: &mut Pen<'_>, number: usize, inside: impl FnOnce(&mut Pen<'_>)) {
    pen.group(|pen| {
        if number + 1 < pen.screen.parts {
            inside(pen);
        }
    });
}

/// The page's heading: the focus comes here on every step, and how far that is is told with it.
pub fn heading(pen: &mut Pen<'_>, text: AttrValue) {
    let screen = pen.screen;
    let number = screen.state.way.number(screen.state.position.step);
    let step = number.map(|_| screen.id(STEP));
    // Which service it is about, where there are several.
    let about = screen.side.and_then(|side| side.about_id(screen));
    let step = match (about, step) {
        (Some(about), Some(step)) => Some([&about, " ", &step].concat()),
        (about, step) => about.or(step),
    };
    heading_with(pen, text, step);
}

/// The same, with the ids of what is told with it.
pub fn heading_with(pen: &mut Pen<'_>, text: AttrValue, described_by: Option<String>) {
    pen.tag(tag!(h1, tabindex = "-1", part = "heading"), |pen| {
        level(pen, 1);
        pen.set("id", pen.screen.id("heading"));
        if let Some(ids) = described_by {
            pen.set("aria-describedby", ids);
        }
        pen.text(text);
    });
}

/// What matters most, each under its name.
pub fn facts(pen: &mut Pen<'_>, facts: &mut dyn Iterator<Item = (Key, AttrValue)>) {
    pen.tag(tag!(dl, class = "facts"), |pen| {
        for (name, value) in facts {
            pen.tag(tag!(div), |pen| {
                pen.line(tag!(dt), name);
                pen.tag_of(tag!(dd), value);
            });
        }
    });
}

/// A heading further down: `tag` is its tag, and `number` the tag's number.
pub fn heading_of(pen: &mut Pen<'_>, number: usize, tag: &'static Tag, text: impl Into<Key>) {
    let text = text.into();
    pen.tag(tag, |pen| {
        level(pen, number);
        pen.say(text);
    });
}

/// Marks the open section, and draws its heading: `tag` is the heading's, of the second rank. A section that
/// is named by its heading is told twice by a screen reader, and Orca passes over such a heading where it is
/// scrolled out of sight.
pub fn section_heading(
    pen: &mut Open<'_, '_>,
    (name, id): (&'static str, String),
    tag: &'static Tag,
    heading: Key,
) {
    pen.set("data-part", name);
    pen.tag(tag, |pen| {
        level(pen, 2);
        pen.set("id", id);
        pen.say(heading);
    });
}

/// Sets the level of the open heading where its tag does not say it: the questionnaire may stand in
/// a page with headings of its own. `tag` is the number of the tag.
pub fn level(pen: &mut Open<'_, '_>, tag: usize) {
    let level = tag + pen.screen.host.heading_level - 1;
    if level != tag {
        pen.set("aria-level", level.to_string());
    }
}

/// The button that goes on.
pub fn primary(pen: &mut Pen<'_>, text: impl Into<Key>, action: Action) {
    press(
        pen,
        tag!(button, class = "button primary", type = "button", part = "primary", "data-action" = "continue"),
        text,
        action,
    );
}

/// A button: `what` is its tag, as a pen takes it.
pub fn press(pen: &mut Pen<'_>, what: &'static Tag, text: impl Into<Key>, action: Action) {
    let text = text.into();
    pen.tag(what, |pen| {
        pen.on_press(action);
        pen.say(text);
    });
}

/// The button that leads to where a result is kept, as a pen takes it.
pub const KEEP: &Tag = tag!(button, class = "link", type = "button", "data-action" = "keep");

/// The button that leads there to print what leaves the family out.
pub const PRINT_WITHOUT: &Tag =
    tag!(button, class = "link", type = "button", "data-action" = "print-without");

/// A button that leads to a page beside the way, where the host has those. In a program that has
/// none of them the page around it hears of the press, and brings one that does.
pub fn aside(pen: &mut Pen<'_>, what: &'static Tag, text: impl Into<Key>, to: Aside) {
    let screen = pen.screen;
    if screen.state.is_turn() || !screen.host.way().leads_to(Step::Aside(to)) {
        return;
    }
    let text = text.into();
    pen.tag(what, |pen| {
        pen.set("data-aside", to.id());
        if let Some(side) = screen.side {
            side.lead_to(pen, to);
        }
        pen.say(text);
    });
}
