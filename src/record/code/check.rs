//! The two check characters and what they detect.
//!
//! A code is a word of a Reed–Solomon code (Reed & Solomon 1960) over the field of 32 numbers: as a
//! polynomial, first character first, it is divisible by x − α and by x − α². Any two words of up to 31
//! characters then differ in at least three places. One wrong character, any two, and any two swapped are
//! always detected, as are all but one in 1,024 of other errors.

/// The number of check characters.
pub(super) const CHECKS: usize = 2;

/// The value of x⁵ in the field: x² + 1. x is α, whose powers are all different below the 31st.
const REDUCED: u8 = 0b101;

const ALPHA: u8 = 2;
const ALPHA_SQUARED: u8 = 4;
/// (x − α)(x − α²) = x² + (α + α²)·x + α³; subtraction is addition.
const GENERATOR: [u8; CHECKS] = [ALPHA ^ ALPHA_SQUARED, 8];

/// Multiplies two numbers of the field, each below 32.
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

/// Returns the check characters for these characters.
pub(super) fn checks(characters: &[u8]) -> [u8; CHECKS] {
    let [middle, last] = GENERATOR;
    characters.iter().fold([0; CHECKS], |[first, second], of| {
        let carried = first ^ of;
        [second ^ times(carried, middle), times(carried, last)]
    })
}

/// Returns the remainders of dividing a whole code, including its check characters. They are all zero if the
/// code is intact.
pub fn syndrome(characters: &[u8]) -> [u8; CHECKS] {
    [ALPHA, ALPHA_SQUARED].map(|at| {
        let value = |sum, of: &u8| times(sum, at) ^ of;
        characters.iter().fold(0, value)
    })
}
