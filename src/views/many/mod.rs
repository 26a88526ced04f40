//! Many results at once, for a team leader: chosen files are read, and their content is shown as counts.

mod read;
mod tables;

use super::blocks::blocks;
use super::builder::Builder;
use super::side_pages::{news, press, section, top};
use crate::app::Action;
use crate::app::host::Part;
use crate::app::side_pages::{OnMany, OnSidePage, Section};
use crate::content::{Counted, Keeping, Key, Viewed};
use crate::domain::counts::{LEAST, ShownCounts};
use crate::domain::vocabulary::Vocabulary;
use crate::flow::step::SidePage;
use crate::report::counts;
use crate::report::names::CountsKind;
use crate::views::tag::{Tag, tag};

const BUTTON: &Tag = tag!(button, class = "button", type = "button", part = "button");

/// The page.
pub fn page(html: &mut Builder<'_>) {
    let many = &html.context.state.side_pages.many;
    top(html, SidePage::Many, Some(Counted::PageLead.into()));
    read::fields(html);
    read::progress(html);
    news(html, Section::Many);
    let is_any = many.gathered.all.records() > 0;
    html.group(|html| {
        if !many.gathered.is_empty() {
            section(html, "counted", Counted::CountedHeading, read::facts);
        }
    });
    html.group(|html| {
        if is_any {
            tables::on_screen(html, many.counts());
        }
    });
    html.group(|html| {
        if is_any {
            section(html, "hand", Keeping::HandHeading, share);
        }
    });
    html.group(|html| {
        if !many.gathered.unread.is_empty() {
            read::unread(html);
        }
    });
    html.group(|html| {
        if !many.gathered.is_empty() {
            html.tag(tag!(div, class = "buttons"), |html| {
                let away = tag!(button, class = "link", type = "button", "data-action" = "put-counts-away");
                press(html, away, Counted::PutAway, OnMany::PressedClose.into());
            });
        }
    });
    html.group(|html| {
        if is_any {
            html.tag(tag!(div, class = "on-paper"), |html| on_paper(html));
        }
    });
}

/// The printed version: the report, with its tables drawn.
fn on_paper(html: &mut Builder<'_>) {
    let context = html.context;
    let many = &context.state.side_pages.many;
    let counts = ShownCounts::of(many.counts());
    let [top, rows, end] = counts::parts(&counts, many.service_name(), context.words);
    blocks(html, &top);
    html.group(|html| {
        if !rows.is_empty() {
            tables::on_paper(html, &counts);
        }
    });
    blocks(html, &end);
}

/// Printing, copying and saving the counts.
fn share(html: &mut Builder<'_>) {
    let context = html.context;
    let most = (LEAST - 1).to_string();
    let hint = context.fill(Counted::HandHint, &[("most", &most)]);
    html.tag_of(tag!(p), hint);
    html.tag(tag!(div, class = "buttons"), |html| {
        if !context.host.hidden[Part::Print] {
            let print = tag!(button, class = "button", type = "button", part = "button", "data-action" = "print");
            super::frame::press(html, print, Keeping::Print, Action::PressedPrint);
        }
        let copy = tag!(button, class = "button", type = "button", part = "button", "data-copy" = "counts");
        press(html, copy, Viewed::Copy, OnMany::PressedCopy.into());
    });
    html.tag(tag!(details, class = "files"), |html| {
        html.line(tag!(summary), Keeping::FilesHeading);
        html.tag(tag!(ul, class = "rows plain"), |html| {
            for kind in CountsKind::ALL {
                html.tag(tag!(li), |html| file(html, *kind));
            }
        });
    });
    news(html, Section::Counts);
}

fn file(html: &mut Builder<'_>, kind: CountsKind) {
    let text = Key::from(match kind {
        CountsKind::Spreadsheet => Counted::FileTable,
        CountsKind::SpreadsheetSemicolons => Counted::FileTableSemicolons,
        CountsKind::Text => Counted::FileText,
    });
    html.line(tag!(span), text);
    html.tag(BUTTON, |html| {
        html.set("data-save", kind.id());
        html.on_press(Action::on_side_page(OnSidePage::OnMany(
            OnMany::PressedSave(kind),
        )));
        html.say(Keeping::Save);
        html.tag(tag!(span, class = "unseen"), |html| {
            html.space();
            html.say(text);
        });
    });
}
