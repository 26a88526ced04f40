//! The frame around every page: the bar with the exit, Back, and the progress.

use yew::prelude::*;

use super::builder::{Builder, Open};
use super::context::ViewContext;
use super::keys;
use crate::app::Action;
use crate::app::host::Part;
use crate::app::state::Notice;
use crate::content::{Keeping, OnMap};
use crate::content::{Key, Ui};
use crate::domain::vocabulary::Vocabulary;
use crate::flow::step::{Section, SidePage};
use crate::flow::{PagePosition, Step};
use crate::views::tag::{Tag, tag};

/// The id of the line with the progress.
const STEP: &str = "step";

/// The exit. It leads to a page that every browser has, so it is a link: without a script it still leads
/// there, and a screen reader that looks for the next button skips it.
const LEAVE: &Tag = tag!(
    a,
    class = "button",
    href = "about:blank",
    part = "button",
    "data-action" = "leave"
);

/// The bar above every page.
pub fn bar(html: &mut Builder<'_>, wide: bool) {
    let context = html.context;
    let hint = context.id("leave-hint");
    let has_key = !context.host.hidden[Part::ExitKey] && !context.state.exit_key_off;
    let tag = if context.host.embedded {
        tag!(div, part = "bar")
    } else {
        tag!(header, part = "bar")
    };
    html.tag(tag, |html| {
        html.set("class", if wide { "bar wide" } else { "bar" });
        html.tag(tag!(p, class = "wordmark"), |html| {
            html.tag(
                tag!(
                    span,
                    class = "rings",
                    "data-level" = "4",
                    "aria-hidden" = "true"
                ),
                |_| (),
            );
            html.say(Ui::AppName);
        });
        html.tag(tag!(div, class = "leave"), |html| {
            html.tag_if(has_key, tag!(span, class = "leave-hint"), |html| {
                html.set("id", hint.clone());
                html.say(Ui::LeaveHint);
            });
            html.tag(LEAVE, |html| {
                if has_key {
                    html.set("aria-describedby", hint);
                }
                let happened = context.events.happened.clone();
                html.on_key(keys::leave_on_space(happened.clone()));
                html.on_click(Callback::from(move |event: MouseEvent| {
                    event.prevent_default();
                    happened.emit(Action::Left);
                }));
                html.say(Ui::Leave);
            });
        });
        html.tag(
            tag!(p, class = "unseen", "aria-live" = "polite"),
            |html| match context.state.exit_presses {
                1 => html.say(Ui::LeaveOnce),
                2 => html.say(Ui::LeaveTwice),
                _ => html.text(AttrValue::default()),
            },
        );
    });
}

/// Back, the part and the page in it, and a bar with the overall progress.
pub fn trail(html: &mut Builder<'_>) {
    let context = html.context;
    let step = context.state.position.step;
    html.tag(tag!(div, class = "trail"), |html| {
        // On the page where the second of two people begins, there is nothing to go back to.
        html.group(|html| {
            if step != Step::SidePage(SidePage::Turn) {
                press(
                    html,
                    tag!(button, class = "link back", type = "button", "data-action" = "back"),
                    Ui::Back,
                    Action::PressedBack,
                );
            }
        });
        let route = context.state.route;
        if let (Some(place), Some(number)) = (route.page_position(step), route.number(step)) {
            html.tag(tag!(p, class = "step"), |html| {
                html.set("id", context.id(STEP));
                let turn = context.side.and_then(|side| side.turn_of(context, place));
                html.text(turn.unwrap_or_else(|| step_of(context, place)));
            });
            // The bar covers the whole route; the words beside it say where in it the page is.
            html.tag(
                tag!(progress, class = "progress", "aria-hidden" = "true"),
                |html| {
                    let count = if context.state.is_turn() {
                        place.pages
                    } else {
                        route.count()
                    };
                    html.set("max", count.to_string());
                    html.set("value", number.to_string());
                },
            );
        }
        if let Some(side) = context.side {
            side.about(html);
        }
    });
}

/// The part, and the page in it. If every page of a part asks one question, pages are counted as questions.
fn step_of(context: &ViewContext<'_>, place: PagePosition) -> AttrValue {
    let section = match place.section {
        Section::Relationship => Ui::SectionRelationship,
        Section::Family => Ui::SectionFamily,
        Section::Barriers => Ui::SectionBarriers,
    };
    let counted = if place.is_one_question_per_page {
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
        ("section", &context.say(section)),
    ];
    context.fill(counted, &values)
}

/// A notice that the rater should see once, if there is one.
pub fn notice(html: &mut Builder<'_>) {
    let Some(notice) = html.context.state.notice else {
        return;
    };
    let (heading, text): (Key, Key) = match notice {
        Notice::BrokenDraft => (Ui::BrokenDraftHeading.into(), Ui::BrokenDraft.into()),
        Notice::StorageRefused => (Ui::StorageRefusedHeading.into(), Ui::StorageRefused.into()),
        Notice::ChangedElsewhere => (
            Ui::ElsewhereChangedHeading.into(),
            Ui::ElsewhereChanged.into(),
        ),
        Notice::ClearedElsewhere => (
            Ui::ElsewhereClearedHeading.into(),
            Ui::ElsewhereCleared.into(),
        ),
        Notice::RecordDeleted => (
            Keeping::DeletedElsewhereHeading.into(),
            Keeping::DeletedElsewhere.into(),
        ),
        Notice::RecordConflict => (Keeping::ApartHeading.into(), Keeping::Apart.into()),
        Notice::MapConflict => (OnMap::ApartHeading.into(), OnMap::Apart.into()),
    };
    note(html, heading, text);
}

