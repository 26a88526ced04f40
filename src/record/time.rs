//! A time of day.

use std::fmt;

use implicit_clone::unsync::IString;
use serde::ser::{Serialize, Serializer};

use super::Day;
use crate::content::{Report as Text, Words};

/// A time of day to the minute, by the clock of the device that saved the record. It distinguishes two
/// records of one day, and is never shown without its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    hour: u8,
    minute: u8,
}

impl Time {
    /// Returns the time, or `None` if there is no such minute. Hour and minute are counted from 0.
    pub fn new(hour: u8, minute: u8) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self { hour, minute })
    }

    /// Parses a time as written in files: `14:05`.
    pub fn from_text(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let shape = |index: usize, byte: &u8| match index {
            2 => *byte == b':',
            _ => byte.is_ascii_digit(),
        };
        if bytes.len() != 5 || !bytes.iter().enumerate().all(|(i, b)| shape(i, b)) {
            return None;
        }
        Self::new(text.get(..2)?.parse().ok()?, text.get(3..)?.parse().ok()?)
    }
}

/// Returns a day in words, with the time of day if given.
pub fn in_words(day: Day, time: Option<Time>, words: &Words) -> IString {
    let day = day.in_words(words);
    match time {
        None => day,
        Some(time) => {
            let values = [("day", &*day), ("time", &*time.to_string())];
            words.fill(Text::DayAndTime, &values)
        }
    }
}

/// The form used in files.
impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
