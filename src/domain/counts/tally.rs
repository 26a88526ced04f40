//! A table of counts, with how many assessments and maps each count comes from.

use crate::domain::vocabulary::{Each, Vocabulary};

/// One count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tallied {
    /// How many were counted.
    pub count: u32,
    /// How many assessments and maps they come from. Several services around one family are still one family.
    pub records: u32,
    /// How many assessments and maps also have some that were not counted here.
    pub others: u32,
}

/// A count for each member of a vocabulary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally<K, const N: usize> {
    each: Each<K, Tallied, N>,
}

impl<K, const N: usize> Default for Tally<K, N> {
    fn default() -> Self {
        Self {
            each: Each::default(),
        }
    }
}

impl<K: Vocabulary, const N: usize> Tally<K, N> {
    /// Counts one assessment or map with `of` relationships, by the rows that they are in.
    pub(super) fn add(&mut self, of: u32, rows: impl Iterator<Item = K>) {
        let mut own = [0_u32; N];
        for row in rows {
            own[row.index()] += 1;
        }
        for (row, count) in K::ALL.iter().zip(own) {
            let tallied = &mut self.each[*row];
            tallied.count = tallied.count.saturating_add(count);
            tallied.records = tallied.records.saturating_add(u32::from(count > 0));
            tallied.others = tallied.others.saturating_add(u32::from(count < of));
        }
    }

    /// The count of a row.
    pub fn count(&self, row: K) -> u32 {
        self.each[row].count
    }

    /// Every row with its count, in order.
    pub fn iter(&self) -> impl Iterator<Item = (K, Tallied)> {
        self.each.iter().map(|(row, tallied)| (row, *tallied))
    }

    /// The counts, in the order of the rows.
    pub fn tallied(&self) -> [Tallied; N] {
        std::array::from_fn(|place| self.each[K::ALL[place]])
    }
}
