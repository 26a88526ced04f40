//! What is written down and read back: drafts, records, share codes, and the change over time between
//! records.

pub mod code;
pub mod day;
pub mod draft;
pub mod edition;
pub mod file;
pub mod gathered;
mod head;
pub mod mail;
pub mod map;
pub mod opening;
mod quoting;
mod signs;
pub mod time;
pub mod trend;
pub mod turns;

pub use day::Day;
pub use edition::Edition;
pub use map::MapRecord;
pub use time::Time;
pub use trend::Trend;

use crate::flow::Responses;

/// One rater's responses, as they are kept, handed on and compared.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    /// What was answered. Where the family's part is left out, nothing of it is in here.
    pub responses: Responses,
    /// Whether the family's part is in it.
    pub scope: Scope,
    /// The day on which it was written down, where that is known: a share code holds none.
    pub day: Option<Day>,
    /// The time of that day, where it is known too.
    pub time: Option<Time>,
    /// The edition of the words that it was answered with; empty where that is not known.
    pub edition: String,
}

crate::domain::vocabulary::vocabulary! {
    /// How much of the answers is told.
    Scope {
        /// Everything.
        Whole = "whole",
        /// Nothing about the family.
        Relationship = "relationship",
    }
}

impl Default for Scope {
    /// What is not said to be left out is there.
    fn default() -> Self {
        Self::Whole
    }
}

impl Record {
    /// The record as it may be told in a scope. Whatever is made of it cannot tell what is no longer in
    /// it: an action that would follow from an answer about the family, for one.
    #[must_use]
    pub fn within(&self, scope: Scope) -> Self {
        match scope {
            Scope::Whole => self.clone(),
            Scope::Relationship => Self {
                responses: self.responses.without_family(),
                scope,
                ..self.clone()
            },
        }
    }
}
