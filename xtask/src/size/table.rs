//! Writes the table of parts.

use std::fmt::Write as _;

use super::budget::Row;

/// Writes the parts, largest first, each with its budget, and the totals.
pub fn write(rows: &[Row]) -> String {
    let mut rows: Vec<_> = rows.iter().collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.size));
    let mut table = format!("{:>9}{:>9}  part of the program\n", "bytes", "budget");
    for row in &rows {
        let mark = if row.is_over() { "  OVER" } else { "" };
        let _ = writeln!(
            table,
            "{:>9}{:>9}  {}{mark}",
            row.size, row.budget, row.part
        );
    }
    let size: usize = rows.iter().map(|row| row.size).sum();
    let budget: usize = rows.iter().map(|row| row.budget).sum();
    let _ = writeln!(table, "{size:>9}{budget:>9}  total");
    table
}

#[cfg(test)]
mod tests {
    use super::{Row, write};

    #[test]
    fn the_largest_comes_first_and_what_is_over_is_marked() {
        let row = |part, size| Row {
            part,
            size,
            budget: 5,
        };
        let table = write(&[row("a", 1), row("b", 9)]);
        let lines: Vec<Vec<&str>> = table
            .lines()
            .skip(1)
            .map(|line| line.split_whitespace().collect())
            .collect();
        assert_eq!(lines[0], ["9", "5", "b", "OVER"]);
        assert_eq!(lines[1], ["1", "5", "a"]);
        assert_eq!(lines[2], ["10", "10", "total"]);
    }
}
