//! The checker of language files reports every fault to the author at once, with its remedy.

use joint_effort::content::check::{self, Fault};
use joint_effort::content::key;
use serde_json::Value;

use crate::json::{paths, shuffled};
use crate::seeded::Seeded;

const ENGLISH: &str = include_str!("../../content/en.json");

/// Packs a file in a language other than English.
fn pack(file: &str) -> Result<String, Vec<Fault>> {
    check::pack(file, &key::entries())
}

fn english() -> Value {
    serde_json::from_str(ENGLISH).unwrap()
}

/// Replaces or removes one text of a language file.
fn with(mut file: Value, id: &str, value: Option<Value>) -> Value {
    let (above, name) = id.rsplit_once('.').unwrap_or(("", id));
    let pointer: String = above
        .split('.')
        .filter(|name| !name.is_empty())
        .map(|name| format!("/{name}"))
        .collect();
    let object = file
        .pointer_mut(&pointer)
        .and_then(Value::as_object_mut)
        .expect("an object");
    match value {
        Some(value) => object.insert(name.to_owned(), value),
        None => object.remove(name),
    };
    file
}

#[track_caller]
fn check_faults(file: &str, expected: &[Fault]) {
    let faults = pack(file).expect_err("the file has faults");
    assert_eq!(faults, expected);
    for fault in &faults {
        let told = fault.to_string();
        assert!(told.contains(':') && !told.contains('\n'), "{told}");
    }
}

#[track_caller]
fn check_text(id: &str, text: &str, expected: &[Fault]) {
    check_faults(
        &with(english(), id, Some(Value::from(text))).to_string(),
        expected,
    );
}

#[test]
fn each_kind_of_fault_is_found() {
    let id = |id: &str| String::from(id);
    let name = "level.1.name";
    check_text(name, "", &[Fault::Empty(id(name))]);
    check_text(name, " \u{a0}", &[Fault::Empty(id(name))]);
    for untidy in [
        " x",
        "x ",
        "a\nb",
        "a\tb",
        "a\u{0}b",
        "a\u{85}b",
        "x\u{2003}",
    ] {
        check_text(name, untidy, &[Fault::Untidy(id(name))]);
    }
    check_text(name, &"é".repeat(41), &[Fault::TooLong(id(name), 41, 40)]);
    for link in [
        "javascript:alert(1)",
        "data:text/html,x",
        "FILE:///etc",
        "<vbscript:x",
    ] {
        let expected = [Fault::UnsafeLink(id(name), id(link))];
        check_text(name, &format!("see {link}"), &expected);
    }
    check_text(
        name,
        "{page}",
        &[Fault::UnknownPlaceholder(id(name), id("page"))],
    );
    check_text(
        "ui.title",
        "{page}",
        &[Fault::MissingPlaceholder(id("ui.title"), id("app"))],
    );
    for stray in ["{app} {page} {", "{app} {page} }", "{app} {page} } {"] {
        check_text("ui.title", stray, &[Fault::StrayBrace(id("ui.title"))]);
    }
    let file = |id: &str, value| with(english(), id, value).to_string();
    check_faults(&file(name, None), &[Fault::Missing(id(name))]);
    check_faults(
        &file("level.6", Some(Value::from("x"))),
        &[Fault::Unknown(id("level.6"))],
    );
    for other in [
        Value::from(1),
        Value::Null,
        Value::from(true),
        Value::Array(Vec::new()),
    ] {
        let expected = [Fault::NotText(id(name)), Fault::Missing(id(name))];
        check_faults(&file(name, Some(other)), &expected);
    }
    let twice = ENGLISH.replacen(
        "\"language\": \"en\",",
        "\"language\": \"en\",\"language\": \"fr\",",
        1,
    );
    check_faults(&twice, &[Fault::Repeated(id("meta.language"))]);
    for cut in ["", "{", &ENGLISH[..ENGLISH.len() - 3]] {
        assert!(matches!(pack(cut).unwrap_err()[..], [Fault::NotJson(_)]));
    }
}

#[test]
fn allowed_links_and_longest_texts_have_no_fault() {
    for text in [
        "see https://example.org/a",
        "HTTP://example.org",
        "mailto:a@b",
        "tel:1",
        "Note: this",
        &"é".repeat(40),
    ] {
        assert!(
            pack(&with(english(), "level.1.name", Some(Value::from(text))).to_string()).is_ok()
        );
    }
}

#[test]
fn every_fault_of_a_file_is_told_at_once() {
    let mut file = english();
    for (id, value) in [
        ("level.0.name", Some(Value::from(""))),
        ("level.1.name", Some(Value::from(" x"))),
        ("level.2.name", Some(Value::from("x".repeat(61)))),
        ("level.3.name", Some(Value::from("javascript:x"))),
        ("level.4.name", Some(Value::from(4))),
        ("level.5.name", None),
        ("ui.title", Some(Value::from("{page} {ap} }"))),
        ("level.6", Some(Value::from("x"))),
    ] {
        file = with(file, id, value);
    }
    let twice = file
        .to_string()
        .replacen('{', "{\"names-differ\":\"x\",", 1);
    let id = |id: &str| String::from(id);
    check_faults(
        &twice,
        &[
            Fault::NotText(id("level.4.name")),
            Fault::Repeated(id("names-differ")),
            Fault::Empty(id("level.0.name")),
            Fault::Untidy(id("level.1.name")),
            Fault::TooLong(id("level.2.name"), 61, 60),
            Fault::UnsafeLink(id("level.3.name"), id("javascript:x")),
            Fault::Missing(id("level.4.name")),
            Fault::Missing(id("level.5.name")),
            Fault::StrayBrace(id("ui.title")),
            Fault::UnknownPlaceholder(id("ui.title"), id("ap")),
            Fault::MissingPlaceholder(id("ui.title"), id("app")),
            Fault::Unknown(id("level.6")),
        ],
    );
}

#[test]
fn an_empty_file_is_told_every_text_that_it_lacks() {
    let faults = pack("{}").unwrap_err();
    assert!(
        faults
            .iter()
            .all(|fault| matches!(fault, Fault::Missing(_)))
    );
    assert_eq!(faults.len(), paths(&english()).len());
}

#[test]
fn the_order_of_the_names_in_a_file_changes_nothing() {
    let (packed, mut seeded) = (pack(ENGLISH).unwrap(), Seeded::new(11));
    for _ in 0..20 {
        assert_eq!(
            pack(&shuffled(&english(), &mut seeded)).as_ref(),
            Ok(&packed)
        );
    }
}
