//! Checks one file of words: a language, or what an organisation writes in place of some English texts.

use crate::fault::{Done, Fault};
use crate::{process, project};

/// Checks it with the program's own checker, which tells every fault. Whether there is none.
pub fn run(file: &str) -> Done<bool> {
    let mut checker = process::cargo();
    checker
        // The file is named from where the command is called.
        .current_dir(".")
        .args(["run", "--quiet", "--manifest-path"])
        .arg(project::path("Cargo.toml"))
        .args(["--no-default-features", "--features", "side-pages"])
        .args(["--example", "check-words", "--", file]);
    let ended = checker.status();
    let ended = ended.map_err(|error| Fault::new(format!("Could not start Cargo: {error}")))?;
    Ok(ended.success())
}
