//! The style of the source: how its files read, and what they must not contain.

use std::collections::BTreeSet;

use crate::source::{Source, files, sources};

/// Returns the class names in the style sheets.
fn classes() -> BTreeSet<String> {
    let mut classes = BTreeSet::new();
    for (_, sheet) in files("styles", "css") {
        for after in sheet.split('.').skip(1) {
            let end = after.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
            classes.insert(after[..end.unwrap_or(after.len())].to_owned());
        }
    }
    classes
}

/// Whether a text in a view could be a sentence: several words that are not all class names.
fn reads_like_words(text: &str, classes: &BTreeSet<String>) -> bool {
    let words: Vec<_> = text.split_whitespace().collect();
    let has_letters = |word: &&str| word.chars().any(char::is_alphabetic);
    words.iter().filter(|word| has_letters(word)).count() > 1
        && !words.iter().all(|word| classes.contains(*word))
}

#[test]
fn no_sentence_stands_in_the_views_the_flow_or_the_state() {
    let classes = classes();
    assert!(reads_like_words("Your result", &classes) && !reads_like_words("{} – {}", &classes));
    assert!(!reads_like_words("hint small", &classes));
    // The browser's names for keys, and an attribute of a drawing.
    let keys = ["Enter", "F8", "viewBox"];
    for folder in ["views", "flow", "record", "app"].map(|part| format!("src/{part}")) {
        for Source { path, texts, .. } in sources(&folder) {
            for text in texts.iter().filter(|text| !keys.contains(&text.as_str())) {
                assert!(!reads_like_words(text, &classes), "{path}: {text:?}");
                let capital = text.contains(|c: char| c.is_uppercase());
                assert!(!capital || text.contains('{'), "{path}: {text:?}");
            }
        }
    }
}

/// Returns the words within a name: `first_stop` and `FirstStop` have the same two.
fn words_in(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in name.chars() {
        if c == '_' || c.is_uppercase() {
            words.push(String::new());
        }
        words
            .last_mut()
            .expect("there is one")
            .extend(c.to_lowercase().filter(|c| *c != '_'));
    }
    words
}

#[test]
fn no_name_is_one_that_says_nothing() {
    let not_used = [
        "score", "item", "node", "data", "manager", "util", "utils", "helper", "engine",
    ];
    // Names from Rust and Yew.
    let given = ["PhantomData", "Item", "VNode"];
    // The shell is left out because it also uses the browser's names.
    for folder in [
        "domain", "content", "flow", "record", "report", "app", "views",
    ] {
        for source in sources(&format!("src/{folder}")) {
            let code = source.code.replace("data-", "");
            let own = Source { code, ..source };
            for name in own.names().filter(|name| !given.contains(name)) {
                let empty = words_in(name)
                    .into_iter()
                    .find(|word| not_used.contains(&word.as_str()));
                assert_eq!(empty, None, "{}: {name}", own.path);
            }
        }
    }
}

#[test]
fn no_file_is_too_long_to_be_one_concept() {
    for folder in ["src", "build", "programs", "tests/native"] {
        for source in sources(folder) {
            assert!(
                source.lines <= 330,
                "{}: {} lines",
                source.path,
                source.lines
            );
        }
    }
}

#[test]
fn no_test_is_left_out_and_none_waits_for_time_to_pass() {
    for source in sources("tests") {
        for not_allowed in ["#[ignore", "thread::sleep", "todo!", "unimplemented!"] {
            assert!(
                !source.code.contains(not_allowed),
                "{}: {not_allowed}",
                source.path
            );
        }
    }
}
