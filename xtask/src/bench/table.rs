//! Writes Markdown tables, with the ratio of each number to our own.

use std::fmt::Write as _;

use super::columns::{Column, Unit};
use super::samples::Samples;

/// The page that the others are compared with.
pub const OURS: &str = "joint-effort";

/// Writes a table of the pages under one profile.
pub fn write(
    samples: &Samples,
    profile: &str,
    columns: &[Column],
    name: fn(&str) -> String,
) -> String {
    let headings = columns.iter().map(|column| column.heading.to_owned());
    let mut rows = vec![];
    for page in samples.pages() {
        let cells = columns.iter().map(|column| {
            let of = |page| sum(samples, page, profile, column.names);
            cell(of(page), of(OURS).filter(|_| page != OURS), column.unit)
        });
        rows.push((name(page), cells.collect()));
    }
    lines(headings, &rows)
}

/// Writes a table of these rows, each with its name.
pub fn lines(headings: impl Iterator<Item = String>, rows: &[(String, Vec<String>)]) -> String {
    let headings: Vec<String> = headings.collect();
    let mut table = format!(
        "| | {} |\n|---|{}\n",
        headings.join(" | "),
        "---:|".repeat(headings.len())
    );
    for (name, cells) in rows {
        let _ = writeln!(table, "| {name} | {} |", cells.join(" | "));
    }
    table
}

fn sum(samples: &Samples, page: &str, profile: &str, names: &[&str]) -> Option<f64> {
    let numbers = names.iter().map(|name| samples.median(page, profile, name));
    numbers.sum()
}

/// Writes a number with its ratio to ours. A ratio to zero is left out.
fn cell(number: Option<f64>, ours: Option<f64>, unit: Unit) -> String {
    let Some(number) = number else {
        return "–".to_owned();
    };
    let written = written(number, unit);
    match ours {
        Some(ours) if ours > 0.0 && number >= 0.0 => {
            let ratio = number / ours;
            // Two significant digits are enough.
            let places = if ratio < 0.095 {
                2
            } else {
                usize::from(ratio < 9.95)
            };
            format!("{written} (×{ratio:.places$})")
        }
        _ => written,
    }
}

fn written(number: f64, unit: Unit) -> String {
    match unit {
        Unit::Kb => format!("{:.1} KB", number / 1e3),
        Unit::Mb => format!("{:.2} MB", number / 1e6),
        Unit::Ms => format!("{number:.0} ms"),
        Unit::Count => format!("{number:.0}"),
        Unit::Share => format!("{number:.3}"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::columns::{Unit, column};
    use super::super::samples::Samples;
    use super::{cell, write};

    #[test]
    fn numbers_are_written_with_their_unit_and_ratio() {
        for (number, ours, unit, written) in [
            (99_950.0, None, Unit::Kb, "100.0 KB"),
            (5_400_000.0, Some(1_200_000.0), Unit::Mb, "5.40 MB (×4.5)"),
            (2_756.4, Some(160.0), Unit::Ms, "2756 ms (×17)"),
            (300.0, Some(600.0), Unit::Ms, "300 ms (×0.5)"),
            (1_100.0, Some(100_000.0), Unit::Kb, "1.1 KB (×0.01)"),
            (4.0, Some(4.0), Unit::Count, "4 (×1.0)"),
            (0.0123, Some(0.0), Unit::Share, "0.012"),
            (-2_000.0, Some(1_000.0), Unit::Kb, "-2.0 KB"),
        ] {
            assert_eq!(cell(Some(number), ours, unit), written);
        }
        assert_eq!(cell(None, Some(1.0), Unit::Count), "–");
    }

    #[test]
    fn each_page_has_a_row_and_ours_no_ratio() {
        let measurements = json!([
            { "page": "joint-effort", "profile": "slow", "a": 100, "b": 50 },
            { "page": "floor", "profile": "slow", "a": 300 },
        ]);
        let samples = Samples::read(&measurements).unwrap_or_default();
        let columns = [
            column(&["a"], "time", Unit::Ms),
            column(&["a", "b"], "both", Unit::Count),
        ];
        let table = write(&samples, "slow", &columns, str::to_uppercase);
        let expected = "\
| | time | both |
|---|---:|---:|
| JOINT-EFFORT | 100 ms | 150 |
| FLOOR | 300 ms (×3.0) | – |
";
        assert_eq!(table, expected);
    }
}
