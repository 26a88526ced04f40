//! Counts as tables, each row with a bar beside it.

use yew::AttrValue;

use crate::content::{Counted, Key};
use crate::domain::counts::{Counts, Shown, ShownCounts, Tally, in_gates};
use crate::domain::dimension::Dimension;
use crate::domain::vocabulary::{Each, Vocabulary};
use crate::report::counts::{advice, band, level, said};
use crate::views::frame;
use crate::views::pen::Pen;
use crate::views::tag::tag;

/// A table: what tells it apart, its heading, what it counts, and its rows.
struct Table {
    name: &'static str,
    heading: Counted,
    note: Option<Counted>,
    of: u32,
    rows: Vec<Row>,
}

/// A row: what is counted, and the count as it may be seen.
type Row = (Key, Shown);

/// All tables, as they are seen on the screen: nothing is hidden, and what recurs most stands first.
pub fn on_screen(pen: &mut Pen<'_>, counts: &Counts) {
    let all = counts.relationships;
    let gates = in_gates();
    let failed = counts.failed.iter().filter(|(of, _)| gates.contains(*of));
    let failed = failed.map(|(of, one)| (Key::dimension_name(of), Shown::Count(one.count)));
    let tables = tables(
        (all, counts.records()),
        [
            open(&counts.levels, level),
            open(&counts.bands, band),
            open(&counts.recommendations, advice),
            open(&counts.words, Key::counted_word),
            most_first(failed.collect()),
            most_first(open(&counts.barriers, Key::barrier_name)),
        ],
    );
    draw(pen, "counts-", tables);
}

/// All tables, as they leave the screen. They keep the order of the rules, which tells nothing of what is
/// hidden.
pub fn on_paper(pen: &mut Pen<'_>, counts: &ShownCounts) {
    let [all, records] = [counts.relationships, counts.records].map(|shown| match shown {
        Shown::Count(count) => count,
        Shown::UnderFive | Shown::Withheld => 0,
    });
    let failed = counts.failed();
    let failed = failed.map(|(of, shown): (Dimension, _)| (Key::dimension_name(of), shown));
    let tables = tables(
        (all, records),
        [
            hidden(&counts.levels, level),
            hidden(&counts.bands, band),
            hidden(&counts.recommendations, advice),
            hidden(&counts.words, Key::counted_word),
            failed.collect(),
            hidden(&counts.barriers, Key::barrier_name),
        ],
    );
    draw(pen, "printed-", tables);
}

fn tables((all, records): (u32, u32), rows: [Vec<Row>; 6]) -> impl Iterator<Item = Table> {
    let (band, several) = (Some(Counted::BandNote), Some(Counted::FailedNote));
    let named = [
        ("level", Counted::LevelHeading, None, all),
        ("band", Counted::BandHeading, band, records),
        ("advice", Counted::AdviceHeading, None, all),
        ("word", Counted::WordHeading, None, all),
        ("failed", Counted::FailedHeading, several, all),
        ("barriers", Counted::BarrierHeading, several, all),
    ];
    let both = named.into_iter().zip(rows);
    both.map(|((name, heading, note, of), rows)| Table {
        name,
        heading,
        note,
        of,
        rows,
    })
}

fn open<K: Vocabulary, const N: usize>(tally: &Tally<K, N>, name: fn(K) -> Key) -> Vec<Row> {
    let each = tally.iter();
    each.map(|(of, one)| (name(of), Shown::Count(one.count)))
        .collect()
}

fn hidden<K: Vocabulary, const N: usize>(
    counts: &Each<K, Shown, N>,
    name: fn(K) -> Key,
) -> Vec<Row> {
    let each = counts.iter();
    each.map(|(of, shown)| (name(of), *shown)).collect()
}

fn most_first(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort_by_key(|(_, shown)| std::cmp::Reverse(number(*shown)));
    rows
}

/// A count, where it may be seen.
const fn number(shown: Shown) -> Option<u32> {
    match shown {
        Shown::Count(count) => Some(count),
        Shown::UnderFive | Shown::Withheld => None,
    }
}

fn draw(pen: &mut Pen<'_>, on: &str, tables: impl Iterator<Item = Table>) {
    pen.tag(tag!(div, class = "counts"), |pen| {
        tables.for_each(|table| draw_one(pen, on, table))
    });
}

fn draw_one(pen: &mut Pen<'_>, on: &str, table: Table) {
    let screen = pen.screen;
    let id = screen.id(&[on, table.name].concat());
    pen.tag(tag!(section, class = "counts-part"), |pen| {
        frame::section_heading(
            pen,
            (table.name, id.clone()),
            tag!(h2),
            table.heading.into(),
        );
        pen.group(|pen| {
            if let Some(note) = table.note {
                pen.line(tag!(p, class = "hint"), note);
            }
        });
        pen.tag(tag!(table, class = "counts-table"), |pen| {
            pen.set("aria-labelledby", id);
            pen.tag(tag!(thead, class = "unseen"), |pen| {
                pen.tag(tag!(tr), |pen| {
                    pen.line(tag!(th, scope = "col"), Counted::Row);
                    pen.line(tag!(th, scope = "col"), Counted::Number);
                });
            });
            pen.tag(tag!(tbody), |pen| {
                for (name, shown) in table.rows {
                    row(pen, screen.say(name), shown, table.of);
                }
            });
        });
    });
}

fn row(pen: &mut Pen<'_>, name: AttrValue, shown: Shown, of: u32) {
    pen.tag(tag!(tr), |pen| {
        if shown == Shown::Count(0) {
            pen.set("data-none", "true");
        }
        pen.tag_of(tag!(th, scope = "row"), name);
        let screen = pen.screen;
        pen.tag_of(tag!(td, class = "count"), said(screen.words, shown));
        pen.tag(
            tag!(td, class = "count-bar", "aria-hidden" = "true"),
            |pen| {
                pen.group(|pen| {
                    if let Some(count) = number(shown) {
                        bar(pen, count, of);
                    }
                });
            },
        );
    });
}

fn bar(pen: &mut Pen<'_>, count: u32, of: u32) {
    pen.tag(tag!(svg, focusable = "false"), |pen| {
        pen.tag(
            tag!(rect, class = "count-all", width = "100%", height = "100%"),
            |_| (),
        );
        pen.tag(tag!(rect, class = "count-part", height = "100%"), |pen| {
            pen.set("width", share(count, of));
        });
    });
}

/// How much of all it is, in hundredths with one decimal.
fn share(count: u32, of: u32) -> String {
    let thousandths = u64::from(count) * 1_000 / u64::from(of.max(1));
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}
