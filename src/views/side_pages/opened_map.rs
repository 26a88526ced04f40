//! An opened map: what it holds, what differs from the current one, and the button to continue with it.

use super::{ask, opened, press};
use crate::app::side_pages::OnSidePage;
use crate::content::{Keeping, Key, OnMap};
use crate::record::{Day, MapRecord};
use crate::report::map::movement::moved;
use crate::views::builder::Builder;
use crate::views::frame;
use crate::views::tag::tag;

/// The section, if a map was opened.
pub fn part(html: &mut Builder<'_>) {
    let side_pages = &html.context.state.side_pages;
    html.group(|html| {
        if let Some((origin, record)) = side_pages.opened_map.as_deref() {
            html.tag(
                tag!(section, class = "desk", "data-part" = "opened-map"),
                |html| {
                    frame::heading_of(html, 2, tag!(h2), OnMap::OpenedHeading);
                    html.tag(tag!(p, class = "facts-line"), |html| {
                        let context = html.context;
                        html.tag_of(tag!(strong), opened::origin(context, origin, false));
                        summary(html, record, &[]);
                    });
                    changed(html, record);
                    buttons(html);
                },
            );
        }
    });
}

/// When it was saved, and how many services it holds.
pub fn summary(html: &mut Builder<'_>, record: &MapRecord, days: &[Option<Day>]) {
    let context = html.context;
    opened::saved_on(html, (record.day, record.time), days);
    let count = record.map.relationships.len().to_string();
    let said = context.fill(OnMap::OpenedCount, &[("count", &count)]);
    html.tag_of(tag!(span, class = "fact"), said);
}

/// Changes between the opened map and the current one.
fn changed(html: &mut Builder<'_>, record: &MapRecord) {
    let context = html.context;
    let edition = context.say(Key::META_EDITION);
    let own = context.state.map_record(&edition);
    let Some(own) = own.filter(|own| own.map != record.map && !own.map.relationships.is_empty())
    else {
        return;
    };
    let moved = moved(context.words, &own, record);
    frame::heading_of(html, 3, tag!(h3), OnMap::MovedHeading);
    html.tag(tag!(ul), |html| {
        let lines = moved.family.into_iter().chain(moved.services);
        for line in lines.chain(moved.same) {
            html.tag_of(tag!(li), line);
        }
    });
}

fn buttons(html: &mut Builder<'_>) {
    let is_asked = html.context.state.side_pages.confirming_replace_by_map;
    html.tag(tag!(div, role = "alert"), |html| {
        if is_asked {
            ask(html, OnMap::ReplaceHeading, |html| {
                let agree = tag!(button, class = "button", type = "button", part = "button", "data-action" = "replace-by-map");
                press(html, agree, Keeping::Replace, OnSidePage::ConfirmedReplaceByMap);
            });
        }
    });
    html.tag(tag!(div, class = "buttons"), |html| {
        let on = tag!(button, class = "button primary", type = "button", part = "primary", "data-action" = "go-on-with-map");
        press(html, on, OnMap::OpenedGoOn, OnSidePage::PressedResumeMap);
        let away = tag!(button, class = "link", type = "button", "data-action" = "put-map-away");
        press(html, away, Keeping::PutAway, OnSidePage::ClosedMap);
    });
}
