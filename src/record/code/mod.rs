//! The share code: one rater's answers about a relationship, in twelve characters to type, read out or put
//! into a link. It contains no names, no day and nothing about the family.
//!
//! Fifty bits, five per character, followed by two check characters:
//!
//! | bits | what |
//! |---|---|
//! | 2 | the version of the code: 1 or 2; 0 is invalid, 3 is reserved for versions that need more room |
//! | 3 | the claimed level: 0 none, 1 to 6 the terms in order; in version 2 always 7, unknown |
//! | 30 | the ten dimensions, 3 each: 0 to 5 the answer, 6 unknown, 7 unanswered |
//! | 15 | the [`Edition`] |
//!
//! Version 2 is written only if the claimed level is unknown, which version 1 cannot express. A program that
//! knows only version 1 reports such a code as newer, and reads all others as before.
//!
//! The alphabet is Crockford's base 32 (Crockford 2019): digits and letters without I, L, O and U.

mod check;
mod fault;
mod letter;

pub use check::syndrome;
pub use fault::CodeFault;

use super::edition::Edition;
use super::signs::{is_dash, is_invisible};
use super::{Record, Scope};
use crate::domain::assessment::Assessment;
use crate::domain::dimension::{Dimension, Dimensions};
use crate::domain::level::{Claim, Level};
use crate::domain::relationship::Relationship;
use crate::domain::response::Response;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Responses;
use check::CHECKS;

/// The number of characters in a code, without its hyphens.
pub const LENGTH: usize = 12;

/// The prefix of a code in a link. Everything after the `#` stays in the browser.
pub const MARK: &str = "#code=";

/// The same prefix, encoded by mail services that wrap links in their own.
const MARK_WITHIN: &str = "%23code%3d";

const VERSION: u64 = 1;
/// The version for an unknown claimed level.
const CLAIM_UNKNOWN_VERSION: u64 = 2;
const CLAIM_UNKNOWN: u64 = 7;
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const GROUP: usize = 4;
/// The maximum length of a typed code, in bytes.
const LONGEST_TYPED: usize = 64;

const UNKNOWN: u64 = 6;
const UNANSWERED: u64 = 7;

/// The contents of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shared {
    /// What the rater's service calls the relationship.
    pub claimed: Response<Claim>,
    /// The ten answers.
    pub dimensions: Dimensions,
    /// The edition of the wording that was answered.
    pub edition: Edition,
}

impl Shared {
    /// Returns what the code of an assessment contains.
    pub fn of(assessment: &Assessment, edition: &str) -> Self {
        Self {
            claimed: assessment.relationship.claimed,
            dimensions: assessment.relationship.dimensions,
            edition: Edition::of(edition),
        }
    }

    /// Converts it to a record without the family part, day or time.
    pub fn record(&self) -> Record {
        Record {
            responses: Responses {
                assessment: self.relationship().into(),
                ..Responses::default()
            },
            scope: Scope::Relationship,
            day: None,
            time: None,
            edition: self.edition.to_string(),
        }
    }

    fn relationship(&self) -> Relationship {
        Relationship {
            claimed: self.claimed,
            dimensions: self.dimensions,
            ..Relationship::default()
        }
    }

    fn bits(&self) -> u64 {
        let mut bits = match self.claimed {
            Response::Unanswered => VERSION << 3,
            Response::Unknown => CLAIM_UNKNOWN_VERSION << 3 | CLAIM_UNKNOWN,
            Response::Known(claim) => VERSION << 3 | (claim.index() + 1) as u64,
        };
        for (_, response) in self.dimensions.iter() {
            let answer = match response {
                Response::Known(level) => u64::from(level.number()),
                Response::Unknown => UNKNOWN,
                Response::Unanswered => UNANSWERED,
            };
            bits = bits << 3 | answer;
        }
        bits << 15 | u64::from(self.edition.bits())
    }

    fn from_bits(bits: u64) -> Result<Self, CodeFault> {
        let three = |shift: usize| bits >> shift & 0b111;
        let claimed = match (bits >> 48, three(45)) {
            (VERSION, 0) => Response::Unanswered,
            (VERSION, word) => {
                let claim = Claim::ALL.get(word as usize - 1);
                Response::Known(*claim.ok_or(CodeFault::NotWritten)?)
            }
            (CLAIM_UNKNOWN_VERSION, CLAIM_UNKNOWN) => Response::Unknown,
            (0 | CLAIM_UNKNOWN_VERSION, _) => return Err(CodeFault::NotWritten),
            _ => return Err(CodeFault::Later),
        };
        let mut dimensions = Dimensions::default();
        for (index, dimension) in Dimension::ALL.iter().rev().enumerate() {
            let answer = three(15 + 3 * index);
            dimensions[*dimension] = match Level::ALL.get(answer as usize) {
                Some(level) => Response::Known(*level),
                None if answer == UNKNOWN => Response::Unknown,
                None => Response::Unanswered,
            };
        }
        let edition = Edition::from_bits((bits & 0x7fff) as u16).ok_or(CodeFault::NotWritten)?;
        Ok(Self {
            claimed,
            dimensions,
            edition,
        })
    }
}

