//! Everything that is saved and read back: drafts, records, share codes, and the trend between records.

pub mod code;
pub mod day;
pub mod draft;
pub mod edition;
pub mod file;
pub mod file_counts;
mod head;
pub mod mail;
pub mod map;
pub mod opening;
mod quoting;
pub(crate) mod signs;
pub mod time;
pub mod trend;
pub mod turns;

pub use day::Day;
pub use edition::Edition;
pub use map::MapRecord;
pub use time::Time;
pub use trend::Trend;

use crate::flow::Responses;

/// One rater's responses, as they are saved, shared and compared.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    /// The answers. If the family part is left out, it is empty here.
    pub responses: Responses,
    /// Whether the family part is included.
    pub scope: Scope,
    /// The day it was saved, if known. A share code has none.
    pub day: Option<Day>,
    /// The time of that day, if known.
    pub time: Option<Time>,
    /// The edition of the wording that was answered; empty if unknown.
    pub edition: String,
}

crate::domain::vocabulary::vocabulary! {
    /// How much of the answers is included.
    Scope {
        /// Everything.
        Whole = "whole",
        /// Nothing about the family.
        Relationship = "relationship",
    }
}

impl Default for Scope {
    /// Everything is included unless stated otherwise.
    fn default() -> Self {
        Self::Whole
    }
}

impl Record {
    /// Returns the record reduced to a scope. Nothing derived from it can reveal what was removed, such as an
    /// action that follows from an answer about the family.
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
