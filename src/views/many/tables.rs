//! Counts as tables, each row with a bar beside it.

use yew::AttrValue;

use crate::content::{Counted, Key};
use crate::domain::counts::{Counts, Shown, ShownCounts, Tally, gate_dimensions};
use crate::domain::dimension::Dimension;
use crate::domain::vocabulary::{Each, Vocabulary};
use crate::report::counts::{advice, band, level, said};
use crate::views::builder::Builder;
use crate::views::frame;
use crate::views::tag::tag;

/// A table: its short name, its heading, a note, the total, and its rows.
struct Table {
    name: &'static str,
    heading: Counted,
    note: Option<Counted>,
    of: u32,
    rows: Vec<Row>,
}

/// A row: what is counted, and the count as it may be shown.
type Row = (Key, Shown);

/// All tables for the screen: nothing is hidden, and failed conditions and barriers are sorted by count.
pub fn on_screen(html: &mut Builder<'_>, counts: &Counts) {
    let all = counts.relationships;
    let gates = gate_dimensions();
    let failed = counts.failed.iter().filter(|(of, _)| gates.contains(*of));
    let failed = failed.map(|(of, one)| (Key::dimension_name(of), Shown::Count(one.count)));
    let tables = tables(
        (all, counts.records()),
        [
            open(&counts.levels, level),
            open(&counts.bands, band),
            open(&counts.recommendations, advice),
            open(&counts.words, Key::counted_word),
            sorted_by_count(failed.collect()),
            sorted_by_count(open(&counts.barriers, Key::barrier_name)),
        ],
    );
    draw(html, "counts-", tables);
}

/// All tables for paper. They keep the order of the rules, which reveals nothing about hidden counts.
pub fn on_paper(html: &mut Builder<'_>, counts: &ShownCounts) {
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
    draw(html, "printed-", tables);
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

fn sorted_by_count(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort_by_key(|(_, shown)| std::cmp::Reverse(number(*shown)));
    rows
}

/// The number, if it may be shown.
const fn number(shown: Shown) -> Option<u32> {
    match shown {
        Shown::Count(count) => Some(count),
        Shown::UnderFive | Shown::Withheld => None,
    }
}

fn draw(html: &mut Builder<'_>, on: &str, tables: impl Iterator<Item = Table>) {
    html.tag(tag!(div, class = "counts"), |html| {
        tables.for_each(|table| draw_one(html, on, table))
    });
}

fn draw_one(html: &mut Builder<'_>, on: &str, table: Table) {
    let context = html.context;
    let id = context.id(&[on, table.name].concat());
    html.tag(tag!(section, class = "counts-part"), |html| {
        frame::section_heading(
            html,
            (table.name, id.clone()),
            tag!(h2),
            table.heading.into(),
        );
        html.group(|html| {
            if let Some(note) = table.note {
                html.line(tag!(p, class = "hint"), note);
            }
        });
        html.tag(tag!(table, class = "counts-table"), |html| {
            html.set("aria-labelledby", id);
            html.tag(tag!(thead, class = "unseen"), |html| {
                html.tag(tag!(tr), |html| {
                    html.line(tag!(th, scope = "col"), Counted::Row);
                    html.line(tag!(th, scope = "col"), Counted::Number);
                });
            });
            html.tag(tag!(tbody), |html| {
                for (name, shown) in table.rows {
                    row(html, context.say(name), shown, table.of);
                }
            });
        });
    });
}

fn row(html: &mut Builder<'_>, name: AttrValue, shown: Shown, of: u32) {
    html.tag(tag!(tr), |html| {
        if shown == Shown::Count(0) {
            html.set("data-none", "true");
        }
        html.tag_of(tag!(th, scope = "row"), name);
        let context = html.context;
        html.tag_of(tag!(td, class = "count"), said(context.words, shown));
        html.tag(
            tag!(td, class = "count-bar", "aria-hidden" = "true"),
            |html| {
                html.group(|html| {
                    if let Some(count) = number(shown) {
                        bar(html, count, of);
                    }
                });
            },
        );
    });
}

fn bar(html: &mut Builder<'_>, count: u32, of: u32) {
    html.tag(tag!(svg, focusable = "false"), |html| {
        html.tag(
            tag!(rect, class = "count-all", width = "100%", height = "100%"),
            |_| (),
        );
        html.tag(tag!(rect, class = "count-part", height = "100%"), |html| {
            html.set("width", share(count, of));
        });
    });
}

/// The share of the total, as a percentage with one decimal.
fn share(count: u32, of: u32) -> String {
    let thousandths = u64::from(count) * 1_000 / u64::from(of.max(1));
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}
