//! How much help there may be, and that it is an object.

use joint_effort::content::Help;
use joint_effort::domain::reading::Tree;

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
