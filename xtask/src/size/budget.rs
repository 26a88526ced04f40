//! What each part of the program may weigh, in bytes before compression.
//!
//! Compilers differ a little in what they write, so a budget is some hundredths above what was
//! measured. A part that has to grow says here why.

use super::parts::Parts;

/// The budgets. What belongs to no part that is named here is "everything else". The optimiser joins functions
/// across crates, so what one part alone calls is counted there.
const BUDGETS: [(&str, usize); 16] = [
    // Draws and compares; the whole of it comes with the first tag.
    ("yew", 50_000),
    // The views: what is drawn, at every step and of every result.
    ("joint_effort::views", 38_500),
    // The words, 36 KB of it; the tags of the views, with what never changes of them, 11 KB; and tables.
    ("(constants)", 55_500),
    // The browser: the session, and the one component.
    ("joint_effort::shell", 15_500),
    // The rules, and the reading of what was kept.
    ("joint_effort::domain", 16_800),
    ("joint_effort::flow", 7_500),
    // The state and what follows from an action, with the outcome, which it alone asks for.
    ("joint_effort::app", 20_000),
    // The choice of texts for a result, which a report shares, and the packs.
    ("joint_effort::content", 14_500),
    // The draft in the tab.
    ("joint_effort::record", 5_500),
    // The standard library's parts that all of these use.
    ("core", 4_500),
    ("alloc", 4_000),
    // Yew's tables, into which an attribute goes that changes, and the memory.
    ("hashbrown", 10_000),
    ("dlmalloc", 5_500),
    ("wasm_bindgen", 3_700),
    ("(tables, types, exports)", 7_500),
    (REST, 16_000),
];

const REST: &str = "everything else";

/// A part beside its budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The part's name: a crate, or a module of the project's own.
    pub part: &'static str,
    /// Its bytes.
    pub size: usize,
    /// The most that it may have.
    pub budget: usize,
}

impl Row {
    /// Whether it has more than it may.
    pub const fn is_over(&self) -> bool {
        self.size > self.budget
    }
}

/// Every part beside its budget.
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
        // The last row takes what no other one does.
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
