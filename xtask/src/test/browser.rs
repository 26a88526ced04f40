//! The checks that run in Node.js and in a browser.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::count::{self, Count};
use super::part::Part;
use super::{counted, driven};
use crate::fault::{Done, Fault};
use crate::{assurance, build, npm, process, project, toolchain};

/// The page that runs WebAssembly tests, by where its files lie in the checkout.
const TEST_PAGE: [&str; 2] = ["tests/web/page/index.html", "tests/web/page/run.js"];

/// The longest that all tests of one folder may take together on a small machine.
const LIMIT: Duration = Duration::from_secs(40 * 60);

/// The end-to-end tests that WebKit runs with every whole run: of the way, Back, what is kept on it, and the
/// random user.
const IN_WEBKIT: [&str; 8] = [
    "before",
    "element",
    "history",
    "journey",
    "memory",
    "random-user",
    "smoke",
    "views",
];

/// Those that it runs too where that is asked for: of leaving, of being without a network or a program, and of
/// the places that the widget stands in. There browsers differ; in what is only drawn or worked out they hardly
/// do, and all files together take twice as long. Each of the others can be run by itself.
const ALSO_IN_WEBKIT: [&str; 21] = [
    "broken",
    "browsers",
    "covered",
    "cut",
    "desk",
    "element-life",
    "element-print",
    "frame",
    "frame-trust",
    "keyboard",
    "language",
    "leaving",
    "map",
    "map-kept",
    "offline",
    "print",
    "tabs",
    "turns",
    "unable",
    "updates",
    "views-keyboard",
];

/// Compiles the tests in `tests/web` and runs them in a headless browser.
pub fn wasm() -> Done<Count> {
    npm::ensure()?;
    driven::ensure_chromium()?;
    let toolchain = toolchain::ensure()?;
    let module = build::compile_for_tests(&toolchain, &["--test", "web"])?;
    let folder = project::target("web-tests");
    build::bind_tests(&module, &folder, "tests")?;
    for file in TEST_PAGE {
        build::copy(&project::path(file), &folder)?;
    }
    let mut node = process::node("tests/web/page/browse.mjs");
    node.arg(&folder);
    let run = || counted(&mut node, LIMIT, count::of_rust);
    naming(&driven::chromium_versions(), run)
}

/// Runs tests, and names what they run in: at the start, and again where they fail.
fn naming(browsers: &str, run: impl FnOnce() -> Done<Count>) -> Done<Count> {
    println!("      in {browsers}");
    let result = run();
    if !result.as_ref().is_ok_and(|count| count.failed == 0) {
        println!("      This was in {browsers}");
    }
    result
}

/// Runs the tests of what is published, in every browser.
pub fn end_to_end() -> Done<Count> {
    npm::ensure()?;
    npm::ensure_in("tests/forms")?;
    driven::ensure_chromium()?;
    let geckodriver = driven::ensure_firefox()?;
    let hosts = project::target("hosts");
    let toolchain = toolchain::ensure()?;
    let module = build::compile_for_tests(&toolchain, &["--example", "yew-host"])?;
    build::bind_host(&module, &hosts, "yew")?;
    // It keeps browsers open between the files, each of which would start its own.
    let mut node = node(&["tests/e2e/run.mjs"], "tests/e2e")?;
    node.env("GECKODRIVER", &geckodriver)
        .env("JOINT_EFFORT_HOSTS", hosts);
    let browsers = format!(
        "{}, {}",
        driven::chromium_versions(),
        driven::firefox_versions(&geckodriver)
    );
    assurance::have_noted(&mut node, Part::EndToEnd, &browsers)?;
    naming(&browsers, || counted(&mut node, LIMIT, count::of_node))
}

/// Runs a few of these tests in a third browser, where this system can have it.
pub fn in_webkit() -> Done<Count> {
    match driven::ensure_webkit() {
        Ok(()) => run_in_webkit(&IN_WEBKIT),
        Err(fault) => {
            println!("      left out in webkit: {fault}");
            Ok(Count::default())
        }
    }
}

/// Runs all of them that are about what browsers differ in.
pub fn much_in_webkit() -> Done<Count> {
    driven::ensure_webkit()?;
    run_in_webkit(&[&IN_WEBKIT[..], &ALSO_IN_WEBKIT].concat())
}

fn run_in_webkit(files: &[&str]) -> Done<Count> {
    npm::ensure()?;
    let mut node = runner_of_built(&["tests/e2e/run.mjs"])?;
    let folder = project::path("tests/e2e");
    node.args(
        files
            .iter()
            .map(|name| folder.join(format!("{name}.test.mjs"))),
    )
    .env("BROWSER", "webkit");
    let version = driven::webkit_version();
    assurance::have_noted(&mut node, Part::WebKit, &version)?;
    naming(&version, || counted(&mut node, LIMIT, count::of_node))
}

/// Has one page gone through very often.
pub fn soak() -> Done<Count> {
    npm::ensure()?;
    driven::ensure_chromium()?;
    let mut node = node(&["tests/e2e/run.mjs"], "tests/soak")?;
    naming(&driven::chromium_versions(), || {
        counted(&mut node, LIMIT, count::of_node)
    })
}

/// Goes from the start to a result in one browser, in a build that is made in seconds.
pub fn journey() -> Done<Count> {
    npm::ensure()?;
    driven::ensure_chromium()?;
    let site = build::preview()?;
    let mut node = process::node("--test");
    node.args(["--test-reporter=spec", "tests/e2e/journey.test.mjs"])
        .env("BROWSER", "chromium")
        .env("JOINT_EFFORT_SITE", site)
        // A preview comes without a policy of its own.
        .env("JOINT_EFFORT_PREVIEW", "1");
    naming(&driven::chromium_versions(), || {
        counted(&mut node, LIMIT, count::of_node)
    })
}

/// Runs the tests of the published program without any page.
pub fn assess() -> Done<Count> {
    npm::ensure()?;
    let runner = ["--test", "--test-concurrency=2", "--test-reporter=spec"];
    counted(&mut node(&runner, "tests/node")?, LIMIT, count::of_node)
}

/// A runner of tests in Node.js, with the tests of one folder and with what they test.
fn node(runner: &[&str], folder: &str) -> Done<Command> {
    let mut node = runner_of_built(runner)?;
    node.args(test_files(&project::path(folder))?);
    Ok(node)
}

/// A runner of tests in Node.js that finds what is built.
fn runner_of_built(runner: &[&str]) -> Done<Command> {
    let site = build::dist::site();
    if !site.join("index.html").is_file() {
        return Err(Fault::new("There is nothing built to test.").remedy("cargo xtask dist"));
    }
    let mut node = process::program("node");
    node.args(runner)
        .env("JOINT_EFFORT_DIST", build::dist::folder())
        .env("JOINT_EFFORT_SITE", site);
    Ok(node)
}

/// The files named `*.test.mjs`, in order. Named one by one, since older versions of Node.js
/// know no patterns.
fn test_files(folder: &Path) -> Done<Vec<PathBuf>> {
    let mut files = build::files_in(folder, "mjs")?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    if files.is_empty() {
        return Err(Fault::new(format!(
            "There is no *.test.mjs in {}.",
            folder.display()
        )));
    }
    Ok(files)
}
