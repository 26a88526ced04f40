//! Times the rules: natively with `divan`, and in WebAssembly in the measured browser.

use std::path::{Path, PathBuf};

use fs_err as fs;
use serde_json::{Map, Value, json};

use super::script;
use crate::fault::{Done, Fault};
use crate::{build, process, toolchain};

/// The package that holds both kinds of benchmark.
const PACKAGE: &str = "joint-effort-bench";

/// Times the rules on this machine, compiled for size as the page is.
pub fn native() -> Done<Value> {
    let mut cargo = process::cargo();
    cargo.args(["bench", "--quiet", "--package", PACKAGE, "--bench", "rules"]);
    let done = process::quietly("cargo bench", &mut cargo)?;
    let times = times(&done.stdout);
    if times.is_empty() {
        return Err(Fault::new(format!(
            "divan's table has an unknown form:\n{}",
            done.stdout
        ))
        .remedy("Check its columns, and adapt xtask/src/bench/rules.rs"));
    }
    Ok(Value::Object(times))
}

/// Times them in WebAssembly, compiled and optimised like the page's own program.
pub fn wasm(folder: &Path) -> Done<Value> {
    let toolchain = toolchain::ensure()?;
    let wanted = ["--release", "--package", PACKAGE, "--lib"];
    let module = build::compile_for_tests(&toolchain, &wanted)?;
    build::bind_host(&module, folder, "rules")?;
    build::make_small(&folder.join("rules_bg.wasm"))?;
    let page = "<!doctype html><html lang=\"en\"><title>Rules</title></html>\n";
    fs::write(folder.join("index.html"), page)?;
    script("rules.mjs", &[&PathBuf::from(folder)], &[])
}

/// Reads the times of one call from divan's table. A line begins with the name; the line below it has the
/// rates per second, in the columns fastest, slowest, median and mean.
fn times(table: &str) -> Map<String, Value> {
    let mut times = Map::new();
    let mut name = "";
    for line in table.lines() {
        if let Some(named) = line.strip_prefix("├─ ").or(line.strip_prefix("╰─ ")) {
            name = named.split_whitespace().next().unwrap_or_default();
            continue;
        }
        let cells = line.trim_start_matches(['│', ' ']).split('│');
        let rates: Option<Vec<f64>> = cells.take(3).map(nanoseconds).collect();
        if let Some([fastest, _, median]) = rates.as_deref() {
            let told = json!({ "median_ns": median, "fastest_ns": fastest });
            times.insert(name.to_owned(), told);
        }
    }
    times
}

/// Nanoseconds per item, from a rate such as `324.1 Kitem/s`.
fn nanoseconds(cell: &str) -> Option<f64> {
    let mut words = cell.split_whitespace();
    let number: f64 = words.next()?.parse().ok()?;
    let rate = match words.next()? {
        "item/s" => number,
        "Kitem/s" => number * 1e3,
        "Mitem/s" => number * 1e6,
        "Gitem/s" => number * 1e9,
        _ => return None,
    };
    (rate > 0.0).then(|| 1e9 / rate)
}

#[cfg(test)]
mod tests {
    use super::{json, times};

    #[test]
    fn the_times_are_read_from_the_rates() {
        let table = "\
Timer precision: 20 ns
rules         fastest       │ slowest       │ median        │ mean          │ samples │ iters
├─ outcome    17.1 ms       │ 223.1 ms      │ 60.11 ms      │ 74.74 ms      │ 100     │ 100
│             250 Kitem/s   │ 18.35 Kitem/s │ 125 Kitem/s   │ 54.79 Kitem/s │         │
╰─ placement  10.67 ms      │ 322.1 ms      │ 27.71 ms      │ 39.46 ms      │ 100     │ 100
              2 Mitem/s     │ 12.71 Kitem/s │ 1.25 Mitem/s  │ 103.7 Kitem/s │         │
";
        let expected = json!({
            "outcome": { "fastest_ns": 4000.0, "median_ns": 8000.0 },
            "placement": { "fastest_ns": 500.0, "median_ns": 800.0 },
        });
        assert_eq!(json!(times(table)), expected);
        assert!(times("error: could not compile").is_empty());
    }
}
