//! The summary table at the end.

use std::fmt::Write as _;
use std::time::Duration;

use super::count::Count;
use super::part::Part;
use crate::steps::spoken;

/// The result of one part.
#[derive(Debug)]
pub struct Line {
    /// Which part.
    pub part: Part,
    /// How many of its tests passed and failed.
    pub count: Count,
    /// How long it took.
    pub time: Duration,
}

/// Writes every part with its counts and time, and the totals on the last line.
pub fn table(lines: &[Line], time: Duration) -> String {
    let mut table = format!(
        "  {:<10}{:>8}{:>8}{:>14}\n",
        "part", "passed", "failed", "time"
    );
    let mut row = |name: &str, count: Count, time| {
        let Count { passed, failed } = count;
        let _ = writeln!(
            table,
            "  {name:<10}{passed:>8}{failed:>8}{:>14}",
            spoken(time)
        );
    };
    for line in lines {
        row(line.part.id(), line.count, line.time);
    }
    let sum = lines
        .iter()
        .map(|line| line.count)
        .fold(Count::default(), Count::and);
    row("all", sum, time);
    let _ = write!(table, "\n{sum}");
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_stands_alone_on_the_last_line() {
        let line = |part, passed, failed| Line {
            part,
            count: Count { passed, failed },
            time: Duration::from_secs(2),
        };
        let lines = [line(Part::Format, 1, 0), line(Part::Rules, 40, 2)];
        let table = table(&lines, Duration::from_secs(4));
        assert_eq!(table.lines().last(), Some("41 passed, 2 failed"));
        assert!(
            table.contains("rules           40       2         2.0 s"),
            "{table}"
        );
    }
}
