//! The words of a host, checked by one program for another.

use joint_effort::app::host::read;
use joint_effort::content::faults::HostFault;
use joint_effort::content::host_words::{check_words, from_json, to_json};
use joint_effort::content::unused::is_unused_by_checker;
use joint_effort::content::{Key, Ui, Words, key};
use joint_effort::domain::reading::{Tree, tree_from_json};

fn json(text: &str) -> Tree {
    tree_from_json(text).unwrap()
}

/// Returns content that a host may give: sound, in another language, and with every kind of fault.
fn given() -> Vec<Tree> {
    let now = Words::english().get(Key::SAFETY_EMERGENCY_NOW);
    let texts = [
        "{}".to_owned(),
        r#"{ "ui": { "start": "Begin \"now\" \\ {}" } }"#.to_owned(),
        r#"{ "ui": { "start": "Begin", "app-name": "Zusammen – arbeiten" } }"#.to_owned(),
        r#"{ "meta": { "language": "ar", "direction": "rtl", "edition": "clinic 3" } }"#.to_owned(),
        format!(r#"{{ "safety": {{ "emergency": {{ "now": "{now} Then call us." }} }} }}"#),
        r#"{ "safety": { "emergency": { "now": "Call us." } } }"#.to_owned(),
        r#"{ "ui": { "start": "", "stop": 1, "a": "b" }, "ui.start": "twice" }"#.to_owned(),
        r#"{ "meta": { "direction": "up" }, "ui": { "start": "javascript:alert(1)" } }"#.to_owned(),
        "[]".to_owned(),
        "null".to_owned(),
    ];
    let mut given: Vec<_> = texts.iter().map(|text| json(text)).collect();
    given.push(Tree::Unreadable("words.json: 404".to_owned()));
    given.push(Tree::Foreign("function".to_owned()));
    given
}

#[test]
fn what_one_program_has_checked_another_takes_as_it_is() {
    let (mut sound, mut faulty) = (0, 0);
    for content in given() {
        let checked = check_words(&content);
        if checked.is_ok() {
            sound += 1;
        } else {
            faulty += 1;
        }
        let handed = json(&to_json(checked.clone()));
        assert_eq!(from_json(&handed), checked, "{content:?}");
    }
    assert!(sound > 3 && faulty > 5, "{sound} {faulty}");
}

#[test]
fn a_host_is_told_and_shown_the_same_by_both() {
    for content in given() {
        let handed = json(&to_json(check_words(&content)));
        let lang = || ("lang", Tree::Text("ar".to_owned()));
        let by_itself = read(true, &[lang(), ("content", content.clone())], check_words);
        let by_another = read(true, &[lang(), ("content", handed)], from_json);
        assert_eq!(by_another, by_itself, "{content:?}");
    }
}

#[test]
fn what_nobody_has_checked_is_a_fault_and_no_word_of_it_is_shown() {
    let mut cases = vec![
        Tree::Unreadable("words.js could not be loaded".to_owned()),
        Tree::Text("{}".to_owned()),
        Tree::Null,
    ];
    let texts = [
        "{}",
        "[]",
        r#"{ "ui": { "start": "Begin" } }"#,
        r#"{ "changes": { "ui": "Begin" } }"#,
        r#"{ "changes": "Begin" }"#,
        r#"{ "changes": [[0, "Begin"], [1]] }"#,
        r#"{ "changes": [[-1, "Begin"]] }"#,
        r#"{ "changes": [["0", "Begin"]] }"#,
        r#"{ "changes": [[0, 1]] }"#,
        r#"{ "changes": [], "faults": [] }"#,
        r#"{ "faults": [{}] }"#,
        r#"{ "faults": ["wrong"] }"#,
        r#"{ "faults": [{ "kind": "no kind", "path": "", "found": "", "allowed": [], "message": "" }] }"#,
        r#"{ "faults": [{ "kind": "missing", "path": "", "found": "", "allowed": [1], "message": "" }] }"#,
    ];
    cases.extend(texts.map(json));
    for tree in cases {
        let faults: Vec<HostFault> = from_json(&tree).unwrap_err();
        let [fault] = faults.as_slice() else {
            panic!("{tree:?}: {faults:?}");
        };
        assert_eq!(fault.path, "content", "{tree:?}");
        assert!(fault.message.len() > 10, "{fault:?}");
        let words = read(true, &[("content", tree)], from_json).words;
        assert_eq!(words, Words::english());
    }
}

/// Places beyond the last one belong to another build.
#[test]
fn a_change_of_a_text_that_there_is_not_changes_nothing() {
    let handed = json(&format!(r#"{{ "changes": [[{}, "x"]] }}"#, key::COUNT));
    let words = read(true, &[("content", handed)], from_json).words;
    assert_eq!(words.get(Ui::Start), Words::english().get(Ui::Start));
    assert!(words.get(Key::META_EDITION).ends_with("+changed"));
}

#[test]
fn the_checker_by_itself_has_the_texts_that_it_compares_with_and_tells() {
    let ids = key::entries().into_iter().map(|entry| entry.id);
    let (left, kept): (Vec<_>, Vec<_>) = ids.partition(|id| is_unused_by_checker(id));
    for id in [
        "safety.emergency.now",
        "ui.fault-not-json",
        "map.draw-alone",
    ] {
        assert!(kept.iter().any(|kept| kept == id), "{id}");
    }
    assert!(left.len() > kept.len() * 2, "{} {}", left.len(), kept.len());
}
