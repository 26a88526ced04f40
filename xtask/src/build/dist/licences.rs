//! The licences allowed in what is published.

use spdx::{Expression, LicenseReq};

/// Licences that ask only for attribution or, like Mozilla's, for the source of the licensed files
/// themselves, which are not changed here.
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

/// The expression in current SPDX syntax: Cargo used to write a slash for a choice.
pub fn in_spdx(expression: &str) -> String {
    expression.replace(" / ", "/").replace('/', " OR ")
}

/// Whether an SPDX expression allows a choice that is in the list.
pub fn is_allowed(expression: &str) -> bool {
    // An exception only ever relaxes what a licence asks.
    let allowed = |asked: &LicenseReq| {
        let known = asked.license.id();
        known.is_some_and(|known| ALLOWED.contains(&known.name))
    };
    Expression::parse(expression).is_ok_and(|parsed| parsed.evaluate(allowed))
}

#[cfg(test)]
mod tests {
    use super::{ALLOWED, in_spdx, is_allowed};
    use crate::project;

    #[test]
    fn crates_that_are_not_published_are_held_to_the_same() {
        let policy = fs_err::read_to_string(project::path("deny.toml")).unwrap_or_default();
        let (_, list) = policy.split_once("\nallow = [").unwrap_or_default();
        let (list, _) = list.split_once(']').unwrap_or_default();
        let named: Vec<_> = list.split('"').skip(1).step_by(2).collect();
        assert_eq!(named, ALLOWED);
    }

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
