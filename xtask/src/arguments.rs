//! Reads the command line.

use std::ffi::OsString;
use std::num::NonZeroU32;
use std::path::PathBuf;
use std::str::FromStr;

use crate::fault::{Done, Fault};
use crate::test::part::Part;

/// The usage text, shown for `help` and when a command is not understood.
pub const USAGE: &str = "\
cargo xtask serve [--port N] [--no-open]   build the page, serve it here, rebuild on change
cargo xtask dist                           build everything that is published into dist/
cargo xtask size                           show where the program's bytes go
cargo xtask test [PART...]                 run every check, or only the named parts
cargo xtask test --quick                   format, lint, tests without the exhaustive ones, one journey
cargo xtask reproduce                      build this commit twice and compare what is published
cargo xtask advisories                     check crates and packages against published advisories
cargo xtask assurance                      write the figures of the last full test run into docs/assurance.md
cargo xtask orca [--write] [PAGE...]       use the pages with a screen reader, and check what is spoken
cargo xtask colours                        copy each colour of styles/tokens.css to every other place that has it
cargo xtask edition EDITION CHANGED        raise the edition in every file that names it, and note what changed
cargo xtask check-words FILE               list every fault in a language file or in replacement texts
cargo xtask fuzz [TARGET] [--seconds N] [--runs N] [--input FILE]
                                           fuzz the readers with libFuzzer, or replay one input
cargo xtask bench [--runs N] [--quick] [--no-build] [--write]
                                           measure the page against others; --write: into docs/performance.md";

xflags::xflags! {
    cmd xtask {
        /// Build, serve on this machine and rebuild on change.
        cmd serve {
            /// The port; a free one by default.
            optional --port port: u16
            /// Do not open a browser.
            optional --no-open
        }
        /// Build everything that is published.
        cmd dist {}
        /// Show where the program's bytes go.
        cmd size {}
        /// Run checks.
        cmd test {
            /// Run the same kinds of checks in a minute or two.
            optional --quick
            /// The parts to run; all by default.
            repeated part: Part
        }
        /// Build this commit twice and compare.
        cmd reproduce {}
        /// Check dependencies against published advisories.
        cmd advisories {}
        /// Write what the last full run of the tests covered.
        cmd assurance {}
        /// Check what a screen reader speaks.
        cmd orca {
            /// Write the transcripts again.
            optional --write
            /// The pages to go through; all by default.
            repeated page: String
        }
        /// Copy each colour to everywhere it is used.
        cmd colours {}
        /// Raise the edition of the content.
        cmd edition {
            /// The new edition, such as 2026.3.
            required edition: String
            /// What changed in it, for the changelog.
            required changed: String
        }
        /// Check a file of texts.
        cmd check-words {
            /// A language file, or an organisation's replacements for some English texts.
            required file: String
        }
        /// Fuzz every reader of foreign bytes.
        cmd fuzz {
            /// The reader to fuzz; each in turn by default.
            optional target: String
            /// How long each runs, in seconds; 60 by default.
            optional --seconds seconds: u64
            /// How many inputs each reads.
            optional --runs runs: u64
            /// One input to read again, instead of fuzzing.
            optional --input input: PathBuf
        }
        /// Compare the page's performance with others.
        cmd bench {
            /// How often to measure everything; the tables show medians.
            optional --runs runs: NonZeroU32
            /// Skip what takes long: Lighthouse, and ten journeys in a row.
            optional --quick
            /// Measure the existing build.
            optional --no-build
            /// Write the tables into `docs/performance.md`.
            optional --write
        }
    }
}

/// Reads the arguments after `cargo xtask`. Returns `None` if they ask for help.
pub fn read(words: Vec<OsString>) -> Done<Option<XtaskCmd>> {
    if words.first().is_none_or(|word| word == "help") {
        return Ok(None);
    }
    match Xtask::from_vec(words).and_then(Xtask::checked) {
        Ok(command) => Ok(Some(command)),
        Err(asked) if asked.is_help() => Ok(None),
        Err(error) => {
            let fault = format!("Cannot understand the command: {error}\nThe commands:\n{USAGE}");
            Err(Fault::new(fault))
        }
    }
}

impl Xtask {
    fn checked(self) -> xflags::Result<XtaskCmd> {
        match self.subcommand {
            XtaskCmd::Fuzz(fuzz) if fuzz.input.is_some() && fuzz.target.is_none() => {
                Err(xflags::Error::new("`--input` needs the name of a reader"))
            }
            XtaskCmd::Test(test) if test.quick && !test.part.is_empty() => {
                Err(xflags::Error::new("`--quick` has its own parts"))
            }
            command => Ok(command),
        }
    }
}

