//! Checks crates and packages against published advisories. Unlike the tests, this needs a network.

use std::process::Command;

use crate::compiled::Compiled;
use crate::fault::Done;
use crate::{npm, process, project};

const CARGO_DENY: Compiled = Compiled {
    name: "cargo-deny",
    version: "0.20.2",
    purpose: "Asking for the advisories",
    takes: "eight minutes",
    elsewhere: "Install cargo-deny, and run: cargo deny check",
};

/// The checks for each lock file of crates, as configured in `deny.toml`. The fuzzer's crates are not
/// published, and one of them has a licence that is allowed nowhere else.
const CRATES: [(&str, &[&str]); 2] = [
    ("Cargo.toml", &["advisories", "bans", "licenses", "sources"]),
    ("fuzz/Cargo.toml", &["advisories", "sources"]),
];

/// The folders with a lock file of npm packages.
const PACKAGES: [&str; 3] = ["", "bench", "tests/forms"];

/// Runs all the checks. Returns whether they found nothing.
pub fn run() -> Done<bool> {
    let deny = CARGO_DENY.ensure()?;
    npm::ensure()?;
    let mut is_sound = true;
    for (manifest, checks) in CRATES {
        println!("{manifest}:");
        let mut asked = Command::new(&deny);
        asked
            .arg("--manifest-path")
            .arg(project::path(manifest))
            .arg("--config")
            .arg(project::path("deny.toml"))
            .arg("check")
            .args(checks);
        is_sound &= asked.status()?.success();
    }
    for folder in PACKAGES {
        let folder = project::path(folder);
        println!("{}:", folder.join("package-lock.json").display());
        let mut asked = process::program("npm");
        asked
            .current_dir(folder)
            .args(["audit", "--audit-level=low"]);
        is_sound &= asked.status()?.success();
    }
    Ok(is_sound)
}
