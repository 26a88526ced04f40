//! Measures the page and others in one run, and reports the times without judging them.

mod columns;
mod report;
mod rules;
mod samples;
mod table;

use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::time::Duration;

use fs_err as fs;
use serde_json::Value;

use crate::arguments::Bench;
use crate::fault::{Done, Fault};
use crate::marks::Place;
use crate::steps::Steps;
use crate::test::driven;
use crate::{build, npm, process, project, system};
use report::Report;

/// The place of the tables.
pub const PLACE: Place = Place {
    page: "docs/performance.md",
    name: "bench",
};

/// The folder of the measuring scripts and the packages they need.
const SCRIPTS: &str = "bench";

/// The longest that one script may take, on a small machine.
const LIMIT: Duration = Duration::from_secs(2 * 60 * 60);

/// How often everything is measured by default.
const RUNS: u32 = 5;

/// Measures everything, and writes it as Markdown and as JSON.
pub fn run(options: &Bench) -> Done {
    let runs = options.runs.map_or(RUNS, NonZeroU32::get);
    let folder = project::target("bench");
    let site = folder.join("site");
    fs::create_dir_all(&folder)?;
    if !options.no_build {
        build::dist::run()?;
    } else if !build::dist::site().join("index.html").is_file() {
        return Err(Fault::new("There is no build to measure.").remedy("cargo xtask dist"));
    }
    let mut steps = Steps::of(if options.quick { 5 } else { 6 });
    steps.run("Checking the tools and the packages to compare", || {
        npm::ensure_in(SCRIPTS)?;
        driven::ensure_chromium()
    })?;
    steps.run("Building each page as its users would", || {
        let dist = build::dist::folder();
        script("build.mjs", &[&dist, &site], &[]).map(|_| ())
    })?;
    let native = steps.run("Timing the rules on this machine", rules::native)?;
    let wasm = steps.run("Timing the rules in WebAssembly", || {
        rules::wasm(&folder.join("rules"))
    })?;
    let expected = format!(
        "Measuring each page {runs} times, in turn: usually {} minutes",
        3 * runs
    );
    let measured = steps.run(&expected, || {
        let runs = runs.to_string();
        let mut words = vec![runs.as_str()];
        if options.quick {
            words.push("--quick");
        }
        script("measure.mjs", &[&site], &words)
    })?;
    let lighthouse = if options.quick {
        Value::Null
    } else {
        steps.run("Running Lighthouse: usually three minutes", || {
            script("lighthouse.mjs", &[&site], &[])
        })?
    };
    let report = Report::new(runs, measured, lighthouse, native, wasm)?;
    tell(&report, &folder, options.write)
}

fn tell(report: &Report, folder: &Path, write: bool) -> Done {
    let text = report.markdown();
    println!("\n{text}");
    let files = [
        ("results.md", text.clone()),
        ("results.json", format!("{:#}\n", report.json())),
    ];
    for (name, contents) in files {
        let file = folder.join(name);
        fs::write(&file, contents)?;
        println!("Written to {}", file.display());
    }
    if write {
        PLACE.write(&text)?;
        println!("Tables written into {}", PLACE.page);
    }
    Ok(())
}

/// Runs one of the measuring scripts and parses its output. The script reports its own progress.
fn script(name: &str, folders: &[&PathBuf], words: &[&str]) -> Done<Value> {
    let mut node = process::node(project::path(SCRIPTS).join(name));
    node.args(folders).args(words);
    let what = format!("{name} is still running");
    let done = process::capture_telling(&mut node, LIMIT, &what, 4 * system::EVERY)?
        .or_fault(&format!("{name} failed. Its output"))?;
    let printed = done.stdout.trim();
    if printed.is_empty() {
        return Ok(Value::Null);
    }
    serde_json::from_str(printed)
        .map_err(|error| Fault::new(format!("{name} did not print JSON ({error}):\n{printed}")))
}
