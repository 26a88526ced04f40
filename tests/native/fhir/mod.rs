//! FHIR: every answer is one that the questionnaire offers, and is read back as the same answer.

mod reading;

use std::collections::BTreeMap;

use joint_effort::content::{Key, Words};
use joint_effort::domain::strength::Strengths;
use joint_effort::flow::step::ALL;
use joint_effort::flow::{Question, Responses, Step};
use joint_effort::record::{Day, Record, Scope, Time};
use joint_effort::report::fhir::{EDITION, SYSTEMS, URL, questionnaire, response};
use serde_json::{Value, json};

use self::reading::{code, flat, id, offered, parsed, read_back};
use crate::held::check_held;
use crate::seeded::Seeded;

const DOCUMENT: &str = include_str!("../../../docs/fhir.md");
const PAGES: &str = include_str!("../../golden/pages.json");

#[test]
fn every_record_is_answered_by_what_is_offered_and_reads_back_the_same() {
    let words = Words::english();
    let mut seeded = Seeded::new(50);
    let mut in_progress = 0;
    for record in (0..2_000).map(|_| seeded.record()) {
        let response = parsed(&response(&record, &words));
        let mut expected = record.responses.clone();
        expected.service_name.clear();
        assert_eq!(read_back(&response, &words), expected);
        let day = record.day.map(|day| Value::from(day.to_string()));
        assert_eq!(response.get("authored"), day.as_ref());
        let of_the_family = |entry: &Value| id(entry) == "about-the-family";
        let groups = response["item"].as_array();
        let is_there = groups.is_some_and(|groups| groups.iter().any(of_the_family));
        assert!(record.scope == Scope::Whole || !is_there);
        in_progress += usize::from(response["status"] == "in-progress");
    }
    assert!((200..1_800).contains(&in_progress), "{in_progress}");
}

#[test]
fn a_response_has_no_name_no_number_to_reckon_with_and_no_result() {
    let words = Words::english();
    let allowed = [
        "resourceType",
        "meta",
        "tag",
        "questionnaire",
        "status",
        "authored",
        "item",
        "linkId",
        "answer",
        "valueCoding",
        "system",
        "code",
        "display",
    ];
    fn check_names(value: &Value, allowed: &[&str]) {
        match value {
            Value::Object(entries) => entries.iter().for_each(|(name, below)| {
                assert!(allowed.contains(&name.as_str()), "{name}");
                check_names(below, allowed);
            }),
            Value::Array(list) => list.iter().for_each(|below| check_names(below, allowed)),
            Value::String(_) => {}
            other => panic!("{other}"),
        }
    }
    let mut seeded = Seeded::new(51);
    for mut record in (0..500).map(|_| seeded.record()) {
        record.responses.name_service("Somebody");
        let text = response(&record, &words);
        check_names(&parsed(&text), &allowed);
        assert!(!text.contains("Somebody"));
    }
    let asked = questionnaire(&words);
    for name in [
        "ordinalValue",
        "weight",
        "initial",
        "calculated",
        "itemWeight",
    ] {
        assert!(!asked.contains(name), "{name}");
    }
}

#[test]
fn where_the_family_is_left_out_nothing_of_it_is_told() {
    let words = Words::english();
    let mut seeded = Seeded::new(52);
    for responses in (0..500).map(|_| seeded.responses()).collect::<Vec<_>>() {
        let record = Record {
            scope: Scope::Relationship,
            responses: responses.clone(),
            ..Record::default()
        };
        let stripped = Record {
            responses: responses.without_family(),
            ..record.clone()
        };
        assert_eq!(response(&record, &words), response(&stripped, &words));
    }
}

#[test]
fn a_response_is_complete_once_every_question_that_needs_an_answer_has_one() {
    let words = Words::english();
    let status = |record: &Record| parsed(&response(record, &words))["status"].clone();
    let mut seeded = Seeded::new(53);
    for mut record in (0..2_000).map(|_| seeded.record()) {
        let left_out = record.scope == Scope::Relationship;
        let of_the_family =
            |question: &Question| !matches!(question, Question::Claimed | Question::Dimension(_));
        let needed = ALL.into_iter().filter(|step| !step.may_be_skipped());
        let needed: Vec<_> = needed
            .flat_map(|step| step.questions())
            .filter(|question| !(left_out && of_the_family(question)))
            .collect();
        let is_open = needed
            .iter()
            .any(|question| record.responses.chosen(*question).is_none());
        let expected = if is_open { "in-progress" } else { "completed" };
        assert_eq!(status(&record), expected);
        for question in needed {
            record.responses.choose(question, question.choices()[0]);
        }
        assert_eq!(status(&record), "completed");
    }
}

/// Returns the English words with another edition.
fn words_of(edition: &str) -> Words {
    let place = Key::META_EDITION.index();
    Words::english().with_changes(vec![(place, edition.to_owned())])
}

