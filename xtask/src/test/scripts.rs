//! Checks the JavaScript with TypeScript and Biome. Neither needs a build.

use super::count::Count;
use crate::fault::Done;
use crate::{npm, process};

/// The type checker, and the projects it checks: the worker has no page, so it has other types.
const CHECKER: (&str, &str) = ("typescript", "bin/tsc");
const PROJECTS: [&str; 2] = ["tsconfig.json", "sw/tsconfig.json"];

/// The formatter and linter, and its options.
const BIOME: (&str, &str) = ("@biomejs/biome", "bin/biome");
const STRICTLY: [&str; 3] = [
    "--error-on-warnings",
    "--max-diagnostics=100",
    "--colors=off",
];

/// Checks the types of the published scripts, and the format and lint of every script; runs all checks, even
/// after a failure.
pub fn types() -> Done<Count> {
    npm::ensure()?;
    let mut runs: Vec<_> = PROJECTS
        .iter()
        .map(|project| (format!("tsc -p {project}"), CHECKER, vec!["-p", *project]))
        .collect();
    for command in ["format", "lint"] {
        let words = [&[command][..], &STRICTLY].concat();
        runs.push((format!("biome {command}"), BIOME, words));
    }
    let results = runs.into_iter().map(|(what, (package, file), words)| {
        let mut node = process::node(npm::program(package, file));
        process::quietly(&what, node.args(words))
    });
    Ok(Count::of_each(results))
}
