//! What follows from a map, in words.

use implicit_clone::unsync::IString;

use crate::content::{Key, OnMap, Words};
use crate::domain::map::Map;
use crate::domain::map::finding::Finding;

/// A finding, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What was found.
    pub says: IString,
    /// What to do about it.
    pub do_next: IString,
}

/// What a service is called: by its name, or by its place in the list.
pub fn service(words: &Words, map: &Map, place: usize) -> IString {
    let name = map
        .relationships
        .get(place)
        .and_then(|one| one.name.clone());
    match name.filter(|name| !name.trim().is_empty()) {
        Some(name) => name.into(),
        None => words.fill(
            OnMap::ServiceNumber,
            &[("number", &(place + 1).to_string())],
        ),
    }
}

/// Several services in one line.
pub fn services(words: &Words, map: &Map, places: &[usize]) -> IString {
    let mut names = places.iter().map(|place| service(words, map, *place));
    words.list_of(&mut names)
}

/// A finding in words.
pub fn finding(words: &Words, map: &Map, finding: &Finding) -> Found {
    let risks = words.list(&mut finding.risks.iter().map(|risk| Key::risk_name(*risk)));
    let values = [
        ("services", services(words, map, &finding.relationships)),
        ("risks", risks),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let says = words.fill(Key::map_finding(finding.kind), &values);
    let says = match finding.certain {
        Some(false) => words.fill(OnMap::Perhaps, &[("finding", &says)]),
        _ => says,
    };
    Found {
        says,
        do_next: words.fill(Key::map_finding_do(finding.kind), &values),
    }
}
