//! A calendar day.

use std::fmt;

use implicit_clone::unsync::IString;
use serde::ser::{Serialize, Serializer};

use crate::content::{Report as Text, Words};

/// A calendar day in the years 2000 to 9999. Days sort chronologically.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

const MONTHS: [Text; 12] = [
    Text::January,
    Text::February,
    Text::March,
    Text::April,
    Text::May,
    Text::June,
    Text::July,
    Text::August,
    Text::September,
    Text::October,
    Text::November,
    Text::December,
];

/// The allowed years.
const YEARS: std::ops::RangeInclusive<u16> = 2000..=9999;

impl Day {
    /// Returns this day, or `None` if there is no such day. Month and day are counted from 1.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let is_there = YEARS.contains(&year) && (1..=days_of(year, month)).contains(&day);
        is_there.then_some(Self { year, month, day })
    }

    /// Parses a day as written in files: `2026-11-23` (ISO 8601).
    pub fn from_text(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let shape = |index: usize, byte: &u8| match index {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        };
        if bytes.len() != 10 || !bytes.iter().enumerate().all(|(i, b)| shape(i, b)) {
            return None;
        }
        Self::new(
            text.get(..4)?.parse().ok()?,
            text.get(5..7)?.parse().ok()?,
            text.get(8..)?.parse().ok()?,
        )
    }

    /// Returns the day in words, the same for every reader. The printed date follows the reader's own
    /// browser, but a text or a drawing goes to others, who may write days in a different order.
    pub fn in_words(self, words: &Words) -> IString {
        let month = MONTHS.get(usize::from(self.month) - 1);
        let month = month.map(|month| words.get(*month)).unwrap_or_default();
        let (day, year) = (self.day.to_string(), self.year.to_string());
        let values = [("day", day.as_str()), ("month", &month), ("year", &year)];
        words.fill(Text::Day, &values)
    }
}

/// Returns the number of days in a month, or 0 if there is no such month.
const fn days_of(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 0,
    }
}

/// The form used in files.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
