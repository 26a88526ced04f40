//! Programs of other people that no package of the system brings, compiled with Cargo, each once.

use std::path::PathBuf;
use std::time::Duration;

use crate::fault::Done;
use crate::{process, project, system};

/// Compiling one takes three to eight minutes on a small machine; a slow one gets this long.
const LIMIT: Duration = Duration::from_secs(40 * 60);

/// A program at a version, as it is published.
#[derive(Debug, Clone, Copy)]
pub struct Compiled {
    /// Its name, which is that of its crate.
    pub name: &'static str,
    /// The version.
    pub version: &'static str,
    /// What needs it, as a sentence begins with it.
    pub purpose: &'static str,
    /// How long it takes, for whoever waits.
    pub takes: &'static str,
    /// What to do where it cannot be compiled.
    pub elsewhere: &'static str,
}

impl Compiled {
    /// Makes sure that it is there, and tells where.
    pub fn ensure(&self) -> Done<PathBuf> {
        let tools = project::target("tools");
        let program = tools.join("bin").join(self.name);
        if program.is_file() {
            return Ok(program);
        }
        println!(
            "      {} needs {}; compiling version {} with Cargo: usually {}, once",
            self.purpose, self.name, self.version, self.takes
        );
        let mut cargo = process::cargo();
        cargo
            .args(["install", self.name, "--locked", "--version", self.version])
            .arg("--root")
            .arg(&tools);
        process::capture_telling(&mut cargo, LIMIT, "still compiling", system::EVERY)?
            .or_fault(&format!("{} could not be compiled", self.name))
            .map_err(|fault| fault.remedy(self.elsewhere))?;
        Ok(program)
    }
}
