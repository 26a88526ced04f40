//! What the person asked for on the command line.

use crate::bench;
use crate::fault::{Done, Fault};
use crate::test::part::Part;

/// How the commands are called; shown when they are called in another way.
pub const USAGE: &str = "\
cargo xtask serve [--port N] [--no-open]   build the page, serve it here, rebuild on change
cargo xtask dist                           build everything that is published into dist/
cargo xtask size                           say where the program's bytes go
cargo xtask test [PART...]                 run every check, or only the named parts
cargo xtask test --quick                   format, lint, tests without whole spaces, one journey
cargo xtask check-words FILE               tell every fault of a language file or of replaced texts
cargo xtask bench [--runs N] [--quick] [--no-build] [--write]
                                           measure the page beside others; --write: into docs/performance.md";

/// One of the commands, with its settings.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Build, serve on this machine and rebuild on change.
    Serve {
        /// The port asked for; a free one where none was.
        port: Option<u16>,
        /// Whether a browser may be opened.
        open: bool,
    },
    /// Build everything that is published.
    Dist,
    /// Say where the program's bytes go.
    Size,
    /// Run checks.
    Test(Vec<Part>),
    /// Check a file of words.
    CheckWords(String),
    /// Measure the page beside others.
    Bench(bench::Options),
    /// Say how the commands are called.
    Help,
}

/// Reads the words after `cargo xtask`.
pub fn read(words: &[String]) -> Done<Command> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.split_first() {
        None | Some((&"help" | &"--help" | &"-h", _)) => Ok(Command::Help),
        Some((&"serve", rest)) => read_serve(rest),
        Some((&"dist", [])) => Ok(Command::Dist),
        Some((&"dist" | &"size", [word, ..])) => Err(unknown(word)),
        Some((&"size", [])) => Ok(Command::Size),
        Some((&"test", rest)) => read_test(rest),
        Some((&"bench", rest)) => read_bench(rest),
        Some((&"check-words", [file])) => Ok(Command::CheckWords((*file).to_owned())),
        Some((&"check-words", _)) => Err(Fault::new("check-words wants one file after it")),
        Some((word, _)) => Err(unknown(word)),
    }
}

fn read_serve(words: &[&str]) -> Done<Command> {
    let (mut port, mut open) = (None, true);
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match *word {
            "--no-open" => open = false,
            "--port" => {
                let number = words.next().and_then(|number| number.parse().ok());
                port =
                    Some(number.ok_or_else(|| {
                        Fault::new("--port wants a number from 0 to 65535 after it")
                    })?);
            }
            other => return Err(unknown(other)),
        }
    }
    Ok(Command::Serve { port, open })
}

fn read_bench(words: &[&str]) -> Done<Command> {
    let mut options = bench::Options::default();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match *word {
            "--quick" => options.quick = true,
            "--no-build" => options.build = false,
            "--write" => options.write = true,
            "--runs" => {
                let number = words.next().and_then(|number| number.parse().ok());
                options.runs = number
                    .filter(|runs| *runs > 0)
                    .ok_or_else(|| Fault::new("--runs wants a number from 1 after it"))?;
            }
            other => return Err(unknown(other)),
        }
    }
    Ok(Command::Bench(options))
}

fn read_test(words: &[&str]) -> Done<Command> {
    match words {
        [] => return Ok(Command::Test(Part::ALL.to_vec())),
        ["--quick"] => return Ok(Command::Test(Part::QUICK.to_vec())),
        _ => {}
    }
    let named = words.iter().map(|word| {
        Part::each().find(|part| part.id() == *word).ok_or_else(|| {
            let parts = Part::each().map(Part::id).collect::<Vec<_>>().join(", ");
            Fault::new(format!("There is no part \"{word}\"."))
                .remedy(format!("Name one of {parts}"))
        })
    });
    let named = named.collect::<Done<Vec<Part>>>()?;
    // What lies built may be older than the sources, so a part brings along what it needs.
    let wanted = |part: &Part| {
        named.contains(part) || named.iter().any(|named| named.needs() == Some(*part))
    };
    Ok(Command::Test(Part::each().filter(wanted).collect()))
}

fn unknown(word: &str) -> Fault {
    Fault::new(format!(
        "\"{word}\" is not understood here. The commands:\n{USAGE}"
    ))
}

#[cfg(test)]
mod tests {
    use super::{Command, Part, bench, read};

    #[track_caller]
    fn check_read(line: &str, expected: &Command) {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        assert_eq!(read(&words).as_ref(), Ok(expected), "{line}");
    }

    #[track_caller]
    fn check_refused(line: &str, reason: &str) {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        let fault = read(&words).map_err(|fault| fault.to_string());
        assert!(
            fault.as_ref().is_err_and(|fault| fault.contains(reason)),
            "{fault:?}"
        );
    }

    #[test]
    fn commands_and_their_settings_are_read() {
        check_read("", &Command::Help);
        check_read("dist", &Command::Dist);
        check_read(
            "serve",
            &Command::Serve {
                port: None,
                open: true,
            },
        );
        check_read(
            "serve --no-open --port 80",
            &Command::Serve {
                port: Some(80),
                open: false,
            },
        );
        check_read("test", &Command::Test(Part::ALL.to_vec()));
        check_read("test --quick", &Command::Test(Part::QUICK.to_vec()));
        check_read(
            "check-words fr.json",
            &Command::CheckWords(String::from("fr.json")),
        );
        check_read("bench", &Command::Bench(bench::Options::default()));
        check_read(
            "bench --runs 1 --quick --no-build --write",
            &Command::Bench(bench::Options {
                runs: 1,
                quick: true,
                build: false,
                write: true,
            }),
        );
    }

    #[test]
    fn named_parts_run_in_the_usual_order() {
        check_read(
            "test views rules",
            &Command::Test(vec![Part::Rules, Part::Views]),
        );
    }

    #[test]
    fn what_looks_at_the_built_page_builds_it_first() {
        check_read(
            "test assess",
            &Command::Test(vec![Part::Dist, Part::Assess]),
        );
        check_read(
            "test e2e rules dist",
            &Command::Test(vec![Part::Rules, Part::Dist, Part::EndToEnd]),
        );
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        check_refused("deploy", "\"deploy\" is not understood");
        check_refused("dist --fast", "\"--fast\" is not understood");
        check_refused("serve --port", "wants a number");
        check_refused("serve --port 99999", "wants a number");
        check_refused("bench --runs 0", "wants a number");
        check_refused("check-words", "wants one file");
        check_refused("check-words a b", "wants one file");
        check_refused("bench floor", "\"floor\" is not understood");
        check_refused("test rule", "Name one of format, clippy");
    }
}
