//! Checks the JavaScript by TypeScript and Biome. Neither needs a build.

use super::count::Count;
use crate::fault::Done;
use crate::{npm, process, project};

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
    let mut count = Count::default();
    for (what, (package, file), words) in runs {
        let mut node = process::program("node");
        node.current_dir(project::path(""))
            .arg(npm::program(package, file))
            .args(words);
        match process::quietly(&what, &mut node) {
            Ok(_) => count.passed += 1,
            Err(fault) => {
                println!("{fault}");
                count.failed += 1;
            }
        }
    }
    Ok(count)
}
