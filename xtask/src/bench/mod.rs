//! Measures the page beside others, in one run, and tells the times without judging them.

mod columns;
mod report;
mod rules;
mod samples;
mod table;
mod tables;

use std::path::{Path, PathBuf};
use std::time::Duration;

use fs_err as fs;
use serde_json::Value;

use crate::fault::{Done, Fault};
use crate::steps::Steps;
use crate::test::driven;
use crate::{build, npm, process, project, system};
use report::Report;

/// The folder of the measuring scripts, and of the packages that they need.
const SCRIPTS: &str = "bench";

/// The longest that one of the scripts may take on a small machine.
const LIMIT: Duration = Duration::from_secs(2 * 60 * 60);

/// What the person asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// How often everything is measured; what is told is the median.
    pub runs: u32,
    /// Whether to leave out what takes long: Lighthouse, and ten journeys in a row.
    pub quick: bool,
    /// Whether to build what is published first.
    pub build: bool,
    /// Whether to put the tables into `docs/performance.md`.
    pub write: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            runs: 5,
            quick: false,
            build: true,
            write: false,
        }
    }
}

/// Measures everything, and writes it as Markdown and as JSON.
pub fn run(options: Options) -> Done {
    let folder = project::target("bench");
    let site = folder.join("site");
    fs::create_dir_all(&folder)?;
    if options.build {
        build::dist::run()?;
    } else if !build::dist::site().join("index.html").is_file() {
        return Err(Fault::new("There is nothing built to measure.").remedy("cargo xtask dist"));
    }
    let mut steps = Steps::of(if options.quick { 5 } else { 6 });
    steps.run("Looking for the tools and the compared packages", || {
        npm::ensure_in(SCRIPTS)?;
        driven::ensure_chromium()
    })?;
    steps.run("Making each compared page as its users would", || {
        let dist = build::dist::folder();
        script("build.mjs", &[&dist, &site], &[]).map(|_| ())
    })?;
    let native = steps.run("Timing the rules on this machine", rules::native)?;
    let wasm = steps.run("Timing the rules in WebAssembly", || {
        rules::wasm(&folder.join("rules"))
    })?;
    let expected = format!(
        "Measuring the pages, {} times in turn: usually {} minutes",
        options.runs,
        3 * options.runs
    );
    let measured = steps.run(&expected, || {
        let runs = options.runs.to_string();
        let mut words = vec![runs.as_str()];
        if options.quick {
            words.push("--quick");
        }
        script("measure.mjs", &[&site], &words)
    })?;
    let lighthouse = if options.quick {
        Value::Null
    } else {
        steps.run("Asking Lighthouse: usually three minutes", || {
            script("lighthouse.mjs", &[&site], &[])
        })?
    };
    let report = Report::new(options.runs, measured, lighthouse, native, wasm)?;
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
        let file = project::path(tables::PAGE);
        let old = fs::read_to_string(&file)?;
        fs::write(&file, tables::with(&old, &text)?)?;
        println!("Put into {}", file.display());
    }
    Ok(())
}

/// Runs one of the measuring scripts and reads what it prints; how far it is by now it says itself.
fn script(name: &str, folders: &[&PathBuf], words: &[&str]) -> Done<Value> {
    let mut node = process::program("node");
    node.arg(project::path(SCRIPTS).join(name))
        .args(folders)
        .args(words);
    let what = format!("{name} is still at it");
    let done = process::capture_telling(&mut node, LIMIT, &what, 4 * system::EVERY)?;
    if !done.success {
        return Err(Fault::new(format!(
            "{name} failed. What it printed:\n{}",
            done.output.trim_end()
        )));
    }
    let printed = done.stdout.trim();
    if printed.is_empty() {
        return Ok(Value::Null);
    }
    serde_json::from_str(printed)
        .map_err(|error| Fault::new(format!("{name} printed no JSON ({error}):\n{printed}")))
}
