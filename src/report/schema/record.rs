//! What [`crate::record::draft`] and [`crate::record::file`] accept.

use super::outcome::OF_THE_FAMILY;
use super::{
    always, assessment, defined, described, line, null, one_of, outcome, set_of, text, whole,
};
use crate::content::{Report, Ui, Words};
use crate::domain::assessment::Assessment;
use crate::domain::field::{Field, Form, Subject};
use crate::domain::strength::Strength;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::responses::LONGEST_SERVICE_NAME;
use crate::record::file::{FAMILY_IS, LONGEST_EDITION};
use crate::record::{draft, file};
use crate::report::json::Json;

/// A day from the year 2000 on. `format` checks that the month has such a day.
const DAY: &str = "^[2-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

/// The pattern of a time of day.
const TIME: &str = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

/// The schema of a draft.
pub fn draft(words: &Words) -> Json {
    let entries = vec![
        ("format", always(draft::FORMAT)),
        ("assessment", defined("assessment")),
        ("strengths", strengths(words)),
        ("service-name", service_name(words)),
    ];
    let definitions = Json::map([("assessment", assessment::schema(words))]);
    whole(draft::FORMAT, entries, &["format"]).with("$defs", definitions)
}

/// The schema of a record. It requires a valid outcome, as written here; when a record is opened, its outcome
/// may be any object, since it is derived again.
pub fn schema(words: &Words) -> Json {
    let mut entries = head(file::FORMAT);
    entries.extend([
        ("service-name", service_name(words)),
        ("strengths", strengths(words)),
        ("assessment", defined("assessment")),
        ("outcome", defined("outcome")),
    ]);
    let definitions = Json::map([
        ("assessment", assessment::schema(words)),
        ("outcome", outcome::schema()),
    ]);
    let with_all = Json::map([("required", Json::list(OF_THE_FAMILY))]);
    let with_family = Json::map([("properties", Json::map([("outcome", with_all)]))]);
    whole(file::FORMAT, entries, &["format", "family", "assessment"])
        .with("dependentRequired", day_of_time())
        .with("if", is_left_out())
        .with(
            "then",
            described(without_family(), Report::WithoutFamily, words),
        )
        .with("else", with_family)
        .with("$defs", definitions)
}

/// Returns what every file says about itself.
pub fn head(format: &'static str) -> Vec<(&'static str, Json)> {
    let day = Json::map([
        ("type", "string".into()),
        ("format", "date".into()),
        ("pattern", DAY.into()),
    ]);
    let time = Json::map([("type", "string".into()), ("pattern", TIME.into())]);
    vec![
        ("format", always(format)),
        ("saved", day),
        ("time", time),
        ("edition", line(1, LONGEST_EDITION)),
        ("family", one_of(&FAMILY_IS)),
    ]
}

/// Requires a day with every time.
pub fn day_of_time() -> Json {
    Json::map([("time", Json::list(["saved"]))])
}

/// Matches a file that leaves the family out.
pub fn is_left_out() -> Json {
    let [_, left_out] = FAMILY_IS;
    below(vec![("family", always(left_out))])
}

/// Applies these schemas to the entries with these names.
pub fn below(entries: Vec<(&'static str, Json)>) -> Json {
    Json::map([("properties", Json::Map(entries))])
}

/// The family's fields, each with the schema of its value if the family is left out.
pub fn none_of_the_family() -> Json {
    let none = Field::about(Subject::Family).map(|field| {
        let is_section = Assessment::default().answers(field).keys().is_some();
        let none = match field.form() {
            _ if is_section => Json::map([("additionalProperties", null())]),
            Form::IdOrNone => Json::from(false),
            Form::Id | Form::Number => null(),
        };
        (field.id(), none)
    });
    below(none.collect())
}

/// The schema of a record without the family.
fn without_family() -> Json {
    let outcome = OF_THE_FAMILY.map(|name| (name, Json::from(false)));
    below(vec![
        ("strengths", false.into()),
        ("assessment", none_of_the_family()),
        ("outcome", below(outcome.into())),
    ])
}

fn strengths(words: &Words) -> Json {
    described(set_of(one_of(Strength::IDS)), Ui::StrengthsHeading, words)
}

fn service_name(words: &Words) -> Json {
    described(text(LONGEST_SERVICE_NAME), Ui::ServiceName, words)
}
