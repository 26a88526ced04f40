//! A JSON value as it was found: nothing merged, nothing rounded, nothing dropped.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A value of JSON, or of JavaScript, before it has a meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tree {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Whole(i64),
    /// Any other number, as it was written.
    Fraction(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Tree>),
    /// An object: its entries in the order found, repeated names included.
    Map(Vec<(String, Tree)>),
    /// Something that JSON does not have, under the name that JavaScript gives it.
    Foreign(String),
    /// Something that could not be read, with the reason that was given.
    Unreadable(String),
}

/// JSON's usual number type holds every whole number up to this one exactly.
const LARGEST_EXACT: f64 = 9_007_199_254_740_992.0;

impl Tree {
    /// The tree for a number of JavaScript or JSON: whole if it is exactly so, otherwise as `shown` writes
    /// it.
    pub fn of_number(number: f64, shown: impl FnOnce(f64) -> String) -> Self {
        if number.fract() == 0.0 && number.abs() <= LARGEST_EXACT {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "The bounds were just checked."
            )]
            let whole = number as i64;
            Self::Whole(whole)
        } else {
            Self::Fraction(shown(number))
        }
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Tree;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree::Whole(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
        Ok(i64::try_from(value).map_or_else(|_| Tree::Fraction(value.to_string()), Tree::Whole))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Tree, E> {
        Ok(Tree::of_number(value, |number| number.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Tree, A::Error> {
        let mut trees = Vec::new();
        while let Some(tree) = list.next_element()? {
            trees.push(tree);
        }
        Ok(Tree::List(trees))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Tree::Map(entries))
    }
}
