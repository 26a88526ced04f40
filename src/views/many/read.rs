//! The fields for many files, how far their reading is, and what became of it.

use crate::app::Action;
use crate::app::desk::OnDesk;
use crate::app::desk::many::MOST_LISTED;
use crate::app::desk::{Many, OnMany};
use crate::content::{Counted, Report as Text};
use crate::record::gathered::{OfService, Unread};
use crate::views::desk::press;
use crate::views::frame;
use crate::views::pen::Pen;
use crate::views::tag::{Tag, tag};

/// The id of the field for files: what is dropped on the page goes there.
const FILES: &str = "many-files";
const FOLDER: &str = "many-folder";
const SERVICE: &str = "many-service";

/// So many sentences are said of one file that could not be read, before the rest is counted.
const MOST_SAID: usize = 6;

/// Where files are chosen.
pub fn fields(pen: &mut Pen<'_>) {
    let files = tag!(input, class = "input", type = "file", multiple = "true", accept = ".json,application/json,.txt,text/plain");
    field(pen, FILES, Counted::Files, files);
    let folder =
        tag!(input, class = "input", type = "file", multiple = "true", webkitdirectory = "true");
    field(pen, FOLDER, Counted::Folder, folder);
    pen.line(tag!(p, class = "hint"), Counted::DropHint);
}

fn field(pen: &mut Pen<'_>, name: &str, text: Counted, what: &'static Tag) {
    let screen = pen.screen;
    let id = screen.id(name);
    pen.tag(tag!(div, class = "field"), |pen| {
        pen.tag(tag!(label, class = "label"), |pen| {
            pen.set("for", id.clone());
            pen.say(text);
        });
        pen.tag(what, |pen| {
            pen.set("id", id);
            pen.on_changed(screen.events.chose_many.clone());
        });
    });
}

/// How far the reading is, while there is one.
pub fn progress(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    pen.group(|pen| {
        let Some(progress) = screen.state.desk.many.reading else {
            return;
        };
        let (read, of) = (progress.read.to_string(), progress.of.to_string());
        let id = screen.id("many-read");
        pen.tag(tag!(div, class = "reading"), |pen| {
            pen.tag(tag!(p), |pen| {
                pen.set("id", id.clone());
                pen.text(screen.fill(Counted::Reading, &[("read", &read), ("of", &of)]));
            });
            pen.tag(tag!(progress, class = "progress"), |pen| {
                pen.set("aria-labelledby", id);
                pen.set("max", of.clone());
                pen.set("value", read.clone());
            });
            let stop = tag!(button, class = "button", type = "button", part = "button", "data-action" = "stop-reading");
            press(pen, stop, Counted::Stop, OnMany::PressedStop.into());
        });
    });
}

/// What was counted, of which days and editions, and for which service it is shown.
pub fn facts(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let many = &screen.state.desk.many;
    let gathered = &many.gathered;
    let counts = many.counts();
    let days = gathered.days.map(|(first, last)| {
        let [first, last] = [first, last].map(|day| day.in_words(screen.words));
        if first == last {
            first
        } else {
            screen.fill(Counted::Days, &[("first", &first), ("last", &last)])
        }
    });
    let number = |count: u32| Some(count.to_string().into());
    let some = |count: u32| (count > 0).then(|| count.to_string().into());
    let rows = [
        (Counted::Records, number(counts.records())),
        (Counted::Maps, some(counts.maps)),
        (Counted::Relationships, number(counts.relationships)),
        (Counted::Saved, days),
    ];
    pen.tag(tag!(dl, class = "facts"), |pen| {
        for (name, said) in rows {
            if let Some(said) = said {
                pen.tag(tag!(div), |pen| {
                    pen.line(tag!(dt), name);
                    pen.tag_of(tag!(dd), said);
                });
            }
        }
    });
    let unread = u32::try_from(gathered.unread.len()).unwrap_or(u32::MAX);
    for (text, count) in [
        (Counted::UnreadHeading, unread),
        (Counted::Repeated, gathered.repeated),
        (Counted::PassedOver, gathered.passed_over),
    ] {
        pen.tag_if(count > 0, tag!(p), |pen| {
            let count = count.to_string();
            pen.text(screen.fill(text, &[("count", &count)]));
        });
    }
    pen.group(|pen| editions(pen, many));
    pen.group(|pen| services(pen, many));
    pen.tag_if(
        counts.records() > 0,
        tag!(div, class = "note", part = "note"),
        |pen| {
            pen.line(tag!(p), Counted::OneView);
        },
    );
}

