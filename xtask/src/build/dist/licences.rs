//! Which licences what is published may stand under.

/// Licences that ask for no more than being named, or, like Mozilla's, for the source of the very
/// files that stand under them, which are not changed here.
const ALLOWED: [&str; 14] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "Zlib",
];

/// The expression as SPDX writes it today: Cargo used to write a slash for a choice.
pub fn in_spdx(expression: &str) -> String {
    expression.replace(" / ", "/").replace('/', " OR ")
}

/// Whether an SPDX expression leaves a choice that is allowed.
pub fn is_allowed(expression: &str) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ");
    let mut words = spaced.split_whitespace().peekable();
    let allowed = either(&mut words);
    allowed == Some(true) && words.next().is_none()
}

type Words<'a> = std::iter::Peekable<std::str::SplitWhitespace<'a>>;

/// Nothing where it makes no sense.
fn either(words: &mut Words<'_>) -> Option<bool> {
    let mut allowed = both(words)?;
    while words.next_if_eq(&"OR").is_some() {
        allowed |= both(words)?;
    }
    Some(allowed)
}

fn both(words: &mut Words<'_>) -> Option<bool> {
    let mut allowed = one(words)?;
    while words.next_if_eq(&"AND").is_some() {
        allowed &= one(words)?;
    }
    Some(allowed)
}

fn one(words: &mut Words<'_>) -> Option<bool> {
    if words.next_if_eq(&"(").is_some() {
        let allowed = either(words)?;
        return words.next_if_eq(&")").map(|_| allowed);
    }
    let allowed = ALLOWED.contains(&words.next()?);
    // An exception only ever takes away from what a licence asks.
    if words.next_if_eq(&"WITH").is_some() {
        words.next()?;
    }
    Some(allowed)
}

#[cfg(test)]
mod tests {
    use super::{in_spdx, is_allowed};

    #[test]
    fn a_choice_needs_one_and_a_sum_needs_all() {
        for allowed in [
            "MIT",
            "GPL-3.0-only OR MIT",
            "(MIT OR GPL-3.0-only) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception OR GPL-2.0-only",
        ] {
            assert!(is_allowed(allowed), "{allowed}");
        }
        for refused in [
            "",
            "GPL-3.0-only",
            "MIT AND GPL-3.0-only",
            "MIT OR",
            "(MIT",
            "MIT Apache-2.0",
        ] {
            assert!(!is_allowed(refused), "{refused}");
        }
    }

    #[test]
    fn the_old_way_of_writing_a_choice_is_understood() {
        assert_eq!(in_spdx("MIT/Apache-2.0"), "MIT OR Apache-2.0");
        assert_eq!(in_spdx("MIT / Apache-2.0"), "MIT OR Apache-2.0");
        assert_eq!(in_spdx("MIT OR ISC"), "MIT OR ISC");
    }
}
