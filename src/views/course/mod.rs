//! One relationship over time: its level, its ten answers, and a table that says the same.

mod aspects;
mod level;
mod table;

use yew::AttrValue;

use super::pen::{Open, Pen};
use super::screen::Screen;
use super::{frame, help};
use crate::content::{Course as Text, Key, Ui};
use crate::record::course::{Editions, Movement, Standing};
use crate::record::time::in_words;
use crate::record::{Course, Day, Time};
use crate::views::tag::tag;

/// So many records stand beside each other: more would not be read on a phone, nor fit on a sheet.
const MOST_BESIDE: usize = 4;

/// What stands below the page's heading of the first rank. Where there are fewer than two records it
/// says what is missing; of none at all it says nothing else.
pub fn matter(pen: &mut Pen<'_>, course: &Course) {
    pen.tag(tag!(div, class = "course"), |pen| {
        safety(pen, course);
        pen.tag(tag!(div, class = "course-notes"), |pen| notes(pen, course));
        pen.group(|pen| {
            if !course.standings.is_empty() {
                part(pen, "level", Text::LevelHeading, |pen| {
                    level::matter(pen, course)
                });
                part(pen, "answers", Text::AspectsHeading, |pen| {
                    aspects::matter(pen, course)
                });
                part(pen, "table", Text::TableHeading, |pen| {
                    table::matter(pen, course)
                });
            }
        });
    });
}

/// Where the latest answers say that someone may be in danger, that comes first.
fn safety(pen: &mut Pen<'_>, course: &Course) {
    let mut families = course
        .standings
        .iter()
        .filter_map(|standing| standing.family);
    if !families
        .next_back()
        .is_some_and(|family| family.safety_first)
    {
        return;
    }
    let label = pen.screen.say(Ui::SafetyLabel);
    pen.tag(tag!(section, class = "safety"), |pen| {
        pen.set("aria-label", label);
        frame::heading_of(pen, 2, tag!(h2), Key::SAFETY_CRITICAL_YES_HEADLINE);
        pen.line(tag!(p), Key::SAFETY_CRITICAL_YES_BODY);
        help::lines(pen);
    });
}

/// What to heed before reading any change off.
fn notes(pen: &mut Pen<'_>, course: &Course) {
    let mut lines = Vec::new();
    let mut note = |is_there: bool, text: AttrValue| lines.extend(is_there.then_some(text));
    let screen = pen.screen;
    let several = course.standings.len() > 1;
    note(!several, screen.say(Text::One));
    note(course.names_differ, screen.say(Text::NamesDiffer));
    if let Some(text) = editions(course.editions) {
        note(true, screen.say(text));
    }
    for (index, standing) in course.standings.iter().enumerate() {
        if let Some(earlier) = standing.same_as {
            let (first, second) = ((earlier + 1).to_string(), (index + 1).to_string());
            let values = [("first", first.as_str()), ("second", &second)];
            note(true, screen.fill(Text::SameTwice, &values));
        }
    }
    let is_undated = course
        .standings
        .iter()
        .any(|standing| standing.day.is_none());
    note(several && is_undated, screen.say(Text::Undated));
    if lines.is_empty() {
        return;
    }
    pen.tag(tag!(div, class = "note", part = "note"), |pen| {
        for line in lines {
            pen.tag_of(tag!(p), line);
        }
    });
}

/// What is said of the words with which several records were answered.
pub const fn editions(of: Editions) -> Option<Text> {
    match of {
        Editions::Same => None,
        Editions::Differ => Some(Text::EditionsDiffer),
        Editions::Unsure => Some(Text::EditionsUnsure),
    }
}

/// A part under its heading.
fn part(pen: &mut Pen<'_>, name: &'static str, heading: Text, matter: impl FnOnce(&mut Pen<'_>)) {
    let id = heading_id(pen.screen, name);
    pen.tag(tag!(section, class = "course-part"), |pen| {
        frame::section_heading(pen, (name, id), tag!(h2), heading.into());
        matter(pen);
    });
}

fn heading_id(screen: &Screen<'_>, name: &str) -> String {
    screen.id(&["course-", name].concat())
}

/// The numbers of the records that stand beside each other, in parts of about the same size.
fn beside(course: &Course) -> Vec<std::ops::Range<usize>> {
    let count = course.standings.len();
    let parts = count.div_ceil(MOST_BESIDE).max(1);
    let end = |part: usize| (part * count).div_ceil(parts);
    (0..parts).map(|part| end(part)..end(part + 1)).collect()
}

/// The standings of one such part, each with its number, from 0.
fn numbered<'c>(
    course: &'c Course,
    range: &std::ops::Range<usize>,
) -> impl Iterator<Item = (usize, &'c Standing)> {
    let all = course.standings.iter().enumerate();
    all.skip(range.start).take(range.len())
}

/// So many beside each other are drawn at their full size.
const FEW: usize = 5;

/// Marks a drawing in which there is no room for so many at their full size.
pub fn many(pen: &mut Open<'_, '_>, count: usize) {
    pen.set("data-many", if count > FEW { "true" } else { "false" });
}

/// The number of a record, counted from 1, and its day.
fn when(pen: &mut Pen<'_>, index: usize, standing: &Standing) {
    pen.tag_of(tag!(span, class = "course-number"), (index + 1).to_string());
    pen.space();
    match standing.day {
        Some(of) => day(pen, of, standing.time),
        None => pen.line(tag!(span, class = "course-day"), Text::NoDay),
    }
}

/// A day, with its time where that is given, in words and as machines have it.
fn day(pen: &mut Pen<'_>, day: Day, time: Option<Time>) {
    let written = match time {
        None => day.to_string(),
        Some(time) => format!("{day}T{time}"),
    };
    pen.tag(tag!(time, class = "course-day"), |pen| {
        pen.set("datetime", written);
        let screen = pen.screen;
        pen.text(in_words(day, time, screen.words));
    });
}

/// A movement in words.
fn moved(screen: &Screen<'_>, movement: Movement) -> AttrValue {
    let by = |text, steps: u8| screen.fill(text, &[("count", &steps.to_string())]);
    match movement {
        Movement::Up(steps) => by(Text::Up, steps),
        Movement::Down(steps) => by(Text::Down, steps),
        Movement::Same => screen.say(Text::Same),
        Movement::BecameKnown => screen.say(Text::BecameKnown),
        Movement::BecameUnknown => screen.say(Text::BecameUnknown),
        Movement::StillUnknown => screen.say(Text::StillUnknown),
        Movement::Unanswered => screen.say(Text::Unanswered),
    }
}

/// A movement with a sign before it, which says nothing that the words do not.
fn moved_with_sign(pen: &mut Pen<'_>, movement: Movement) {
    let sign = match movement {
        Movement::Up(_) => "↑",
        Movement::Down(_) => "↓",
        Movement::Same => "=",
        Movement::BecameKnown | Movement::BecameUnknown | Movement::StillUnknown => "?",
        Movement::Unanswered => "–",
    };
    let words = moved(pen.screen, movement);
    pen.tag(tag!(span, class = "course-moved"), |pen| {
        pen.set(
            "data-changed",
            if movement.is_change() {
                "true"
            } else {
                "false"
            },
        );
        pen.tag_of(
            tag!(span, class = "course-sign", "aria-hidden" = "true"),
            sign,
        );
        pen.space();
        pen.text(words);
    });
}
