//! The services as a sortable table: a row for each, with its number in the drawing.

use std::cmp::Ordering;

use yew::AttrValue;

use super::{Drawn, LINK, gap, level};
use crate::app::Action;
use crate::app::map::{Column, OnMap, Sorted};
use crate::content::phrasing::map as phrasing;
use crate::content::{Key, OnMap as Text};
use crate::domain::dimension::Dimension;
use crate::domain::map::WorksOn;
use crate::domain::map::relationship::RelationshipOutcome;
use crate::domain::vocabulary::Vocabulary;
use crate::views::builder::Builder;
use crate::views::context::ViewContext;
use crate::views::tag::tag;

/// The heading of each column that sorts.
const fn heading(column: Column) -> Text {
    match column {
        Column::Number => Text::ColumnNumber,
        Column::Name => Text::ColumnName,
        Column::Place => Text::ColumnPlace,
        Column::Level => Text::ColumnLevel,
        Column::Gap => Text::ColumnGap,
    }
}

/// The table.
pub fn body(html: &mut Builder<'_>, drawn: &Drawn<'_>) {
    let context = html.context;
    // The sort mark is only visible, so the order is also announced.
    html.tag(tag!(p, class = "unseen", "aria-live" = "polite"), |html| {
        let Sorted { by, is_reversed } = drawn.on.sorted;
        let text = if is_reversed {
            Text::SortedReversed
        } else {
            Text::Sorted
        };
        html.text(context.fill(text, &[("column", &context.say(heading(by)))]));
    });
    // In a narrow column the rows are laid out as blocks, and lose their meaning without these roles.
    html.tag(tag!(div, class = "map-services"), |html| {
        html.tag(tag!(table, class = "map-table", role = "table"), |html| {
            html.set("aria-labelledby", context.id("services"));
            html.tag(tag!(thead, role = "rowgroup"), |html| {
                html.tag(tag!(tr, role = "row"), |html| head(html, drawn.on.sorted));
            });
            html.tag(tag!(tbody, role = "rowgroup"), |html| {
                for place in order(context, drawn) {
                    row(html, drawn, place);
                }
            });
        });
    });
}

fn head(html: &mut Builder<'_>, sorted: Sorted) {
    for column in Column::ALL {
        let direction = match (sorted.by == *column, sorted.is_reversed) {
            (true, false) => Some("ascending"),
            (true, true) => Some("descending"),
            (false, _) => None,
        };
        html.tag(tag!(th, scope = "col", role = "columnheader"), |html| {
            if let Some(direction) = direction {
                html.set("aria-sort", direction);
            }
            html.tag(tag!(button, class = "sort", type = "button"), |html| {
                html.set("data-sort", column.id());
                html.on_press(Action::on_map(OnMap::Sorted(*column)));
                html.say(heading(*column));
                html.tag(
                    tag!(span, class = "sort-mark", "aria-hidden" = "true"),
                    |html| {
                        if let Some(direction) = direction {
                            html.set("data-sorted", direction);
                        }
                    },
                );
            });
        });
    }
    for column in [
        Text::ColumnWorksOn,
        Text::ColumnAnswered,
        Text::ColumnChange,
    ] {
        html.line(tag!(th, scope = "col", role = "columnheader"), column);
    }
}

/// The places of the relationships, in the order of the table.
fn order(context: &ViewContext<'_>, drawn: &Drawn<'_>) -> Vec<usize> {
    let Sorted { by, is_reversed } = drawn.on.sorted;
    let mut places: Vec<_> = (0..drawn.on.map.relationships.len()).collect();
    let of = |place: &usize| drawn.outcome.relationships.get(*place);
    places.sort_by(|one, other| {
        let (left, right) = (of(one), of(other));
        let order = match by {
            Column::Number => Ordering::Equal,
            Column::Name => {
                let name = |place: &usize| drawn.name(context, *place).to_lowercase();
                name(one).cmp(&name(other))
            }
            Column::Place => {
                let near = |one: Option<&RelationshipOutcome>| one.map(|one| one.place.index());
                near(left).cmp(&near(right))
            }
            Column::Level => left.map(|one| one.level).cmp(&right.map(|one| one.level)),
            Column::Gap => left.map(|one| one.gap).cmp(&right.map(|one| one.gap)),
        };
        let order = order.then(one.cmp(other));
        if is_reversed { order.reverse() } else { order }
    });
    places
}

fn row(html: &mut Builder<'_>, drawn: &Drawn<'_>, place: usize) {
    let context = html.context;
    let on = drawn.on;
    let (Some(said), Some(of)) = (
        on.map.relationships.get(place),
        drawn.outcome.relationships.get(place),
    ) else {
        return;
    };
    let name = drawn.name(context, place);
    let leads = phrasing::leads(&on.map, place);
    html.tag(tag!(tr, role = "row"), |html| {
        html.key(&said.id);
        html.set("data-service", said.id.clone());
        if on.selected == Some(place) {
            html.set("data-selected", "true");
        }
        cell(html, Text::ColumnNumber, (place + 1).to_string().into());
        html.tag(tag!(th, scope = "row", role = "rowheader"), |html| {
            html.text(if leads {
                context.fill(Text::Leads, &[("service", &name)])
            } else {
                name.clone()
            });
        });
        let count = on.answered(place);
        for (column, value) in [
            (Text::ColumnPlace, context.say(Key::place_name(said.place))),
            (Text::ColumnLevel, level(context, of)),
            (Text::ColumnGap, gap(context, of)),
            (Text::ColumnWorksOn, works_on(context, said.works_on)),
            (
                Text::ColumnAnswered,
                counted(context, Text::AnsweredOf, count),
            ),
        ] {
            cell(html, column, value);
        }
        html.tag(tag!(td, role = "cell"), |html| {
            html.tag(tag!(div, class = "row-buttons"), |html| {
                named(html, Text::Look, &name, OnMap::Selected(place), "look");
                named(
                    html,
                    Text::Change,
                    &name,
                    OnMap::Opened(place),
                    "change-service",
                );
            });
        });
    });
}

/// A cell, labelled with its column for when the columns are not side by side.
fn cell(html: &mut Builder<'_>, column: Text, value: AttrValue) {
    let label = html.context.say(column);
    html.tag(tag!(td, role = "cell"), |html| {
        html.set("data-label", label);
        html.text(value);
    });
}

/// A button of a row, with the row's name for screen readers.
fn named(html: &mut Builder<'_>, text: Text, name: &AttrValue, event: OnMap, action: &'static str) {
    html.tag(LINK, |html| {
        html.set("data-action", action);
        html.on_press(Action::on_map(event));
        html.say(text);
        html.tag(tag!(span, class = "unseen"), |html| {
            html.text(": ");
            html.text(name.clone());
        });
    });
}

/// What a service works on, in words.
fn works_on(context: &ViewContext<'_>, said: Option<WorksOn>) -> AttrValue {
    match said {
        Some(works_on) => phrasing::works_on(context.words, Some(&works_on)),
        None => context.say(Text::NotSaid),
    }
}

/// How many of the ten questions have an answer.
pub fn counted(context: &ViewContext<'_>, text: Text, count: usize) -> AttrValue {
    let (count, all) = (count.to_string(), Dimension::ALL.len().to_string());
    context.fill(text, &[("count", &count), ("all", &all)])
}
