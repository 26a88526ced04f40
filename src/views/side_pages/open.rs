//! Opening what was kept or handed over, and deleting what is kept on the device.

use super::{FIELD, ask, news, opened, opened_map, press, section, top, turn};
use crate::app::host;
use crate::app::side_pages::views::same_as;
use crate::app::side_pages::{Kept, KeptRecords, OnSidePage, Refused, Section};
use crate::content::{Counted, Keeping};
use crate::flow::step::SidePage;
use crate::record::Day;
use crate::record::opening::{Document, Refusal};
use crate::views::builder::Builder;
use crate::views::frame;
use crate::views::tag::tag;

/// The page.
pub fn page(html: &mut Builder<'_>) {
    let side_pages = &html.context.state.side_pages;
    top(html, SidePage::Open, Some(Keeping::OpenLead.into()));
    html.tag(tag!(div, role = "alert"), |html| {
        if !side_pages.refused.is_empty() {
            refusals(html);
        }
    });
    ways_to_open(html);
    html.group(|html| {
        if !side_pages.opened.is_empty() {
            section(html, "opened", Keeping::OpenedHeading, opened_records);
        }
    });
    opened_map::part(html);
    turn::offer(html);
    if html.context.host.storage_mode != host::StorageMode::Nowhere {
        section(html, "shelf", Keeping::ShelfHeading, kept_records);
    }
    section(html, "many", Counted::PageHeading, |html| {
        html.line(tag!(p), Counted::ToPageHint);
        let many = tag!(button, class = "button", type = "button", part = "button", "data-action" = "many");
        frame::side_page_button(html, many, Counted::ToPage, SidePage::Many);
    });
}

fn refusals(html: &mut Builder<'_>) {
    let context = html.context;
    html.tag(tag!(div, class = "problems"), |html| {
        frame::heading_of(html, 2, tag!(h2), Keeping::RefusedHeading);
        for Refused { origin, why } in &context.state.side_pages.refused {
            html.tag(tag!(p), |html| {
                let from = opened::origin(context, origin, false);
                html.tag_of(tag!(strong), from);
            });
            html.tag(tag!(ul), |html| {
                for sentence in why.sentences(context.words) {
                    html.tag_of(tag!(li), sentence);
                }
            });
        }
    });
}

fn ways_to_open(html: &mut Builder<'_>) {
    let context = html.context;
    let (files, field) = (context.id("files"), context.id(FIELD));
    html.tag(tag!(div, class = "field"), |html| {
        html.tag(tag!(label, class = "label"), |html| {
            html.set("for", files.clone());
            html.say(Keeping::OpenFiles);
        });
        let accepted =
            tag!(input, class = "input", type = "file", multiple = "true", accept = ".json,application/json,text/plain");
        html.tag(accepted, |html| {
            html.set("id", files);
            html.on_changed(context.events.chose_files.clone());
        });
    });
    html.tag(tag!(div, class = "field"), |html| {
        html.tag(tag!(label, class = "label"), |html| {
            html.set("for", field.clone());
            html.say(Keeping::OpenText);
        });
        let area = tag!(textarea, class = "input", rows = "3", autocomplete = "off", autocapitalize = "off", spellcheck = "false");
        html.tag(area, |html| html.set("id", field));
        html.tag(tag!(div, class = "buttons"), |html| {
            let open = tag!(button, class = "button", type = "button", part = "button", "data-action" = "open-text");
            press(html, open, Keeping::Open, OnSidePage::PressedOpen);
        });
    });
    news(html, Section::Open);
    html.group(|html| {
        if context.state.side_pages.duplicate.is_some() {
            html.tag(tag!(div, class = "buttons"), |html| {
                let again = tag!(button, class = "button", type = "button", part = "button", "data-action" = "open-again");
                press(html, again, Keeping::OpenAgain, OnSidePage::OpenedDuplicate);
            });
        }
    });
}

fn opened_records(html: &mut Builder<'_>) {
    let state = html.context.state;
    let records = state.side_pages.opened.iter().map(|one| one.record.clone());
    let same = same_as(&records.collect::<Vec<_>>());
    let same = |index: usize| same.get(index).copied().flatten();
    opened::list(html, |_| None, same);
    html.tag(tag!(div, class = "buttons"), |html| {
        let text = match state.side_pages.opened.len() {
            1 if state.responses.is_empty() => Keeping::LookAt,
            1 => Keeping::CompareOwn,
            _ => Keeping::Compare,
        };
        let look = tag!(button, class = "button primary", type = "button", part = "primary", "data-action" = "course");
        frame::side_page_button(html, look, text, SidePage::Trend);
    });
}

fn kept_records(html: &mut Builder<'_>) {
    news(html, Section::Kept);
    match &html.context.state.side_pages.kept_records {
        KeptRecords::Unseen => {}
        KeptRecords::Closed => html.line(tag!(p), Keeping::ShelfClosed),
        KeptRecords::Open(kept) if kept.is_empty() => html.line(tag!(p), Keeping::ShelfEmpty),
        KeptRecords::Open(kept) => {
            html.line(tag!(p, class = "hint"), Keeping::RememberHint);
            let days: Vec<_> = kept.iter().map(|one| day(&one.document)).collect();
            html.tag(tag!(ul, class = "rows plain"), |html| {
                for one in kept {
                    html.tag(tag!(li), |html| {
                        html.key(&one.place);
                        place(html, one, &days);
                    });
                }
            });
            delete_all(html);
        }
    }
}

/// The day of a kept document, if it can be read.
fn day(document: &Result<Document, Refusal>) -> Option<Day> {
    match document {
        Ok(Document::Record(record)) => record.day,
        Ok(Document::Map(record)) => record.day,
        Err(_) => None,
    }
}

fn place(html: &mut Builder<'_>, kept: &Kept, days: &[Option<Day>]) {
    let context = html.context;
    html.tag(tag!(p, class = "facts-line"), |html| {
        if context.state.side_pages.remembered.as_ref() == Some(&kept.place) {
            html.line(tag!(strong), Keeping::ShelfNow);
        }
        match &kept.document {
            Ok(Document::Record(record)) => opened::summary(html, record, days),
            Ok(Document::Map(record)) => opened_map::summary(html, record, days),
            Err(why) => {
                html.line(tag!(strong), Keeping::ShelfBroken);
                for sentence in why.sentences(context.words) {
                    html.tag_of(tag!(span, class = "fact"), sentence);
                }
            }
        }
    });
    html.tag(tag!(p, class = "row-buttons"), |html| {
        if kept.document.is_ok() {
            let open = tag!(button, class = "button", type = "button", part = "button", "data-action" = "take");
            let take = OnSidePage::PressedOpenKept(kept.place.clone());
            press(html, open, Keeping::Open, take);
        }
        let delete = tag!(button, class = "link", type = "button", "data-action" = "delete");
        let gone = OnSidePage::PressedDelete(kept.place.clone());
        press(html, delete, Keeping::Delete, gone);
    });
}

fn delete_all(html: &mut Builder<'_>) {
    html.tag(tag!(div, class = "buttons"), |html| {
        if html.context.state.side_pages.confirming_delete_all {
            let yes = tag!(button, class = "button", type = "button", part = "button", "data-action" = "delete-all-sure");
            ask(html, Keeping::DeleteAllSure, |html| {
                press(html, yes, Keeping::DeleteAll, OnSidePage::ConfirmedDeleteAll);
            });
        } else {
            let all = tag!(button, class = "button", type = "button", part = "button", "data-action" = "delete-all");
            press(html, all, Keeping::DeleteAll, OnSidePage::PressedDeleteAll);
        }
    });
}
