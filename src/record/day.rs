//! A day of the calendar.

use std::fmt;

use serde::ser::{Serialize, Serializer};

/// A day of the calendar, from the years 2000 to 9999. Days are ordered as they follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

/// The years that a day may lie in.
const YEARS: std::ops::RangeInclusive<u16> = 2000..=9999;

impl Day {
    /// The day of a year's month, both counted from 1; none where there is no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let is_there = YEARS.contains(&year) && (1..=days_of(year, month)).contains(&day);
        is_there.then_some(Self { year, month, day })
    }

    /// Reads a day as it is written in files: `2026-11-23` (ISO 8601).
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
}

/// How many days a month has; none where there is no such month.
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

/// As it is written in files.
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
