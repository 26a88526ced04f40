//! The counts as tables, each row with a bar beside it. What is on the screen hides nothing.

use yew::AttrValue;

use crate::content::{Counted, Key};
use crate::domain::counts::{Counts, Tally, in_gates};
use crate::domain::vocabulary::Vocabulary;
use crate::report::counts::{advice, band, level};
use crate::views::frame;
use crate::views::pen::Pen;

/// A table: what tells it apart, its heading, and what it counts.
type Named = (&'static str, Counted, Option<Counted>);

/// All tables.
pub fn tables(pen: &mut Pen<'_>, counts: &Counts) {
    let of = counts.relationships;
    pen.tag("div.counts", |pen| {
        let named = ("level", Counted::LevelHeading, None);
        table(pen, named, of, rows(&counts.levels, level));
        let named = ("band", Counted::BandHeading, Some(Counted::BandNote));
        table(pen, named, counts.records(), rows(&counts.bands, band));
        let named = ("advice", Counted::AdviceHeading, None);
        table(pen, named, of, rows(&counts.recommendations, advice));
        let named = ("word", Counted::WordHeading, None);
        table(pen, named, of, rows(&counts.words, Key::counted_word));
        let named = ("failed", Counted::FailedHeading, Some(Counted::FailedNote));
        let gates = in_gates();
        let failed = counts.failed.iter().filter(|(of, _)| gates.contains(*of));
        let failed = failed.map(|(of, tallied)| (Key::dimension_name(of), tallied.count));
        table(pen, named, of, most_first(failed.collect()));
        let named = (
            "barriers",
            Counted::BarrierHeading,
            Some(Counted::FailedNote),
        );
        table(
            pen,
            named,
            of,
            most_first(rows(&counts.barriers, Key::barrier_name)),
        );
    });
}

fn rows<K: Vocabulary, const N: usize>(tally: &Tally<K, N>, name: fn(K) -> Key) -> Vec<(Key, u32)> {
    let each = tally.iter();
    each.map(|(of, tallied)| (name(of), tallied.count))
        .collect()
}

/// What recurs most stands first. What leaves the screen keeps the order of the rules, which tells nothing of
/// what is hidden.
fn most_first(mut rows: Vec<(Key, u32)>) -> Vec<(Key, u32)> {
    rows.sort_by(|(_, one), (_, other)| other.cmp(one));
    rows
}

fn table(pen: &mut Pen<'_>, (name, heading, note): Named, of: u32, rows: Vec<(Key, u32)>) {
    let screen = pen.screen;
    let id = screen.id(&["counts-", name].concat());
    pen.tag("section.counts-part", |pen| {
        frame::section_heading(pen, (name, id.clone()), "h2", heading.into());
        pen.group(|pen| {
            if let Some(note) = note {
                pen.line("p.hint", note);
            }
        });
        pen.tag("table.counts-table", |pen| {
            pen.set("aria-labelledby", id);
            pen.tag("thead.unseen", |pen| {
                pen.tag("tr", |pen| {
                    pen.line("th|scope=col", Counted::Row);
                    pen.line("th|scope=col", Counted::Number);
                });
            });
            pen.tag("tbody", |pen| {
                for (name, count) in rows {
                    row(pen, screen.say(name), count, of);
                }
            });
        });
    });
}

fn row(pen: &mut Pen<'_>, name: AttrValue, count: u32, of: u32) {
    pen.tag("tr", |pen| {
        if count == 0 {
            pen.set("data-none", "true");
        }
        pen.tag_of("th|scope=row", name);
        pen.tag_of("td.count", count.to_string());
        pen.tag("td.count-bar|aria-hidden=true", |pen| {
            pen.tag("svg|focusable=false", |pen| {
                pen.tag("rect.count-all|width=100%|height=100%", |_| ());
                pen.tag("rect.count-part|height=100%", |pen| {
                    pen.set("width", share(count, of));
                });
            });
        });
    });
}

/// How much of all it is, in hundredths with one decimal.
fn share(count: u32, of: u32) -> String {
    let thousandths = u64::from(count) * 1_000 / u64::from(of.max(1));
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}
