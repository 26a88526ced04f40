//! An organisation's own help, from a file, an attribute or a form.

use joint_effort::content::Help;
use joint_effort::content::help::{FORMAT, Link, SCHEMES};
use joint_effort::domain::reading::{Tree, tree_from_json};

use super::{check, text};

/// Most phone numbers and most links allowed.
const MOST: usize = 8;

pub fn run(bytes: &[u8]) {
    match tree_from_json(&text(bytes)) {
        Ok(tree) => read(&tree),
        Err(faults) => check::faults(&faults),
    }
}

/// Reads the help, and reads the valid part of it again.
pub fn read(tree: &Tree) {
    let (help, faults) = Help::read(tree);
    faults.iter().for_each(check::fault);
    is_sound(&help);
    let (again, faults) = Help::read(&written(&help));
    assert_eq!(faults, [], "{help:?}");
    assert_eq!(again, help);
}

/// Checks that what was kept is safe to show and to follow.
pub fn is_sound(help: &Help) {
    let tidy = |text: &str, longest: usize| {
        assert!(
            text.chars().count() <= longest && text.trim() == text,
            "{text:?}"
        );
        assert!(!text.contains(char::is_control), "{text:?}");
    };
    [&help.line, &help.contact, &help.record]
        .into_iter()
        .for_each(|text| tidy(text, 320));
    assert!(help.phones.len() <= MOST && help.links.len() <= MOST);
    for Link {
        label,
        shown,
        address,
    } in help.phones.iter().chain(&help.links)
    {
        assert!(!label.is_empty());
        tidy(label, 80);
        shown.iter().for_each(|number| tidy(number, 32));
        tidy(address, 2_000);
        let lower = address.to_ascii_lowercase();
        assert!(
            SCHEMES.iter().any(|scheme| lower.starts_with(scheme)),
            "{address}"
        );
        assert!(!address.contains(char::is_whitespace), "{address}");
    }
    for phone in &help.phones {
        let dialled = phone
            .address
            .strip_prefix("tel:")
            .expect("a number is dialled");
        let is_dialled = |c: char| c.is_ascii_digit() || "+*%".contains(c);
        assert!(
            !dialled.is_empty() && dialled.chars().all(is_dialled),
            "{dialled}"
        );
    }
}

/// The help as somebody would write it.
fn written(help: &Help) -> Tree {
    let named = |name: &str, tree| (name.to_owned(), tree);
    let said = |text: &str| Tree::Text(text.to_owned());
    let mut entries = vec![named("format", said(FORMAT))];
    let texts = [
        ("line", &help.line),
        ("contact", &help.contact),
        ("record", &help.record),
    ];
    let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
    entries.extend(texts.map(|(name, text)| named(name, said(text))));
    for (name, second, links) in [
        ("phones", "number", &help.phones),
        ("links", "href", &help.links),
    ] {
        let links = links.iter().map(|link| {
            let target = link.shown.as_ref().unwrap_or(&link.address);
            Tree::Map(vec![
                named("label", said(&link.label)),
                named(second, said(target)),
            ])
        });
        entries.push(named(name, Tree::List(links.collect())));
    }
    Tree::Map(entries)
}
