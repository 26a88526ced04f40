//! The development tools that come from npm, held by `package-lock.json`.

use std::fs;
use std::path::PathBuf;

use crate::fault::{Done, Fault, on_file};
use crate::{process, project, system};

/// Makes sure that Node.js and the locked tools are there; fetches them when the lock changed.
pub fn ensure() -> Done {
    let wanted = [("node", "nodejs"), ("npm", "npm")];
    system::ensure(&wanted, "Working with JavaScript")?;
    let lock = project::path("package-lock.json");
    let locked = on_file("read", &lock, fs::read_to_string(&lock))?;
    // npm renews its own record for other reasons too, so the lock itself is kept beside the tools.
    let record = project::path("node_modules/.installed-lock.json");
    if fs::read_to_string(&record).is_ok_and(|installed| installed == locked) {
        return Ok(());
    }
    println!("      fetching the JavaScript tools named in package-lock.json");
    let mut npm = process::program("npm");
    let fetched =
        process::capture(npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]))?;
    if !fetched.success {
        return Err(Fault::new(format!(
            "npm could not fetch them:\n{}",
            fetched.output.trim_end()
        ))
        .remedy("Check the connection to the npm registry, then run: npm ci"));
    }
    on_file("write", &record, fs::write(&record, locked))
}

/// A file of an installed tool.
pub fn program(package: &str, file: &str) -> PathBuf {
    project::path("node_modules").join(package).join(file)
}