impl Test {
    /// The parts to run, in their usual order.
    pub fn parts(&self) -> Vec<Part> {
        match (self.quick, self.part.as_slice()) {
            (true, _) => Part::QUICK.to_vec(),
            (false, []) => Part::ALL.to_vec(),
            (false, named) => {
                // An existing build may be older than the sources, so each part brings the part it needs.
                let needs = |part| named.iter().any(|named| named.needs() == Some(part));
                let wanted = |part: &Part| named.contains(part) || needs(*part);
                Part::each().filter(wanted).collect()
            }
        }
    }
}

impl FromStr for Part {
    type Err = Fault;

    fn from_str(word: &str) -> Done<Self> {
        let found = Self::each().find(|part| part.id() == word);
        found.ok_or_else(|| {
            let parts: Vec<&str> = Self::each().map(Self::id).collect();
            Fault::new(format!("there is no part \"{word}\""))
                .remedy(format!("Name one of {}", parts.join(", ")))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Done, Part, XtaskCmd, read};

    fn read_line(line: &str) -> Done<Option<XtaskCmd>> {
        read(line.split_whitespace().map(Into::into).collect())
    }

    #[track_caller]
    fn check_read(line: &str, expected: &str) {
        let read = read_line(line).map(|command| format!("{command:?}"));
        assert_eq!(read.as_deref(), Ok(expected), "{line}");
    }

    #[track_caller]
    fn check_parts(line: &str, expected: &[Part]) {
        let Ok(Some(XtaskCmd::Test(test))) = read_line(line) else {
            unreachable!("{line}")
        };
        assert_eq!(test.parts(), expected, "{line}");
    }

    #[track_caller]
    fn check_refused(line: &str, reason: &str) {
        let fault = read_line(line).map_err(|fault| fault.to_string());
        let told = fault.as_ref().is_err_and(|fault| fault.contains(reason));
        assert!(told, "{fault:?}");
    }

    #[test]
    fn commands_and_their_settings_are_read() {
        for line in ["", "help", "--help", "serve --help"] {
            check_read(line, "None");
        }
        check_read("dist", "Some(Dist(Dist))");
        check_read("serve", "Some(Serve(Serve { port: None, no_open: false }))");
        check_read(
            "serve --no-open --port 80",
            "Some(Serve(Serve { port: Some(80), no_open: true }))",
        );
        check_read(
            "check-words fr.json",
            "Some(CheckWords(CheckWords { file: \"fr.json\" }))",
        );
        check_read(
            "orca --write map start",
            "Some(Orca(Orca { page: [\"map\", \"start\"], write: true }))",
        );
        check_read(
            "fuzz code --seconds 5 --runs 7 --input a",
            "Some(Fuzz(Fuzz { target: Some(\"code\"), seconds: Some(5), runs: Some(7), input: Some(\"a\") }))",
        );
        check_read(
            "bench --runs 1 --quick --no-build --write",
            "Some(Bench(Bench { runs: Some(1), quick: true, no_build: true, write: true }))",
        );
    }

    #[test]
    fn named_parts_run_in_the_usual_order() {
        check_parts("test", &Part::ALL);
        check_parts("test --quick", &Part::QUICK);
        check_parts("test views rules", &[Part::Rules, Part::Views]);
    }

    #[test]
    fn what_looks_at_the_built_page_builds_it_first() {
        check_parts("test assess", &[Part::Dist, Part::Assess]);
        check_parts(
            "test e2e rules dist",
            &[Part::Rules, Part::Dist, Part::EndToEnd],
        );
        check_parts("test webkit", &[Part::Dist, Part::WebKit]);
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        check_refused("deploy", "\"deploy\"");
        check_refused("dist --fast", "`--fast`");
        check_refused("serve --port", "a value for `--port`");
        check_refused("serve --port 99999", "`--port`, number too large");
        check_refused("bench --runs 0", "`--runs`, number would be zero");
        check_refused("fuzz --input a", "needs the name of a reader");
        check_refused("check-words", "required");
        check_refused("check-words a b", "\"b\"");
        check_refused("bench floor", "\"floor\"");
        check_refused("test rule", "Name one of format, clippy");
        check_refused("test --quick rules", "`--quick` has its own parts");
    }
}
