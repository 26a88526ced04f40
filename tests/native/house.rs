//! The structure of the source: which part may name which, and where the browser may be used.

use std::collections::BTreeSet;

use crate::source::{Source, sources};

/// The parts, in order. Each may name those before it and none after.
const PARTS: [&str; 8] = [
    "domain", "content", "flow", "record", "report", "app", "views", "shell",
];

/// Returns the part that a file belongs to, if any.
fn part(path: &str) -> Option<&'static str> {
    let below = path.strip_prefix("src/")?;
    PARTS
        .into_iter()
        .find(|part| below.starts_with(&format!("{part}/")))
}

/// Returns the parts that a file names, as `crate::part` or below `crate::{`.
fn parts_named(source: &Source) -> Vec<&'static str> {
    let mut named = Vec::new();
    for after in source.code.split("crate::").skip(1) {
        let reach = match after.strip_prefix('{') {
            Some(_) => after.split_once(';').map_or(after, |(group, _)| group),
            None => after
                .split(|c: char| !c.is_alphanumeric() && c != '_')
                .next()
                .unwrap_or(""),
        };
        let words: Vec<_> = reach
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .collect();
        named.extend(PARTS.into_iter().filter(|part| words.contains(part)));
    }
    named
}

/// Returns how many modules deep a file is below the root of the crate.
fn depth(path: &str) -> usize {
    let below = path
        .trim_start_matches("src/")
        .trim_end_matches(".rs")
        .trim_end_matches("/mod");
    below.split('/').count()
}

fn named_against_the_direction(source: &Source) -> Vec<&'static str> {
    let place = |part| PARTS.iter().position(|other| *other == part);
    let own = part(&source.path).and_then(place);
    let mut named = parts_named(source);
    named.retain(|part| own.is_some() && place(part) > own);
    // A chain of `super` as long as the file is deep reaches the root of the crate.
    if source.code.contains(&"super::".repeat(depth(&source.path))) {
        named.push("super");
    }
    named
}

#[track_caller]
fn check_direction(path: &str, rust: &str, expected: &[&str]) {
    assert_eq!(
        named_against_the_direction(&Source::new(path, rust)),
        expected,
        "{rust}"
    );
}

#[test]
fn a_part_that_is_named_against_the_direction_is_found() {
    check_direction(
        "src/domain/a.rs",
        "use crate::domain::b; use super::c;",
        &[],
    );
    check_direction("src/domain/a.rs", "use crate::flow::Step;", &["flow"]);
    check_direction(
        "src/domain/a.rs",
        "fn f() { crate::app::g() } // crate::views",
        &["app"],
    );
    check_direction("src/flow/a.rs", "use crate::{app::b, domain};", &["app"]);
    check_direction("src/content/mod.rs", "pub use super::flow;", &["super"]);
    check_direction("src/domain/a.rs", "use super::super::flow;", &["super"]);
    check_direction("src/domain/reading/a.rs", "use super::super::level;", &[]);
    check_direction(
        "src/shell/a.rs",
        "use crate::{app, content, domain, flow, views};",
        &[],
    );
    check_direction("src/views/a.rs", "use crate::shell::page;", &["shell"]);
}

#[test]
fn an_arrow_never_points_back() {
    let sources = sources("src");
    let parts: BTreeSet<_> = sources
        .iter()
        .filter_map(|source| part(&source.path))
        .collect();
    assert_eq!(parts.len(), PARTS.len());
    for source in &sources {
        assert_eq!(
            named_against_the_direction(source),
            [""; 0],
            "{}",
            source.path
        );
    }
}

#[test]
fn the_browser_is_named_in_the_shell_alone_and_the_drawing_in_the_views() {
    let browser = ["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures"];
    for source in sources("src") {
        let part = part(&source.path);
        let named = |name: &&str| browser.contains(name) || name.starts_with("gloo");
        if part != Some("shell") {
            assert_eq!(source.names().find(named), None, "{}", source.path);
        }
        if part.is_some_and(|part| !["views", "shell"].contains(&part)) {
            assert_eq!(
                source.names().find(|name| *name == "yew"),
                None,
                "{}",
                source.path
            );
        }
    }
}

/// The entry crate decides what a program holds. Features only tell the library whether there is a browser.
#[test]
fn no_shared_file_knows_which_program_it_is_in() {
    for source in ["src", "programs"].into_iter().flat_map(sources) {
        let asks = ["cfg(feature", "cfg!(feature", "cfg(not(feature"];
        let found = asks.iter().find(|asks| source.code.contains(**asks));
        let is_root = source.path.ends_with("src/lib.rs") && source.path.starts_with("src");
        assert!(is_root || found.is_none(), "{}: {found:?}", source.path);
    }
}

#[test]
fn the_rules_have_no_float_but_where_a_number_of_javascript_is_read() {
    for source in sources("src/domain") {
        let float = source.names().find(|name| ["f32", "f64"].contains(name));
        let reads_numbers = source.path == "src/domain/reading/tree.rs";
        assert_eq!(float.is_some(), reads_numbers, "{}", source.path);
    }
}

#[test]
fn all_but_the_views_and_the_shell_have_no_clock_and_no_input_or_output() {
    let outside =
        ["fs", "env", "io", "net", "thread", "time", "process"].map(|m| format!("std::{m}"));
    let printing = ["print!", "println!", "eprint!", "eprintln!", "dbg!"].map(String::from);
    for folder in
        ["domain", "content", "flow", "record", "report", "app"].map(|part| format!("src/{part}"))
    {
        for source in sources(&folder) {
            let found = outside
                .iter()
                .chain(&printing)
                .find(|name| source.code.contains(*name));
            assert_eq!(found, None, "{}", source.path);
        }
    }
}
