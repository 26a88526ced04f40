//! A file of texts: an organisation's replacements for some texts, or a language.

use joint_effort::content::check::{self as checker, Fault};
use joint_effort::content::entry::Entry;
use joint_effort::content::{Words, faults, key};
use joint_effort::domain::reading::tree_from_json;

use super::{check, text};

thread_local! {
    static ENTRIES: Vec<Entry<'static>> = key::entries();
    static TEXTS: Vec<&'static str> = Words::english_texts();
}

pub fn run(bytes: &[u8]) {
    let text = text(bytes);
    ENTRIES.with(|entries| TEXTS.with(|texts| read(&text, entries, texts)));
}

fn read(text: &str, entries: &[Entry<'_>], english: &[&str]) {
    if let Err(found) = checker::words(text, entries, english) {
        are_told(&found);
    }
    if let Err(found) = checker::read_texts(text) {
        are_told(&found);
    }
    let Ok(tree) = tree_from_json(text) else {
        return;
    };
    match checker::changes(&tree, entries, english) {
        Ok(changes) => {
            let words = check::english().with_changes(changes.clone());
            let edition = words.get(key::Key::META_EDITION);
            assert!(changes.is_empty() || !edition.is_empty());
            for (place, text) in changes {
                assert!(text.chars().count() <= entries[place].longest && !text.trim().is_empty());
                assert!(!text.contains(char::is_control), "{text:?}");
            }
        }
        Err(found) => are_told(&found),
    }
}

fn are_told(found: &[Fault]) {
    assert!(!found.is_empty(), "refused without a fault");
    // A file that lacks most of a language has as many faults.
    for fault in found.iter().take(50) {
        check::sentence(&fault.to_string());
        let told = faults::content_fault("content", fault);
        check::shown(&told.path);
        check::shown(&told.message);
    }
}
