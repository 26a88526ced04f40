//! The same as the drawings, as a table: a row for each fact, a column for each record.

use yew::AttrValue;

use super::level::{band, has_family};
use super::{beside, heading_id, moved, moved_with_sign, numbered, when};
use crate::content::saying::number;
use crate::content::{Course as Text, Key, Ui};
use crate::domain::level::Level;
use crate::domain::placement::Confidence;
use crate::domain::response::Response;
use crate::record::Course;
use crate::record::course::{Movement, Standing, Track};
use crate::views::pen::Pen;
use crate::views::screen::Screen;
use crate::views::tag::tag;

/// One row: what it tells of, and what of each record.
struct Row<'r> {
    name: Key,
    value: &'r dyn Fn(&Screen<'_>, usize, &Standing) -> AttrValue,
    track: Option<&'r Track>,
}

/// A table, or several where there are many records.
pub fn matter(pen: &mut Pen<'_>, course: &Course) {
    let label = heading_id(pen.screen, "table");
    let parts = beside(course);
    let count = parts.len();
    for (part, range) in parts.into_iter().enumerate() {
        // A table that scrolls sideways has to be reached by the keyboard.
        pen.tag(
            tag!(div, class = "scroll", tabindex = "0", role = "group"),
            |pen| {
                pen.set("aria-labelledby", label.clone());
                pen.tag(tag!(table, class = "course-table"), |pen| {
                    if count > 1 {
                        let (first, last) = ((range.start + 1).to_string(), range.end.to_string());
                        let values = [("first", first.as_str()), ("last", &last)];
                        let screen = pen.screen;
                        pen.tag_of(tag!(caption), screen.fill(Text::TablePart, &values));
                    }
                    let columns = Columns {
                        course,
                        range,
                        has_change: part + 1 == count && course.standings.len() > 1,
                    };
                    columns.table(pen);
                });
            },
        );
    }
}

/// The columns of one table.
struct Columns<'c> {
    course: &'c Course,
    range: std::ops::Range<usize>,
    /// Whether the change from the first record to the last stands at the end.
    has_change: bool,
}

impl Columns<'_> {
    fn table(&self, pen: &mut Pen<'_>) {
        pen.tag(tag!(thead), |pen| {
            pen.tag(tag!(tr), |pen| {
                pen.line(tag!(th, scope = "col"), Text::ColumnWhat);
                for (index, standing) in numbered(self.course, &self.range) {
                    pen.tag(tag!(th, scope = "col"), |pen| when(pen, index, standing));
                }
                if self.has_change {
                    pen.line(tag!(th, scope = "col"), Text::ColumnChange);
                }
            });
        });
        pen.tag(tag!(tbody), |pen| self.whole(pen));
        pen.tag(tag!(tbody), |pen| self.answers(pen));
    }

    /// What is told of the relationship as a whole, and of the family.
    fn whole(&self, pen: &mut Pen<'_>) {
        let with_family = has_family(self.course);
        let row = |name: Key, value, track| Row { name, value, track };
        self.row(
            pen,
            &row(Text::RowLevel.into(), &level, Some(&self.course.level)),
        );
        self.row(pen, &row(Text::RowRange.into(), &range, None));
        self.row(pen, &row(Text::RowSure.into(), &sure, None));
        self.row(pen, &row(Ui::ClaimedName.into(), &claimed, None));
        if with_family {
            let risk = |screen: &Screen<'_>, _, standing: &Standing| band(screen, standing);
            self.row(
                pen,
                &row(Ui::FactRisk.into(), &risk, Some(&self.course.band)),
            );
            self.row(pen, &row(Text::RowComplexity.into(), &complexity, None));
            self.row(pen, &row(Text::LegendNeeded.into(), &needed, None));
        }
    }

    fn answers(&self, pen: &mut Pen<'_>) {
        for aspect in &self.course.aspects {
            let value = |screen: &Screen<'_>, index: usize, _: &Standing| {
                answer(
                    screen,
                    aspect.responses.get(index).copied().unwrap_or_default(),
                )
            };
            let row = Row {
                name: Key::dimension_name(aspect.dimension),
                value: &value,
                track: Some(&aspect.track),
            };
            self.row(pen, &row);
        }
    }

    fn row(&self, pen: &mut Pen<'_>, row: &Row<'_>) {
        let screen = pen.screen;
        pen.tag(tag!(tr), |pen| {
            pen.line(tag!(th, scope = "row"), row.name);
            for (index, standing) in numbered(self.course, &self.range) {
                pen.tag(tag!(td), |pen| {
                    pen.text((row.value)(screen, index, standing));
                    if let Some(step) = self.step(row, index) {
                        pen.space();
                        pen.tag_of(tag!(span, class = "course-step"), moved(screen, step));
                    }
                });
            }
            if self.has_change {
                pen.tag(tag!(td), |pen| {
                    if let Some(track) = row.track {
                        moved_with_sign(pen, track.overall);
                    }
                });
            }
        });
    }

    /// What changed to this record from the one before. Of two, the last column says it.
    fn step(&self, row: &Row<'_>, index: usize) -> Option<Movement> {
        let steps = &row.track?.steps;
        let step = *steps.get(index.checked_sub(1)?)?;
        (steps.len() > 1 && step.is_change()).then_some(step)
    }
}

fn level(screen: &Screen<'_>, _: usize, standing: &Standing) -> AttrValue {
    match standing.placement.level {
        Some(level) => {
            let title = screen.say(Key::level_title(level));
            [number(level), " ", &title].concat().into()
        }
        None => screen.say(Ui::NotPlacedShort),
    }
}

fn range(_: &Screen<'_>, _: usize, standing: &Standing) -> AttrValue {
    let (low, high) = standing.placement.range;
    if low == high {
        AttrValue::Static(number(low))
    } else {
        [number(low), " – ", number(high)].concat().into()
    }
}

fn sure(screen: &Screen<'_>, _: usize, standing: &Standing) -> AttrValue {
    screen.say(match standing.placement.confidence {
        Confidence::NotSure => Text::NotSure,
        Confidence::Between => Text::Between,
        Confidence::Uneven => Text::Uneven,
        Confidence::Clear => Text::Clear,
    })
}

fn claimed(screen: &Screen<'_>, _: usize, standing: &Standing) -> AttrValue {
    screen.say(match standing.claimed {
        Response::Unanswered => Key::ANSWER_UNANSWERED,
        Response::Unknown => Key::ANSWER_UNKNOWN,
        Response::Known(claim) => Key::claimed(claim),
    })
}

fn complexity(screen: &Screen<'_>, _: usize, standing: &Standing) -> AttrValue {
    match standing.family {
        Some(family) => screen.say(Key::complexity_name(family.complexity)),
        None => screen.say(Text::LeftOut),
    }
}

fn needed(screen: &Screen<'_>, _: usize, standing: &Standing) -> AttrValue {
    match standing.family {
        Some(family) => {
            let title = screen.say(Key::level_title(family.needed));
            [number(family.needed), " ", &title].concat().into()
        }
        None => screen.say(Text::LeftOut),
    }
}

fn answer(screen: &Screen<'_>, response: Response<Level>) -> AttrValue {
    match response {
        Response::Known(level) => AttrValue::Static(number(level)),
        Response::Unknown => screen.say(Key::ANSWER_UNKNOWN),
        Response::Unanswered => screen.say(Key::ANSWER_UNANSWERED),
    }
}
