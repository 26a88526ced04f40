//! Opened records: one by itself, or several side by side, as one relationship over time or as several
//! people's views of it.

use super::{heading_name, news, opened, press, section, top, turn};
use crate::app::Action;
use crate::app::host::Part;
use crate::app::side_pages::views::{comparison, owners, reading, same_as};
use crate::app::side_pages::{OnSidePage, Reading, Section, export};
use crate::content::{Keeping, Key, Ui, Viewed};
use crate::domain::vocabulary::Vocabulary;
use crate::flow::step::SidePage;
use crate::record::Record;
use crate::record::trend::{Editions, Trend, names_differ};
use crate::views::builder::Builder;
use crate::views::radios::{Choice, radios};
use crate::views::tag::tag;
use crate::views::{comparison as views, frame, result, trend};

/// The page.
pub fn page(html: &mut Builder<'_>) {
    let context = html.context;
    let state = context.state;
    let records: Vec<Record> = export::compared_records(state, context.words);
    top(html, SidePage::Trend, None);
    let read = reading(&state.side_pages, &records).filter(|_| records.len() > 1);
    html.group(|html| match records.as_slice() {
        [] => html.line(tag!(p), Keeping::NothingOpen),
        [one] => html.tag(tag!(div, class = "looked-at"), |html| {
            result::report(html, one)
        }),
        _ => ask(html, read),
    });
    let trend = (read == Some(Reading::OverTime)).then(|| Trend::of(&records));
    html.group(|html| {
        if let Some(trend) = &trend {
            trend::body(html, trend);
        } else if read == Some(Reading::Views) {
            mixed(html, &records);
            views::body(html, &comparison(&state.side_pages, &records));
        }
    });
    // The same numbers as in the drawings.
    let number = |given: usize| {
        read?;
        let place = match &trend {
            Some(trend) => {
                let mut snapshots = trend.snapshots.iter();
                snapshots.position(|snapshot| snapshot.index == given)?
            }
            None => given,
        };
        Some(place + 1)
    };
    let count = state.side_pages.opened.len();
    // Over time, the notes say so already.
    let same = match read {
        Some(Reading::OverTime) => Vec::new(),
        _ => same_as(&records),
    };
    let same = |place: usize| same.get(place).copied().flatten();
    section(html, "opened", Keeping::OpenedHeading, |html| {
        opened::list(html, number, same);
        html.group(|html| {
            if records.len() > count {
                html.tag(tag!(p, class = "facts-line"), |html| {
                    opened::numbered(html, number(count));
                    html.line(tag!(strong), Keeping::ShelfNow);
                });
                opened::same_answers(html, same(count).map(number));
            }
        });
    });
    html.group(|html| {
        if read == Some(Reading::Views) {
            section(html, "whose", Viewed::WhoseHeading, |html| {
                html.line(tag!(p, class = "hint"), Viewed::WhoseHint);
                html.tag(
                    tag!(ol, class = "views-whose plain", role = "list"),
                    |html| {
                        for (place, owner) in owners(&state.side_pages, &records).enumerate() {
                            views::owner(html, place, owner);
                        }
                    },
                );
            });
        }
    });
    html.tag(tag!(div, class = "buttons"), |html| {
        if !context.host.hidden[Part::Print] {
            let text = match read {
                // A comparison of views says nothing about the family.
                Some(Reading::Views) => Key::from(Keeping::Print),
                _ => Ui::Print.into(),
            };
            frame::primary(html, text, Action::PressedPrint);
        }
        if read == Some(Reading::Views) {
            let copy = tag!(button, class = "button", type = "button", part = "button", "data-copy" = "views");
            press(html, copy, Viewed::Copy, OnSidePage::PressedCopyViews);
        }
        let open = tag!(button, class = "button", type = "button", part = "button", "data-action" = "open");
        frame::side_page_button(html, open, Keeping::ToOpen, SidePage::Open);
    });
    news(html, Section::Views);
    turn::offer(html);
}

/// Cautions for views that may be of different relationships or editions of the words.
fn mixed(html: &mut Builder<'_>, records: &[Record]) {
    let names = names_differ(records).then(|| Key::from(Viewed::NamesDiffer));
    let editions = trend::editions(Editions::of(records)).map(Key::from);
    html.tag_if(
        names.is_some() || editions.is_some(),
        tag!(div, class = "note", part = "note", "data-part" = "mixed"),
        |html| {
            for text in names.into_iter().chain(editions) {
                html.line(tag!(p), text);
            }
        },
    );
}

/// Asks how to read the opened records: of the same answers, one way says "down by 2" and the other "two
/// steps apart".
fn ask(html: &mut Builder<'_>, read: Option<Reading>) {
    section(html, "reading", Viewed::Ask, |html| {
        let choices = Reading::ALL.iter().map(|reading| Choice {
            id: reading.id().to_owned(),
            text: html.context.say(match reading {
                Reading::OverTime => Viewed::OverTime,
                Reading::Views => Viewed::AsViews,
            }),
            means: None,
            is_chosen: read == Some(*reading),
            chose: Action::on_side_page(OnSidePage::ChoseReading(*reading)),
        });
        radios(
            html,
            "read-as",
            &heading_name("reading"),
            false,
            choices.collect(),
        );
        html.tag_if(read.is_none(), tag!(p, class = "hint"), |html| {
            html.say(Viewed::Choose)
        });
    });
}
