//! Some of the ten dimensions.

use std::fmt;
use std::ops::{BitAnd, BitOr, BitOrAssign, Sub};

use serde::{Serialize, Serializer};

use super::dimension::Dimension;
use super::vocabulary::Vocabulary;

/// Some of the dimensions, in their order. Serialized as the list of their ids.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct DimensionSet(u16);

impl DimensionSet {
    /// None of them.
    pub const NONE: Self = Self(0);

    /// All ten.
    pub const ALL: Self = Self::of(Dimension::ALL);

    /// These dimensions, in any order.
    pub const fn of(dimensions: &[Dimension]) -> Self {
        let mut bits = 0;
        let mut place = 0;
        while place < dimensions.len() {
            bits |= Self::only(dimensions[place]).0;
            place += 1;
        }
        Self(bits)
    }

    /// Only this dimension.
    pub const fn only(dimension: Dimension) -> Self {
        Self(1 << dimension as u16)
    }

    /// How many there are, 0 to 10.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether there are none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether this dimension is among them.
    pub const fn contains(self, dimension: Dimension) -> bool {
        self.0 & Self::only(dimension).0 != 0
    }

    /// Each of them, in their order.
    pub fn iter(self) -> impl Iterator<Item = Dimension> {
        let all = Dimension::ALL.iter().copied();
        all.filter(move |dimension| self.contains(*dimension))
    }
}

/// The dimensions in either set.
impl BitOr for DimensionSet {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for DimensionSet {
    fn bitor_assign(&mut self, other: Self) {
        *self = *self | other;
    }
}

/// The dimensions in both sets.
impl BitAnd for DimensionSet {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

/// The dimensions in the first set but not in the second.
impl Sub for DimensionSet {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

impl FromIterator<Dimension> for DimensionSet {
    fn from_iter<I: IntoIterator<Item = Dimension>>(dimensions: I) -> Self {
        let each = dimensions.into_iter().map(Self::only);
        each.fold(Self::NONE, |all, one| all | one)
    }
}

impl fmt::Debug for DimensionSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl Serialize for DimensionSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}
