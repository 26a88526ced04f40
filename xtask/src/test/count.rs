//! Counts tests from the output of the test programs.

use std::fmt;

use crate::fault::Done;

/// How many tests passed, and how many failed or did not run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Tests that ran and passed.
    pub passed: u64,
    /// Tests that failed or were skipped: a test that did not run proves nothing.
    pub failed: u64,
}

impl Count {
    /// One check that passed.
    pub const ONE: Self = Self {
        passed: 1,
        failed: 0,
    };

    /// One check that could not run. It proves nothing, so it counts as failed.
    pub const NOT_RUN: Self = Self {
        passed: 0,
        failed: 1,
    };

    /// Runs all checks, even after a failure, which is printed.
    pub fn of_each<T>(checks: impl Iterator<Item = Done<T>>) -> Self {
        let each = checks.map(|result| match result {
            Ok(_) => Self::ONE,
            Err(fault) => {
                println!("{fault}");
                Self::NOT_RUN
            }
        });
        each.fold(Self::default(), Self::and)
    }

    /// The same count, but with a failure if the program failed: it may not even
    /// have compiled.
    #[must_use]
    pub fn judged(self, success: bool) -> Self {
        if success || self.failed > 0 {
            self
        } else {
            self.and(Self::NOT_RUN)
        }
    }

    /// The sum of both counts.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Reads every `test result:` line, from Cargo's tests and wasm-bindgen's.
pub fn of_rust(output: &str) -> Count {
    let results = output
        .lines()
        .filter_map(|line| line.trim().strip_prefix("test result:"));
    results.map(of_result).fold(Count::default(), Count::and)
}

fn of_result(line: &str) -> Count {
    let number_before = |word: &str| -> u64 {
        let found = line
            .split([';', '.'])
            .find_map(|piece| piece.trim().strip_suffix(word));
        found
            .and_then(|number| number.trim().parse().ok())
            .unwrap_or(0)
    };
    Count {
        passed: number_before("passed"),
        failed: number_before("failed") + number_before("ignored"),
    }
}

/// Reads the last lines of Node.js's test runner, in either of its two usual formats.
pub fn of_node(output: &str) -> Count {
    let number_after = |word: &str| -> u64 {
        let lines = output
            .lines()
            .rev()
            .filter_map(|line| line.trim().strip_prefix(['#', 'ℹ']));
        let mut numbers =
            lines.filter_map(|line| line.trim().strip_prefix(word)?.trim().parse().ok());
        numbers.next().unwrap_or(0)
    };
    let not_run = ["skipped", "todo", "cancelled"]
        .map(number_after)
        .iter()
        .sum::<u64>();
    Count {
        passed: number_after("pass"),
        failed: number_after("fail") + not_run,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(passed: u64, failed: u64) -> Count {
        Count { passed, failed }
    }

    #[test]
    fn results_of_several_programs_are_added() {
        let output = "\
test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s
test a ... ok
test result: FAILED. 3 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!(of_rust(output), of(15, 3));
        assert_eq!(of_rust("error: could not compile"), Count::default());
    }

    #[test]
    fn a_program_that_failed_never_counts_as_passed() {
        let none = Count::default();
        assert_eq!(none.judged(false), Count::NOT_RUN);
        assert_eq!(none.judged(true), none);
        assert_eq!(Count::ONE.judged(false).failed, 1);
        assert_eq!(Count::NOT_RUN.judged(false), Count::NOT_RUN);
    }

    #[test]
    fn both_forms_of_the_runner_of_node_are_read() {
        let tap = "# tests 4\n# pass 2\n# fail 1\n# cancelled 0\n# skipped 1\n# todo 0";
        assert_eq!(of_node(tap), of(2, 2));
        let spec = "ℹ tests 2\nℹ pass 2\nℹ fail 0\nℹ skipped 0";
        assert_eq!(of_node(spec), of(2, 0));
    }
}
