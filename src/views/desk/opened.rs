//! What was opened: where it came from, when it was saved, and where it stands.

use yew::AttrValue;

use super::{ask, press};
use crate::app::Action;
use crate::app::desk::{OnDesk, Opened, Origin, Person};
use crate::content::{Keeping, Key, Viewed};
use crate::domain::placement::Placement;
use crate::flow::Step;
use crate::record::time::in_words;
use crate::record::{Day, Record, Time};
use crate::views::pen::Pen;
use crate::views::screen::Screen;
use crate::views::tag::tag;

/// Where something came from.
pub fn origin(screen: &Screen<'_>, origin: &Origin, is_code: bool) -> AttrValue {
    match origin {
        Origin::File(name) => screen.fill(Keeping::FromFile, &[("name", name)]),
        Origin::Shelf(_) => screen.say(Keeping::FromShelf),
        Origin::InTurn(Person::First) => screen.say(Viewed::FirstPerson),
        Origin::InTurn(Person::Second) => screen.say(Viewed::SecondPerson),
        Origin::Pasted if is_code => screen.say(Keeping::FromCode),
        Origin::Pasted => screen.say(Keeping::FromPasted),
    }
}

/// When it was saved, the other service's name where it has one, and where it stands.
pub fn tells(pen: &mut Pen<'_>, record: &Record, days: &[Option<Day>]) {
    let screen = pen.screen;
    saved_on(pen, (record.day, record.time), days);
    let responses = &record.responses;
    if !responses.service_name.is_empty() {
        pen.tag_of(tag!(span, class = "fact"), responses.service_name.clone());
    }
    let level = Placement::of(&responses.assessment.dimensions).level;
    let level = level.map_or(Keeping::NoLevel.into(), Key::level_name);
    pen.line(tag!(span, class = "fact"), level);
    let open = Step::open_questions(responses);
    if open > 0 && record.scope == crate::record::Scope::Whole {
        let count = open.to_string();
        let said = screen.fill(Keeping::Unfinished, &[("count", &count)]);
        pen.tag_of(tag!(span, class = "fact"), said);
    }
}

/// When something was saved, where that is known: with the time where another one beside it, of all their
/// days, is of the same day.
pub fn saved_on(pen: &mut Pen<'_>, when: (Option<Day>, Option<Time>), days: &[Option<Day>]) {
    let screen = pen.screen;
    if let (Some(day), time) = when {
        let mut of_its_day = days.iter().filter(|other| **other == Some(day));
        let time = time.filter(|_| of_its_day.nth(1).is_some());
        let day = in_words(day, time, screen.words);
        pen.tag_of(
            tag!(span, class = "fact"),
            screen.fill(Keeping::SavedOn, &[("day", &day)]),
        );
    }
}

/// What lies open, with what can be done with each. `number` gives the number that one has in a
/// drawing, by its place, and `same` the place of an earlier one with the same answers.
pub fn list(
    pen: &mut Pen<'_>,
    number: impl Fn(usize) -> Option<usize>,
    same: impl Fn(usize) -> Option<usize>,
) {
    let opened = &pen.screen.state.desk.opened;
    let days: Vec<_> = opened.iter().map(|one| one.record.day).collect();
    pen.tag(tag!(ul, class = "rows plain"), |pen| {
        for (index, one) in opened.iter().enumerate() {
            pen.tag(tag!(li), |pen| {
                pen.key(&format!("{:?}{index}", one.origin));
                let same = same(index).map(&number);
                row(pen, (index, one), &days, (number(index), same));
            });
        }
    });
}

/// The number that a record has in a drawing, where it has one.
pub fn numbered(pen: &mut Pen<'_>, number: Option<usize>) {
    pen.group(|pen| {
        if let Some(number) = number {
            pen.tag_of(tag!(span, class = "course-number"), number.to_string());
        }
    });
}

/// That another one has the same answers, where it does: the number of that, or none where nothing has a
/// number.
pub fn same_answers(pen: &mut Pen<'_>, same: Option<Option<usize>>) {
    pen.group(|pen| match same {
        Some(Some(number)) => {
            let values = [("number", &*number.to_string())];
            pen.tag_of(
                tag!(p, class = "soft"),
                pen.screen.fill(Keeping::SameAsNumber, &values),
            );
        }
        Some(None) => pen.line(tag!(p, class = "soft"), Keeping::SameAnswers),
        None => {}
    });
}

/// That it was answered with another edition of the words, where it was.
fn edition(pen: &mut Pen<'_>, record: &Record) {
    let screen = pen.screen;
    let differs = !record.edition.is_empty() && *record.edition != *screen.say(Key::META_EDITION);
    pen.group(|pen| {
        if differs {
            let values = [("edition", record.edition.as_str())];
            pen.tag_of(
                tag!(p, class = "soft"),
                screen.fill(Keeping::OtherEdition, &values),
            );
        }
    });
}

fn row(
    pen: &mut Pen<'_>,
    (index, opened): (usize, &Opened),
    days: &[Option<Day>],
    (number, same): (Option<usize>, Option<Option<usize>>),
) {
    let screen = pen.screen;
    let id = screen.id(&["opened-", &index.to_string()].concat());
    pen.tag(tag!(p, class = "facts-line"), |pen| {
        pen.set("id", id.clone());
        numbered(pen, number);
        let from = origin(screen, &opened.origin, opened.only_looked_at);
        pen.tag_of(tag!(strong), from);
        tells(pen, &opened.record, days);
    });
    edition(pen, &opened.record);
    same_answers(pen, same);
    let desk = &screen.state.desk;
    pen.group(|pen| {
        if desk.replacing == Some(index) {
            let yes = tag!(button, class = "button", type = "button", part = "button", "data-action" = "replace");
            ask(pen, Keeping::ReplaceHeading, |pen| {
                press(pen, yes, Keeping::Replace, OnDesk::AgreedToReplace);
            });
        }
    });
    pen.tag(tag!(p, class = "row-buttons"), |pen| {
        if !opened.only_looked_at {
            let go_on = tag!(button, class = "button", type = "button", part = "button", "data-action" = "go-on");
            pen.tag(go_on, |pen| {
                pen.set("aria-describedby", id.clone());
                pen.on_press(Action::on_desk(OnDesk::PressedGoOn(index)));
                pen.say(Keeping::GoOn);
            });
        }
        pen.tag(tag!(button, class = "link", type = "button", "data-action" = "put-away"), |pen| {
            pen.set("aria-describedby", id.clone());
            pen.on_press(Action::on_desk(OnDesk::PutAway(index)));
            pen.say(Keeping::PutAway);
        });
    });
}
