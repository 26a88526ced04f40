//! The table of fields: it says who is told what, and everything that repeats it by hand agrees.

mod declared;

use joint_effort::app::{State, map, side_pages::SidePageState, side_pages::views::comparison};
use joint_effort::content::Words;
use joint_effort::domain::assessment::Assessment;
use joint_effort::domain::field::{Audience, Field, Form, Subject};
use joint_effort::domain::response::Response;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::step::Section;
use joint_effort::flow::{Question, Responses, Step};
use joint_effort::record::{MapRecord, Record, Scope, code, file, map as map_record};
use joint_effort::report::{csv, fhir};
use serde_json::{Value, json};

const FORMATS: &str = include_str!("../../../docs/formats.md");
const RULES: &str = include_str!("../../../docs/rules.md");

/// The parts of a record outside its assessment.
const BESIDE: [&str; 2] = ["strengths", "service-name"];

/// Yields responses with each value of a field's first answer, and with the one for unknown.
fn each_answer(field: Field) -> impl Iterator<Item = Responses> {
    let values = Assessment::default().answers(field).values().len();
    let answers = (0..values).map(Response::Known).chain([Response::Unknown]);
    answers.map(move |answer| {
        let mut responses = Responses::default();
        responses.assessment.answers_mut(field).set(0, answer);
        responses
    })
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// Returns what an audience is told of a rater's responses, without the outcome.
fn told(responses: &Responses, audience: Audience) -> Value {
    let assessment = &responses.assessment;
    let record = |scope| Record {
        responses: responses.clone(),
        scope,
        ..Record::default()
    };
    let file = |scope| {
        let mut file = parsed(&file::write(&record(scope)));
        file.as_object_mut().unwrap().remove("outcome");
        file
    };
    match audience {
        Audience::File => file(Scope::Whole),
        Audience::FileWithoutFamily => file(Scope::Relationship),
        Audience::Host | Audience::HostWithFamily => {
            serde_json::to_value(assessment.for_audience(audience)).unwrap()
        }
        Audience::Code => {
            let shared = code::read(&code::write(assessment, "")).unwrap();
            parsed(&file::write(&shared.record()))["assessment"].take()
        }
        Audience::Map => {
            let mut state = State {
                responses: responses.clone(),
                ..State::default()
            };
            map::begin(&mut state);
            let map = state.drawn_map().unwrap().clone();
            let record = MapRecord {
                map,
                ..MapRecord::default()
            };
            parsed(&map_record::file::write(&record))["map"].take()
        }
        Audience::Comparison => {
            let comparison = comparison(&SidePageState::default(), &[record(Scope::Whole)]);
            serde_json::to_value(comparison).unwrap()
        }
    }
}

/// Whether an audience is told anything different because of these responses.
fn is_told(responses: &Responses, audience: Audience) -> bool {
    told(responses, audience) != told(&Responses::default(), audience)
}

#[test]
fn everybody_is_told_what_the_table_says_and_nothing_else() {
    for field in Field::ALL {
        for responses in each_answer(*field) {
            for audience in Audience::ALL {
                let is_told = is_told(&responses, *audience);
                assert_eq!(
                    is_told,
                    field.is_shared_with(*audience),
                    "{field:?} {audience:?}"
                );
            }
        }
    }
}

#[test]
fn what_is_of_the_family_is_left_out_and_what_is_of_the_relationship_is_not() {
    let words = Words::english();
    for field in Field::ALL {
        let is_family = field.subject() == Subject::Family;
        assert_eq!(
            field.is_shared_with(Audience::FileWithoutFamily),
            !is_family
        );
        assert!(
            !(is_family && field.is_shared_with(Audience::Host)),
            "{field:?}"
        );
        for responses in each_answer(*field) {
            let without = responses.without_family();
            assert_eq!(without.is_empty(), is_family, "{field:?}");
            let of = |responses: &Responses| Record {
                responses: responses.clone(),
                scope: Scope::Relationship,
                ..Record::default()
            };
            let table = |record: &Record| csv::write(std::slice::from_ref(record));
            let (one, none) = (of(&responses), of(&Responses::default()));
            let is_in_table = table(&one) != table(&none);
            assert_eq!(is_in_table, !is_family, "{field:?}");
            let is_in_fhir = fhir::response(&one, &words) != fhir::response(&none, &words);
            assert_eq!(is_in_fhir, !is_family, "{field:?}");
        }
        for question in Question::of(*field) {
            let section = Step::of_question(question).and_then(Step::section);
            assert_eq!(section == Some(Section::Family), is_family, "{question:?}");
        }
    }
}

#[test]
fn every_question_has_a_place_of_its_own_in_its_field() {
    for field in Field::ALL {
        let none = Assessment::default();
        let answers = none.answers(*field);
        let questions = Question::of(*field);
        assert_eq!(questions.len(), answers.keys().map_or(1, <[_]>::len));
        for (place, question) in questions.into_iter().enumerate() {
            assert_eq!(question.field_and_index(), (*field, place));
            assert_eq!(question.choices().len(), answers.values().len() + 1);
            let key = answers.keys().map(|keys| format!("-{}", keys[place]));
            let id = format!("{}{}", field.answer_name(), key.unwrap_or_default());
            assert_eq!(question.id(), id);
        }
    }
}

/// Returns the values that an answer may have in JSON.
pub fn values(field: Field) -> Vec<String> {
    let none = Assessment::default();
    let values = none.answers(field).values();
    let (values, last): (Vec<_>, _) = match field.form() {
        Form::Number => (
            (0..values.len()).map(|n| n.to_string()).collect(),
            "unknown",
        ),
        Form::Id => (
            values.iter().map(|id| (*id).to_owned()).collect(),
            "unknown",
        ),
        Form::IdOrNone => (values.iter().map(|id| (*id).to_owned()).collect(), "null"),
    };
    values.into_iter().chain([last.to_owned()]).collect()
}

/// Returns the cells of the table below this header.
fn rows<'t>(text: &'t str, header: &str) -> Vec<Vec<&'t str>> {
    let (_, below) = text.split_once(header).expect("the table");
    let lines = below
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    let cells = |line: &'t str| line.trim_matches('|').split('|').map(str::trim).collect();
    lines.map(cells).collect()
}

