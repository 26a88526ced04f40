//! The Markdown files of the project: every link target exists, and no path names a machine.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path};

use crate::source::{files, root};

/// The pages outside `docs/`.
const PAGES: [&str; 6] = [
    "README.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "CHANGELOG.md",
    "element/README.md",
    "tests/golden/README.md",
];

/// The page that is published in a package, without the rest of the project.
const OF_A_PACKAGE: &str = "element/README.md";

/// The maximum number of lines in `README.md`.
const LONGEST: usize = 150;

/// Top-level folders that start the paths of one machine.
const OF_A_MACHINE: [&str; 5] = ["work", "home", "root", "tmp", "Users"];

/// Returns every page by its path.
fn pages() -> BTreeMap<String, String> {
    let text = |path: &str| fs::read_to_string(root().join(path)).expect(path);
    let others = PAGES.map(|path| (path.to_owned(), text(path)));
    files("docs", "md").into_iter().chain(others).collect()
}

/// Returns the lines outside code blocks, without the code between backticks.
fn prose(markdown: &str) -> Vec<String> {
    let mut in_code = false;
    let outside = markdown.lines().filter(|line| {
        let is_fence = line.trim_start().starts_with("```");
        in_code ^= is_fence;
        !in_code && !is_fence
    });
    outside
        .map(|line| line.split('`').step_by(2).collect())
        .collect()
}

/// Returns the link targets of a page, in order.
fn links(markdown: &str) -> Vec<String> {
    let lines = prose(markdown);
    let targets = lines.iter().flat_map(|line| line.split("](").skip(1));
    targets
        .filter_map(|after| Some(after.split_once(')')?.0.to_owned()))
        .collect()
}

/// Returns the anchors of a page's headings.
fn anchors(markdown: &str) -> BTreeSet<String> {
    let mut in_code = false;
    let mut found = BTreeSet::new();
    for line in markdown.lines() {
        in_code ^= line.trim_start().starts_with("```");
        let heading = line.trim_start_matches('#');
        if in_code || heading.len() == line.len() || !heading.starts_with(' ') {
            continue;
        }
        let anchor = anchor(heading.trim());
        let again = (1..).map(|number| format!("{anchor}-{number}"));
        let mut names = [anchor.clone()].into_iter().chain(again);
        found.extend(names.find(|name| !found.contains(name)));
    }
    found
}

/// Returns GitHub's anchor for a heading: lower case, no punctuation, and hyphens for spaces.
fn anchor(heading: &str) -> String {
    let kept = heading.to_lowercase().replace(' ', "-");
    kept.chars()
        .filter(|c| c.is_alphanumeric() || ['-', '_'].contains(c))
        .collect()
}

/// Resolves a link of a page to a path below the root, or `None` if it leads out of the project.
fn resolved(page: &str, target: &str) -> Option<String> {
    let mut parts: Vec<_> = page.split('/').collect();
    parts.pop();
    for component in Path::new(target).components() {
        match component {
            Component::ParentDir => parts.pop().map(|_| ())?,
            Component::Normal(name) => parts.push(name.to_str()?),
            Component::CurDir => {}
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(parts.join("/"))
}

/// Returns what is wrong with a link of a page, if anything is.
fn fault(pages: &BTreeMap<String, String>, page: &str, link: &str) -> Option<String> {
    if link.starts_with("https://") || link.starts_with("http://") {
        return None;
    }
    let (target, anchor) = link.split_once('#').unwrap_or((link, ""));
    let path = if target.is_empty() {
        page.to_owned()
    } else if let Some(path) = resolved(page, target) {
        path
    } else {
        return Some(format!("{page}: {link} leads out of the project"));
    };
    if !root().join(&path).exists() {
        return Some(format!("{page}: {link} leads to no file"));
    }
    let leads_out = page == OF_A_PACKAGE && !path.starts_with("element/");
    if leads_out {
        return Some(format!("{page}: {link} is not in the package"));
    }
    let has_it = |text: &String| anchors(text).contains(anchor);
    let is_found = anchor.is_empty() || pages.get(&path).is_some_and(has_it);
    (!is_found).then(|| format!("{page}: {link} leads to no heading"))
}

#[test]
fn every_link_leads_somewhere() {
    let pages = pages();
    let links = pages.iter().flat_map(|(page, text)| {
        let links = links(text).into_iter();
        links.map(move |link| (page, link))
    });
    let mut count = 0;
    let faults: Vec<_> = links
        .inspect(|_| count += 1)
        .filter_map(|(page, link)| fault(&pages, page, &link))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(count > 50, "{count}");
}

#[test]
fn a_link_that_leads_nowhere_is_found() {
    let pages = pages();
    let checked = |page: &str, link: &str| fault(&pages, page, link).unwrap_or_default();
    for (page, link) in [
        ("README.md", "docs/rules.md#2-placement"),
        ("README.md", "#limits"),
        ("docs/formats.md", "schema"),
        ("docs/hosting.md", "../element/README.md#events"),
        ("element/README.md", "https://example.org/"),
    ] {
        assert_eq!(checked(page, link), "", "{page}: {link}");
    }
    for (page, link, reason) in [
        ("README.md", "docs/rule.md", "no file"),
        ("README.md", "docs/rules.md#9", "no heading"),
        ("README.md", "LICENSE#mit", "no heading"),
        ("docs/fhir.md", "#nothing", "no heading"),
        ("README.md", "../docs/rules.md", "out of the project"),
        ("README.md", "/docs/rules.md", "out of the project"),
        ("element/README.md", "../LICENSE", "not in the package"),
    ] {
        assert!(checked(page, link).ends_with(reason), "{page}: {link}");
    }
}

#[test]
fn links_and_headings_are_told_from_code() {
    let markdown = "# A b\n`[no](c)` [yes](d#e), ![too](f)\n```\n# no\n[no](g)\n```\n## A `b`: \"c\"\n## A b\n";
    assert_eq!(links(markdown), ["d#e", "f"]);
    let anchors: Vec<_> = anchors(markdown).into_iter().collect();
    assert_eq!(anchors, ["a-b", "a-b-1", "a-b-c"]);
}

#[test]
fn the_first_page_stays_short() {
    let lines = pages()["README.md"].lines().count();
    assert!(lines <= LONGEST, "{lines} lines");
}

#[test]
fn no_page_names_a_path_of_a_machine() {
    for (page, text) in pages() {
        let folders = OF_A_MACHINE.map(|folder| format!("/{folder}/"));
        let drive = ["C:\\".to_owned()];
        let found = folders
            .iter()
            .chain(&drive)
            .find(|path| text.contains(*path));
        assert_eq!(found, None, "{page}");
    }
}
