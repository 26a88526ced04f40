//! Goes through the published pages with a screen reader, and checks what it speaks.

use crate::arguments::Orca;
use crate::fault::{Done, Fault};
use crate::test::driven;
use crate::{build, npm, process, system};

/// The programs that this needs, and the packages that provide them.
const WANTED: [(&str, &str); 8] = [
    ("orca", "orca"),
    ("speech-dispatcher", "speech-dispatcher"),
    ("openbox", "openbox"),
    ("xdotool", "xdotool"),
    ("Xvfb", "xvfb"),
    ("xvfb-run", "xvfb"),
    ("xauth", "xauth"),
    ("dbus-run-session", "dbus"),
];

/// What to do if no system package provides them.
const ELSEWHERE: &str = "Orca runs only on Linux: install it there with speech-dispatcher, openbox, \
    xdotool, Xvfb and D-Bus";

/// The virtual display for the browser.
const DISPLAY: &str = "-screen 0 1280x1000x24";

/// Presses the keys of each page. Returns whether everything was spoken as expected.
pub fn run(asked: &Orca) -> Done<bool> {
    npm::ensure()?;
    let geckodriver = driven::ensure_firefox()?;
    system::ensure(&WANTED, "Reading the page with a screen reader", ELSEWHERE)?;
    let site = build::dist::site();
    if !site.join("index.html").is_file() {
        return Err(Fault::new("There is no build to read.").remedy("cargo xtask dist"));
    }
    let mut reading = process::program("xvfb-run");
    reading
        .args(["--auto-servernum", "--server-args", DISPLAY])
        .args(["dbus-run-session", "--", "node", "tests/orca/run.mjs"])
        .args(asked.write.then_some("--write"))
        .args(&asked.page)
        .env("GECKODRIVER", &geckodriver)
        .env("JOINT_EFFORT_DIST", build::dist::folder())
        .env("JOINT_EFFORT_SITE", site);
    println!("in {}", driven::firefox_versions(&geckodriver));
    let ended = reading.status();
    let ended = ended.map_err(|error| Fault::new(format!("Could not start xvfb-run: {error}")))?;
    Ok(ended.success())
}
