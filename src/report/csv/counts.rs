//! Counts as a table: one row per count. `docs/csv.md` describes the columns.

use super::{Columns, guarded, set, table};
use crate::domain::counts::{Shown, ShownCounts};
use crate::domain::vocabulary::{Each, Vocabulary};

/// The row name of a table with only one count.
const ALL: &str = "all";

/// Replaces a count from 1 to 4.
const UNDER: &str = "under-5";

/// Replaces a count that is withheld so that no other can be worked out.
const HIDDEN: &str = "not-shown";

/// Writes counts as a table with a header.
pub fn write(counts: &ShownCounts) -> String {
    write_with(',', "", counts)
}

/// The same for the relationships with the service of this name, or for all if the name is empty, with
/// another separator between the cells.
pub fn write_with(between: char, service: &str, counts: &ShownCounts) -> String {
    let named = |mut columns: Columns| {
        set(&mut columns, "service", Some(guarded(service)));
        columns
    };
    table(
        between,
        named(row("", "", Shown::Withheld)),
        rows(counts).into_iter().map(named),
    )
}

fn rows(counts: &ShownCounts) -> Vec<Columns> {
    let mut rows = vec![
        row("records", ALL, counts.records),
        row("relationships", ALL, counts.relationships),
    ];
    rows.extend(each("level", &counts.levels));
    rows.extend(each("band", &counts.bands));
    rows.extend(each("recommendation", &counts.recommendations));
    rows.extend(each("word", &counts.words));
    let failed = counts.failed();
    rows.extend(failed.map(|(dimension, shown)| row("failed-gate", dimension.id(), shown)));
    rows.extend(each("barrier", &counts.barriers));
    rows
}

fn each<K: Vocabulary, const N: usize>(
    table: &str,
    counts: &Each<K, Shown, N>,
) -> impl Iterator<Item = Columns> {
    counts
        .iter()
        .map(move |(of, shown)| row(table, of.id(), *shown))
}

fn row(table: &str, of: &str, shown: Shown) -> Columns {
    let mut columns = Columns::new();
    set(&mut columns, "table", Some(table));
    set(&mut columns, "row", Some(of));
    let count = match shown {
        Shown::Count(count) => count.to_string(),
        Shown::UnderFive => UNDER.to_owned(),
        Shown::Withheld => HIDDEN.to_owned(),
    };
    set(&mut columns, "count", Some(count));
    columns
}
