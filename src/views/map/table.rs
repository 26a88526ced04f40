//! The services as a table that sorts: a row for each, with the number that it has in the drawing.

use std::cmp::Ordering;

use yew::AttrValue;

use super::{Drawn, LINK, gap, level};
use crate::app::Action;
use crate::app::map::{Column, OnMap, Sorted};
use crate::content::saying::map as saying;
use crate::content::{Key, OnMap as Text};
use crate::domain::dimension::Dimension;
use crate::domain::map::WorksOn;
use crate::domain::map::relationship::RelationshipOutcome;
use crate::domain::vocabulary::Vocabulary;
use crate::views::pen::Pen;
use crate::views::screen::Screen;
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
pub fn matter(pen: &mut Pen<'_>, drawn: &Drawn<'_>) {
    let screen = pen.screen;
    // A mark that moves says nothing to who does not see it.
    pen.tag(tag!(p, class = "unseen", "aria-live" = "polite"), |pen| {
        let Sorted { by, is_reversed } = drawn.on.sorted;
        let text = if is_reversed {
            Text::SortedReversed
        } else {
            Text::Sorted
        };
        pen.text(screen.fill(text, &[("column", &screen.say(heading(by)))]));
    });
    // In a narrow column the rows stand as blocks, and lose what they are without these roles.
    pen.tag(tag!(div, class = "map-services"), |pen| {
        pen.tag(tag!(table, class = "map-table", role = "table"), |pen| {
            pen.set("aria-labelledby", screen.id("services"));
            pen.tag(tag!(thead, role = "rowgroup"), |pen| {
                pen.tag(tag!(tr, role = "row"), |pen| head(pen, drawn.on.sorted));
            });
            pen.tag(tag!(tbody, role = "rowgroup"), |pen| {
                for place in order(screen, drawn) {
                    row(pen, drawn, place);
                }
            });
        });
    });
}

fn head(pen: &mut Pen<'_>, sorted: Sorted) {
    for column in Column::ALL {
        let direction = match (sorted.by == *column, sorted.is_reversed) {
            (true, false) => Some("ascending"),
            (true, true) => Some("descending"),
            (false, _) => None,
        };
        pen.tag(tag!(th, scope = "col", role = "columnheader"), |pen| {
            if let Some(direction) = direction {
                pen.set("aria-sort", direction);
            }
            pen.tag(tag!(button, class = "sort", type = "button"), |pen| {
                pen.set("data-sort", column.id());
                pen.on_press(Action::on_map(OnMap::Sorted(*column)));
                pen.say(heading(*column));
                pen.tag(
                    tag!(span, class = "sort-mark", "aria-hidden" = "true"),
                    |pen| {
                        if let Some(direction) = direction {
                            pen.set("data-sorted", direction);
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
        pen.line(tag!(th, scope = "col", role = "columnheader"), column);
    }
}

/// The places of the relationships as the table is sorted.
fn order(screen: &Screen<'_>, drawn: &Drawn<'_>) -> Vec<usize> {
    let Sorted { by, is_reversed } = drawn.on.sorted;
    let mut places: Vec<_> = (0..drawn.on.map.relationships.len()).collect();
    let of = |place: &usize| drawn.outcome.relationships.get(*place);
    places.sort_by(|one, other| {
        let (left, right) = (of(one), of(other));
        let order = match by {
            Column::Number => Ordering::Equal,
            Column::Name => {
                let name = |place: &usize| drawn.name(screen, *place).to_lowercase();
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

fn row(pen: &mut Pen<'_>, drawn: &Drawn<'_>, place: usize) {
    let screen = pen.screen;
    let on = drawn.on;
    let (Some(said), Some(of)) = (
        on.map.relationships.get(place),
        drawn.outcome.relationships.get(place),
    ) else {
        return;
    };
    let name = drawn.name(screen, place);
    let leads = saying::leads(&on.map, place);
    pen.tag(tag!(tr, role = "row"), |pen| {
        pen.key(&said.id);
        pen.set("data-service", said.id.clone());
        if on.selected == Some(place) {
            pen.set("data-selected", "true");
        }
        cell(pen, Text::ColumnNumber, (place + 1).to_string().into());
        pen.tag(tag!(th, scope = "row", role = "rowheader"), |pen| {
            pen.text(if leads {
                screen.fill(Text::Leads, &[("service", &name)])
            } else {
                name.clone()
            });
        });
        let count = on.answered(place);
        for (column, value) in [
            (Text::ColumnPlace, screen.say(Key::place_name(said.place))),
            (Text::ColumnLevel, level(screen, of)),
            (Text::ColumnGap, gap(screen, of)),
            (Text::ColumnWorksOn, works_on(screen, said.works_on)),
            (
                Text::ColumnAnswered,
                counted(screen, Text::AnsweredOf, count),
            ),
        ] {
            cell(pen, column, value);
        }
        pen.tag(tag!(td, role = "cell"), |pen| {
            pen.tag(tag!(div, class = "row-buttons"), |pen| {
                named(pen, Text::Look, &name, OnMap::Selected(place), "look");
                named(
                    pen,
                    Text::Change,
                    &name,
                    OnMap::Opened(place),
                    "change-service",
                );
            });
        });
    });
}

/// A cell, with the name of its column where the columns do not stand beside each other.
fn cell(pen: &mut Pen<'_>, column: Text, value: AttrValue) {
    let label = pen.screen.say(column);
    pen.tag(tag!(td, role = "cell"), |pen| {
        pen.set("data-label", label);
        pen.text(value);
    });
}

/// A button of a row, which says the row's name to who does not see the row.
fn named(pen: &mut Pen<'_>, text: Text, name: &AttrValue, event: OnMap, action: &'static str) {
    pen.tag(LINK, |pen| {
        pen.set("data-action", action);
        pen.on_press(Action::on_map(event));
        pen.say(text);
        pen.tag(tag!(span, class = "unseen"), |pen| {
            pen.text(": ");
            pen.text(name.clone());
        });
    });
}

/// What a service works on, in words.
fn works_on(screen: &Screen<'_>, said: Option<WorksOn>) -> AttrValue {
    match said {
        Some(works_on) => saying::works_on(screen.words, Some(&works_on)),
        None => screen.say(Text::NotSaid),
    }
}

/// How many of the ten questions have an answer.
pub fn counted(screen: &Screen<'_>, text: Text, count: usize) -> AttrValue {
    let (count, all) = (count.to_string(), Dimension::ALL.len().to_string());
    screen.fill(text, &[("count", &count), ("all", &all)])
}
