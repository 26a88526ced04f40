//! Many results at once, for a team leader: files are chosen, and what is in them is shown as counts.

mod read;
mod tables;

use super::blocks::blocks;
use super::desk::{news, press, section, top};
use super::pen::Pen;
use crate::app::Action;
use crate::app::desk::{OnDesk, OnMany, Section};
use crate::app::host::Part;
use crate::content::{Counted, Keeping, Key, Viewed};
use crate::domain::counts::{LEAST, ShownCounts};
use crate::domain::vocabulary::Vocabulary;
use crate::flow::step::Aside;
use crate::report::counts;
use crate::report::names::CountsKind;
use crate::views::tag::{Tag, tag};

const BUTTON: &Tag = tag!(button, class = "button", type = "button", part = "button");

/// The page.
pub fn page(pen: &mut Pen<'_>) {
    let many = &pen.screen.state.desk.many;
    top(pen, Aside::Many, Some(Counted::PageLead.into()));
    read::fields(pen);
    read::progress(pen);
    news(pen, Section::Many);
    let is_any = many.gathered.all.records() > 0;
    pen.group(|pen| {
        if !many.gathered.is_empty() {
            section(pen, "counted", Counted::CountedHeading, read::facts);
        }
    });
    pen.group(|pen| {
        if is_any {
            tables::on_screen(pen, many.counts());
        }
    });
    pen.group(|pen| {
        if is_any {
            section(pen, "hand", Keeping::HandHeading, hand);
        }
    });
    pen.group(|pen| {
        if !many.gathered.unread.is_empty() {
            read::unread(pen);
        }
    });
    pen.group(|pen| {
        if !many.gathered.is_empty() {
            pen.tag(tag!(div, class = "buttons"), |pen| {
                let away = tag!(button, class = "link", type = "button", "data-action" = "put-counts-away");
                press(pen, away, Counted::PutAway, OnMany::PressedPutAway.into());
            });
        }
    });
    pen.group(|pen| {
        if is_any {
            pen.tag(tag!(div, class = "on-paper"), |pen| on_paper(pen));
        }
    });
}

/// What is printed: the report, with its tables drawn.
fn on_paper(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let many = &screen.state.desk.many;
    let counts = ShownCounts::of(many.counts());
    let [top, rows, end] = counts::parts(&counts, many.service_name(), screen.words);
    blocks(pen, &top);
    pen.group(|pen| {
        if !rows.is_empty() {
            tables::on_paper(pen, &counts);
        }
    });
    blocks(pen, &end);
}

/// What leaves the screen.
fn hand(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let most = (LEAST - 1).to_string();
    let hint = screen.fill(Counted::HandHint, &[("most", &most)]);
    pen.tag_of(tag!(p), hint);
    pen.tag(tag!(div, class = "buttons"), |pen| {
        if !screen.host.hidden[Part::Print] {
            let print = tag!(button, class = "button", type = "button", part = "button", "data-action" = "print");
            super::frame::press(pen, print, Keeping::Print, Action::PressedPrint);
        }
        let copy = tag!(button, class = "button", type = "button", part = "button", "data-copy" = "counts");
        press(pen, copy, Viewed::Copy, OnMany::PressedCopy.into());
    });
    pen.tag(tag!(details, class = "files"), |pen| {
        pen.line(tag!(summary), Keeping::FilesHeading);
        pen.tag(tag!(ul, class = "rows plain"), |pen| {
            for kind in CountsKind::ALL {
                pen.tag(tag!(li), |pen| file(pen, *kind));
            }
        });
    });
    news(pen, Section::Counts);
}

fn file(pen: &mut Pen<'_>, kind: CountsKind) {
    let text = Key::from(match kind {
        CountsKind::Spreadsheet => Counted::FileTable,
        CountsKind::SpreadsheetSemicolons => Counted::FileTableSemicolons,
        CountsKind::Text => Counted::FileText,
    });
    pen.line(tag!(span), text);
    pen.tag(BUTTON, |pen| {
        pen.set("data-save", kind.id());
        pen.on_press(Action::on_desk(OnDesk::OnMany(OnMany::PressedSave(kind))));
        pen.say(Keeping::Save);
        pen.tag(tag!(span, class = "unseen"), |pen| {
            pen.space();
            pen.say(text);
        });
    });
}