/// Writes the code of an assessment answered with an edition of the wording, in groups of four.
pub fn write(assessment: &Assessment, edition: &str) -> String {
    let bits = Shared::of(assessment, edition).bits();
    let told = LENGTH - CHECKS;
    let mut characters: Vec<u8> = (0..told)
        .map(|place| (bits >> (5 * (told - 1 - place)) & 31) as u8)
        .collect();
    characters.extend(check::checks(&characters));
    let mut code = String::new();
    for (place, character) in characters.into_iter().enumerate() {
        if place > 0 && place.is_multiple_of(GROUP) {
            code.push('-');
        }
        let letter = ALPHABET.get(usize::from(character)).copied();
        code.extend(letter.map(|letter| char::from(letter.to_ascii_uppercase())));
    }
    code
}

/// Reads a code. Case, hyphens and spaces are ignored; O counts as 0, and I and L as 1.
///
/// # Errors
/// The first that applies: an empty text, a character that no code has, a later version, too few or too many
/// characters, check characters that do not match, values that no version writes.
pub fn read(text: &str) -> Result<Shared, CodeFault> {
    let mut characters = Vec::with_capacity(LENGTH);
    let mut found = 0;
    for character in text.chars().filter(|c| !is_ignored(*c)) {
        found += 1;
        let value = value(character).ok_or(CodeFault::Character(character, found))?;
        // Characters beyond the length of any version's code are only counted.
        if found <= 31 {
            characters.push(value);
        }
    }
    let fits = found <= 31 && check::syndrome(&characters) == [0; CHECKS];
    // A later version may be longer, but starts the same way and has the same check.
    let is_later = fits
        && characters
            .first()
            .is_some_and(|of| u64::from(*of >> 3) > CLAIM_UNKNOWN_VERSION);
    match found {
        0 => Err(CodeFault::Empty),
        _ if is_later => Err(CodeFault::Later),
        1..LENGTH => Err(CodeFault::TooShort(found)),
        LENGTH if fits => {
            let told = characters.iter().take(LENGTH - CHECKS);
            Shared::from_bits(told.fold(0, |bits, of| bits << 5 | u64::from(*of)))
        }
        LENGTH => Err(CodeFault::Check),
        _ => Err(CodeFault::TooLong(found)),
    }
}

/// Finds the code in a text: typed by itself, or in a pasted link, with or without text around it.
///
/// # Errors
/// As for [`read`], or the text or link has no code in it.
pub fn find(text: &str) -> Result<Shared, CodeFault> {
    // ASCII lower-casing keeps every byte position.
    let lower = text.to_ascii_lowercase();
    let after = |mark: &str| lower.find(mark).and_then(|at| text.get(at + mark.len()..));
    if let Some(after) = after(MARK).or_else(|| after(MARK_WITHIN)) {
        let found = read(first_code(after));
        // An email may break the line within the code.
        let joined = || read(first_code(&letter::join_lines(after))).ok();
        return match found {
            Err(CodeFault::TooShort(_)) => joined().map_or(found, Ok),
            _ => found,
        };
    }
    let typed = text.trim();
    let is_typed = !typed.contains("://") && typed.len() <= LONGEST_TYPED;
    let typed = is_typed.then_some(typed);
    let whole = typed.map(read);
    if let Some(Ok(shared)) = whole {
        return Ok(shared);
    }
    if let Some(found) = letter::find(text) {
        return found;
    }
    // A name in front is not part of the code.
    let named = typed.and_then(letter::after_name).map(read);
    named.or(whole).unwrap_or(Err(CodeFault::Foreign))
}

/// Returns what may be a code at the start of a text. In a link, a code contains no spaces, and is followed
/// only by characters that end a link, a sentence or a quotation.
fn first_code(text: &str) -> &str {
    let ends = |c: char| c.is_whitespace() || "&%#.,;:!?)>]\"'”’»".contains(c);
    text.split(ends).next().unwrap_or_default()
}

/// Whether a character is ignored between those of a code: any space, hyphen or dash, and the zero-width
/// marks that copied text can contain.
fn is_ignored(character: char) -> bool {
    character == '-' || character.is_whitespace() || is_dash(character) || is_invisible(character)
}

fn value(character: char) -> Option<u8> {
    let letter = match character.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        other => other,
    };
    let place = ALPHABET.iter().position(|of| char::from(*of) == letter)?;
    u8::try_from(place).ok()
}
