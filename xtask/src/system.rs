//! Installs Debian packages where that is allowed, and names the command where it is not.

use std::time::Duration;

use crate::fault::{Done, Fault};
use crate::process;

/// How this person may install packages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rights {
    /// As the owner of the machine.
    Root,
    /// Through `sudo`, with no password to be asked for.
    Sudo,
    /// Not at all, or not on this system.
    None,
}

/// What may be installed here without asking anybody.
pub fn rights() -> Rights {
    if process::find("apt-get").is_none() {
        return Rights::None;
    }
    let id = process::capture(process::program("id").arg("-u"));
    if id.is_ok_and(|id| id.stdout.trim() == "0") {
        return Rights::Root;
    }
    let asked = process::capture_within(
        process::program("sudo").args(["-n", "true"]),
        Duration::from_secs(5),
    );
    if asked.is_ok_and(|asked| asked.success) {
        Rights::Sudo
    } else {
        Rights::None
    }
}

/// The command that a person would type to install the packages.
pub fn command_for(packages: &[&str]) -> String {
    format!(
        "sudo apt-get install --no-install-recommends {}",
        packages.join(" ")
    )
}

/// Makes sure that programs are there: installs the package of each one that is missing.
///
/// Takes pairs of a program and the package that brings it.
pub fn ensure(wanted: &[(&str, &str)], purpose: &str) -> Done {
    let missing = || {
        wanted
            .iter()
            .filter(|(program, _)| process::find(program).is_none())
    };
    let packages: Vec<&str> = missing().map(|(_, package)| *package).collect();
    if packages.is_empty() {
        return Ok(());
    }
    install(&packages, purpose)?;
    match missing().next() {
        None => Ok(()),
        Some((program, package)) => Err(Fault::new(format!(
            "The package {package} is installed, but \"{program}\" is still not found."
        ))
        .remedy(format!(
            "Install {program} so that it is on the search path (PATH)"
        ))),
    }
}

/// Installs packages, after renewing the list of packages where it is too old to know them.
pub fn install(packages: &[&str], purpose: &str) -> Done {
    let refused = |why: &str| {
        Fault::new(format!(
            "{purpose} needs the packages {}: {why}.",
            packages.join(", ")
        ))
        .remedy(format!(
            "On Debian and its relatives run\n    {}",
            command_for(packages)
        ))
    };
    let rights = rights();
    if rights == Rights::None {
        return Err(refused("they cannot be installed from here"));
    }
    println!("      installing {} ({purpose})", packages.join(", "));
    // Nothing that the person has installed is taken away to make room.
    let install = ["install", "--yes", "--no-install-recommends", "--no-remove"];
    let first = apt(rights, &install, packages)?;
    if first.success {
        return Ok(());
    }
    apt(rights, &["update"], &[])?;
    let second = apt(rights, &install, packages)?;
    if second.success {
        return Ok(());
    }
    Err(refused(&format!(
        "apt-get refused them\n{}",
        second.output.trim_end()
    )))
}

fn apt(rights: Rights, words: &[&str], packages: &[&str]) -> Done<process::Finished> {
    let mut command = match rights {
        Rights::Sudo => {
            let mut command = process::program("sudo");
            command.args(["-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
            command
        }
        Rights::Root | Rights::None => process::program("apt-get"),
    };
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .arg("--quiet")
        // A fresh machine may still be renewing itself, and keeps others out for so long.
        .args(["-o", "DPkg::Lock::Timeout=300"])
        .args(words)
        .args(packages);
    process::capture(&mut command)
}

#[cfg(test)]
mod tests {
    use super::command_for;

    #[test]
    fn the_exact_command_is_named() {
        assert_eq!(
            command_for(&["nodejs", "npm"]),
            "sudo apt-get install --no-install-recommends nodejs npm"
        );
    }
}