#[track_caller]
fn check_version(edition: &str, version: &str) {
    let words = words_of(edition);
    let asked = parsed(&questionnaire(&words));
    assert_eq!(asked["version"], version);
    let record = Record {
        edition: edition.to_owned(),
        responses: Seeded::new(54).responses(),
        ..Record::default()
    };
    let answered = parsed(&response(&record, &words));
    // Programs compare the two addresses character by character.
    assert_eq!(answered["questionnaire"], asked["url"]);
    assert_eq!(
        answered["meta"]["tag"],
        json!([{ "system": EDITION, "code": version }])
    );
    assert!(!answered.to_string().contains("display\":null"));
    assert!(answered.to_string().contains("\"display\""));
    let later = parsed(&response(&record, &words_of("another")));
    assert!(
        !later.to_string().contains("\"display\""),
        "words that were not asked"
    );
}

#[test]
fn a_response_names_the_questionnaire_by_its_address_alone_and_the_edition_beside_it() {
    check_version("2026.1", "2026.1");
    check_version("2026.1+changed", "2026.1+changed");
    check_version("our own | 2", "our-own---2");
    check_version("日本語 #1/ü", "-----1--");
    let unknown = Record {
        responses: Seeded::new(55).responses(),
        ..Record::default()
    };
    let answered = parsed(&response(&unknown, &Words::english()));
    assert_eq!(answered["questionnaire"], URL);
    assert!(answered.get("meta").is_none());
}

#[test]
fn every_question_is_asked_once_with_its_choices_in_the_words_of_the_page() {
    let words = Words::english();
    let all = flat(&parsed(&questionnaire(&words)));
    let mut ids: Vec<_> = all.iter().map(|(_, entry)| id(entry)).collect();
    ids.sort_unstable();
    let count = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id stands twice");
    let offered = offered(&words);
    let mut asked = 0;
    for question in ALL.into_iter().flat_map(|step| step.questions()) {
        let (_, entry) = all
            .iter()
            .find(|(_, entry)| id(entry) == question.id())
            .unwrap();
        assert_eq!(entry["text"], words.get(question.text()).as_str());
        let labels = question.choices().into_iter();
        let labels: Vec<_> = labels.map(|choice| words.get(choice.label())).collect();
        let (_, codings) = &offered[&question.id()];
        let shown: Vec<_> = codings
            .iter()
            .map(|coding| coding["display"].as_str().unwrap())
            .collect();
        assert_eq!(
            shown,
            labels
                .iter()
                .map(|label| label.as_str())
                .collect::<Vec<_>>()
        );
        asked += 1;
    }
    assert_eq!((asked, offered.len()), (44, 45), "and the strengths");
}

#[test]
fn a_code_means_one_thing_in_its_system() {
    let mut meanings: BTreeMap<(String, String), String> = BTreeMap::new();
    for (_, codings) in offered(&Words::english()).into_values() {
        for coding in codings {
            let display = coding["display"].as_str().unwrap().to_owned();
            // The same code, worded differently if it is not about danger.
            let display = if display == "A lot" {
                "Serious".to_owned()
            } else {
                display
            };
            let meaning = meanings
                .entry(code(&coding))
                .or_insert_with(|| display.clone());
            assert_eq!(*meaning, display);
        }
    }
    assert_eq!(meanings.len(), 6 + 10 * 6 + 3 + 4 + 3 + 5 + 6);
}

#[test]
fn every_system_and_every_group_is_documented() {
    for system in SYSTEMS {
        assert!(
            DOCUMENT.contains(&format!("`urn:joint-effort:{system}")),
            "{system}"
        );
    }
    assert!(DOCUMENT.contains(&format!("`{URL}`")));
    let asked = parsed(&questionnaire(&Words::english()));
    // The groups of pages are in the file that the document links to.
    assert!(DOCUMENT.contains("(../tests/golden/pages.json)"));
    for (_, entry) in flat(&asked)
        .iter()
        .filter(|(_, entry)| entry["type"] == "group")
    {
        let id = id(entry);
        let (text, named) = match Step::from_id(id) {
            Some(_) => (PAGES, format!("\"id\":\"{id}\"")),
            None => (DOCUMENT, format!("`{id}`")),
        };
        assert!(text.contains(&named), "{id}");
    }
}

/// Returns records of every kind: with everything answered, without the family, empty, and random.
fn examples() -> Vec<Record> {
    let mut seeded = Seeded::new(56);
    let record = |responses, scope| Record {
        responses,
        scope,
        day: Day::new(2026, 11, 23),
        time: Time::new(14, 5),
        edition: String::from("2026.2"),
    };
    let mut whole = seeded.responses();
    for question in ALL.into_iter().flat_map(|step| step.questions()) {
        let choices = question.choices();
        whole.choose(question, choices[seeded.below(choices.len())]);
    }
    whole.strengths = Strengths::new([true, false, true, false, false, true]);
    let mut examples = vec![
        record(whole.clone(), Scope::Whole),
        record(whole, Scope::Relationship),
        record(Responses::default(), Scope::Whole),
    ];
    examples.extend((0..7).map(|_| seeded.record()));
    examples
}

#[test]
fn the_files_for_other_programs_are_what_is_written_now() {
    let words = Words::english();
    check_held(
        "tests/golden/fhir/questionnaire.json",
        &questionnaire(&words),
    );
    let examples = examples();
    check_held(
        "tests/golden/fhir/response.json",
        &response(&examples[0], &words),
    );
    let lines = examples
        .iter()
        .map(|record| parsed(&response(record, &words)).to_string() + "\n");
    check_held(
        "tests/golden/fhir/responses.jsonl",
        &lines.collect::<String>(),
    );
}
