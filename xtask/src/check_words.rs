//! Checks one file of words: a language, or what an organisation writes in place of some English texts.

use std::env;
use std::process::Command;

use crate::fault::{Done, Fault};
use crate::project;

/// Checks it with the program's own checker, which tells every fault. Whether there is none.
pub fn run(file: &str) -> Done<bool> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut checker = Command::new(cargo);
    checker
        .args(["run", "--quiet", "--manifest-path"])
        .arg(project::path("Cargo.toml"))
        .args(["--no-default-features", "--features", "desk"])
        .args(["--example", "check-words", "--", file]);
    let ended = checker.status();
    let ended = ended.map_err(|error| Fault::new(format!("Could not start Cargo: {error}")))?;
    Ok(ended.success())
}
