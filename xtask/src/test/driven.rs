//! The browsers that tests are run in, each with the driver that moves it.

use std::env;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use crate::fault::{Done, Fault};
use crate::{process, project, system};

/// The driver of Firefox, which Debian has no package of.
const GECKODRIVER: &str = "geckodriver";
const GECKODRIVER_VERSION: &str = "0.37.1";

/// Compiling it takes three minutes on a small machine; a slow one gets this long.
const COMPILING_LIMIT: Duration = Duration::from_secs(20 * 60);

/// What to do where no package of the system brings Chromium with its driver.
const CHROMIUM_ELSEWHERE: &str = "Install Chrome or Chromium with the ChromeDriver of the same \
    version, and name both: CHROMIUM=/path/to/chrome CHROMEDRIVER=/path/to/chromedriver cargo \
    xtask test";

/// The same for Firefox.
const FIREFOX_ELSEWHERE: &str = "Install Firefox and geckodriver, and name both: \
    FIREFOX=/path/to/firefox GECKODRIVER=/path/to/geckodriver cargo xtask test";

/// Makes sure that there is Chromium with its driver; one that lies elsewhere may be named.
pub fn ensure_chromium() -> Done {
    let wanted = [
        ("CHROMIUM", ("chromium", "chromium")),
        ("CHROMEDRIVER", ("chromedriver", "chromium-driver")),
    ];
    let mut not_named = Vec::new();
    for (variable, program) in wanted {
        if named(variable, CHROMIUM_ELSEWHERE)?.is_none() {
            not_named.push(program);
        }
    }
    system::ensure(&not_named, "Testing in a browser", CHROMIUM_ELSEWHERE)
}

/// Makes sure that there is Firefox with its driver, and tells where the driver is.
pub fn ensure_firefox() -> Done<PathBuf> {
    let there = ["firefox-esr", "firefox"]
        .iter()
        .any(|name| process::find(name).is_some());
    if named("FIREFOX", FIREFOX_ELSEWHERE)?.is_none() && !there {
        let wanted = [("firefox-esr", "firefox-esr")];
        system::ensure(&wanted, "Testing in a second browser", FIREFOX_ELSEWHERE)?;
    }
    if let Some(driver) = named("GECKODRIVER", FIREFOX_ELSEWHERE)? {
        return Ok(driver);
    }
    if let Some(driver) = process::find(GECKODRIVER) {
        return Ok(driver);
    }
    let tools = project::target("tools");
    let driver = tools.join("bin").join(GECKODRIVER);
    if !driver.is_file() {
        println!(
            "      Testing in Firefox needs {GECKODRIVER}; compiling version {GECKODRIVER_VERSION} \
             with Cargo: usually three minutes, once"
        );
        let installed = process::capture_telling(
            install(process::cargo()).arg("--root").arg(&tools),
            COMPILING_LIMIT,
            "still compiling",
            system::EVERY,
        )?;
        if !installed.success {
            return Err(Fault::new(format!(
                "{GECKODRIVER} could not be compiled:\n{}",
                installed.output.trim_end()
            ))
            .remedy(FIREFOX_ELSEWHERE));
        }
    }
    Ok(driver)
}

fn install(mut cargo: Command) -> Command {
    cargo.args(["install", GECKODRIVER, "--locked"]);
    cargo.args(["--version", GECKODRIVER_VERSION]);
    cargo
}

/// What a person has named in the environment, which has to be there.
fn named(variable: &str, remedy: &str) -> Done<Option<PathBuf>> {
    match env::var(variable) {
        Ok(named) => process::find(&named).map(Some).ok_or_else(|| {
            Fault::new(format!("{variable} names \"{named}\", which is not there.")).remedy(remedy)
        }),
        Err(_) => Ok(None),
    }
}
