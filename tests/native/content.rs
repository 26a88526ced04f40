//! The words of one language: a pack of all of them, and texts with their placeholders filled.

use joint_effort::content::{Key, Ui, Words, check, faults, key};
use joint_effort::domain::reading::{Fault, FaultKind};

const ENGLISH: &str = include_str!("../../content/en.json");

#[test]
fn the_english_file_has_no_fault_and_is_the_one_built_in() {
    let pack = check::pack(ENGLISH, &key::entries()).unwrap();
    assert_eq!(pack.lines().count(), key::COUNT);
    assert_eq!(Words::from_pack(&pack), Some(Words::english()));
}

#[test]
fn a_pack_with_too_few_or_too_many_texts_is_refused() {
    let pack = check::pack(ENGLISH, &key::entries()).unwrap();
    let (shorter, _) = pack.rsplit_once('\n').unwrap();
    for wrong in [
        shorter,
        &format!("{pack}\n"),
        &format!("{pack}\nmore"),
        "",
        "\n",
    ] {
        assert_eq!(Words::from_pack(wrong), None);
    }
}

/// Checks a text after filling it, in place of a text of this build.
#[track_caller]
fn check_filled(text: &str, values: &[(&str, &str)], expected: &str) {
    let title = Key::from(Ui::Title).index();
    let texts: Vec<_> = (0..key::COUNT)
        .map(|p| if p == title { text } else { "" })
        .collect();
    let words = Words::from_pack(&texts.join("\n")).unwrap();
    assert_eq!(words.fill(Ui::Title, values).as_str(), expected);
}

#[test]
fn a_text_is_filled_with_each_value_as_it_was_given() {
    check_filled("plain", &[("page", "x")], "plain");
    check_filled("{page} – {app}", &[("page", "A"), ("app", "B")], "A – B");
    check_filled("{app}{page}{app}", &[("page", "A"), ("app", "B")], "BAB");
    check_filled("{page}", &[("page", "")], "");
    check_filled("{page} {other}", &[("page", "A")], "A {other}");
    check_filled(
        "{page} – {app}",
        &[("page", "{app}"), ("app", "{page}")],
        "{app} – {page}",
    );
    check_filled("{page} {", &[("page", "}")], "} {");
    check_filled("} {page", &[("page", "A")], "} {page");
}

#[test]
fn every_fault_is_told_with_its_place_and_what_is_allowed() {
    let words = Words::english();
    for kind in FaultKind::ALL {
        let fault = |path: &str| Fault {
            kind,
            path: path.to_owned(),
            found: String::from("{allowed}"),
            allowed: vec![String::from("one"), String::from("{path}")],
        };
        let told = faults::sentence(&words, &fault("risk.violence"));
        let placed = kind == FaultKind::NotJson || told.contains("risk.violence");
        assert!(placed && !told.contains("{found}"), "{told}");
        let allowed = match kind {
            FaultKind::Repeated | FaultKind::NotJson | FaultKind::Unreadable => "",
            _ => "one, {path}",
        };
        assert!(told.contains(allowed), "{told}");
        let whole = faults::sentence(&words, &fault(""));
        assert!(
            kind == FaultKind::NotJson || whole.contains("the whole"),
            "{whole}"
        );
    }
}
