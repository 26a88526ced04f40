//! The development tools from npm, pinned by `package-lock.json`.

use std::path::PathBuf;
use std::time::Duration;

use fs_err as fs;

use crate::fault::{Done, Fault};
use crate::{process, project, system};

/// What to do if no system package provides Node.js.
const ELSEWHERE: &str = "Install Node.js 22 or later with npm, from https://nodejs.org or with the \
    package manager of this system";

/// Fetching the tools takes seconds on a fast connection. A slow one gets this long.
const LIMIT: Duration = Duration::from_secs(15 * 60);

/// Checks that Node.js and the locked tools are installed; fetches them if the lock file changed.
pub fn ensure() -> Done {
    ensure_in("")
}

/// Does the same for tools that only one folder needs.
pub fn ensure_in(folder: &str) -> Done {
    let folder = project::path(folder);
    let wanted = [("node", "nodejs"), ("npm", "npm")];
    system::ensure(&wanted, "Working with JavaScript", ELSEWHERE)?;
    check_version()?;
    let lock = folder.join("package-lock.json");
    let locked = fs::read_to_string(&lock)?;
    // npm updates its own record for other reasons too, so a copy of the lock file is kept with the tools.
    let record = folder.join("node_modules/.installed-lock.json");
    if fs::read_to_string(&record).is_ok_and(|installed| installed == locked) {
        return Ok(());
    }
    println!(
        "      installing the JavaScript tools listed in {} with npm: usually under a minute",
        lock.display()
    );
    let mut npm = process::program("npm");
    npm.current_dir(&folder)
        .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
    process::capture_telling(&mut npm, LIMIT, "npm is still running", system::EVERY)?
        .or_fault("npm could not install them")
        .map_err(|fault| {
            fault.remedy("Check the connection to the npm registry, then run: npm ci")
        })?;
    Ok(fs::write(&record, locked)?)
}

/// A file of an installed tool.
pub fn program(package: &str, file: &str) -> PathBuf {
    project::path("node_modules").join(package).join(file)
}

fn check_version() -> Done {
    let asked = process::quietly("node --version", process::program("node").arg("--version"))?;
    let version = asked.stdout.trim();
    if is_new_enough(version) {
        return Ok(());
    }
    let place = process::find("node").unwrap_or_default();
    Err(Fault::new(format!(
        "Node.js {version} ({}) is too old to run the tests: they need 18.19 or a later 18, \
         20.10, or any after that.",
        place.display()
    ))
    .remedy(ELSEWHERE))
}

/// Whether its test runner has `--test-concurrency`, which reached each release line separately.
fn is_new_enough(version: &str) -> bool {
    let mut numbers = version.trim_start_matches('v').split('.');
    let mut next = || numbers.next().and_then(|number| number.parse::<u32>().ok());
    match next().zip(next()) {
        Some((18, minor)) => minor >= 19,
        Some((20, minor)) => minor >= 10,
        Some((major, _)) => major > 20,
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_new_enough;

    #[test]
    fn only_versions_that_can_run_the_tests_will_do() {
        for version in ["v18.19.0", "v18.20.4", "v20.10.0", "v21.0.0", "v24.1.0"] {
            assert!(is_new_enough(version), "{version}");
        }
        for version in ["v12.22.9", "v18.13.0", "v19.9.0", "v20.9.0", "", "node"] {
            assert!(!is_new_enough(version), "{version}");
        }
    }
}
