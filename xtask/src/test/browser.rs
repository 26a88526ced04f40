//! The checks that run in Node.js and in a browser.

use std::path::Path;
use std::process::Command;
use std::time::Duration;
use std::{env, fs};

use super::count::{self, Count};
use super::counted;
use crate::fault::{Done, Fault, on_file};
use crate::{build, npm, process, project, system, toolchain};

/// The page that runs WebAssembly tests, by where its files lie in the checkout.
const TEST_PAGE: [&str; 2] = ["tests/web/page/index.html", "tests/web/page/run.js"];

/// The longest that all tests of one folder may take together on a small machine.
const LIMIT: Duration = Duration::from_secs(20 * 60);

/// What to do where no package of the system brings a browser with its driver.
const ELSEWHERE: &str = "Install Chrome or Chromium with the ChromeDriver of the same version, and \
    name both: CHROMIUM=/path/to/chrome CHROMEDRIVER=/path/to/chromedriver cargo xtask test";

/// Compiles the tests in `tests/web` and runs them in a headless browser.
pub fn wasm() -> Done<Count> {
    npm::ensure()?;
    ensure_browser()?;
    let toolchain = toolchain::ensure()?;
    let module = build::compile_tests(&toolchain, &["--test", "web"])?;
    let folder = project::target("web-tests");
    on_file("make", &folder, fs::create_dir_all(&folder))?;
    build::bind_tests(&module, &folder, "tests")?;
    for file in TEST_PAGE.map(project::path) {
        let name = file.file_name().unwrap_or_default();
        on_file("copy", &file, fs::copy(&file, folder.join(name)))?;
    }
    counted(
        process::program("node")
            .arg("tests/web/page/browse.mjs")
            .arg(&folder),
        LIMIT,
        count::of_rust,
    )
}

/// Runs the built page's tests in a browser.
pub fn end_to_end() -> Done<Count> {
    npm::ensure()?;
    ensure_browser()?;
    node("tests/e2e")
}

/// Runs the tests of one folder with the test runner of Node.js, on the built page.
pub fn node(folder: &str) -> Done<Count> {
    npm::ensure()?;
    let site = build::dist::site();
    if !site.join("index.html").is_file() {
        return Err(Fault::new("There is nothing built to test.").remedy("cargo xtask dist"));
    }
    let files = test_files(&project::path(folder))?;
    let mut node: Command = process::program("node");
    // Two files at a time: more browsers at once are slow on a small machine.
    node.args(["--test", "--test-concurrency=2", "--test-reporter=spec"]);
    counted(
        node.args(files)
            .env("JOINT_EFFORT_DIST", build::dist::folder())
            .env("JOINT_EFFORT_SITE", site),
        LIMIT,
        count::of_node,
    )
}

/// The files named `*.test.mjs`, in order. Named one by one, since older versions of Node.js
/// know no patterns.
fn test_files(folder: &Path) -> Done<Vec<std::path::PathBuf>> {
    let mut files = Vec::new();
    for entry in on_file("read", folder, fs::read_dir(folder))? {
        let file = on_file("read", folder, entry)?.path();
        if file.to_string_lossy().ends_with(".test.mjs") {
            files.push(file);
        }
    }
    files.sort();
    if files.is_empty() {
        return Err(Fault::new(format!(
            "There is no *.test.mjs in {}.",
            folder.display()
        )));
    }
    Ok(files)
}

/// Makes sure that there is a browser with its driver; one that lies elsewhere may be named.
fn ensure_browser() -> Done {
    let wanted = [
        ("CHROMIUM", ("chromium", "chromium")),
        ("CHROMEDRIVER", ("chromedriver", "chromium-driver")),
    ];
    let mut not_named = Vec::new();
    for (variable, program) in wanted {
        match env::var(variable) {
            Ok(named) if process::find(&named).is_none() => {
                return Err(Fault::new(format!(
                    "{variable} names \"{named}\", which is not there."
                ))
                .remedy(ELSEWHERE));
            }
            Ok(_) => {}
            Err(_) => not_named.push(program),
        }
    }
    system::ensure(&not_named, "Testing in a browser", ELSEWHERE)
}
