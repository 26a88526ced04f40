//! Puts the page together: the template with the first screen in it, styles and loader.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::fault::{Done, Fault, on_file};
use crate::{process, project};

use super::{compile, template};

/// Writes everything but the module into the folder.
pub fn write(folder: &Path) -> Done {
    for file in as_they_are()? {
        let name = file.file_name().unwrap_or_default();
        on_file("copy", &file, fs::copy(&file, folder.join(name)))?;
    }
    let source = project::path("index.html");
    let text = on_file("read", &source, fs::read_to_string(&source))?;
    let page = template::fill(&text, &rendered()?).map_err(|faults| {
        Fault::new(format!(
            "index.html cannot be filled:\n  {}",
            faults.join("\n  ")
        ))
        .remedy("Give each place a value in src/prerender.rs, and each value a place")
    })?;
    let absent: Vec<&str> = references(&page)
        .filter(|name| !folder.join(name).is_file())
        .collect();
    if !absent.is_empty() {
        let absent = absent.join(", ");
        return Err(Fault::new(format!(
            "index.html names what is not built: {absent}."
        )));
    }
    let target = folder.join("index.html");
    on_file("write", &target, fs::write(&target, page))
}

/// The files that are published as they are: all styles, and the scripts beside `index.html`.
pub fn as_they_are() -> Done<Vec<PathBuf>> {
    let mut files = files_in(&project::path("styles"), "css")?;
    files.extend(files_in(&project::path(""), "js")?);
    Ok(files)
}

fn files_in(folder: &Path, extension: &str) -> Done<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in on_file("read", folder, fs::read_dir(folder))? {
        let file = on_file("read", folder, entry)?.path();
        if file.extension().is_some_and(|found| found == extension) {
            files.push(file);
        }
    }
    Ok(files)
}

/// The files beside it that a page names in `href` and `src`.
fn references(page: &str) -> impl Iterator<Item = &str> {
    let named = page
        .split(" href=\"")
        .skip(1)
        .chain(page.split(" src=\"").skip(1));
    named
        .filter_map(|rest| rest.split('"').next())
        .filter(|name| !name.is_empty() && !name.contains([':', '#']))
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

#[cfg(test)]
mod tests {
    use super::references;

    #[test]
    fn only_files_beside_the_page_are_looked_for() {
        let page = r##"<link rel="icon" href="data:,"><a href="#top"><a href="tel:000">
            <link href="a.css"><script src="b.js"></script>"##;
        assert_eq!(references(page).collect::<Vec<_>>(), ["a.css", "b.js"]);
    }
}
