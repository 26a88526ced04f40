//! Fills the pages with what the program renders without a browser.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fs_err as fs;
use regex_lite::Regex;

use super::{compile, stage, template};
use crate::fault::{Done, Fault};
use crate::{process, project};

/// Pages with places for the first screen and the paper version; then the page about embedding.
const FILLED: [&str; 3] = ["index.html", "paper.html", "frame/frame.html"];
const PLAIN: &str = "embed/embed.html";

/// Writes every page into the folder.
pub fn write(folder: &Path) -> Done {
    let values = drawn()?;
    let mut used = BTreeSet::new();
    for name in FILLED {
        let source = project::path(name);
        let text = fs::read_to_string(&source)?;
        let page = template::fill(name, &text, &values, &mut used)
            .map_err(|fault| fault.remedy("Give each place a value in src/prerender.rs"))?;
        let file = source.file_name().unwrap_or_default();
        stage::put(&folder.join(file), &page)?;
    }
    let unused: Vec<_> = values.keys().filter(|name| !used.contains(*name)).collect();
    if !unused.is_empty() {
        return Err(Fault::new(format!(
            "src/prerender.rs renders parts that no page has a place for: {unused:?}."
        )));
    }
    stage::copy(&project::path(PLAIN), folder)
}

/// Checks that every local file that a page refers to exists.
pub fn check(folder: &Path) -> Done {
    for name in ["index.html", "paper.html", "frame.html", "embed.html"] {
        let page = fs::read_to_string(folder.join(name))?;
        let mut absent = references(&page)?;
        absent.retain(|name| !folder.join(name).exists());
        if !absent.is_empty() {
            let absent = absent.join(", ");
            return Err(Fault::new(format!(
                "{name} refers to files that do not exist: {absent}."
            )));
        }
    }
    Ok(())
}

/// The local files in a page's `href` and `src` attributes.
fn references(page: &str) -> Done<Vec<String>> {
    let reference = Regex::new(r#" (?:href|src)="([^":#]+)""#)?;
    let found = reference.captures_iter(page);
    Ok(found.map(|found| found[1].to_owned()).collect())
}

/// What the page's own code renders without a browser, by name.
fn drawn() -> Done<BTreeMap<String, String>> {
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

#[cfg(test)]
mod tests {
    use super::references;

    #[test]
    fn only_files_beside_the_page_are_looked_for() {
        let page = r##"<link rel="icon" href="data:,"><a href="#top"><a href="tel:000">
            <link href="a.css"><script src="b.js"></script>"##;
        let found = references(page).unwrap_or_default();
        assert_eq!(found, ["a.css", "b.js"]);
    }
}
