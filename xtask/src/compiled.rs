//! Compiles third-party programs that no system package provides, with Cargo, once each.

use std::path::PathBuf;
use std::time::Duration;

use crate::fault::Done;
use crate::{process, project, system};

/// Compiling one takes three to eight minutes on a small machine. A slow one gets this long.
const LIMIT: Duration = Duration::from_secs(40 * 60);

/// A published program at one version.
#[derive(Debug, Clone, Copy)]
pub struct Compiled {
    /// Its name, which is also the name of its crate.
    pub name: &'static str,
    /// The version.
    pub version: &'static str,
    /// What needs it, as the beginning of a sentence.
    pub purpose: &'static str,
    /// How long compiling usually takes, for whoever waits.
    pub takes: &'static str,
    /// What to do if it cannot be compiled.
    pub elsewhere: &'static str,
}

impl Compiled {
    /// Compiles the program if it is missing, and returns its path.
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
