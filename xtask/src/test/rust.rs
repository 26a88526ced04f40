//! The checks that Cargo runs by itself.

use std::process::Command;
use std::time::Duration;

use super::count::{self, Count};
use super::counted;
use crate::fault::{Done, Fault};
use crate::process;
use crate::toolchain::{self, Toolchain};

/// More than compiling everything and testing the whole space takes on a small machine.
const LIMIT: Duration = Duration::from_secs(60 * 60);

/// Arguments that make Clippy read every package with all features.
const EVERYTHING: &[&str] = &["--workspace", "--features", "prerender"];

/// Runs the readers of foreign bytes, built like the rules; further arguments go to the program itself.
pub const FUZZ: [&str; 7] = [
    "test",
    "--no-default-features",
    "--features",
    "side-pages",
    "--test",
    "fuzz",
    "--",
];

/// How many seconds each reader is tested with made inputs; two run at once.
const FUZZ_SECONDS: &str = "12";

/// Checks the formatting of every package.
pub fn format() -> Done<Count> {
    ensure_component("fmt", "rustfmt", "rustfmt (beside rustc-web: rustfmt-web)")?;
    let mut cargo = process::cargo();
    process::quietly("cargo fmt", cargo.args(["fmt", "--all", "--check"]))
        .map_err(|fault| fault.remedy("cargo fmt --all"))?;
    let mut cargo = process::cargo();
    cargo.args(["fmt", "--manifest-path", "fuzz/Cargo.toml"]);
    process::quietly("cargo fmt of fuzz", cargo.arg("--check"))
        .map(|_| Count::ONE)
        .map_err(|fault| fault.remedy("cargo fmt --manifest-path fuzz/Cargo.toml"))
}

/// Runs Clippy over everything, over the rules without the web, and over the code for browsers only.
pub fn clippy() -> Done<Count> {
    ensure_clippy()?;
    let mut runs = Vec::new();
    for (targets, set) in [
        ("--all-targets", EVERYTHING),
        (
            "--all-targets",
            &["--no-default-features", "--features", "side-pages"][..],
        ),
    ] {
        let mut cargo = process::cargo();
        cargo.args(["clippy", targets]).args(set);
        runs.push((set.join(" "), cargo));
    }
    // A library built here may come from another compiler than Clippy's, so this needs rustup's.
    if toolchain::has_target() {
        let mut cargo = Toolchain::Prebuilt.cargo("clippy");
        cargo.args(["--lib", "--test", "web"]);
        runs.push((format!("--target {}", toolchain::TARGET), cargo));
    } else {
        println!("      without tests/web, which Clippy can check only with rustup's target");
    }
    let runs = runs.into_iter();
    Ok(Count::of_each(runs.map(|(what, mut cargo)| {
        without_warnings(&what, &mut cargo)
    })))
}

/// Runs Clippy over everything with all features: the first of the runs in [`clippy`].
pub fn lint() -> Done<Count> {
    ensure_clippy()?;
    let mut cargo = process::cargo();
    cargo.args(["clippy", "--all-targets"]).args(EVERYTHING);
    without_warnings(&EVERYTHING.join(" "), &mut cargo)
}

/// Runs Clippy with warnings denied.
fn without_warnings(what: &str, cargo: &mut Command) -> Done<Count> {
    cargo.args(["--quiet", "--", "-D", "warnings"]);
    process::quietly(&format!("cargo clippy {what}"), cargo).map(|_| Count::ONE)
}

fn ensure_clippy() -> Done {
    ensure_component(
        "clippy",
        "clippy",
        "rust-clippy (beside rustc-web: rust-web-clippy)",
    )
}

/// Checks that a tool of Rust's own is installed: a minimal installation leaves it out.
fn ensure_component(command: &str, component: &str, package: &str) -> Done {
    let there = || {
        let asked = process::capture(process::cargo().args([command, "--version"]));
        asked.is_ok_and(|asked| asked.success)
    };
    if there() {
        return Ok(());
    }
    let lacking = Fault::new(format!("There is no cargo {command} here."));
    if process::find("rustup").is_none() {
        return Err(lacking.remedy(format!(
            "Install the version that belongs to this compiler; Debian's package is {package}.\n    \
             Or install Rust with rustup: https://rustup.rs"
        )));
    }
    if toolchain::ask_rustup(["component", "add", component]) && there() {
        return Ok(());
    }
    Err(lacking.remedy(format!("rustup component add {component}")))
}

/// Runs Cargo's tests with the given settings; all of them, even after a failure.
pub fn tests(settings: &[&str]) -> Done<Count> {
    let mut cargo = process::cargo();
    counted(
        cargo.args(["test", "--no-fail-fast"]).args(settings),
        LIMIT,
        count::of_rust,
    )
}

/// Reads every saved input, and mutations of them for some seconds.
pub fn fuzz() -> Done<Count> {
    let mut cargo = process::cargo();
    cargo.args(FUZZ).args(["--seconds", FUZZ_SECONDS]);
    counted(&mut cargo, LIMIT, count::of_rust)
}

/// Runs only the tests of the views, which need another set of features: the rules
/// are already tested over their whole space.
pub fn views() -> Done<Count> {
    tests(&["--features", "prerender", "--test", "native", "views::"])
}

/// Runs the native tests, including those of the views, except those that cover a whole space.
pub fn sample() -> Done<Count> {
    let native = ["--features", "prerender", "--test", "native"];
    tests(&[&native[..], &["--", "--skip", "spaces::"]].concat())
}

/// Checks that the rules build without any web crate.
pub fn wall() -> Done<Count> {
    let mut cargo = process::cargo();
    cargo.args([
        "tree",
        "--no-default-features",
        "--edges",
        "normal",
        "--prefix",
        "none",
    ]);
    let tree = process::quietly("cargo tree", cargo.args(["--target", "all"]))?;
    let found = web_crates(&tree.stdout);
    if found.is_empty() {
        return Ok(Count::ONE);
    }
    Err(
        Fault::new(format!("The rules depend on {}.", found.join(", ")))
            .remedy("Make the dependency optional and part of the feature \"web\" in Cargo.toml"),
    )
}

/// The web crates in a dependency tree with one crate per line.
fn web_crates(tree: &str) -> Vec<&str> {
    let names = tree
        .lines()
        .filter_map(|line| line.split_whitespace().next());
    let mut found: Vec<&str> = names.filter(|name| is_web(name)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn is_web(name: &str) -> bool {
    let families = ["yew", "wasm-bindgen", "web-sys", "js-sys", "gloo"];
    families.iter().any(|family| {
        name.strip_prefix(family)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    })
}

#[cfg(test)]
mod tests {
    use super::web_crates;

    #[test]
    fn crates_of_the_web_are_found_by_their_families() {
        let tree = "joint-effort v0.1.0\nserde v1.0.0\ngloo-events v0.2.0\nyew v0.23.0\n\
            gloo-events v0.2.0 (*)\nyewless v1.0.0\n";
        assert_eq!(web_crates(tree), ["gloo-events", "yew"]);
        assert!(web_crates("joint-effort v0.1.0\nserde v1.0.0\n").is_empty());
    }
}
