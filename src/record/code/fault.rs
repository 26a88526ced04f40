//! Why a text is no share code, in words: what is wrong, where, and the remedy.

use implicit_clone::unsync::IString;

use super::{LENGTH, MARK};
use crate::content::{Trend, Words};
use crate::domain::reading::fault::quoted;

/// Why a text is not read as a share code. Nothing of it is guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeFault {
    /// There is nothing.
    Empty,
    /// It is a text or a link that has no code in it.
    Foreign,
    /// A character that no code has, and its place: counted from 1, without hyphens and spaces.
    Character(char, usize),
    /// So many characters, which are too few.
    TooShort(usize),
    /// So many characters, which are too many.
    TooLong(usize),
    /// The check characters do not fit the others: some are wrong, or have changed places.
    Check,
    /// A later version of the tool has made it.
    Later,
    /// The characters fit, but tell what no version of the tool writes.
    NotWritten,
    /// There are codes in the text that differ.
    Several,
}

impl CodeFault {
    /// The fault as a sentence.
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
