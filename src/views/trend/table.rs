//! The same as the drawings, as a table: a row for each fact, a column for each record.

use yew::AttrValue;

use super::level::{band, has_family};
use super::{beside, heading_id, moved, moved_with_sign, numbered, when};
use crate::content::phrasing::number;
use crate::content::{Key, Trend as Text, Ui};
use crate::domain::level::Level;
use crate::domain::placement::Confidence;
use crate::domain::response::Response;
use crate::record::Trend;
use crate::record::trend::{Movement, Series, Snapshot};
use crate::views::builder::Builder;
use crate::views::context::ViewContext;
use crate::views::tag::tag;

/// One row: its name, its value for each record, and its movements.
struct Row<'r> {
    name: Key,
    value: &'r dyn Fn(&ViewContext<'_>, usize, &Snapshot) -> AttrValue,
    series: Option<&'r Series>,
}

/// One table, or several if there are many records.
pub fn body(html: &mut Builder<'_>, trend: &Trend) {
    let label = heading_id(html.context, "table");
    let parts = beside(trend);
    let count = parts.len();
    for (part, range) in parts.into_iter().enumerate() {
        // A table that scrolls sideways must be reachable by keyboard.
        html.tag(
            tag!(div, class = "scroll", tabindex = "0", role = "group"),
            |html| {
                html.set("aria-labelledby", label.clone());
                html.tag(tag!(table, class = "course-table"), |html| {
                    if count > 1 {
                        let (first, last) = ((range.start + 1).to_string(), range.end.to_string());
                        let values = [("first", first.as_str()), ("last", &last)];
                        let context = html.context;
                        html.tag_of(tag!(caption), context.fill(Text::TablePart, &values));
                    }
                    let columns = Columns {
                        trend,
                        range,
                        has_change: part + 1 == count && trend.snapshots.len() > 1,
                    };
                    columns.table(html);
                });
            },
        );
    }
}

/// The columns of one table.
struct Columns<'c> {
    trend: &'c Trend,
    range: std::ops::Range<usize>,
    /// Whether the last column shows the change from the first record to the last.
    has_change: bool,
}

impl Columns<'_> {
    fn table(&self, html: &mut Builder<'_>) {
        html.tag(tag!(thead), |html| {
            html.tag(tag!(tr), |html| {
                html.line(tag!(th, scope = "col"), Text::ColumnWhat);
                for (index, snapshot) in numbered(self.trend, &self.range) {
                    html.tag(tag!(th, scope = "col"), |html| when(html, index, snapshot));
                }
                if self.has_change {
                    html.line(tag!(th, scope = "col"), Text::ColumnChange);
                }
            });
        });
        html.tag(tag!(tbody), |html| self.whole(html));
        html.tag(tag!(tbody), |html| self.answers(html));
    }

    /// The rows about the relationship as a whole, and about the family.
    fn whole(&self, html: &mut Builder<'_>) {
        let with_family = has_family(self.trend);
        let row = |name: Key, value, series| Row {
            name,
            value,
            series,
        };
        self.row(
            html,
            &row(Text::RowLevel.into(), &level, Some(&self.trend.level)),
        );
        self.row(html, &row(Text::RowRange.into(), &range, None));
        self.row(html, &row(Text::RowSure.into(), &sure, None));
        self.row(html, &row(Ui::ClaimedName.into(), &claimed, None));
        if with_family {
            let risk = |context: &ViewContext<'_>, _, snapshot: &Snapshot| band(context, snapshot);
            self.row(
                html,
                &row(Ui::FactRisk.into(), &risk, Some(&self.trend.band)),
            );
            self.row(html, &row(Text::RowComplexity.into(), &complexity, None));
            self.row(html, &row(Text::LegendNeeded.into(), &needed, None));
        }
    }

    fn answers(&self, html: &mut Builder<'_>) {
        for aspect in &self.trend.aspects {
            let value = |context: &ViewContext<'_>, index: usize, _: &Snapshot| {
                answer(
                    context,
                    aspect.responses.get(index).copied().unwrap_or_default(),
                )
            };
            let row = Row {
                name: Key::dimension_name(aspect.dimension),
                value: &value,
                series: Some(&aspect.series),
            };
            self.row(html, &row);
        }
    }

    fn row(&self, html: &mut Builder<'_>, row: &Row<'_>) {
        let context = html.context;
        html.tag(tag!(tr), |html| {
            html.line(tag!(th, scope = "row"), row.name);
            for (index, snapshot) in numbered(self.trend, &self.range) {
                html.tag(tag!(td), |html| {
                    html.text((row.value)(context, index, snapshot));
                    if let Some(step) = self.step(row, index) {
                        html.space();
                        html.tag_of(tag!(span, class = "course-step"), moved(context, step));
                    }
                });
            }
            if self.has_change {
                html.tag(tag!(td), |html| {
                    if let Some(series) = row.series {
                        moved_with_sign(html, series.overall);
                    }
                });
            }
        });
    }

    /// The change from the record before. If there are only two, the last column says it.
    fn step(&self, row: &Row<'_>, index: usize) -> Option<Movement> {
        let steps = &row.series?.steps;
        let step = *steps.get(index.checked_sub(1)?)?;
        (steps.len() > 1 && step.is_change()).then_some(step)
    }
}

fn level(context: &ViewContext<'_>, _: usize, snapshot: &Snapshot) -> AttrValue {
    match snapshot.placement.level {
        Some(level) => {
            let title = context.say(Key::level_title(level));
            [number(level), " ", &title].concat().into()
        }
        None => context.say(Ui::NotPlacedShort),
    }
}

fn range(_: &ViewContext<'_>, _: usize, snapshot: &Snapshot) -> AttrValue {
    let (low, high) = snapshot.placement.range;
    if low == high {
        AttrValue::Static(number(low))
    } else {
        [number(low), " – ", number(high)].concat().into()
    }
}

fn sure(context: &ViewContext<'_>, _: usize, snapshot: &Snapshot) -> AttrValue {
    context.say(match snapshot.placement.confidence {
        Confidence::NotSure => Text::NotSure,
        Confidence::Between => Text::Between,
        Confidence::Uneven => Text::Uneven,
        Confidence::Clear => Text::Clear,
    })
}

fn claimed(context: &ViewContext<'_>, _: usize, snapshot: &Snapshot) -> AttrValue {
    context.say(match snapshot.claimed {
        Response::Unanswered => Key::ANSWER_UNANSWERED,
        Response::Unknown => Key::ANSWER_UNKNOWN,
        Response::Known(claim) => Key::claimed(claim),
    })
}

fn complexity(context: &ViewContext<'_>, _: usize, snapshot: &Snapshot) -> AttrValue {
    match snapshot.family {
        Some(family) => context.say(Key::complexity_name(family.complexity)),
        None => context.say(Text::LeftOut),
    }
}

fn needed(context: &ViewContext<'_>, _: usize, snapshot: &Snapshot) -> AttrValue {
    match snapshot.family {
        Some(family) => {
            let title = context.say(Key::level_title(family.needed));
            [number(family.needed), " ", &title].concat().into()
        }
        None => context.say(Text::LeftOut),
    }
}

fn answer(context: &ViewContext<'_>, response: Response<Level>) -> AttrValue {
    match response {
        Response::Known(level) => AttrValue::Static(number(level)),
        Response::Unknown => context.say(Key::ANSWER_UNKNOWN),
        Response::Unanswered => context.say(Key::ANSWER_UNANSWERED),
    }
}
