//! Installs Debian packages if that is allowed, and otherwise names the command.

use std::time::Duration;

use crate::fault::{Done, Fault};
use crate::process;

/// How often to report that something is still running.
pub const EVERY: Duration = Duration::from_secs(15);

/// The time limit for the largest package on a slow connection.
const LIMIT: Duration = Duration::from_secs(30 * 60);

/// How the current user may install packages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rights {
    /// As root.
    Root,
    /// Through `sudo`, without a password.
    Sudo,
    /// Not at all, or not on this system.
    None,
}

/// How packages can be installed here without asking anybody.
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

/// The command to install the packages by hand.
pub fn command_for(packages: &[&str]) -> String {
    format!(
        "sudo apt-get install --no-install-recommends {}",
        packages.join(" ")
    )
}

/// What to do about missing packages: install this system's own if it has them, or else do what works
/// on any system.
pub fn remedy(packages: &[&str], elsewhere: &str) -> String {
    if has(packages) {
        format!("{}\n    Or: {elsewhere}", command_for(packages))
    } else {
        elsewhere.to_owned()
    }
}

/// Checks that programs are installed, and installs the package of each missing one.
///
/// Takes pairs of a program and its package, what they are for, and the remedy on a system without
/// these packages.
pub fn ensure(wanted: &[(&str, &str)], purpose: &str, elsewhere: &str) -> Done {
    let missing: Vec<_> = wanted
        .iter()
        .filter(|(program, _)| process::find(program).is_none())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let programs: Vec<&str> = missing.iter().map(|(program, _)| *program).collect();
    let packages: Vec<&str> = missing.iter().map(|(_, package)| *package).collect();
    let need = format!("{purpose} needs {}", programs.join(" and "));
    install(&packages, &need, elsewhere)?;
    match programs.iter().find(|name| process::find(name).is_none()) {
        None => Ok(()),
        Some(program) => Err(Fault::new(format!(
            "The packages {} are installed, but \"{program}\" is still not found.",
            packages.join(", ")
        ))
        .remedy(format!(
            "Install {program} so that it is on the search path (PATH)"
        ))),
    }
}

/// Installs packages. Updates the package list first if it does not know them.
///
/// Takes a sentence that says what needs them, and the remedy on a system without them.
pub fn install(packages: &[&str], need: &str, elsewhere: &str) -> Done {
    let refused =
        |why: &str| Fault::new(format!("{need}. {why}")).remedy(remedy(packages, elsewhere));
    let rights = rights();
    if rights == Rights::None {
        return Err(refused("This command cannot install what is missing."));
    }
    let renew = || {
        println!("      updating the list of packages with apt-get: usually a few seconds");
        apt(rights, &["update"], &[])
    };
    // A fresh machine has no list at all, and other systems do not have these packages.
    let renewed = !has(packages);
    if renewed {
        renew()?;
        if !has(packages) {
            return Err(refused(&format!(
                "This system's packages do not include {}.",
                packages.join(", ")
            )));
        }
    }
    println!(
        "      {need}; installing {} with apt-get: usually under two minutes",
        packages.join(", ")
    );
    // Removes nothing that the person has installed.
    let install = ["install", "--yes", "--no-install-recommends", "--no-remove"];
    let mut done = apt(rights, &install, packages)?;
    if !done.success && !renewed {
        renew()?;
        done = apt(rights, &install, packages)?;
    }
    if done.success {
        return Ok(());
    }
    Err(refused(&format!(
        "apt-get failed:\n{}",
        done.output.trim_end()
    )))
}

/// Whether this system's package list has all of them.
fn has(packages: &[&str]) -> bool {
    let mut ask = process::program("apt-cache");
    // The output is parsed by its English words.
    ask.env("LC_ALL", "C").arg("policy").args(packages);
    let asked = process::capture_within(&mut ask, Duration::from_secs(60));
    asked.is_ok_and(|asked| {
        let candidates = candidates(&asked.stdout);
        packages.iter().all(|package| candidates.contains(package))
    })
}

/// The installable packages in the output of `apt-cache policy`: a name at the start of a line, and
/// below it the version that would be installed.
fn candidates(policy: &str) -> Vec<&str> {
    let mut package = "";
    let mut found = Vec::new();
    for line in policy.lines() {
        if let Some(version) = line.trim_start().strip_prefix("Candidate:") {
            if version.trim() != "(none)" {
                found.push(package);
            }
        } else if !line.starts_with(' ') {
            package = line.trim_end().trim_end_matches(':');
        }
    }
    found
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
        .args(words)
        .args(packages)
        .arg("--quiet")
        // A fresh machine may still be updating itself, which locks out others.
        .args(["-o", "DPkg::Lock::Timeout=300"]);
    process::capture_telling(&mut command, LIMIT, "apt-get is still running", EVERY)
}

#[cfg(test)]
mod tests {
    use super::{candidates, command_for};

    #[test]
    fn the_exact_command_is_named() {
        assert_eq!(
            command_for(&["nodejs", "npm"]),
            "sudo apt-get install --no-install-recommends nodejs npm"
        );
    }

    #[test]
    fn only_packages_that_can_be_installed_are_offered() {
        let policy = "\
chromium:
  Installed: (none)
  Candidate: 150.0-1
  Version table:
     150.0-1 500
        500 http://mirror bookworm/main amd64 Packages
chromium-driver:
  Installed: (none)
  Candidate: (none)
  Version table:
nodejs:
  Installed: 18.19.0
  Candidate: 18.19.0
";
        assert_eq!(candidates(policy), ["chromium", "nodejs"]);
        assert!(candidates("").is_empty());
    }
}