/// A quiet note under a heading of its own.
pub fn note(html: &mut Builder<'_>, heading: impl Into<Key>, text: impl Into<Key>) {
    html.tag(tag!(div, class = "note", part = "note"), |html| {
        heading_of(html, 2, tag!(h2), heading);
        html.line(tag!(p), text);
    });
}

/// Draws the section with this number, from 0, of a long page, once its turn has come; see [`super::parts`].
/// Its place exists before, so nothing moves when it appears.
pub fn deferred(html: &mut Builder<'_>, number: usize, inside: impl FnOnce(&mut Builder<'_>)) {
    html.group(|html| {
        if number + 1 < html.context.parts {
            inside(html);
        }
    });
}

/// The page's heading: it gets the focus on every step, and the progress is announced with it.
pub fn heading(html: &mut Builder<'_>, text: AttrValue) {
    let context = html.context;
    let number = context.state.route.number(context.state.position.step);
    let step = number.map(|_| context.id(STEP));
    // The service that the page is about, if there are several.
    let about = context.side.and_then(|side| side.about_id(context));
    let step = match (about, step) {
        (Some(about), Some(step)) => Some([&about, " ", &step].concat()),
        (about, step) => about.or(step),
    };
    heading_with(html, text, step);
}

/// The same, with the ids of what is announced with it.
pub fn heading_with(html: &mut Builder<'_>, text: AttrValue, described_by: Option<String>) {
    html.tag(tag!(h1, tabindex = "-1", part = "heading"), |html| {
        level(html, 1);
        html.set("id", html.context.id("heading"));
        if let Some(ids) = described_by {
            html.set("aria-describedby", ids);
        }
        html.text(text);
    });
}

/// The most important facts, each under its name.
pub fn facts(html: &mut Builder<'_>, facts: &mut dyn Iterator<Item = (Key, AttrValue)>) {
    html.tag(tag!(dl, class = "facts"), |html| {
        for (name, value) in facts {
            html.tag(tag!(div), |html| {
                html.line(tag!(dt), name);
                html.tag_of(tag!(dd), value);
            });
        }
    });
}

/// A lower heading: `tag` is its tag, and `number` the tag's number.
pub fn heading_of(html: &mut Builder<'_>, number: usize, tag: &'static Tag, text: impl Into<Key>) {
    let text = text.into();
    html.tag(tag, |html| {
        level(html, number);
        html.say(text);
    });
}

/// Marks the open section and draws its heading: `tag` is the heading's, of the second rank. The heading does
/// not name the section: a screen reader would announce it twice, and Orca skips such a heading when it is
/// scrolled out of view.
pub fn section_heading(
    html: &mut Open<'_, '_>,
    (name, id): (&'static str, String),
    tag: &'static Tag,
    heading: Key,
) {
    html.set("data-part", name);
    html.tag(tag, |html| {
        level(html, 2);
        html.set("id", id);
        html.say(heading);
    });
}

/// Sets the level of the open heading if its tag does not give it: the host's page may have headings of its
/// own. `tag` is the number of the tag.
pub fn level(html: &mut Open<'_, '_>, tag: usize) {
    let level = tag + html.context.host.heading_level - 1;
    if level != tag {
        html.set("aria-level", level.to_string());
    }
}

/// The button to continue.
pub fn primary(html: &mut Builder<'_>, text: impl Into<Key>, action: Action) {
    press(
        html,
        tag!(button, class = "button primary", type = "button", part = "primary", "data-action" = "continue"),
        text,
        action,
    );
}

/// A button: `what` is its tag.
pub fn press(html: &mut Builder<'_>, what: &'static Tag, text: impl Into<Key>, action: Action) {
    let text = text.into();
    html.tag(what, |html| {
        html.on_press(action);
        html.say(text);
    });
}

/// The tag of the button that leads to where a result is kept.
pub const KEEP: &Tag = tag!(button, class = "link", type = "button", "data-action" = "keep");

/// The tag of the button that leads there to print without the family's part.
pub const PRINT_WITHOUT: &Tag =
    tag!(button, class = "link", type = "button", "data-action" = "print-without");

/// A button that leads to a side page, if the host allows it. If the program has no side pages, the page's
/// script notices the press and loads one that has.
pub fn side_page_button(
    html: &mut Builder<'_>,
    what: &'static Tag,
    text: impl Into<Key>,
    to: SidePage,
) {
    let context = html.context;
    if context.state.is_turn() || !context.host.route().includes(Step::SidePage(to)) {
        return;
    }
    let text = text.into();
    html.tag(what, |html| {
        html.set("data-aside", to.id());
        if let Some(side) = context.side {
            side.lead_to(html, to);
        }
        html.say(text);
    });
}
