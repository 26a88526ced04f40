//! A file of words: a whole language, or an organisation's replacements for some texts.

use std::collections::BTreeMap;

use joint_effort::app::host;
use joint_effort::content::check::{self, Fault};
use joint_effort::content::safety::{self, SAFETY};
use joint_effort::content::{Key, Words, faults, host_words, key};
use joint_effort::domain::reading::{Tree, tree_from_json};

const ENGLISH: &str = include_str!("../../content/en.json");

fn faults(json: &str) -> Vec<Fault> {
    let checked = check::words(json, &key::entries(), &Words::english_texts());
    checked.err().unwrap_or_default()
}

#[track_caller]
fn check_ids(json: &str, expected: &[&str]) {
    let faults = faults(json);
    let ids: Vec<_> = faults.iter().map(Fault::id).collect();
    assert_eq!(ids, expected, "{json}");
}

#[test]
fn a_language_is_whole_and_a_replacement_has_any_of_the_texts() {
    check_ids(ENGLISH, &[]);
    let count = faults(r#"{"meta": {"language": "fr"}}"#).len();
    assert_eq!(count, key::COUNT - 1);
    check_ids("{}", &[]);
    check_ids(r#"{"ui": {"app-name": "Working together"}}"#, &[]);
}

#[test]
fn to_what_keeps_people_safe_only_more_may_be_added() {
    let texts: BTreeMap<_, _> = key::entries()
        .into_iter()
        .map(|entry| entry.id)
        .zip(Words::english_texts())
        .collect();
    let now = texts["safety.emergency.now"];
    let file = |text: &str| format!(r#"{{"safety": {{"emergency": {{"now": "{text}"}}}}}}"#);
    check_ids(&file(now), &[]);
    check_ids(&file(&format!("{now} Then call the duty worker.")), &[]);
    check_ids(&file(&format!("Stop. {now}")), &[]);
    check_ids(&file("Call us."), &["safety.emergency.now"]);
    check_ids(&file(&now[1..]), &["safety.emergency.now"]);
    let told = faults(&file("Call us."))[0].to_string();
    assert!(told.contains(now) && told.contains("add to it"), "{told}");
}

#[test]
fn every_fault_of_a_replacement_is_told_at_once() {
    check_ids(
        r#"{"safety": {"sharing": ""}, "ui": {"title": "{pag} x", "nothing": "x"}, "today": {"supervisor": "No."}}"#,
        &[
            "today.supervisor",
            "safety.sharing",
            "safety.sharing",
            "ui.title",
            "ui.title",
            "ui.title",
            "ui.nothing",
        ],
    );
}

#[test]
fn each_row_of_the_table_has_texts_and_each_message_in_danger_is_in_it() {
    let ids: Vec<_> = key::entries().into_iter().map(|entry| entry.id).collect();
    for (beginning, reason) in SAFETY {
        assert!(
            ids.iter().any(|id| id.starts_with(beginning)),
            "{beginning}"
        );
        assert!(!reason.is_empty(), "{beginning}");
    }
    let whole = ["safety.", "critical.", "today.", "where-violence."];
    for id in ids
        .iter()
        .filter(|id| whole.iter().any(|of| id.starts_with(of)))
    {
        assert!(safety::reason(id).is_some(), "{id}");
    }
    assert_eq!(safety::reason("ui.app-name"), None);
}

#[test]
fn what_a_page_gives_takes_nothing_from_what_keeps_people_safe() {
    let now = Words::english().get(Key::SAFETY_EMERGENCY_NOW).to_string();
    let json = |text: &str| tree_from_json(text).unwrap();
    let given = |content: Tree| host::read(true, &[("content", content)], host_words::check_words);
    let content = |text: &str| {
        json(&format!(
            r#"{{ "safety": {{ "emergency": {{ "now": "{text}" }} }} }}"#
        ))
    };
    for lost in ["Call us.", &now[1..], "."] {
        let settings = given(content(lost));
        assert_eq!(settings.words, Words::english(), "{lost}");
        let faults = settings.faults;
        assert_eq!(faults.len(), 1, "{lost}");
        assert_eq!(faults[0].path, "content.safety.emergency.now");
        assert!(faults[0].message.contains(&now), "{}", faults[0].message);
    }
    let more = format!("{now} Then call the duty worker.");
    let settings = given(content(&more));
    assert_eq!(settings.faults, []);
    assert_eq!(settings.words.get(Key::SAFETY_EMERGENCY_NOW), &*more);
    // Another language need not keep any English words.
    let french =
        r#"{ "meta": { "language": "fr" }, "safety": { "emergency": { "now": "Appelez." } } }"#;
    assert_eq!(given(json(french)).faults, []);
}

/// The host is told the fault, and the console shows it.
#[test]
fn what_a_fault_repeats_of_a_foreign_text_is_short_and_safe_to_show() {
    let long = "\\u001b[2J\\n".repeat(1_000);
    for json in [
        format!(r#"{{"{long}": "a", "{long}": "b"}}"#),
        format!(r#"{{"{long}": "a"}}"#),
        format!(r#"{{"meta": {{"language": "fr"}}, "{long}": "a"}}"#),
        format!(r#"{{"{long}": 1}}"#),
        format!(
            r#"{{"ui": {{"app-name": "see javascript:\u0001{}"}}}}"#,
            "x".repeat(5_000)
        ),
        format!(r#"{{"ui": {{"app-name": "{{{long}}}"}}}}"#),
        format!(r#"{{"meta": {{"direction": "{long}"}}}}"#),
    ] {
        let faults = faults(&json);
        assert!(!faults.is_empty(), "{json}");
        for fault in &faults {
            let told = faults::content_fault("content", fault);
            for text in [told.path, told.message, fault.to_string()] {
                assert!(text.chars().count() < 500, "{text}");
                assert!(!text.contains(char::is_control), "{text:?}");
            }
        }
    }
}

/// Otherwise the id of each text below a long name would repeat that name, and a file of a megabyte would
/// take gigabytes.
#[test]
fn what_stands_below_a_name_longer_than_any_is_one_fault() {
    let texts = (0..10_000).map(|number| format!(r#""{number}": "a""#));
    let texts = texts.collect::<Vec<_>>().join(", ");
    let long = "x".repeat(30_000);
    for json in [
        format!(r#"{{"{long}": {{{texts}}}}}"#),
        format!(r#"{{"ui": {{"{long}": {{{texts}}}}}}}"#),
    ] {
        let faults = faults(&json);
        assert_eq!(faults.len(), 1);
        assert!(matches!(&faults[0], Fault::Unknown(id) if id.len() < 100));
    }
}
