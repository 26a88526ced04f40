//! One relationship over time: its level, its ten answers, and a table that says the same.

mod aspects;
mod level;
mod table;

use yew::AttrValue;

use super::builder::{Builder, Open};
use super::context::ViewContext;
use super::{frame, help};
use crate::content::{Key, Trend as Text, Ui};
use crate::record::time::in_words;
use crate::record::trend::{Editions, Movement, Snapshot};
use crate::record::{Day, Time, Trend};
use crate::views::tag::tag;

/// Most records side by side: more would be unreadable on a phone, and would not fit on a sheet.
const MAX_BESIDE: usize = 4;

/// The content below the page's main heading. With fewer than two records it says what is missing; with none
/// it says nothing else.
pub fn body(html: &mut Builder<'_>, trend: &Trend) {
    html.tag(tag!(div, class = "course"), |html| {
        safety(html, trend);
        html.tag(tag!(div, class = "course-notes"), |html| notes(html, trend));
        html.group(|html| {
            if !trend.snapshots.is_empty() {
                part(html, "level", Text::LevelHeading, |html| {
                    level::body(html, trend)
                });
                part(html, "answers", Text::AspectsHeading, |html| {
                    aspects::body(html, trend)
                });
                part(html, "table", Text::TableHeading, |html| {
                    table::body(html, trend)
                });
            }
        });
    });
}

/// If the latest answers say that someone may be in danger, that comes first.
fn safety(html: &mut Builder<'_>, trend: &Trend) {
    let mut families = trend
        .snapshots
        .iter()
        .filter_map(|snapshot| snapshot.family);
    if !families
        .next_back()
        .is_some_and(|family| family.safety_first)
    {
        return;
    }
    let label = html.context.say(Ui::SafetyLabel);
    html.tag(tag!(section, class = "safety"), |html| {
        html.set("aria-label", label);
        frame::heading_of(html, 2, tag!(h2), Key::SAFETY_CRITICAL_YES_HEADLINE);
        html.line(tag!(p), Key::SAFETY_CRITICAL_YES_BODY);
        help::lines(html);
    });
}

/// What to keep in mind before reading any change from the records.
fn notes(html: &mut Builder<'_>, trend: &Trend) {
    let mut lines = Vec::new();
    let mut note = |is_there: bool, text: AttrValue| lines.extend(is_there.then_some(text));
    let context = html.context;
    let several = trend.snapshots.len() > 1;
    note(!several, context.say(Text::One));
    note(trend.names_differ, context.say(Text::NamesDiffer));
    if let Some(text) = editions(trend.editions) {
        note(true, context.say(text));
    }
    for (index, snapshot) in trend.snapshots.iter().enumerate() {
        if let Some(earlier) = snapshot.same_as {
            let (first, second) = ((earlier + 1).to_string(), (index + 1).to_string());
            let values = [("first", first.as_str()), ("second", &second)];
            note(true, context.fill(Text::SameTwice, &values));
        }
    }
    let is_undated = trend
        .snapshots
        .iter()
        .any(|snapshot| snapshot.day.is_none());
    note(several && is_undated, context.say(Text::Undated));
    if lines.is_empty() {
        return;
    }
    html.tag(tag!(div, class = "note", part = "note"), |html| {
        for line in lines {
            html.tag_of(tag!(p), line);
        }
    });
}

/// The note for records that were answered in different editions of the words, or may have been.
pub const fn editions(of: Editions) -> Option<Text> {
    match of {
        Editions::Same => None,
        Editions::Differ => Some(Text::EditionsDiffer),
        Editions::Unsure => Some(Text::EditionsUnsure),
    }
}

/// A part under its heading.
fn part(
    html: &mut Builder<'_>,
    name: &'static str,
    heading: Text,
    body: impl FnOnce(&mut Builder<'_>),
) {
    let id = heading_id(html.context, name);
    html.tag(tag!(section, class = "course-part"), |html| {
        frame::section_heading(html, (name, id), tag!(h2), heading.into());
        body(html);
    });
}

fn heading_id(context: &ViewContext<'_>, name: &str) -> String {
    context.id(&["course-", name].concat())
}

/// The numbers of the records shown side by side, in parts of about the same size.
fn beside(trend: &Trend) -> Vec<std::ops::Range<usize>> {
    let count = trend.snapshots.len();
    let parts = count.div_ceil(MAX_BESIDE).max(1);
    let end = |part: usize| (part * count).div_ceil(parts);
    (0..parts).map(|part| end(part)..end(part + 1)).collect()
}

/// The snapshots of one such part, each with its number, from 0.
fn numbered<'c>(
    trend: &'c Trend,
    range: &std::ops::Range<usize>,
) -> impl Iterator<Item = (usize, &'c Snapshot)> {
    let all = trend.snapshots.iter().enumerate();
    all.skip(range.start).take(range.len())
}

/// Most bars or views that a drawing shows at full size.
const FEW: usize = 5;

/// Marks whether a drawing has too many to show them at full size.
pub fn many(html: &mut Open<'_, '_>, count: usize) {
    html.set("data-many", if count > FEW { "true" } else { "false" });
}

/// The number of a record, from 1, and its day.
fn when(html: &mut Builder<'_>, index: usize, snapshot: &Snapshot) {
    html.tag_of(tag!(span, class = "course-number"), (index + 1).to_string());
    html.space();
    match snapshot.day {
        Some(of) => day(html, of, snapshot.time),
        None => html.line(tag!(span, class = "course-day"), Text::NoDay),
    }
}

/// A day, with its time if there is one, in words and machine-readable.
fn day(html: &mut Builder<'_>, day: Day, time: Option<Time>) {
    let written = match time {
        None => day.to_string(),
        Some(time) => format!("{day}T{time}"),
    };
    html.tag(tag!(time, class = "course-day"), |html| {
        html.set("datetime", written);
        let context = html.context;
        html.text(in_words(day, time, context.words));
    });
}

/// A movement in words.
fn moved(context: &ViewContext<'_>, movement: Movement) -> AttrValue {
    let by = |text, steps: u8| context.fill(text, &[("count", &steps.to_string())]);
    match movement {
        Movement::Up(steps) => by(Text::Up, steps),
        Movement::Down(steps) => by(Text::Down, steps),
        Movement::Same => context.say(Text::Same),
        Movement::BecameKnown => context.say(Text::BecameKnown),
        Movement::BecameUnknown => context.say(Text::BecameUnknown),
        Movement::StillUnknown => context.say(Text::StillUnknown),
        Movement::Unanswered => context.say(Text::Unanswered),
    }
}

/// A movement with a sign before it, which adds nothing to the words.
fn moved_with_sign(html: &mut Builder<'_>, movement: Movement) {
    let sign = match movement {
        Movement::Up(_) => "↑",
        Movement::Down(_) => "↓",
        Movement::Same => "=",
        Movement::BecameKnown | Movement::BecameUnknown | Movement::StillUnknown => "?",
        Movement::Unanswered => "–",
    };
    let words = moved(html.context, movement);
    html.tag(tag!(span, class = "course-moved"), |html| {
        html.set(
            "data-changed",
            if movement.is_change() {
                "true"
            } else {
                "false"
            },
        );
        html.tag_of(
            tag!(span, class = "course-sign", "aria-hidden" = "true"),
            sign,
        );
        html.space();
        html.text(words);
    });
}
