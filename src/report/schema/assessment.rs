//! What [`crate::domain::reading`] accepts.

use super::{always, described, object, one_of_or_unknown, or_null, whole, whole_number};
use crate::content::Words;
use crate::domain::assessment::{Assessment, FORMAT};
use crate::domain::field::{Field, Form};
use crate::domain::reading::reader::UNKNOWN;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Question;
use crate::report::json::Json;

/// The schema of an assessment.
pub fn schema(words: &Words) -> Json {
    whole(FORMAT, entries(words), &["format"])
}

/// Returns the names in an assessment, each with the schema of its values. `null` means that there is no
/// answer or, for the agency's rating, that there is no rating.
pub fn entries(words: &Words) -> Vec<(&'static str, Json)> {
    let fields = Field::ALL
        .iter()
        .map(|field| (field.id(), answers(*field, words)));
    [("format", always(FORMAT))]
        .into_iter()
        .chain(fields)
        .collect()
}

/// Returns the schema of a field's answers.
fn answers(field: Field, words: &Words) -> Json {
    let none = Assessment::default();
    let none = none.answers(field);
    let asked = Question::of(field).into_iter();
    let mut each = asked
        .map(|question| described(answer(field.form(), none.values()), question.text(), words));
    match none.keys() {
        Some(keys) => object(keys.iter().copied().zip(each).collect(), &[]),
        None => each.next().unwrap_or(Json::Null),
    }
}

fn answer(form: Form, values: &[&str]) -> Json {
    match form {
        Form::Id => or_null(one_of_or_unknown(values)),
        Form::Number => {
            let highest = i64::try_from(values.len()).unwrap_or(i64::MAX) - 1;
            let known = whole_number(0, highest);
            or_null(Json::map([("anyOf", vec![known, always(UNKNOWN)].into())]))
        }
        Form::IdOrNone => {
            let mut allowed: Vec<Json> = values.iter().map(|id| (*id).into()).collect();
            allowed.push(Json::Null);
            Json::map([("enum", allowed.into())])
        }
    }
}
