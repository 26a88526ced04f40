//! The edition of the content is raised when a text changes what an answer means.
//!
//! `content/edition.json` holds the edition and a hash of each such text. Rewrite it with
//! `JOINT_EFFORT_ACCEPT_TEXTS=1 cargo test --no-default-features --features side-pages --test native edition::`.

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

use joint_effort::content::{Key, Ui, Words, key};
use joint_effort::domain::strength::Strength;
use joint_effort::domain::vocabulary::Vocabulary;
use serde_json::{Value, json};

use crate::flow::every_question;

const HELD: &str = "content/edition.json";
const ACCEPT: &str = "JOINT_EFFORT_ACCEPT_TEXTS";
const COMMAND: &str = "JOINT_EFFORT_ACCEPT_TEXTS=1 cargo test --no-default-features --features side-pages --test native edition::";

/// The hashes of an edition's texts, by their ids.
type Sums = BTreeMap<String, String>;

/// Returns the texts that say what an answer means: the question, how to answer, and the choices.
fn keys() -> Vec<Key> {
    let mut keys: Vec<Key> = Vec::new();
    for question in every_question() {
        keys.push(question.text());
        keys.extend(question.hint());
        keys.extend(question.choices().into_iter().map(|choice| choice.label()));
    }
    keys.extend(
        Strength::ALL
            .iter()
            .map(|strength| Key::strength(*strength)),
    );
    let hints = [
        Ui::ClaimedHint,
        Ui::RiskHint,
        Ui::CriticalHint,
        Ui::FamilyHint,
        Ui::StrengthsHint,
        Ui::BarriersHint,
    ];
    keys.extend(hints.map(Key::from));
    keys
}

/// Returns the hash of Fowler, Noll and Vo (FNV-1a), which is the same on every machine.
fn sum(text: &str) -> String {
    let sum = text.bytes().fold(0x811c_9dc5_u32, |sum, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("{sum:08x}")
}

fn sums(words: &Words) -> Sums {
    let entries = key::entries();
    let of = |key: Key| (entries[key.index()].id.clone(), sum(&words.get(key)));
    keys().into_iter().map(of).collect()
}

/// Returns what is wrong if the texts differ from the stored ones, with the remedy.
fn fault(held: (&str, &Sums), now: (&str, &Sums)) -> Option<String> {
    let ((held_edition, held), (edition, now)) = (held, now);
    let differs = |id: &&String| held.get(*id) != now.get(*id);
    let mut changed: Vec<_> = held
        .keys()
        .chain(now.keys())
        .filter(differs)
        .cloned()
        .collect();
    changed.sort();
    changed.dedup();
    let changed = changed.join(", ");
    match (changed.is_empty(), held_edition == edition) {
        (true, true) => None,
        (false, true) => Some(format!(
            "These texts say what an answer means, and were changed: {changed}. If an answer may now mean \
             something else, raise meta.edition in content/en.json. Then, or if only the spelling changed, run\n  \
             {COMMAND}"
        )),
        (_, false) => Some(format!(
            "The edition was raised from {held_edition} to {edition}. To hold its texts, run\n  {COMMAND}"
        )),
    }
}

fn held() -> (String, Sums) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(HELD);
    let held: Value = serde_json::from_str(&fs::read_to_string(file).expect("the file")).unwrap();
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let sums = held["texts"].as_object().expect("an object").iter();
    let sums = sums.map(|(id, sum)| (id.clone(), text(sum))).collect();
    (text(&held["edition"]), sums)
}

#[test]
fn a_text_that_says_what_an_answer_means_changes_with_the_edition() {
    let words = Words::english();
    let (edition, now) = (words.get(Key::META_EDITION), sums(&words));
    if env::var_os(ACCEPT).is_some() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(HELD);
        let held = json!({ "edition": edition.as_str(), "texts": now });
        let text = serde_json::to_string_pretty(&held).unwrap();
        fs::write(file, text + "\n").expect("the file");
    }
    let (held_edition, held) = held();
    if let Some(fault) = fault((&held_edition, &held), (&edition, &now)) {
        panic!("{fault}");
    }
}

#[track_caller]
fn check_fault(texts: &[(&str, &str)], edition: &str, expected: &[&str]) {
    let sums = |texts: &[(&str, &str)]| -> Sums {
        texts
            .iter()
            .map(|(id, text)| ((*id).to_owned(), sum(text)))
            .collect()
    };
    let held = sums(&[("answer.yes", "Yes"), ("answer.no", "No")]);
    let fault = fault(("1", &held), (edition, &sums(texts))).unwrap_or_default();
    assert_eq!(fault.is_empty(), expected.is_empty(), "{fault}");
    for said in expected {
        assert!(fault.contains(said), "{fault}");
    }
    assert!(!fault.contains("answer.no"), "{fault}");
}

#[test]
fn a_changed_a_new_and_a_lost_text_are_named_with_what_to_do() {
    let (yes, no) = (("answer.yes", "Yes"), ("answer.no", "No"));
    check_fault(&[yes, no], "1", &[]);
    let remedy = [COMMAND, "raise meta.edition"];
    check_fault(
        &[("answer.yes", "Yes!"), no],
        "1",
        &[&remedy[..], &["answer.yes"]].concat(),
    );
    check_fault(&[no], "1", &[&remedy[..], &["answer.yes"]].concat());
    check_fault(
        &[yes, no, ("answer.partly", "")],
        "1",
        &[&remedy[..], &["answer.partly"]].concat(),
    );
    check_fault(&[yes, no], "2", &[COMMAND, "from 1 to 2"]);
    check_fault(
        &[("answer.yes", "Yes!"), no],
        "2",
        &[COMMAND, "from 1 to 2"],
    );
}
