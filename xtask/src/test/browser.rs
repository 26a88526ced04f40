//! The checks that run in Node.js and in browsers.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::count::{self, Count};
use super::part::Part;
use super::{counted, driven};
use crate::fault::{Done, Fault};
use crate::{assurance, build, npm, process, project, toolchain};

/// The files of the page that runs the WebAssembly tests.
const TEST_PAGE: [&str; 2] = ["tests/web/page/index.html", "tests/web/page/run.js"];

/// The longest that all tests of one folder may take on a small machine.
const LIMIT: Duration = Duration::from_secs(40 * 60);

/// End-to-end tests that only Chromium supports: the weight of a journey, and the memory it leaves behind.
const OF_CHROMIUM_ALONE: [&str; 2] = ["budgets", "growth"];

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

/// Runs tests, and prints which browsers they run in: at the start, and again on failure.
fn naming(browsers: &str, run: impl FnOnce() -> Done<Count>) -> Done<Count> {
    println!("      in {browsers}");
    let result = run();
    if !result.as_ref().is_ok_and(|count| count.failed == 0) {
        println!("      These results are from {browsers}");
    }
    result
}

/// Runs the tests of the published files, in Chromium and Firefox.
pub fn end_to_end() -> Done<Count> {
    driven::ensure_chromium()?;
    let geckodriver = driven::ensure_firefox()?;
    let browsers = format!(
        "{}, {}",
        driven::chromium_versions(),
        driven::firefox_versions(&geckodriver)
    );
    let mut node = end_to_end_runner(&[])?;
    node.env("GECKODRIVER", &geckodriver);
    run_end_to_end(node, Part::EndToEnd, &browsers)
}

/// Runs the same tests in a third browser, if this system can install it.
pub fn in_webkit() -> Done<Count> {
    if let Err(fault) = driven::ensure_webkit() {
        println!("      left out in webkit: {fault}");
        return Ok(Count::default());
    }
    let mut node = end_to_end_runner(&OF_CHROMIUM_ALONE)?;
    node.env("BROWSER", "webkit");
    run_end_to_end(node, Part::WebKit, &driven::webkit_version())
}

/// The runner of all end-to-end tests except those named, with everything they need besides a browser.
/// It shares open browsers between the files, each of which would start its own.
fn end_to_end_runner(without: &[&str]) -> Done<Command> {
    npm::ensure()?;
    npm::ensure_in("tests/forms")?;
    let hosts = project::target("hosts");
    let toolchain = toolchain::ensure()?;
    let module = build::compile_for_tests(&toolchain, &["--example", "yew-host"])?;
    build::bind_host(&module, &hosts, "yew")?;
    let mut files = test_files(&project::path("tests/e2e"))?;
    files.retain(|file| {
        !without
            .iter()
            .any(|name| file.ends_with(format!("{name}.test.mjs")))
    });
    let mut node = runner_of_built(&["tests/e2e/run.mjs"])?;
    node.args(files).env("JOINT_EFFORT_HOSTS", hosts);
    Ok(node)
}

fn run_end_to_end(mut node: Command, part: Part, browsers: &str) -> Done<Count> {
    assurance::have_noted(&mut node, part, browsers)?;
    naming(browsers, || counted(&mut node, LIMIT, count::of_node))
}

/// Goes through one page very many times.
pub fn soak() -> Done<Count> {
    npm::ensure()?;
    driven::ensure_chromium()?;
    let mut node = node(&["tests/e2e/run.mjs"], "tests/soak")?;
    naming(&driven::chromium_versions(), || {
        counted(&mut node, LIMIT, count::of_node)
    })
}

/// Goes from the start to a result in one browser, in a build that takes seconds.
pub fn journey() -> Done<Count> {
    npm::ensure()?;
    driven::ensure_chromium()?;
    let site = build::preview()?;
    let mut node = process::node("--test");
    node.args(["--test-reporter=spec", "tests/e2e/journey.test.mjs"])
        .env("BROWSER", "chromium")
        .env("JOINT_EFFORT_SITE", site)
        // A preview has no policy in its own files.
        .env("JOINT_EFFORT_PREVIEW", "1");
    naming(&driven::chromium_versions(), || {
        counted(&mut node, LIMIT, count::of_node)
    })
}

/// Runs the tests of the published program, without any page.
pub fn assess() -> Done<Count> {
    npm::ensure()?;
    let runner = ["--test", "--test-concurrency=2", "--test-reporter=spec"];
    counted(&mut node(&runner, "tests/node")?, LIMIT, count::of_node)
}

/// A Node.js test runner with the tests of one folder, and the paths of the build.
fn node(runner: &[&str], folder: &str) -> Done<Command> {
    let mut node = runner_of_built(runner)?;
    node.args(test_files(&project::path(folder))?);
    Ok(node)
}

/// A Node.js test runner that knows where the build is.
fn runner_of_built(runner: &[&str]) -> Done<Command> {
    let site = build::dist::site();
    if !site.join("index.html").is_file() {
        return Err(Fault::new("There is no build to test.").remedy("cargo xtask dist"));
    }
    let mut node = process::program("node");
    node.args(runner)
        .env("JOINT_EFFORT_DIST", build::dist::folder())
        .env("JOINT_EFFORT_SITE", site);
    Ok(node)
}

/// The files named `*.test.mjs`, in order. Listed one by one, since older versions of Node.js do not
/// support patterns.
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
