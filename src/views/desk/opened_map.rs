//! A map that was opened: what it holds, what moved since or until then, and the way to go on with it.

use super::{ask, opened, press};
use crate::app::desk::OnDesk;
use crate::content::{Keeping, Key, OnMap};
use crate::record::{Day, MapRecord};
use crate::report::map::movement::moved;
use crate::views::frame;
use crate::views::pen::Pen;
use crate::views::tag::tag;

/// The part, where a map was opened.
pub fn part(pen: &mut Pen<'_>) {
    let desk = &pen.screen.state.desk;
    pen.group(|pen| {
        if let Some((origin, record)) = desk.brought_map.as_deref() {
            pen.tag(
                tag!(section, class = "desk", "data-part" = "opened-map"),
                |pen| {
                    frame::heading_of(pen, 2, tag!(h2), OnMap::OpenedHeading);
                    pen.tag(tag!(p, class = "facts-line"), |pen| {
                        let screen = pen.screen;
                        pen.tag_of(tag!(strong), opened::origin(screen, origin, false));
                        tells(pen, record, &[]);
                    });
                    changed(pen, record);
                    ways(pen);
                },
            );
        }
    });
}

/// When it was saved, and how many services it holds.
pub fn tells(pen: &mut Pen<'_>, record: &MapRecord, days: &[Option<Day>]) {
    let screen = pen.screen;
    opened::saved_on(pen, (record.day, record.time), days);
    let count = record.map.relationships.len().to_string();
    let said = screen.fill(OnMap::OpenedCount, &[("count", &count)]);
    pen.tag_of(tag!(span, class = "fact"), said);
}

/// What moved between the map that was opened and the one that there is.
fn changed(pen: &mut Pen<'_>, record: &MapRecord) {
    let screen = pen.screen;
    let edition = screen.say(Key::META_EDITION);
    let own = screen.state.map_record(&edition);
    let Some(own) = own.filter(|own| own.map != record.map && !own.map.relationships.is_empty())
    else {
        return;
    };
    let moved = moved(screen.words, &own, record);
    frame::heading_of(pen, 3, tag!(h3), OnMap::MovedHeading);
    pen.tag(tag!(ul), |pen| {
        let lines = moved.family.into_iter().chain(moved.services);
        for line in lines.chain(moved.same) {
            pen.tag_of(tag!(li), line);
        }
    });
}

fn ways(pen: &mut Pen<'_>) {
    let is_asked = pen.screen.state.desk.replacing_by_map;
    pen.tag(tag!(div, role = "alert"), |pen| {
        if is_asked {
            ask(pen, OnMap::ReplaceHeading, |pen| {
                let agree = tag!(button, class = "button", type = "button", part = "button", "data-action" = "replace-by-map");
                press(pen, agree, Keeping::Replace, OnDesk::AgreedToReplaceByMap);
            });
        }
    });
    pen.tag(tag!(div, class = "buttons"), |pen| {
        let on = tag!(button, class = "button primary", type = "button", part = "primary", "data-action" = "go-on-with-map");
        press(pen, on, OnMap::OpenedGoOn, OnDesk::PressedGoOnWithMap);
        let away = tag!(button, class = "link", type = "button", "data-action" = "put-map-away");
        press(pen, away, Keeping::PutAway, OnDesk::PutMapAway);
    });
}