fn editions(pen: &mut Pen<'_>, many: &Many) {
    let screen = pen.screen;
    let editions = &many.gathered.editions;
    if editions.len() < 2 {
        return;
    }
    let mut each = editions.iter().map(|(edition, count)| {
        let count = count.to_string();
        screen.fill(Counted::Edition, &[("edition", edition), ("count", &count)])
    });
    let list = screen.words.list_of(&mut each);
    let said = screen.fill(Counted::Editions, &[("editions", &list)]);
    pen.tag(tag!(div, class = "note", part = "note"), |pen| {
        pen.tag_of(tag!(p), said)
    });
}

fn services(pen: &mut Pen<'_>, many: &Many) {
    let screen = pen.screen;
    let listed = many.listed();
    if listed.is_empty() {
        return;
    }
    let (id, hint_id) = (screen.id(SERVICE), screen.id("many-service-hint"));
    pen.tag(tag!(div, class = "field"), |pen| {
        pen.tag(tag!(label, class = "label"), |pen| {
            pen.set("for", id.clone());
            pen.say(Counted::Service);
        });
        pen.tag(tag!(p, class = "hint"), |pen| {
            pen.set("id", hint_id.clone());
            if many.gathered.services().count() > listed.len() {
                let count = MOST_LISTED.to_string();
                pen.text(screen.fill(Counted::ServiceMost, &[("count", &count)]));
            } else {
                pen.say(Counted::ServiceHint);
            }
        });
        pen.tag(tag!(select, class = "input"), |pen| {
            pen.set("id", id);
            pen.set("aria-describedby", hint_id);
            pen.on_changed(screen.events.chose_service.clone());
            let chosen = many.service_name();
            option(pen, chosen, None);
            for service in listed {
                option(pen, chosen, Some(service));
            }
        });
    });
}

fn option(pen: &mut Pen<'_>, chosen: &str, service: Option<&OfService>) {
    let screen = pen.screen;
    let name = service.map_or("", |service| &service.name);
    pen.tag(tag!(option), |pen| {
        pen.set("value", name.to_owned());
        if chosen == name {
            pen.set("selected", "true");
        }
        match service {
            None => pen.say(Counted::AllServices),
            Some(service) => {
                let count = service.counts.relationships.to_string();
                let values = [("name", name), ("count", &count)];
                pen.text(screen.fill(Counted::ServiceOf, &values));
            }
        }
    });
}

/// The files that could not be read, each with what is the matter.
pub fn unread(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let many = &screen.state.desk.many;
    let all = &many.gathered.unread;
    let count = all.len().to_string();
    let heading = screen.fill(Counted::UnreadHeading, &[("count", &count)]);
    pen.tag(tag!(section, class = "desk", "data-part" = "unread"), |pen| {
        pen.tag(tag!(h2), |pen| {
            frame::level(pen, 2);
            pen.text(heading);
        });
        pen.line(tag!(p, class = "hint"), Counted::UnreadHint);
        pen.tag(tag!(ul, class = "unread plain", role = "list"), |pen| {
            for Unread { name, why } in all.iter().take(many.unread_shown) {
                pen.tag(tag!(li), |pen| {
                    pen.tag_of(tag!(strong), name.clone());
                    let sentences = why.sentences(screen.words);
                    pen.tag(tag!(ul), |pen| {
                        for sentence in sentences.iter().take(MOST_SAID) {
                            pen.tag_of(tag!(li), sentence.clone());
                        }
                        if let Some(more) = sentences.len().checked_sub(MOST_SAID + 1) {
                            let count = (more + 1).to_string();
                            let said = screen.fill(Text::OpenMoreFaults, &[("count", &count)]);
                            pen.tag_of(tag!(li), said);
                        }
                    });
                });
            }
        });
        let left = all.len().saturating_sub(many.unread_shown);
        pen.group(|pen| {
            if left > 0 {
                let count = left.to_string();
                let text = screen.fill(Counted::UnreadMore, &[("count", &count)]);
                let more = tag!(button, class = "button", type = "button", part = "button", "data-action" = "more-unread");
                pen.tag(more, |pen| {
                    pen.on_press(Action::on_desk(OnDesk::OnMany(OnMany::PressedMore)));
                    pen.text(text);
                });
            }
        });
    });
}
