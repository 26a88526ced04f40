//! Writes the table of parts.

use std::fmt::Write as _;

use super::parts::Parts;

/// The parts, largest first, and their sum.
pub fn write(parts: &Parts) -> String {
    let mut rows: Vec<_> = parts.iter().collect();
    rows.sort_by_key(|(name, size)| (std::cmp::Reverse(**size), *name));
    let mut table = String::new();
    for (name, size) in rows {
        let _ = writeln!(table, "{size:>9}  {name}");
    }
    let _ = writeln!(table, "{:>9}  in all", parts.values().sum::<usize>());
    table
}
