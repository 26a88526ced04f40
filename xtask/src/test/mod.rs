//! Runs all checks in order, and counts what ran.

mod browser;
pub mod count;
pub mod driven;
pub mod part;
mod rust;
mod scripts;
pub mod summary;

pub use rust::FUZZ;

use std::time::{Duration, Instant};

use crate::build;
use crate::fault::{Done, Fault};
use crate::steps::spoken;
use crate::{assurance, process, project, size};
use count::Count;
use part::Part;
use summary::Line;

/// How often to report that tests are still running.
const EVERY: Duration = Duration::from_secs(60);

/// Runs the parts and returns whether all of them passed.
///
/// If a part fails, the parts that do not need it still run. A part that could not run
/// counts as a failure.
pub fn run(parts: &[Part]) -> bool {
    let start = Instant::now();
    let mut lines: Vec<Line> = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        println!("[{}/{}] {}", place + 1, parts.len(), part.purpose());
        let begun = Instant::now();
        let needed = lines.iter().find(|line| part.needs() == Some(line.part));
        let result = match needed {
            Some(line) if line.count.failed > 0 => Err(Fault::new(format!(
                "Not run: it needs \"{}\", which failed.",
                line.part.id()
            ))),
            _ => run_part(*part),
        };
        if let Err(fault) = &result {
            println!("{fault}");
        }
        let count = result.unwrap_or(Count::NOT_RUN);
        let verdict = if count.failed == 0 {
            "passed"
        } else {
            "FAILED"
        };
        let time = begun.elapsed();
        println!("      {verdict}: {count}, {}", spoken(time));
        lines.push(Line {
            part: *part,
            count,
            time,
        });
    }
    println!("\n{}", summary::table(&lines, start.elapsed()));
    if parts == Part::ALL
        && let Err(fault) = assurance::note(&lines)
    {
        println!("{fault}");
    }
    lines.iter().all(|line| line.count.failed == 0)
}

fn run_part(part: Part) -> Done<Count> {
    match part {
        Part::Format => rust::format(),
        Part::Clippy => rust::clippy(),
        Part::Types => scripts::types(),
        Part::Tools => rust::tests(&["--package", "xtask", "--profile", "dev"]),
        Part::Rules => rust::tests(&["--no-default-features", "--features", "side-pages"]),
        Part::Fuzz => rust::fuzz(),
        Part::Wall => rust::wall(),
        Part::Views => rust::views(),
        Part::Web => browser::wasm(),
        Part::Dist => build::dist::run().map(|_| Count::ONE),
        Part::Size => size::check(),
        Part::Assess => browser::assess(),
        Part::EndToEnd => browser::end_to_end(),
        Part::WebKit => browser::in_webkit(),
        Part::Soak => browser::soak(),
        Part::Lint => rust::lint(),
        Part::Sample => rust::sample(),
        Part::Journey => browser::journey(),
    }
}

/// Prefixes of lines that are shown even if all tests passed: tests that passed only on the second try, the
/// slowest tests, and what a browser cannot do.
const TOLD: [&str; 3] = ["unsteady: ", "longest: ", "left out in "];

/// Runs a test program, counts its tests, and shows its output unless all passed.
fn counted(
    command: &mut std::process::Command,
    limit: Duration,
    read: fn(&str) -> Count,
) -> Done<Count> {
    let command = command.current_dir(project::path(""));
    let finished = process::capture_telling(command, limit, "still running", EVERY)?;
    let count = read(&finished.output).judged(finished.success);
    if count.passed + count.failed == 0 {
        println!("{}", finished.output.trim_end());
        return Err(Fault::new("No test ran."));
    }
    if count.failed > 0 {
        println!("{}", finished.output.trim_end());
    } else {
        let lines = finished.output.lines();
        let told = lines.filter(|line| TOLD.iter().any(|word| line.starts_with(word)));
        told.for_each(|line| println!("      {line}"));
    }
    Ok(count)
}
