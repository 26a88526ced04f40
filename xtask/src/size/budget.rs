//! The maximum size of each part of the program, in bytes before compression.
//!
//! Compilers differ a little in their output, so a budget is a few per cent above the measured size.
//! A part that has to grow says here why.

use super::parts::Parts;

/// The budgets. Parts not named here are "everything else". The optimiser merges functions across crates, so
/// a function that only one part calls is counted there.
const BUDGETS: [(&str, usize); 16] = [
    // Renders and compares; all of it is needed from the first tag.
    ("yew", 50_000),
    // The views: everything that is drawn, at every step and for every result.
    ("joint_effort::views", 38_500),
    // The texts, 36 KB of it; the views' tags and fixed attributes, 11 KB; and tables.
    ("(constants)", 55_500),
    // The browser layer: the session, and the one component.
    ("joint_effort::shell", 15_500),
    // The rules, and the reader of saved answers.
    ("joint_effort::domain", 16_800),
    ("joint_effort::flow", 7_500),
    // The state, what follows from an action, and the outcome, which only this part computes.
    ("joint_effort::app", 20_000),
    // The choice of texts for a result, which a report shares, and the packs.
    ("joint_effort::content", 14_500),
    // The draft in the tab.
    ("joint_effort::record", 5_500),
    // The parts of the standard library that all of these use.
    ("core", 4_500),
    ("alloc", 4_000),
    // The hash tables that Yew keeps changing attributes in, and the allocator.
    ("hashbrown", 10_000),
    ("dlmalloc", 5_500),
    ("wasm_bindgen", 3_700),
    ("(tables, types, exports)", 7_500),
    (REST, 16_000),
];

const REST: &str = "everything else";

/// A part and its budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The part's name: a crate, or a module of the project's own.
    pub part: &'static str,
    /// Its size in bytes.
    pub size: usize,
    /// Its maximum size in bytes.
    pub budget: usize,
}

impl Row {
    /// Whether it exceeds its budget.
    pub const fn is_over(&self) -> bool {
        self.size > self.budget
    }
}

/// Every part with its budget.
pub fn held(parts: &Parts) -> Vec<Row> {
    let mut rows: Vec<Row> = BUDGETS
        .iter()
        .map(|&(part, budget)| Row {
            part,
            size: 0,
            budget,
        })
        .collect();
    for (name, size) in parts {
        let named = |row: &&mut Row| {
            let below = name.strip_prefix(row.part);
            below.is_some_and(|below| below.is_empty() || below.starts_with("::"))
        };
        // The last row takes whatever no other row does.
        let place = match rows.iter_mut().find(named) {
            Some(row) => Some(row),
            None => rows.last_mut(),
        };
        if let Some(row) = place {
            row.size += size;
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::{BUDGETS, Parts, REST, held};

    #[test]
    fn each_part_goes_to_its_row_and_the_rest_to_the_last() {
        let parts = Parts::from([
            ("yew".to_owned(), 1),
            ("yew_other".to_owned(), 2),
            ("joint_effort::views::builder".to_owned(), 4),
            ("joint_effort::views::result".to_owned(), 8),
        ]);
        let rows = held(&parts);
        let size = |part: &str| rows.iter().find(|row| row.part == part).map(|row| row.size);
        assert_eq!(size("yew"), Some(1));
        assert_eq!(size("joint_effort::views"), Some(12));
        assert_eq!(rows.last().map(|row| (row.part, row.size)), Some((REST, 2)));
    }

    #[test]
    fn a_part_is_over_from_the_first_byte_too_many() {
        let at = |size| held(&Parts::from([("yew".to_owned(), size)]))[0].is_over();
        let budget = BUDGETS[0].1;
        assert!(!at(budget) && at(budget + 1));
    }
}
