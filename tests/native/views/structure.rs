//! What holds for every page, whatever is on it.

use std::collections::BTreeSet;

use super::markup::Element;

/// Attributes that name other elements by their ids.
const REFERENCES: [&str; 5] = [
    "for",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
];

/// Returns the ids in a page, each of which may occur only once.
#[track_caller]
pub fn ids(page: &Element) -> BTreeSet<&str> {
    let mut ids = BTreeSet::new();
    for id in page
        .every()
        .into_iter()
        .filter_map(|element| element.attribute("id"))
    {
        assert!(ids.insert(id), "{id} stands twice");
        assert!(!id.is_empty() && !id.contains(' '), "{id:?} is no id");
    }
    ids
}

/// Checks that every reference leads to an element.
#[track_caller]
pub fn check_references(page: &Element) {
    let ids = ids(page);
    for element in page.every() {
        for (name, value) in &element.attributes {
            if REFERENCES.contains(&name.as_str()) {
                let found = value.split(' ').all(|id| ids.contains(id));
                assert!(found, "{name}={value:?} on {} leads nowhere", element.name);
            }
            if let ("href", Some(id)) = (name.as_str(), value.strip_prefix('#')) {
                assert!(ids.contains(id), "{value} leads nowhere");
            }
        }
    }
}

/// Checks that a strict host would refuse nothing, and that nothing leads away.
#[track_caller]
pub fn check_harmless(page: &Element) {
    for element in page.every() {
        let refused = [
            "script", "style", "form", "iframe", "object", "embed", "base",
        ];
        assert!(
            !refused.contains(&element.name.as_str()),
            "{}",
            element.name
        );
        for (name, value) in &element.attributes {
            let refused = name == "style" || name.starts_with("on") || name == "src";
            assert!(!refused, "{name} on {}", element.name);
            // The paper version is beside the page, and the link for leaving shows an empty page.
            let nowhere =
                element.attribute("data-action") == Some("leave") && value == "about:blank";
            let beside = value.starts_with('#') || value == "paper.html" || nowhere;
            assert!(name != "href" || beside, "{value}");
        }
    }
}

/// Checks that headings skip no rank on the way down.
#[track_caller]
pub fn check_ranks(page: &Element) {
    let ranks = page.every().into_iter().filter_map(|element| {
        let rank = element.name.strip_prefix('h')?.parse::<u8>().ok()?;
        assert_ne!(element.text(), "", "a heading says something");
        Some(rank)
    });
    ranks.fold(1, |above, rank| {
        assert!(rank <= above + 1, "h{rank} follows h{above}");
        rank
    });
}

/// Checks that every field has a label with text, and every group, button and region a name.
#[track_caller]
pub fn check_names(page: &Element) {
    let labels = page.all("label");
    for field in page.all("input") {
        let id = field.attribute("id").expect("an id");
        let around = labels.iter().any(|label| {
            let holds = label
                .every()
                .iter()
                .any(|inside| inside.attribute("id") == Some(id));
            holds && !label.text().is_empty()
        });
        let beside = labels
            .iter()
            .any(|label| label.attribute("for") == Some(id) && !label.text().is_empty());
        assert!(around || beside, "{id} has no label");
    }
    assert!(page.all("fieldset").is_empty(), "a legend is told twice");
    for kind in ["[role=radiogroup]", "[role=group]"] {
        for group in page.all(kind) {
            let label = group.attribute("aria-label").unwrap_or_default();
            let is_named = group.is("[aria-labelledby]") || !label.is_empty();
            assert!(is_named, "a group has a name");
        }
    }
    // A role is read out even if its element is empty.
    assert!(page.all("[role=status]").is_empty());
    for button in page.all("button") {
        assert_ne!(button.text(), "");
        assert_eq!(
            button.attribute("type"),
            Some("button"),
            "{}",
            button.text()
        );
    }
    for section in page.all("section") {
        let named = section
            .attribute("aria-label")
            .is_none_or(|label| !label.is_empty());
        assert!(named, "{}", section.text());
        let is_twice = section.is("[aria-labelledby]");
        assert!(!is_twice, "told with its heading: {}", section.text());
    }
    // A screen reader reads a choice's text with its button, and would read it again as a part of its own.
    for text in page.all(".choice-text") {
        assert!(text.is("[role=none]"), "{}", text.text());
    }
}

/// Checks that there is one heading of the first rank, and that it can get the focus.
#[track_caller]
pub fn check_heading(page: &Element) {
    let heading = page.only("h1");
    assert_eq!(heading.attribute("id"), Some("je-heading"));
    assert_eq!(heading.attribute("tabindex"), Some("-1"));
    assert_ne!(heading.text(), "");
}

/// Checks everything that holds for a page of the questionnaire.
#[track_caller]
pub fn check_page(page: &Element) {
    check_references(page);
    check_harmless(page);
    check_ranks(page);
    check_names(page);
    check_heading(page);
    let prefixed = ids(page).iter().all(|id| id.starts_with("je-"));
    assert!(prefixed, "several questionnaires on one page keep apart");
    assert_eq!(page.all("button.button.primary").len(), 1);
    assert_eq!(page.all(".primary").len(), 1);
    page.only("a[data-action=leave]");
}
