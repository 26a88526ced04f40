//! Bundles JavaScript modules and minifies scripts and styles with esbuild.

use std::path::Path;

use fs_err as fs;

use crate::fault::{Done, Fault};
use crate::{npm, process};

/// The oldest supported browsers, all from 2021. Older ones lack `:is()` in styles, and the top-level `await`
/// of the published modules.
const TARGETS: &str = "--target=chrome89,firefox89,safari15";

/// The form of a bundled script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A module, which can import others and be imported.
    Module,
    /// A classic script next to its page.
    Classic,
    /// A classic script next to its page that imports modules later. esbuild has no format for this.
    Importing,
}

/// A classic script has no `import.meta.url`, but it is next to its page.
const BESIDE_PAGE: &str = "--define:import.meta.url=document.baseURI";

/// Bundles a script with all its imports, and minifies it.
pub fn script(entry: &Path, target: &Path, form: Form) -> Done {
    let mut words = vec![
        "--bundle",
        // These are loaded on demand.
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

/// Minifies one script or style sheet on its own.
pub fn alone(source: &Path, target: &Path) -> Done {
    esbuild(&[], source, target)
}

fn esbuild(words: &[&str], entry: &Path, target: &Path) -> Done {
    let mut node = process::node(npm::program("esbuild", "bin/esbuild"));
    node.arg(entry)
        .args(words)
        .args(["--minify", "--charset=utf8", "--legal-comments=none"])
        // The checkout's own settings are for the type check, and would make it write "use strict".
        .arg("--tsconfig-raw={}")
        .args([TARGETS, "--log-level=warning", "--color=false"])
        .arg(format!("--outfile={}", target.display()));
    let finished = process::quietly("esbuild", &mut node)?;
    // It warns about code that most likely does not work.
    if finished.output.trim().is_empty() {
        return Ok(());
    }
    Err(Fault::new(format!(
        "esbuild printed warnings about {}:\n{}",
        entry.display(),
        finished.output.trim_end()
    )))
}
