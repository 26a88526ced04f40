//! Opened records: where they came from, when they were saved, and their level.

use yew::AttrValue;

use super::{ask, press};
use crate::app::Action;
use crate::app::side_pages::{OnSidePage, Opened, Origin, Person};
use crate::content::{Keeping, Key, Viewed};
use crate::domain::placement::Placement;
use crate::flow::Step;
use crate::record::time::in_words;
use crate::record::{Day, Record, Time};
use crate::views::builder::Builder;
use crate::views::context::ViewContext;
use crate::views::tag::tag;

/// Where a record came from.
pub fn origin(context: &ViewContext<'_>, origin: &Origin, is_code: bool) -> AttrValue {
    match origin {
        Origin::File(name) => context.fill(Keeping::FromFile, &[("name", name)]),
        Origin::Kept(_) => context.say(Keeping::FromShelf),
        Origin::InTurn(Person::First) => context.say(Viewed::FirstPerson),
        Origin::InTurn(Person::Second) => context.say(Viewed::SecondPerson),
        Origin::Pasted if is_code => context.say(Keeping::FromCode),
        Origin::Pasted => context.say(Keeping::FromPasted),
    }
}

/// When a record was saved, the other service's name if it has one, and its level.
pub fn summary(html: &mut Builder<'_>, record: &Record, days: &[Option<Day>]) {
    let context = html.context;
    saved_on(html, (record.day, record.time), days);
    let responses = &record.responses;
    if !responses.service_name.is_empty() {
        html.tag_of(tag!(span, class = "fact"), responses.service_name.clone());
    }
    let level = Placement::of(&responses.assessment.relationship.dimensions).level;
    let level = level.map_or(Keeping::NoLevel.into(), Key::level_name);
    html.line(tag!(span, class = "fact"), level);
    let open = Step::open_questions(responses);
    if open > 0 && record.scope == crate::record::Scope::Whole {
        let count = open.to_string();
        let said = context.fill(Keeping::Unfinished, &[("count", &count)]);
        html.tag_of(tag!(span, class = "fact"), said);
    }
}

/// When something was saved, if that is known. The time is included if `days`, which lists all records shown
/// together, has the same day twice.
pub fn saved_on(html: &mut Builder<'_>, when: (Option<Day>, Option<Time>), days: &[Option<Day>]) {
    let context = html.context;
    if let (Some(day), time) = when {
        let mut of_its_day = days.iter().filter(|other| **other == Some(day));
        let time = time.filter(|_| of_its_day.nth(1).is_some());
        let day = in_words(day, time, context.words);
        html.tag_of(
            tag!(span, class = "fact"),
            context.fill(Keeping::SavedOn, &[("day", &day)]),
        );
    }
}

/// The opened records, with what can be done with each. By its place, `number` gives a record's number in a
/// drawing, and `same` the place of an earlier record with the same answers.
pub fn list(
    html: &mut Builder<'_>,
    number: impl Fn(usize) -> Option<usize>,
    same: impl Fn(usize) -> Option<usize>,
) {
    let opened = &html.context.state.side_pages.opened;
    let days: Vec<_> = opened.iter().map(|one| one.record.day).collect();
    html.tag(tag!(ul, class = "rows plain"), |html| {
        for (index, one) in opened.iter().enumerate() {
            html.tag(tag!(li), |html| {
                html.key(&format!("{:?}{index}", one.origin));
                let same = same(index).map(&number);
                row(html, (index, one), &days, (number(index), same));
            });
        }
    });
}

/// The number of a record in a drawing, if it has one.
pub fn numbered(html: &mut Builder<'_>, number: Option<usize>) {
    html.group(|html| {
        if let Some(number) = number {
            html.tag_of(tag!(span, class = "course-number"), number.to_string());
        }
    });
}

/// Says if another record has the same answers: with its number, or without one if records have no numbers.
pub fn same_answers(html: &mut Builder<'_>, same: Option<Option<usize>>) {
    html.group(|html| match same {
        Some(Some(number)) => {
            let values = [("number", &*number.to_string())];
            html.tag_of(
                tag!(p, class = "soft"),
                html.context.fill(Keeping::SameAsNumber, &values),
            );
        }
        Some(None) => html.line(tag!(p, class = "soft"), Keeping::SameAnswers),
        None => {}
    });
}

/// Says if the record was answered in another edition of the words.
fn edition(html: &mut Builder<'_>, record: &Record) {
    let context = html.context;
    let differs = !record.edition.is_empty() && *record.edition != *context.say(Key::META_EDITION);
    html.group(|html| {
        if differs {
            let values = [("edition", record.edition.as_str())];
            html.tag_of(
                tag!(p, class = "soft"),
                context.fill(Keeping::OtherEdition, &values),
            );
        }
    });
}

fn row(
    html: &mut Builder<'_>,
    (index, opened): (usize, &Opened),
    days: &[Option<Day>],
    (number, same): (Option<usize>, Option<Option<usize>>),
) {
    let context = html.context;
    let id = context.id(&["opened-", &index.to_string()].concat());
    html.tag(tag!(p, class = "facts-line"), |html| {
        html.set("id", id.clone());
        numbered(html, number);
        let from = origin(context, &opened.origin, opened.view_only);
        html.tag_of(tag!(strong), from);
        summary(html, &opened.record, days);
    });
    edition(html, &opened.record);
    same_answers(html, same);
    let side_pages = &context.state.side_pages;
    html.group(|html| {
        if side_pages.confirming_replace == Some(index) {
            let yes = tag!(button, class = "button", type = "button", part = "button", "data-action" = "replace");
            ask(html, Keeping::ReplaceHeading, |html| {
                press(html, yes, Keeping::Replace, OnSidePage::ConfirmedReplace);
            });
        }
    });
    html.tag(tag!(p, class = "row-buttons"), |html| {
        if !opened.view_only {
            let go_on = tag!(button, class = "button", type = "button", part = "button", "data-action" = "go-on");
            html.tag(go_on, |html| {
                html.set("aria-describedby", id.clone());
                html.on_press(Action::on_side_page(OnSidePage::PressedResume(index)));
                html.say(Keeping::GoOn);
            });
        }
        html.tag(tag!(button, class = "link", type = "button", "data-action" = "put-away"), |html| {
            html.set("aria-describedby", id.clone());
            html.on_press(Action::on_side_page(OnSidePage::ClosedRecord(index)));
            html.say(Keeping::PutAway);
        });
    });
}
