//! Why a text is not a share code, in words: what is wrong, where, and how to fix it.

use implicit_clone::unsync::IString;

use super::{LENGTH, MARK};
use crate::content::{Trend, Words};
use crate::domain::reading::fault::quoted;

/// Why a text cannot be read as a share code. Nothing is guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeFault {
    /// The text is empty.
    Empty,
    /// A text or a link without a code in it.
    Foreign,
    /// A character that no code has, and its position: counted from 1, without hyphens and spaces.
    Character(char, usize),
    /// Too few characters, with the count.
    TooShort(usize),
    /// Too many characters, with the count.
    TooLong(usize),
    /// The check characters do not match the others: some are wrong or swapped.
    Check,
    /// The code is from a later version of the tool.
    Later,
    /// The check characters match, but no version of the tool writes these values.
    NotWritten,
    /// The text has codes that differ.
    Several,
}

impl CodeFault {
    /// Returns the fault as a sentence.
    pub fn sentence(&self, words: &Words) -> IString {
        let wanted = LENGTH.to_string();
        let of = |text, found: usize| {
            let found = found.to_string();
            words.fill(text, &[("found", &found), ("wanted", &wanted)])
        };
        match *self {
            Self::Empty => words.get(Trend::CodeEmpty),
            Self::Foreign => words.fill(Trend::CodeForeign, &[("mark", MARK)]),
            Self::Character(character, place) => {
                let character = quoted(character.encode_utf8(&mut [0; 4]));
                let place = place.to_string();
                let values = [("character", character.as_str()), ("place", &place)];
                words.fill(Trend::CodeCharacter, &values)
            }
            Self::TooShort(found) => of(Trend::CodeTooShort, found),
            Self::TooLong(found) => of(Trend::CodeTooLong, found),
            Self::Check => words.get(Trend::CodeCheck),
            Self::Later => words.get(Trend::CodeLater),
            Self::NotWritten => words.get(Trend::CodeNotWritten),
            Self::Several => words.get(Trend::CodeSeveral),
        }
    }
}
