//! The limits of help, which must be an object.

use joint_effort::content::Help;
use joint_effort::domain::reading::Tree;

use crate::json::check_fit_to_show;

fn json(text: &str) -> Tree {
    serde_json::from_str(text).unwrap()
}

#[test]
fn more_than_can_be_read_in_an_emergency_is_refused() {
    let entry = r#"{ "label": "One", "number": "000" }"#;
    let list = |count: usize| vec![entry; count].join(",");
    let help = |count| {
        let phones = list(count);
        json(&format!(
            r#"{{ "format": "joint-effort/help@1", "phones": [{phones}] }}"#
        ))
    };
    assert_eq!(Help::read(&help(8)).1, []);
    let (kept, faults) = Help::read(&help(9));
    assert_eq!((kept.phones.len(), faults.len()), (8, 1));
}

#[test]
fn help_that_is_no_object_is_one_fault() {
    for tree in ["null", "[]", "1", "\"tel:000\"", "true"] {
        let (help, faults) = Help::read(&json(tree));
        assert_eq!((help, faults.len()), (Help::default(), 1), "{tree}");
    }
}

/// It says whether a print-out is a record, and does not count as help in an emergency.
#[test]
fn a_sentence_about_records_may_be_there_and_is_no_help() {
    let read = |record: &str| {
        let text = format!(r#"{{ "format": "joint-effort/help@1", "record": {record} }}"#);
        Help::read(&json(&text))
    };
    let (help, faults) = read(r#""This is not a record.""#);
    assert_eq!(
        (help.record.as_str(), faults.len()),
        ("This is not a record.", 0)
    );
    assert!(help.is_empty());
    for wrong in [r#""""#, "null", "true", r#""one\ntwo""#] {
        let (help, faults) = read(wrong);
        assert_eq!((help.record.as_str(), faults.len()), ("", 1), "{wrong}");
    }
}

#[test]
fn what_is_missing_in_a_link_was_not_found() {
    let help =
        r#"{ "format": "joint-effort/help@1", "phones": [{}], "links": [{ "label": "Page" }] }"#;
    let (_, faults) = Help::read(&json(help));
    let paths: Vec<_> = faults.iter().map(|fault| fault.path.as_str()).collect();
    assert_eq!(paths, ["phones.0.label", "phones.0.number", "links.0.href"]);
    faults.iter().for_each(check_fit_to_show);
}
