//! Closed lists of public ids, and a value for each of them.

use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// A closed, ordered list of things that have a public id.
///
/// The order is that of the rules (D1 to D10, R1 to R10, …), and low to high for a scale.
pub trait Vocabulary: Copy + Eq + 'static {
    /// Every member, in order.
    const ALL: &'static [Self];

    /// The public ids, in the same order: they appear in files, events and the JavaScript API.
    const IDS: &'static [&'static str];

    /// The index in [`Vocabulary::ALL`].
    fn index(self) -> usize;

    /// The public id.
    fn id(self) -> &'static str {
        Self::IDS[self.index()]
    }

    /// The member with this id, if there is one.
    fn from_id(id: &str) -> Option<Self> {
        place(Self::IDS, id).map(|place| Self::ALL[place])
    }
}

/// One search serves every vocabulary.
fn place(ids: &[&str], id: &str) -> Option<usize> {
    ids.iter().position(|known| *known == id)
}

/// Declares an enum, its ids and its order in one table.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_meta])* $variant,)+ }

        impl $crate::domain::vocabulary::Vocabulary for $name {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];
            const IDS: &'static [&'static str] = &[$($id,)+];

            fn index(self) -> usize {
                self as usize
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::domain::vocabulary::Vocabulary::id(*self))
            }
        }
    };
}
pub(crate) use vocabulary;

/// One value for each member of a vocabulary of `N` members.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Each<K, V, const N: usize> {
    values: [V; N],
    of: PhantomData<K>,
}

impl<K: Vocabulary, V, const N: usize> Each<K, V, N> {
    /// Takes the values in the order of the vocabulary.
    pub const fn new(values: [V; N]) -> Self {
        Self {
            values,
            of: PhantomData,
        }
    }

    /// Every member with its value, in order.
    pub fn iter(&self) -> impl Iterator<Item = (K, &V)> {
        K::ALL.iter().copied().zip(&self.values)
    }
}

impl<K, V: Default + Copy, const N: usize> Default for Each<K, V, N> {
    fn default() -> Self {
        Self {
            values: [V::default(); N],
            of: PhantomData,
        }
    }
}

impl<K: Vocabulary, V, const N: usize> Index<K> for Each<K, V, N> {
    type Output = V;

    fn index(&self, key: K) -> &V {
        &self.values[key.index()]
    }
}

impl<K: Vocabulary, V, const N: usize> IndexMut<K> for Each<K, V, N> {
    fn index_mut(&mut self, key: K) -> &mut V {
        &mut self.values[key.index()]
    }
}
