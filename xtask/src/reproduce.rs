//! Builds one commit twice, in two folders, and compares the published files.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use fs_err as fs;

use crate::fault::{Done, Fault};
use crate::{build, process, project, system};

/// The longest that a build from scratch may take on a small machine.
const LIMIT: Duration = Duration::from_secs(60 * 60);

/// Builds here and in a fresh clone, and names each file that differs.
pub fn run() -> Done {
    let mut git = process::program("git");
    let changed = process::quietly("git status", git.args(["status", "--porcelain"]))?;
    if !changed.stdout.trim().is_empty() {
        return Err(Fault::new("There are uncommitted changes.").remedy("git commit"));
    }
    build::dist::run()?;
    let elsewhere = tempfile::tempdir()?;
    let clone = elsewhere.path().join("of-the-same");
    let mut git = process::program("git");
    git.args(["clone", "--quiet"])
        .arg(project::path(""))
        .arg(&clone);
    process::quietly("git clone", &mut git)?;
    println!("Building the same commit in {}", clone.display());
    let mut cargo = process::cargo();
    cargo
        .current_dir(&clone)
        .env("CARGO_TARGET_DIR", clone.join("target"))
        .args(["xtask", "dist"]);
    process::capture_telling(&mut cargo, LIMIT, "still building", system::EVERY)?
        .or_fault("The second build failed. Its output")?;
    let differing = differing(&sums(&build::dist::folder())?, &sums(&clone.join("dist"))?);
    if differing.is_empty() {
        println!("Both builds are identical, byte for byte.");
        return Ok(());
    }
    Err(Fault::new(format!(
        "Two builds of one commit differ in:\n  {}",
        differing.join("\n  ")
    )))
}

/// The checksum of every published file, by name.
fn sums(folder: &Path) -> Done<BTreeMap<String, String>> {
    let list = fs::read_to_string(folder.join("SHA256SUMS"))?;
    let each = list.lines().filter_map(|line| line.split_once("  "));
    Ok(each
        .map(|(sum, name)| (name.to_owned(), sum.to_owned()))
        .collect())
}

/// The files that are missing from one side or differ.
fn differing(one: &BTreeMap<String, String>, other: &BTreeMap<String, String>) -> Vec<String> {
    let names = one.keys().chain(other.keys());
    let mut names: Vec<_> = names
        .filter(|name| one.get(*name) != other.get(*name))
        .cloned()
        .collect();
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::differing;

    #[test]
    fn what_differs_or_is_there_once_is_named_once() {
        let list = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
            let pairs = pairs.iter();
            pairs
                .map(|(name, sum)| ((*name).to_owned(), (*sum).to_owned()))
                .collect()
        };
        let one = list(&[("a", "1"), ("b", "2"), ("c", "3")]);
        let other = list(&[("a", "1"), ("b", "4"), ("d", "5")]);
        assert_eq!(differing(&one, &other), ["b", "c", "d"]);
        assert!(differing(&one, &one).is_empty());
    }
}
