//! The promises in the documentation: every test named beside one exists.

use std::fs;

use crate::source::{files, root};

/// The pages that name tests: the file between backticks, then the test's name between asterisks.
const PAGES: [&str; 2] = ["docs/assurance.md", "SECURITY.md"];

/// Returns the tests that a page names: the file, and the test's name.
fn named(page: &str) -> Vec<(String, String)> {
    let text = page.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut found = Vec::new();
    let mut file = None;
    let mut rest = text.as_str();
    while let Some(at) = rest.find(['`', '*']) {
        let mark = &rest[at..=at];
        let Some((inside, after)) = rest[at + 1..].split_once(mark) else {
            break;
        };
        if mark == "`" {
            file = Some(inside.to_owned());
        } else if let Some(file) = &file
            && !after.starts_with('*')
            && inside.starts_with(|first: char| first.is_alphabetic() && first.is_lowercase())
        {
            found.push((file.clone(), inside.to_owned()));
        }
        rest = after;
    }
    found
}

/// Whether the file has the test: a browser or Node.js test by its title, a native one by its function.
fn is_there(file: &str, test: &str) -> bool {
    if let Some(name) = file.strip_suffix(".test") {
        let path = match name.strip_prefix("node/") {
            Some(name) => format!("tests/node/{name}.test.mjs"),
            None if name.starts_with("soak/") => format!("tests/{name}.test.mjs"),
            None => format!("tests/e2e/{name}.test.mjs"),
        };
        let text = fs::read_to_string(root().join(path)).unwrap_or_default();
        return text.contains(test);
    }
    let words = test.replace([',', '-', '’'], "").replace(' ', "_");
    let function = format!("fn {}(", words.to_lowercase());
    let mut sources = files("tests/native", "rs").into_iter();
    sources.any(|(path, text)| {
        path.trim_start_matches("tests/native/").starts_with(file) && text.contains(&function)
    })
}

#[test]
fn each_test_that_stands_beside_a_promise_is_there() {
    let mut count = 0;
    for page in PAGES {
        let text = fs::read_to_string(root().join(page)).expect(page);
        for (file, test) in named(&text) {
            assert!(is_there(&file, &test), "{page}: `{file}` *{test}*");
            count += 1;
        }
    }
    assert!(count > 40, "{count} tests are named");
}

#[test]
fn a_test_that_is_not_there_would_be_noticed() {
    assert!(!is_there("broken.test", "nothing at all"));
    assert!(!is_there("assurance", "no such test"));
    assert!(is_there(
        "assurance",
        "a test that is not there would be noticed"
    ));
}
