//! The browsers that tests run in, each with its driver.

use std::env;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::compiled::Compiled;
use crate::fault::{Done, Fault};
use crate::{process, system};

/// The driver for Firefox, which Debian does not package.
const GECKODRIVER: Compiled = Compiled {
    name: "geckodriver",
    version: "0.37.1",
    purpose: "Testing in Firefox",
    takes: "three minutes",
    elsewhere: FIREFOX_ELSEWHERE,
};

/// How long a program may take to print its version.
const ANSWER_LIMIT: Duration = Duration::from_secs(30);

/// What to do if no system package provides Chromium and its driver.
const CHROMIUM_ELSEWHERE: &str = "Install Chrome or Chromium with the ChromeDriver of the same \
    version, and name both: CHROMIUM=/path/to/chrome CHROMEDRIVER=/path/to/chromedriver cargo \
    xtask test";

/// The same for Firefox.
const FIREFOX_ELSEWHERE: &str = "Install Firefox and geckodriver, and name both: \
    FIREFOX=/path/to/firefox GECKODRIVER=/path/to/geckodriver cargo xtask test";

/// What WebKit needs, each with the package that provides it.
const WEBKIT: [(&str, &str); 3] = [
    ("WebKitWebDriver", "webkit2gtk-driver"),
    ("Xvfb", "xvfb"),
    ("openbox", "openbox"),
];

/// A script for the system's Python draws its window, with these bindings.
const SYSTEM_PYTHON: &str = "/usr/bin/python3";
const WINDOW_PACKAGES: [&str; 2] = ["python3-gi", "gir1.2-webkit2-4.1"];

/// Prints the version of WebKit that such a script finds.
const ASK_WEBKIT: &str = "import gi
gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import WebKit2 as it
print(it.get_major_version(), it.get_minor_version(), it.get_micro_version(), sep='.')";

/// What to do if no system package provides WebKit and its driver.
const WEBKIT_ELSEWHERE: &str = "Run this part on Debian 12, or on a system with \
    WebKitWebDriver, Xvfb, openbox, and WebKit2 4.1 for the system's own Python";

/// Checks that Chromium and its driver are installed; the environment may name other paths.
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

/// Checks that Firefox and its driver are installed, and returns the driver's path.
pub fn ensure_firefox() -> Done<PathBuf> {
    if named("FIREFOX", FIREFOX_ELSEWHERE)?.is_none() && firefox_here().is_none() {
        let wanted = [("firefox-esr", "firefox-esr")];
        system::ensure(&wanted, "Testing in a second browser", FIREFOX_ELSEWHERE)?;
    }
    let driver = named("GECKODRIVER", FIREFOX_ELSEWHERE)?;
    match driver.or_else(|| process::find(GECKODRIVER.name)) {
        Some(driver) => Ok(driver),
        None => GECKODRIVER.ensure(),
    }
}

/// Checks that WebKit, its driver and a screen for its window are installed.
pub fn ensure_webkit() -> Done {
    let purpose = "Testing in a third browser";
    system::ensure(&WEBKIT, purpose, WEBKIT_ELSEWHERE)?;
    if webkit_here().is_some() {
        return Ok(());
    }
    let need = format!("{purpose} needs WebKitGTK for Python");
    system::install(&WINDOW_PACKAGES, &need, WEBKIT_ELSEWHERE)?;
    match webkit_here() {
        Some(_) => Ok(()),
        None => Err(Fault::new(format!(
            "The packages {} are installed, but {SYSTEM_PYTHON} does not find WebKitGTK.",
            WINDOW_PACKAGES.join(", ")
        ))
        .remedy(WEBKIT_ELSEWHERE)),
    }
}

/// WebKit with its version.
pub fn webkit_version() -> String {
    let version = webkit_here();
    format!(
        "WebKitGTK {}",
        version.as_deref().unwrap_or("of unknown version")
    )
}

/// The version of WebKit that a Python script finds.
fn webkit_here() -> Option<String> {
    let mut ask = process::program(SYSTEM_PYTHON);
    let told = process::capture_within(ask.args(["-c", ASK_WEBKIT]), ANSWER_LIMIT).ok()?;
    told.success.then(|| version_in(&told.stdout)).flatten()
}

/// The versions of Chromium, its driver and Node.js, on one line.
pub fn chromium_versions() -> String {
    let chromium = env::var("CHROMIUM").unwrap_or_else(|_| "chromium".into());
    let driver = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
    let node = told("Node.js", "node");
    format!(
        "{}, {}, {node}",
        told("Chromium", &chromium),
        told("ChromeDriver", &driver)
    )
}

/// The versions of Firefox and its driver, on one line.
pub fn firefox_versions(driver: &Path) -> String {
    let found = firefox_here().unwrap_or("firefox");
    let firefox = env::var("FIREFOX").unwrap_or_else(|_| found.into());
    let driver = told(GECKODRIVER.name, &driver.to_string_lossy());
    format!("{}, {driver}", told("Firefox", &firefox))
}

/// The Firefox on the search path: Debian's own, or another.
fn firefox_here() -> Option<&'static str> {
    ["firefox-esr", "firefox"]
        .into_iter()
        .find(|name| process::find(name).is_some())
}

/// A program's name and version, if it prints one.
fn told(name: &str, program: &str) -> String {
    let asked = process::capture_within(process::program(program).arg("--version"), ANSWER_LIMIT);
    let version = asked.ok().and_then(|asked| version_in(&asked.stdout));
    format!(
        "{name} {}",
        version.as_deref().unwrap_or("of unknown version")
    )
}

/// The first word that looks like a version.
fn version_in(told: &str) -> Option<String> {
    told.split_whitespace()
        .map(|word| word.strip_prefix('v').unwrap_or(word))
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
        .map(str::to_owned)
}

/// A program that the environment names, which has to exist.
fn named(variable: &str, remedy: &str) -> Done<Option<PathBuf>> {
    match env::var(variable) {
        Ok(named) => process::find(&named).map(Some).ok_or_else(|| {
            Fault::new(format!(
                "{variable} names \"{named}\", which does not exist."
            ))
            .remedy(remedy)
        }),
        Err(_) => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn a_version_is_found_in_what_each_program_says_of_itself() {
        for (said, version) in [
            (
                "Chromium 156.0.8078.108 built on Debian GNU/Linux 12",
                "156.0.8078.108",
            ),
            (
                "ChromeDriver 156.0.8078.108 (730482a940ce-refs/branch-heads/8078@{#2244})",
                "156.0.8078.108",
            ),
            ("Mozilla Firefox 153.7.0esr\n", "153.7.0esr"),
            (
                "geckodriver 0.37.1\n\nThe source code of this program",
                "0.37.1",
            ),
            ("v20.20.2\n", "20.20.2"),
        ] {
            assert_eq!(version_in(said).as_deref(), Some(version));
        }
        assert_eq!(version_in("no such program"), None);
    }
}
