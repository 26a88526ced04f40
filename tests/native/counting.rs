//! A sentence with a count also reads right for one.

use std::collections::BTreeMap;

use joint_effort::content::check;

const ENGLISH: &str = include_str!("../../content/en.json");

/// Texts with a count before a plural noun, and why the count is never one.
const NEVER_ONE: [(&str, &str); 11] = [
    ("counts.few", "the limit of the rules"),
    ("counts.service-most", "the limit of the rules"),
    ("course.code-too-long", "more than a whole code has"),
    ("course.code-too-short", "the length of a whole code"),
    ("map.full", "the limit of the rules"),
    ("map.gap-many", "one has a text of its own"),
    ("ui.gap-short", "a gap of one has a text of its own"),
    ("views.agree-measured", "a number with decimals"),
    ("views.because.apart", "one step is near"),
    ("views.in-views", "a comparison has two views at least"),
    ("views.state.apart", "one step is near"),
];

/// Words that end like plural nouns but are not.
const NO_NAMES: [&str; 3] = ["has", "is", "was"];

/// Whether a placeholder comes right before a plural noun.
fn counts_many(text: &str) -> bool {
    text.split('}').skip(1).any(|after| {
        let word = after
            .strip_prefix(' ')
            .and_then(|after| after.split(|c: char| !c.is_ascii_lowercase()).next());
        word.is_some_and(|word| word.len() > 1 && word.ends_with('s') && !NO_NAMES.contains(&word))
    })
}

#[test]
fn a_count_stands_before_a_name_of_many_only_where_it_is_never_one() {
    let texts: BTreeMap<_, _> = check::read_texts(ENGLISH).unwrap();
    let found = texts.iter().filter(|(_, text)| counts_many(text));
    let found: Vec<_> = found.map(|(id, _)| id.as_str()).collect();
    assert_eq!(found, NEVER_ONE.map(|(id, _)| id));
}
