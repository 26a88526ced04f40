//! The two check characters, and what they find.
//!
//! A code is a word of a Reed–Solomon code (Reed & Solomon 1960) over the field of 32 numbers: read as
//! a polynomial, its first character in front, it is divided by x − α and by x − α². Any two words of up
//! to 31 characters then differ in three places at least, so that one wrong character, any two, and any
//! two that are swapped are always found, and of all else all but one in 1,024.

/// How many characters check the others.
pub(super) const CHECKS: usize = 2;

/// What x⁵ is in the field: x² + 1. That x is α, all powers of which below the 31st differ.
const REDUCED: u8 = 0b101;

const ALPHA: u8 = 2;
const ALPHA_SQUARED: u8 = 4;
/// (x − α)(x − α²) = x² + (α + α²)·x + α³; to take away is to add.
const GENERATOR: [u8; CHECKS] = [ALPHA ^ ALPHA_SQUARED, 8];

/// The product of two numbers of the field, each below 32.
fn times(a: u8, b: u8) -> u8 {
    let mut product = 0;
    for bit in (0..5).rev() {
        product <<= 1;
        if product >= 32 {
            product ^= 32 | REDUCED;
        }
        if b >> bit & 1 == 1 {
            product ^= a;
        }
    }
    product
}

/// The check characters that follow these.
pub(super) fn checks(characters: &[u8]) -> [u8; CHECKS] {
    let [middle, last] = GENERATOR;
    characters.iter().fold([0; CHECKS], |[first, second], of| {
        let carried = first ^ of;
        [second ^ times(carried, middle), times(carried, last)]
    })
}

/// What is left when a whole code, check characters and all, is divided: nothing but zeros where it is
/// as it was written.
pub fn syndrome(characters: &[u8]) -> [u8; CHECKS] {
    [ALPHA, ALPHA_SQUARED].map(|at| {
        let value = |sum, of: &u8| times(sum, at) ^ of;
        characters.iter().fold(0, value)
    })
}
