//! Checks one file of texts: a language, or an organisation's replacements for some English texts.

use crate::fault::{Done, Fault};
use crate::{process, project};

/// Runs the program's own checker, which prints every fault. Returns whether there are none.
pub fn run(file: &str) -> Done<bool> {
    let mut checker = process::cargo();
    checker
        // The path is relative to where the command is called.
        .current_dir(".")
        .args(["run", "--quiet", "--manifest-path"])
        .arg(project::path("Cargo.toml"))
        .args(["--no-default-features", "--features", "side-pages"])
        .args(["--example", "check-words", "--", file]);
    let ended = checker.status();
    let ended = ended.map_err(|error| Fault::new(format!("Could not start Cargo: {error}")))?;
    Ok(ended.success())
}
