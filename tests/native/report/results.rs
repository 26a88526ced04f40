//! The full text of each practice case's result, in a file that a reviewer can read.
//!
//! Rewrite the files with `JOINT_EFFORT_WRITE_RESULTS=1 cargo test --test native report::results`.

use std::path::PathBuf;

use joint_effort::content::Words;
use joint_effort::domain::outcome::Outcome;
use joint_effort::domain::recommendation::Headline;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::report::{Length, Options, Report};

use super::cases::{Case, cases};

/// If this variable is set, the files are rewritten.
const WRITE: &str = "JOINT_EFFORT_WRITE_RESULTS";

fn text(case: &Case) -> String {
    let options = Options {
        length: Length::Full,
        ..Options::default()
    };
    Report::of(&case.record(), &Words::english(), options).plain()
}

fn file(case: &Case) -> PathBuf {
    let root = env!("CARGO_MANIFEST_DIR");
    PathBuf::from(format!("{root}/tests/golden/results/{}.txt", case.name))
}

#[test]
fn the_whole_text_of_each_case_is_the_one_that_was_read() {
    let writes = std::env::var_os(WRITE).is_some();
    let cases = cases();
    assert_eq!(cases.len(), 16);
    for case in cases {
        let (text, file) = (text(&case), file(&case));
        if writes {
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(&file, &text).unwrap();
        }
        let read = std::fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(text, read, "{}: to write it anew set {WRITE}=1", case.name);
    }
}

/// Nobody who may use violence is asked, told or met, and every text says that it is not a risk assessment.
#[test]
fn where_there_may_be_violence_no_sentence_reaches_the_family_together() {
    let reaches = [
        "ask the family",
        "tell the family",
        "meet the family",
        "with the family",
        "asked the family",
    ];
    for case in cases() {
        let record = case.record();
        let text = text(&case);
        assert!(text.contains("Not a risk assessment"), "{}", case.name);
        if Outcome::of(&record.responses.assessment).violence_possible {
            // The answers at the end are quoted as they were asked, so they are left out here.
            let told = text
                .split("Your ten answers")
                .next()
                .unwrap()
                .to_lowercase();
            let found = reaches.iter().find(|reaches| told.contains(**reaches));
            assert_eq!(found, None, "{}", case.name);
        }
    }
}

#[test]
fn the_cases_take_every_headline() {
    let cases = cases();
    let taken: Vec<_> = cases
        .iter()
        .map(|case| Outcome::of(&case.record().responses.assessment).headline)
        .collect();
    let missing: Vec<_> = Headline::ALL
        .iter()
        .filter(|one| !taken.contains(one))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
