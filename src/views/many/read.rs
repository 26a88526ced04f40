//! The fields for many files, the progress of reading them, and what became of them.

use crate::app::Action;
use crate::app::side_pages::OnSidePage;
use crate::app::side_pages::many::MAX_LISTED;
use crate::app::side_pages::{Many, OnMany};
use crate::content::{Counted, Report as Text};
use crate::record::file_counts::{ServiceCounts, UnreadFile};
use crate::views::builder::Builder;
use crate::views::frame;
use crate::views::side_pages::press;
use crate::views::tag::{Tag, tag};

/// The id of the field for files: files dropped on the page go there.
const FILES: &str = "many-files";
const FOLDER: &str = "many-folder";
const SERVICE: &str = "many-service";

/// Most sentences shown about one unreadable file; the rest are counted.
const MAX_REASONS: usize = 6;

/// The fields for choosing files.
pub fn fields(html: &mut Builder<'_>) {
    let files = tag!(input, class = "input", type = "file", multiple = "true", accept = ".json,application/json,.txt,text/plain");
    field(html, FILES, Counted::Files, files);
    let folder =
        tag!(input, class = "input", type = "file", multiple = "true", webkitdirectory = "true");
    field(html, FOLDER, Counted::Folder, folder);
    html.line(tag!(p, class = "hint"), Counted::DropHint);
}

fn field(html: &mut Builder<'_>, name: &str, text: Counted, what: &'static Tag) {
    let context = html.context;
    let id = context.id(name);
    html.tag(tag!(div, class = "field"), |html| {
        html.tag(tag!(label, class = "label"), |html| {
            html.set("for", id.clone());
            html.say(text);
        });
        html.tag(what, |html| {
            html.set("id", id);
            html.on_changed(context.events.chose_many.clone());
        });
    });
}

/// The progress of the reading, while there is one.
pub fn progress(html: &mut Builder<'_>) {
    let context = html.context;
    html.group(|html| {
        let Some(progress) = context.state.side_pages.many.reading else {
            return;
        };
        let (read, of) = (progress.read.to_string(), progress.of.to_string());
        let id = context.id("many-read");
        html.tag(tag!(div, class = "reading"), |html| {
            html.tag(tag!(p), |html| {
                html.set("id", id.clone());
                html.text(context.fill(Counted::Reading, &[("read", &read), ("of", &of)]));
            });
            html.tag(tag!(progress, class = "progress"), |html| {
                html.set("aria-labelledby", id);
                html.set("max", of.clone());
                html.set("value", read.clone());
            });
            let stop = tag!(button, class = "button", type = "button", part = "button", "data-action" = "stop-reading");
            press(html, stop, Counted::Stop, OnMany::PressedStop.into());
        });
    });
}

