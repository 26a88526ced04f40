//! Checks the JavaScript by TypeScript and Biome. Neither needs a build.

use super::count::Count;
use crate::fault::Done;
use crate::{npm, process};

/// The type checker, and the projects that it checks: the worker has no page, and other types.
const CHECKER: (&str, &str) = ("typescript", "bin/tsc");
const PROJECTS: [&str; 2] = ["tsconfig.json", "sw/tsconfig.json"];

/// The linter, and what it is told.
const LINTER: (&str, &str) = ("@biomejs/biome", "bin/biome");
const LINT: [&str; 4] = [
    "lint",
    "--error-on-warnings",
    "--max-diagnostics=100",
    "--colors=off",
];

/// Checks the types of what is published, and lints every script; all of it, also after a failure.
pub fn types() -> Done<Count> {
    npm::ensure()?;
    let mut runs: Vec<_> = PROJECTS
        .iter()
        .map(|project| (format!("tsc -p {project}"), CHECKER, vec!["-p", *project]))
        .collect();
    runs.push(("biome lint".to_owned(), LINTER, LINT.to_vec()));
    let results = runs.into_iter().map(|(what, (package, file), words)| {
        let mut node = process::node(npm::program(package, file));
        process::quietly(&what, node.args(words))
    });
    Ok(Count::of_each(results))
}
