//! Writes `docs/assurance.md`: figures from the last full run of the tests.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Command;

use fs_err as fs;
use serde_json::{Value, json};

use crate::fault::{Done, Fault};
use crate::marks::Place;
use crate::steps::spoken;
use crate::test::part::Part;
use crate::test::summary::Line;
use crate::{process, project};

/// The place of the table.
pub const PLACE: Place = Place {
    page: "docs/assurance.md",
    name: "last run",
};

/// The parts that run in browsers and report results by browser.
const IN_BROWSERS: [Part; 2] = [Part::EndToEnd, Part::WebKit];

/// The file with the results of a part, or of the whole run.
fn told(name: &str) -> PathBuf {
    project::target(format!("told-{name}.json"))
}

/// Makes a test runner record what each browser passed in a part.
pub fn have_noted(runner: &mut Command, part: Part, versions: &str) -> Done {
    runner
        .env("TOLD", told(part.id()))
        .env("TOLD_VERSIONS", versions)
        .env("TOLD_COMMIT", commit()?);
    Ok(())
}

fn commit() -> Done<String> {
    let mut git = process::program("git");
    git.args(["rev-parse", "--short=12", "HEAD"]);
    let said = process::quietly("git rev-parse", &mut git)?;
    Ok(said.stdout.trim().to_owned())
}

fn read(name: &str) -> Option<Value> {
    serde_json::from_str(&fs::read_to_string(told(name)).ok()?).ok()
}

/// Records a full run.
pub fn note(lines: &[Line]) -> Done {
    let parts: Vec<_> = lines
        .iter()
        .map(|line| {
            json!({
                "part": line.part.id(),
                "purpose": line.part.purpose(),
                "passed": line.count.passed,
                "failed": line.count.failed,
                "time": spoken(line.time),
            })
        })
        .collect();
    let run = json!({ "commit": commit()?, "parts": parts });
    Ok(fs::write(told("run"), run.to_string())?)
}

/// Writes the table again.
pub fn run() -> Done {
    let browsers: Vec<_> = IN_BROWSERS
        .iter()
        .filter_map(|part| read(part.id()))
        .collect();
    let text = read("run").and_then(|run| table(&run, &browsers));
    let text = text.ok_or_else(|| {
        Fault::new("There is no full run of the tests to report.").remedy("cargo xtask test")
    })?;
    PLACE.write(&text)?;
    println!("Written: {}", PLACE.page);
    Ok(())
}

fn table(run: &Value, told: &[Value]) -> Option<String> {
    // Results of another commit say nothing about this one.
    let mut told = told.to_vec();
    told.retain(|of| of["commit"] == run["commit"]);
    // A run without results from any browser is not a full run.
    told.first()?;
    let versions: Option<Vec<_>> = told.iter().map(|of| of["versions"].as_str()).collect();
    let mut text = format!(
        "Commit {}, with {}.\n\n| part | passed | failed | time |\n|---|---:|---:|---:|\n",
        run["commit"].as_str()?,
        versions?.join(", ")
    );
    for part in run["parts"].as_array()? {
        let words = ["purpose", "time"].map(|name| part[name].as_str());
        let [Some(purpose), Some(time)] = words else {
            return None;
        };
        let (passed, failed) = (part["passed"].as_u64()?, part["failed"].as_u64()?);
        let _ = writeln!(text, "| {purpose} | {passed} | {failed} | {time} |");
    }
    text.push_str(
        "\nThe end-to-end tests, by browser. After each step, the random user compares everything that is shown with \
         what is stored.\n\n| browser | passed | failed | left out: not possible there | steps of the random user |\n\
         |---|---:|---:|---:|---:|\n",
    );
    for told in told {
        let left_out = told["leftOut"].as_u64()?;
        let browsers: BTreeMap<_, _> = told["browsers"].as_object()?.iter().collect();
        for (name, of) in browsers {
            let [passed, failed, steps] =
                ["passed", "failed", "steps"].map(|name| of[name].as_u64());
            let _ = writeln!(
                text,
                "| {name} | {} | {} | {left_out} | {} |",
                passed?, failed?, steps?
            );
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::table;

    #[test]
    fn a_run_is_told_by_part_and_by_browser() {
        let part = json!({
            "part": "e2e", "purpose": "Trying it", "passed": 5, "failed": 1, "time": "2 s",
        });
        let run = json!({ "commit": "abc", "parts": [part] });
        let of = json!({ "passed": 5, "failed": 1, "steps": 100 });
        let told = json!({ "commit": "abc", "versions": "Chromium 1", "leftOut": 2, "browsers": { "chromium": of } });
        let mut other = told.clone();
        other["commit"] = json!("before");
        other["versions"] = json!("WebKit 1");
        let text = table(&run, &[told, other]).unwrap_or_default();
        for line in [
            "Commit abc, with Chromium 1.",
            "| Trying it | 5 | 1 | 2 s |",
            "| chromium | 5 | 1 | 2 | 100 |",
        ] {
            assert!(text.lines().any(|other| other == line), "{text}");
        }
    }

    #[test]
    fn half_of_a_run_is_none() {
        assert_eq!(table(&json!({ "parts": [] }), &[]), None);
    }
}
