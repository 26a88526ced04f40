//! What was opened, looked at: one record by itself, or several beside each other, as one relationship over
//! time or as several people's views of it.

use super::{heading_name, news, opened, press, section, top, turn};
use crate::app::Action;
use crate::app::desk::views::{comparison, reading, same_as, whose};
use crate::app::desk::{OnDesk, Reading, Section, handing};
use crate::app::host::Part;
use crate::content::{Keeping, Key, Ui, Viewed};
use crate::domain::vocabulary::Vocabulary;
use crate::flow::step::Aside;
use crate::record::Record;
use crate::record::course::{Course, Editions, names_differ};
use crate::views::pen::Pen;
use crate::views::radios::{Choice, radios};
use crate::views::tag::tag;
use crate::views::{comparison as views, course, frame, result};

/// The page.
pub fn page(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let state = screen.state;
    let records: Vec<Record> = handing::compared(state, screen.words);
    top(pen, Aside::Course, None);
    let read = reading(&state.desk, &records).filter(|_| records.len() > 1);
    pen.group(|pen| match records.as_slice() {
        [] => pen.line(tag!(p), Keeping::NothingOpen),
        [one] => pen.tag(tag!(div, class = "looked-at"), |pen| {
            result::report(pen, one)
        }),
        _ => ask(pen, read),
    });
    let course = (read == Some(Reading::OverTime)).then(|| Course::of(&records));
    pen.group(|pen| {
        if let Some(course) = &course {
            course::matter(pen, course);
        } else if read == Some(Reading::Views) {
            mixed(pen, &records);
            views::matter(pen, &comparison(&state.desk, &records));
        }
    });
    // The same numbers as in the drawings.
    let number = |given: usize| {
        read?;
        let place = match &course {
            Some(course) => {
                let mut standings = course.standings.iter();
                standings.position(|standing| standing.given == given)?
            }
            None => given,
        };
        Some(place + 1)
    };
    let count = state.desk.opened.len();
    // Over time the notes say it.
    let same = match read {
        Some(Reading::OverTime) => Vec::new(),
        _ => same_as(&records),
    };
    let same = |place: usize| same.get(place).copied().flatten();
    section(pen, "opened", Keeping::OpenedHeading, |pen| {
        opened::list(pen, number, same);
        pen.group(|pen| {
            if records.len() > count {
                pen.tag(tag!(p, class = "facts-line"), |pen| {
                    opened::numbered(pen, number(count));
                    pen.line(tag!(strong), Keeping::ShelfNow);
                });
                opened::same_answers(pen, same(count).map(number));
            }
        });
    });
    pen.group(|pen| {
        if read == Some(Reading::Views) {
            section(pen, "whose", Viewed::WhoseHeading, |pen| {
                pen.line(tag!(p, class = "hint"), Viewed::WhoseHint);
                pen.tag(
                    tag!(ol, class = "views-whose plain", role = "list"),
                    |pen| {
                        for (place, whose) in whose(&state.desk, &records).enumerate() {
                            views::whose(pen, place, whose);
                        }
                    },
                );
            });
        }
    });
    pen.tag(tag!(div, class = "buttons"), |pen| {
        if !screen.host.hidden[Part::Print] {
            let text = match read {
                // What is said of views says nothing of the family.
                Some(Reading::Views) => Key::from(Keeping::Print),
                _ => Ui::Print.into(),
            };
            frame::primary(pen, text, Action::PressedPrint);
        }
        if read == Some(Reading::Views) {
            let copy = tag!(button, class = "button", type = "button", part = "button", "data-copy" = "views");
            press(pen, copy, Viewed::Copy, OnDesk::PressedCopyViews);
        }
        let open = tag!(button, class = "button", type = "button", part = "button", "data-action" = "open");
        frame::aside(pen, open, Keeping::ToOpen, Aside::Open);
    });
    news(pen, Section::Views);
    turn::offer(pen);
}

/// What to heed of views that may be of different relationships, or answered with different words.
fn mixed(pen: &mut Pen<'_>, records: &[Record]) {
    let names = names_differ(records).then(|| Key::from(Viewed::NamesDiffer));
    let editions = course::editions(Editions::of(records)).map(Key::from);
    pen.tag_if(
        names.is_some() || editions.is_some(),
        tag!(div, class = "note", part = "note", "data-part" = "mixed"),
        |pen| {
            for text in names.into_iter().chain(editions) {
                pen.line(tag!(p), text);
            }
        },
    );
}

/// Asks how what lies open is to be read: of the same answers one says "down by 2" and the other "two steps
/// apart".
fn ask(pen: &mut Pen<'_>, read: Option<Reading>) {
    section(pen, "reading", Viewed::Ask, |pen| {
        let choices = Reading::ALL.iter().map(|reading| Choice {
            id: reading.id().to_owned(),
            text: pen.screen.say(match reading {
                Reading::OverTime => Viewed::OverTime,
                Reading::Views => Viewed::AsViews,
            }),
            means: None,
            is_chosen: read == Some(*reading),
            chose: Action::on_desk(OnDesk::ChoseReading(*reading)),
        });
        radios(
            pen,
            "read-as",
            &heading_name("reading"),
            false,
            choices.collect(),
        );
        pen.tag_if(read.is_none(), tag!(p, class = "hint"), |pen| {
            pen.say(Viewed::Choose)
        });
    });
}
