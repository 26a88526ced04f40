//! Puts the page together: the template with the first screen in it, styles and loader.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::fault::{Done, Fault, on_file};
use crate::{process, project};

use super::{compile, template};

/// The files that are published as they are, by where they lie in the checkout.
const AS_THEY_ARE: [&str; 6] = [
    "boot.js",
    "too-old.js",
    "styles/unable.css",
    "styles/tokens.css",
    "styles/widget.css",
    "styles/print.css",
];

/// Writes everything but the module into the folder.
pub fn write(folder: &Path) -> Done {
    for file in AS_THEY_ARE {
        let from = project::path(file);
        let name = from.file_name().unwrap_or_default();
        on_file("copy", &from, fs::copy(&from, folder.join(name)))?;
    }
    let source = project::path("index.html");
    let text = on_file("read", &source, fs::read_to_string(&source))?;
    let page = template::fill(&text, &rendered()?).map_err(|faults| {
        Fault::new(format!(
            "index.html cannot be filled:\n  {}",
            faults.join("\n  ")
        ))
        .remedy("Give each place a value in src/bin/prerender.rs, and each value a place")
    })?;
    let target = folder.join("index.html");
    on_file("write", &target, fs::write(&target, page))
}

/// What the page's own code renders without a browser, by name.
fn rendered() -> Done<BTreeMap<String, String>> {
    let what = ["--features", "prerender", "--bin", "prerender"];
    compile::compile(process::cargo().arg("build").args(what))?;
    let mut cargo = process::cargo();
    let printed = process::quietly(
        "Rendering the first screen",
        cargo.args(["run", "--quiet"]).args(what),
    )?;
    serde_json::from_str(&printed.stdout).map_err(|error| {
        Fault::new(format!(
            "The first screen's program printed no JSON object of texts: {error}"
        ))
    })
}
