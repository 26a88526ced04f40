//! JSON as it is written for other programs: names stay in the order in which they were put.

use serde::ser::{Serialize, Serializer};

/// A value of JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Whole(i64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// An object.
    Map(Vec<(&'static str, Self)>),
}

impl Json {
    /// An object of these.
    pub fn map<const N: usize>(entries: [(&'static str, Self); N]) -> Self {
        Self::Map(entries.into())
    }

    /// A list of these.
    pub fn list(entries: impl IntoIterator<Item = impl Into<Self>>) -> Self {
        Self::List(entries.into_iter().map(Into::into).collect())
    }

    /// The object with one more entry. Nothing else than an object takes one.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Self>) -> Self {
        if let Self::Map(entries) = &mut self {
            entries.push((name, value.into()));
        }
        self
    }

    /// The object with one more entry, where there is one.
    #[must_use]
    pub fn with_any(self, name: &'static str, value: Option<impl Into<Self>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// The text of it, for people to look at too; it ends in a new line.
    pub fn pretty(&self) -> String {
        // Only names that are not texts make this fail, and here every name is one.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<i64> for Json {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

impl From<Vec<Self>> for Json {
    fn from(list: Vec<Self>) -> Self {
        Self::List(list)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Whole(number) => serializer.serialize_i64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(list) => serializer.collect_seq(list),
            Self::Map(entries) => {
                serializer.collect_map(entries.iter().map(|(name, of)| (name, of)))
            }
        }
    }
}
