//! Fuzzes the readers with libFuzzer, which makes inputs guided by the code they reach.
//!
//! `cargo fuzz` would do the same but needs a nightly compiler, only for the sanitizer. A program without
//! `unsafe` has no use for that; the stable compiler can do the rest.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::arguments::Fuzz;
use crate::fault::{Done, Fault};
use crate::{process, project};

/// Makes the compiler count which code runs, and record comparisons.
const COUNTING: [&str; 6] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Ccodegen-units=1",
];

/// Options for libFuzzer: the longest input in bytes, and the time and memory for each.
const SETTINGS: [&str; 4] = [
    "-max_len=4096",
    "-timeout=10",
    "-rss_limit_mb=2048",
    "-print_final_stats=1",
];

/// How many seconds each target runs by default.
const SECONDS: u64 = 60;

/// The saved inputs, in one folder per target; the folders' names are the targets'.
const CORPUS: &str = "fuzz/corpus";

/// Runs the chosen targets. Returns whether none found a fault.
pub fn run(wanted: &Fuzz) -> Done<bool> {
    let targets = targets()?;
    let chosen: Vec<_> = match &wanted.target {
        None => targets,
        Some(named) if targets.contains(named) => vec![named.clone()],
        Some(named) => {
            return Err(Fault::new(format!("There is no reader \"{named}\"."))
                .remedy(format!("Name one of {}", targets.join(", "))));
        }
    };
    if let (Some(input), [target]) = (&wanted.input, chosen.as_slice()) {
        return again(target, input);
    }
    let program = build()?;
    let mut is_sound = true;
    for target in &chosen {
        println!("{target}:");
        is_sound &= fuzz(&program, target, wanted)?;
    }
    Ok(is_sound)
}

/// Reads one input again without libFuzzer, and prints what fails.
fn again(target: &str, input: &Path) -> Done<bool> {
    let input = std::path::absolute(input)?;
    let mut cargo = process::cargo();
    cargo
        .args(super::test::FUZZ)
        .args([target, "--input"])
        .arg(input);
    Ok(cargo.status()?.success())
}

/// The targets; each has a folder of saved inputs.
fn targets() -> Done<Vec<String>> {
    let mut targets = Vec::new();
    for folder in fs_err::read_dir(project::path(CORPUS))? {
        targets.push(folder?.file_name().to_string_lossy().into_owned());
    }
    targets.sort();
    Ok(targets)
}

/// Builds libFuzzer with all targets.
fn build() -> Done<PathBuf> {
    let host = host()?;
    let folder = project::target("fuzz");
    let mut cargo = process::cargo();
    cargo
        .args([
            "build",
            "--release",
            "--locked",
            "--manifest-path",
            "fuzz/Cargo.toml",
        ])
        // With an explicit target, build scripts and macros are not instrumented.
        .args(["--target", &host])
        .env("CARGO_TARGET_DIR", &folder)
        .env("CARGO_ENCODED_RUSTFLAGS", COUNTING.join("\u{1f}"));
    println!("Building libFuzzer and the readers: a few minutes, once");
    let built = process::quietly("Building libFuzzer", &mut cargo);
    built.map_err(|fault| {
        fault.remedy("libFuzzer needs a C++ compiler, such as Debian's package g++")
    })?;
    Ok(folder.join(host).join("release/joint-effort-fuzz"))
}

/// The compiler's name for this machine.
fn host() -> Done<String> {
    let told = process::quietly("rustc", process::program("rustc").arg("-vV"))?;
    let host = told
        .stdout
        .lines()
        .find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned)
        .ok_or_else(|| Fault::new("The compiler does not name the machine that it compiles for."))
}

/// Runs one target. Returns whether it found nothing. Inputs that reach new code are saved in the target
/// folder for the next time.
fn fuzz(program: &Path, target: &str, wanted: &Fuzz) -> Done<bool> {
    let reached = project::target("fuzz-reached").join(target);
    let found = project::target("fuzz-found");
    fs_err::create_dir_all(&reached)?;
    fs_err::create_dir_all(&found)?;
    let found = found.join(format!("{target}-"));
    let seconds = match (wanted.seconds, wanted.runs) {
        (None, Some(_)) => 0,
        (seconds, _) => seconds.unwrap_or(SECONDS),
    };
    let mut fuzzer = process::program(program);
    fuzzer
        .args(SETTINGS)
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-artifact_prefix={}", found.display()))
        .args(wanted.runs.map(|runs| format!("-runs={runs}")))
        .args([reached, project::path(CORPUS).join(target)])
        .env("FUZZ_TARGET", target)
        .stdout(Stdio::inherit())
        .stderr(Stdio::inherit());
    let is_sound = fuzzer.status()?.success();
    if !is_sound {
        println!(
            "The names of the files with failing inputs begin with {}\n  To replay one: cargo xtask fuzz {target} --input FILE",
            found.display()
        );
    }
    Ok(is_sound)
}