/// Returns the texts between backticks.
fn ids(cell: &str) -> Vec<String> {
    cell.split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_rules_name_every_field_with_its_values() {
    let rows = rows(RULES, "\n| key | values |");
    let mut named = Vec::new();
    for row in &rows {
        for name in ids(row[0]) {
            let name = name.trim_end_matches(".*").to_owned();
            let field = Field::from_id(&name).expect("a field");
            let (told, values) = (ids(row[1]), values(field));
            match field.form() {
                Form::Number => assert_eq!(told[..2], ["0", "5"], "{name}"),
                _ => assert_eq!(told[..values.len()], values, "{name}"),
            }
            if field == Field::Barriers {
                let none = Assessment::default();
                let keys = none.answers(field).keys().unwrap();
                assert_eq!(told[values.len()..], *keys);
            }
            named.push(name);
        }
    }
    named.sort();
    let mut all = Field::IDS.to_vec();
    all.sort_unstable();
    assert_eq!(named, all);
}

/// Returns a row of the document: the name, whose it is, and who is told.
fn documented(name: &str, whose: Subject, is_told: impl Fn(Audience) -> bool) -> Vec<String> {
    let whose = match whose {
        Subject::Relationship => "relationship",
        Subject::Family => "family",
    };
    let told = Audience::ALL.iter();
    let told = told.map(|audience| if is_told(*audience) { "yes" } else { "" });
    let row = [format!("`{name}`"), whose.to_owned()].into_iter();
    row.chain(told.map(str::to_owned)).collect()
}

#[test]
fn the_document_shows_the_table_with_a_reason_for_each_row() {
    let fields = Field::ALL.iter();
    let mut expected: Vec<_> = fields
        .map(|field| documented(field.id(), field.subject(), |to| field.is_shared_with(to)))
        .collect();
    for name in BESIDE {
        let mut responses = Responses::default();
        match name {
            "strengths" => responses.strengths[Vocabulary::ALL[0]] = true,
            _ => responses.name_service("the clinic"),
        }
        let is_family = responses.without_family().is_empty();
        let whose = if is_family {
            Subject::Family
        } else {
            Subject::Relationship
        };
        expected.push(documented(name, whose, |to| is_told(&responses, to)));
    }
    let rows = rows(FORMATS, "\n| name | about |");
    let told = 2 + Audience::ALL.len();
    let shown: Vec<_> = rows.iter().map(|row| row[..told].to_vec()).collect();
    assert_eq!(shown, expected);
    assert!(
        rows.iter()
            .all(|row| row.len() == told + 1 && row[told].len() > 20)
    );
}

#[test]
fn a_table_that_is_read_wrongly_would_be_noticed() {
    let table = "\n| name | about |\n|---|---|\n| `a` | `b` `c` |\n\nmore | `d`";
    assert_eq!(rows(table, "\n| name | about |"), [["`a`", "`b` `c`"]]);
    assert_eq!(ids("`b` `c`, d"), ["b", "c"]);
    assert_eq!(
        json!(values(Field::AgencyRating)).as_array().unwrap().len(),
        5
    );
}
