//! The settings from the page around the questionnaire: an object, as an element's attributes and
//! properties provide it.

use joint_effort::app::host::{self, NAMES};
use joint_effort::content::host_words;
use joint_effort::domain::reading::{Tree, tree_from_json};
use joint_effort::flow::responses::LONGEST_SERVICE_NAME;

use super::{check, help, text};

/// The settings that may arrive as the text of a document.
const DOCUMENTS: [&str; 2] = ["help", "content"];

pub fn run(bytes: &[u8]) {
    let text = text(bytes);
    let entries = match tree_from_json(&text) {
        Ok(Tree::Map(entries)) => entries,
        // An attribute can have any text.
        _ => NAMES
            .map(|name| (name.to_owned(), Tree::Text(text.to_string())))
            .into(),
    };
    let settings: Vec<(&str, Tree)> = entries
        .iter()
        .map(|(name, tree)| (name.as_str(), setting(name, tree)))
        .collect();
    for (_, tree) in &settings {
        let checked = host_words::check_words(tree);
        let handed = tree_from_json(&host_words::to_json(checked.clone())).unwrap_or(Tree::Null);
        assert_eq!(host_words::from_json(&handed), checked);
    }
    let embedded = bytes.len().is_multiple_of(2);
    let read = host::read(embedded, &settings, host_words::check_words);
    let own = &read.host;
    assert!((1..=6).contains(&own.heading_level));
    assert!(own.service_name.chars().count() <= LONGEST_SERVICE_NAME);
    assert_eq!(own.embedded, embedded);
    help::is_sound(&own.help);
    own.route();
    for told in &read.faults {
        assert!(!told.kind.is_empty() && !told.path.is_empty(), "{told:?}");
        let texts = [&told.path, &told.found, &told.message]
            .into_iter()
            .chain(&told.allowed);
        texts.take(20).for_each(|text| check::shown(text));
        check::sentence(&told.message);
    }
}

/// The value of a setting; the text of a document is parsed.
fn setting(name: &str, tree: &Tree) -> Tree {
    match tree {
        Tree::Text(text) if DOCUMENTS.contains(&name) => {
            tree_from_json(text).unwrap_or_else(|_| Tree::Unreadable(text.clone()))
        }
        tree => tree.clone(),
    }
}
