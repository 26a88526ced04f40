//! Where what was kept or handed over is opened, and what is kept on the device is deleted.

use super::{FIELD, ask, news, opened, opened_map, press, section, top, turn};
use crate::app::desk::views::same_as;
use crate::app::desk::{Kept, OnDesk, Refused, Section, Shelf};
use crate::app::host;
use crate::content::{Counted, Keeping};
use crate::flow::step::Aside;
use crate::record::Day;
use crate::record::opening::{Document, Refusal};
use crate::views::frame;
use crate::views::pen::Pen;
use crate::views::tag::tag;

/// The page.
pub fn page(pen: &mut Pen<'_>) {
    let desk = &pen.screen.state.desk;
    top(pen, Aside::Open, Some(Keeping::OpenLead.into()));
    pen.tag(tag!(div, role = "alert"), |pen| {
        if !desk.refused.is_empty() {
            refusals(pen);
        }
    });
    ways_in(pen);
    pen.group(|pen| {
        if !desk.opened.is_empty() {
            section(pen, "opened", Keeping::OpenedHeading, on_table);
        }
    });
    opened_map::part(pen);
    turn::offer(pen);
    if pen.screen.host.keeping != host::Keeping::Nowhere {
        section(pen, "shelf", Keeping::ShelfHeading, shelf);
    }
    section(pen, "many", Counted::PageHeading, |pen| {
        pen.line(tag!(p), Counted::ToPageHint);
        let many = tag!(button, class = "button", type = "button", part = "button", "data-action" = "many");
        frame::aside(pen, many, Counted::ToPage, Aside::Many);
    });
}

fn refusals(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    pen.tag(tag!(div, class = "problems"), |pen| {
        frame::heading_of(pen, 2, tag!(h2), Keeping::RefusedHeading);
        for Refused { origin, why } in &screen.state.desk.refused {
            pen.tag(tag!(p), |pen| {
                let from = opened::origin(screen, origin, false);
                pen.tag_of(tag!(strong), from);
            });
            pen.tag(tag!(ul), |pen| {
                for sentence in why.sentences(screen.words) {
                    pen.tag_of(tag!(li), sentence);
                }
            });
        }
    });
}

fn ways_in(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let (files, field) = (screen.id("files"), screen.id(FIELD));
    pen.tag(tag!(div, class = "field"), |pen| {
        pen.tag(tag!(label, class = "label"), |pen| {
            pen.set("for", files.clone());
            pen.say(Keeping::OpenFiles);
        });
        let accepted =
            tag!(input, class = "input", type = "file", multiple = "true", accept = ".json,application/json,text/plain");
        pen.tag(accepted, |pen| {
            pen.set("id", files);
            pen.on_changed(screen.events.chose_files.clone());
        });
    });
    pen.tag(tag!(div, class = "field"), |pen| {
        pen.tag(tag!(label, class = "label"), |pen| {
            pen.set("for", field.clone());
            pen.say(Keeping::OpenText);
        });
        let area = tag!(textarea, class = "input", rows = "3", autocomplete = "off", autocapitalize = "off", spellcheck = "false");
        pen.tag(area, |pen| pen.set("id", field));
        pen.tag(tag!(div, class = "buttons"), |pen| {
            let open = tag!(button, class = "button", type = "button", part = "button", "data-action" = "open-text");
            press(pen, open, Keeping::Open, OnDesk::PressedOpen);
        });
    });
    news(pen, Section::Open);
    pen.group(|pen| {
        if screen.state.desk.again.is_some() {
            pen.tag(tag!(div, class = "buttons"), |pen| {
                let again = tag!(button, class = "button", type = "button", part = "button", "data-action" = "open-again");
                press(pen, again, Keeping::OpenAgain, OnDesk::OpenedAgain);
            });
        }
    });
}

fn on_table(pen: &mut Pen<'_>) {
    let state = pen.screen.state;
    let records = state.desk.opened.iter().map(|one| one.record.clone());
    let same = same_as(&records.collect::<Vec<_>>());
    let same = |index: usize| same.get(index).copied().flatten();
    opened::list(pen, |_| None, same);
    pen.tag(tag!(div, class = "buttons"), |pen| {
        let text = match state.desk.opened.len() {
            1 if state.responses.is_empty() => Keeping::LookAt,
            1 => Keeping::CompareOwn,
            _ => Keeping::Compare,
        };
        let look = tag!(button, class = "button primary", type = "button", part = "primary", "data-action" = "course");
        frame::aside(pen, look, text, Aside::Course);
    });
}

fn shelf(pen: &mut Pen<'_>) {
    news(pen, Section::Shelf);
    match &pen.screen.state.desk.shelf {
        Shelf::Unseen => {}
        Shelf::Closed => pen.line(tag!(p), Keeping::ShelfClosed),
        Shelf::Open(kept) if kept.is_empty() => pen.line(tag!(p), Keeping::ShelfEmpty),
        Shelf::Open(kept) => {
            pen.line(tag!(p, class = "hint"), Keeping::RememberHint);
            let days: Vec<_> = kept.iter().map(|one| day(&one.document)).collect();
            pen.tag(tag!(ul, class = "rows plain"), |pen| {
                for one in kept {
                    pen.tag(tag!(li), |pen| {
                        pen.key(&one.place);
                        place(pen, one, &days);
                    });
                }
            });
            delete_all(pen);
        }
    }
}

/// The day of what lies in a place, as far as it can be read.
fn day(document: &Result<Document, Refusal>) -> Option<Day> {
    match document {
        Ok(Document::Record(record)) => record.day,
        Ok(Document::Map(record)) => record.day,
        Err(_) => None,
    }
}

fn place(pen: &mut Pen<'_>, kept: &Kept, days: &[Option<Day>]) {
    let screen = pen.screen;
    pen.tag(tag!(p, class = "facts-line"), |pen| {
        if screen.state.desk.remembered.as_ref() == Some(&kept.place) {
            pen.line(tag!(strong), Keeping::ShelfNow);
        }
        match &kept.document {
            Ok(Document::Record(record)) => opened::tells(pen, record, days),
            Ok(Document::Map(record)) => opened_map::tells(pen, record, days),
            Err(why) => {
                pen.line(tag!(strong), Keeping::ShelfBroken);
                for sentence in why.sentences(screen.words) {
                    pen.tag_of(tag!(span, class = "fact"), sentence);
                }
            }
        }
    });
    pen.tag(tag!(p, class = "row-buttons"), |pen| {
        if kept.document.is_ok() {
            let open = tag!(button, class = "button", type = "button", part = "button", "data-action" = "take");
            let take = OnDesk::TookFromShelf(kept.place.clone());
            press(pen, open, Keeping::Open, take);
        }
        let delete = tag!(button, class = "link", type = "button", "data-action" = "delete");
        let gone = OnDesk::PressedDelete(kept.place.clone());
        press(pen, delete, Keeping::Delete, gone);
    });
}

fn delete_all(pen: &mut Pen<'_>) {
    pen.tag(tag!(div, class = "buttons"), |pen| {
        if pen.screen.state.desk.emptying {
            let yes = tag!(button, class = "button", type = "button", part = "button", "data-action" = "delete-all-sure");
            ask(pen, Keeping::DeleteAllSure, |pen| {
                press(pen, yes, Keeping::DeleteAll, OnDesk::AgreedToDeleteAll);
            });
        } else {
            let all = tag!(button, class = "button", type = "button", part = "button", "data-action" = "delete-all");
            press(pen, all, Keeping::DeleteAll, OnDesk::PressedDeleteAll);
        }
    });
}