/// What was counted, from which days and editions, and for which service.
pub fn facts(html: &mut Builder<'_>) {
    let context = html.context;
    let many = &context.state.side_pages.many;
    let gathered = &many.gathered;
    let counts = many.counts();
    let days = gathered.days.map(|(first, last)| {
        let [first, last] = [first, last].map(|day| day.in_words(context.words));
        if first == last {
            first
        } else {
            context.fill(Counted::Days, &[("first", &first), ("last", &last)])
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
    html.tag(tag!(dl, class = "facts"), |html| {
        for (name, said) in rows {
            if let Some(said) = said {
                html.tag(tag!(div), |html| {
                    html.line(tag!(dt), name);
                    html.tag_of(tag!(dd), said);
                });
            }
        }
    });
    let unread = u32::try_from(gathered.unread.len()).unwrap_or(u32::MAX);
    for (text, count) in [
        (Counted::UnreadHeading, unread),
        (Counted::Repeated, gathered.duplicates),
        (Counted::PassedOver, gathered.skipped),
    ] {
        html.tag_if(count > 0, tag!(p), |html| {
            let count = count.to_string();
            html.text(context.fill(text, &[("count", &count)]));
        });
    }
    html.group(|html| editions(html, many));
    html.group(|html| services(html, many));
    html.tag_if(
        counts.records() > 0,
        tag!(div, class = "note", part = "note"),
        |html| {
            html.line(tag!(p), Counted::OneView);
        },
    );
}

fn editions(html: &mut Builder<'_>, many: &Many) {
    let context = html.context;
    let editions = &many.gathered.editions;
    if editions.len() < 2 {
        return;
    }
    let mut each = editions.iter().map(|(edition, count)| {
        let count = count.to_string();
        context.fill(Counted::Edition, &[("edition", edition), ("count", &count)])
    });
    let list = context.words.list_texts(&mut each);
    let said = context.fill(Counted::Editions, &[("editions", &list)]);
    html.tag(tag!(div, class = "note", part = "note"), |html| {
        html.tag_of(tag!(p), said)
    });
}

fn services(html: &mut Builder<'_>, many: &Many) {
    let context = html.context;
    let listed = many.listed();
    if listed.is_empty() {
        return;
    }
    let (id, hint_id) = (context.id(SERVICE), context.id("many-service-hint"));
    html.tag(tag!(div, class = "field"), |html| {
        html.tag(tag!(label, class = "label"), |html| {
            html.set("for", id.clone());
            html.say(Counted::Service);
        });
        html.tag(tag!(p, class = "hint"), |html| {
            html.set("id", hint_id.clone());
            if many.gathered.services().count() > listed.len() {
                let count = MAX_LISTED.to_string();
                html.text(context.fill(Counted::ServiceMost, &[("count", &count)]));
            } else {
                html.say(Counted::ServiceHint);
            }
        });
        html.tag(tag!(select, class = "input"), |html| {
            html.set("id", id);
            html.set("aria-describedby", hint_id);
            html.on_changed(context.events.chose_service.clone());
            let chosen = many.service_name();
            option(html, chosen, None);
            for service in listed {
                option(html, chosen, Some(service));
            }
        });
    });
}

fn option(html: &mut Builder<'_>, chosen: &str, service: Option<&ServiceCounts>) {
    let context = html.context;
    let name = service.map_or("", |service| &service.name);
    html.tag(tag!(option), |html| {
        html.set("value", name.to_owned());
        if chosen == name {
            html.set("selected", "true");
        }
        match service {
            None => html.say(Counted::AllServices),
            Some(service) => {
                let count = service.counts.relationships.to_string();
                let values = [("name", name), ("count", &count)];
                html.text(context.fill(Counted::ServiceOf, &values));
            }
        }
    });
}

/// The files that could not be read, each with the reasons.
pub fn unread(html: &mut Builder<'_>) {
    let context = html.context;
    let many = &context.state.side_pages.many;
    let all = &many.gathered.unread;
    let count = all.len().to_string();
    let heading = context.fill(Counted::UnreadHeading, &[("count", &count)]);
    html.tag(tag!(section, class = "desk", "data-part" = "unread"), |html| {
        html.tag(tag!(h2), |html| {
            frame::level(html, 2);
            html.text(heading);
        });
        html.line(tag!(p, class = "hint"), Counted::UnreadHint);
        html.tag(tag!(ul, class = "unread plain", role = "list"), |html| {
            for UnreadFile { name, why } in all.iter().take(many.unread_shown) {
                html.tag(tag!(li), |html| {
                    html.tag_of(tag!(strong), name.clone());
                    let sentences = why.sentences(context.words);
                    html.tag(tag!(ul), |html| {
                        for sentence in sentences.iter().take(MAX_REASONS) {
                            html.tag_of(tag!(li), sentence.clone());
                        }
                        if let Some(more) = sentences.len().checked_sub(MAX_REASONS + 1) {
                            let count = (more + 1).to_string();
                            let said = context.fill(Text::OpenMoreFaults, &[("count", &count)]);
                            html.tag_of(tag!(li), said);
                        }
                    });
                });
            }
        });
        let left = all.len().saturating_sub(many.unread_shown);
        html.group(|html| {
            if left > 0 {
                let count = left.to_string();
                let text = context.fill(Counted::UnreadMore, &[("count", &count)]);
                let more = tag!(button, class = "button", type = "button", part = "button", "data-action" = "more-unread");
                html.tag(more, |html| {
                    html.on_press(Action::on_side_page(OnSidePage::OnMany(OnMany::PressedMore)));
                    html.text(text);
                });
            }
        });
    });
}
