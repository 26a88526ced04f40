//! The edition of the wording that was answered, as far as a share code can hold it.

use std::fmt;

/// The first year an edition can have.
const FIRST_YEAR: u16 = 2000;
/// The number of years that fit.
const YEARS: u16 = 1 << 7;
/// The number of editions per year that fit, counted from 0.
const NUMBERS: u8 = 1 << 6;
/// The suffix of an edition whose wording a host has changed.
const CHANGED: &str = "+changed";

/// An edition of the wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Edition {
    /// One of this project's own editions.
    Own(Numbered),
    /// One of this project's own editions, with wording changed by a host.
    Changed(Numbered),
    /// An unknown edition, or one made by somebody else. A share code cannot name it.
    #[default]
    Other,
}

/// A year and a number within it, such as `2026.1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbered {
    year: u16,
    number: u8,
}

impl Edition {
    /// Parses an edition.
    pub fn of(written: &str) -> Self {
        let (own, is_changed) = match written.strip_suffix(CHANGED) {
            Some(own) => (own, true),
            None => (written, false),
        };
        match Numbered::of(own) {
            Some(numbered) if is_changed => Self::Changed(numbered),
            Some(numbered) => Self::Own(numbered),
            None => Self::Other,
        }
    }

    /// Encodes it in fifteen bits: two for the kind, seven for the year, six for the number.
    pub(super) fn bits(self) -> u16 {
        match self {
            Self::Other => 0,
            Self::Own(numbered) => 1 << 13 | numbered.bits(),
            Self::Changed(numbered) => 2 << 13 | numbered.bits(),
        }
    }

    /// Decodes these fifteen bits, or returns `None` if they are invalid.
    pub(super) fn from_bits(bits: u16) -> Option<Self> {
        let numbered = Numbered::from_bits(bits & ((1 << 13) - 1));
        match bits >> 13 {
            0 if bits == 0 => Some(Self::Other),
            1 => Some(Self::Own(numbered)),
            2 => Some(Self::Changed(numbered)),
            _ => None,
        }
    }
}

/// The form used in files; empty if the edition is unknown.
impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Own(numbered) => write!(f, "{numbered}"),
            Self::Changed(numbered) => write!(f, "{numbered}{CHANGED}"),
            Self::Other => Ok(()),
        }
    }
}

impl Numbered {
    /// Parses it, if it fits and is written exactly as this program writes it.
    fn of(written: &str) -> Option<Self> {
        let (year, number) = written.split_once('.')?;
        let year: u16 = year.parse().ok()?;
        let numbered = Self {
            year,
            number: number.parse().ok()?,
        };
        let has_room =
            (FIRST_YEAR..FIRST_YEAR + YEARS).contains(&year) && numbered.number < NUMBERS;
        (has_room && numbered.to_string() == written).then_some(numbered)
    }

    fn bits(self) -> u16 {
        (self.year - FIRST_YEAR) << 6 | u16::from(self.number)
    }

    const fn from_bits(bits: u16) -> Self {
        Self {
            year: FIRST_YEAR + (bits >> 6),
            number: (bits & 0b11_1111) as u8,
        }
    }
}

impl fmt::Display for Numbered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.year, self.number)
    }
}
