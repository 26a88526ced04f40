//! Puts modules of JavaScript together, and makes scripts and styles small, with esbuild.

use std::path::Path;

use fs_err as fs;

use crate::fault::{Done, Fault};
use crate::{npm, process};

/// The oldest browsers that are written for. All of 2021: older ones lack `:is()` in the styles, and
/// what the published modules await while they load.
const TARGETS: &str = "--target=chrome89,firefox89,safari15";

/// What a script's text becomes part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A module, which may import others and be imported.
    Module,
    /// A classic script beside its page.
    Classic,
    /// A classic script beside its page that imports modules later on, which esbuild knows no form for.
    Importing,
}

/// A classic script does not know where it came from; it lies beside its page.
const BESIDE_PAGE: &str = "--define:import.meta.url=document.baseURI";

/// Bundles a script with all that it imports, and makes it small.
pub fn script(entry: &Path, target: &Path, form: Form) -> Done {
    let mut words = vec![
        "--bundle",
        // These are loaded only where they are wanted.
        "--external:./translated*",
        "--external:./whole.js",
        "--external:./words.js",
        "--external:./hosted-*",
    ];
    match form {
        Form::Module => words.push("--format=esm"),
        Form::Classic => words.extend(["--format=iife", BESIDE_PAGE]),
        Form::Importing => words.extend(["--format=esm", BESIDE_PAGE]),
    }
    esbuild(&words, entry, target)?;
    if form != Form::Importing {
        return Ok(());
    }
    let module = fs::read_to_string(target)?;
    let script = format!("(()=>{{\"use strict\";{}}})();\n", module.trim_end());
    Ok(fs::write(target, script)?)
}

/// Makes one script or style sheet small, by itself.
pub fn alone(source: &Path, target: &Path) -> Done {
    esbuild(&[], source, target)
}

fn esbuild(words: &[&str], entry: &Path, target: &Path) -> Done {
    let mut node = process::node(npm::program("esbuild", "bin/esbuild"));
    node.arg(entry)
        .args(words)
        .args(["--minify", "--charset=utf8", "--legal-comments=none"])
        // The checkout's own settings are for the type check, and would have it write "use strict".
        .arg("--tsconfig-raw={}")
        .args([TARGETS, "--log-level=warning", "--color=false"])
        .arg(format!("--outfile={}", target.display()));
    let finished = process::quietly("esbuild", &mut node)?;
    // It warns of what will most likely not work.
    if finished.output.trim().is_empty() {
        return Ok(());
    }
    Err(Fault::new(format!(
        "esbuild warned of {}:\n{}",
        entry.display(),
        finished.output.trim_end()
    )))
}
