//! The JSON formats as JSON Schema (2020-12), for those who check files before they are opened here.
//!
//! The schemas are made from the same vocabularies and names as the readers, and described in the words of
//! the page. All forms of the rules are written and read by hand, from tables, which a macro that derives
//! schemas from types would not see.

mod assessment;
mod comparison;
mod map;
mod map_record;
mod outcome;
mod record;

use super::json::Json;
use crate::content::{Key, Words};
use crate::domain::reading::reader::UNKNOWN;

/// The dialect of JSON Schema.
const SCHEMA: &str = "https://json-schema.org/draft/2020-12/schema";

/// Returns every schema, with its file name.
pub fn all(words: &Words) -> [(&'static str, String); 9] {
    [
        ("assessment-1.json", assessment::schema(words)),
        ("outcome-1.json", outcome::schema()),
        ("draft-1.json", record::draft(words)),
        ("record-1.json", record::schema(words)),
        ("map-1.json", map::schema(words)),
        ("map-outcome-1.json", map::outcome()),
        ("map-record-1.json", map_record::schema(words)),
        ("comparison-1.json", comparison::schema(words)),
        ("comparison-outcome-1.json", comparison::outcome()),
    ]
    .map(|(name, schema)| (name, schema.pretty()))
}

/// The schema of a whole format: its entries, and the required names.
fn whole(format: &'static str, entries: Vec<(&'static str, Json)>, required: &[&str]) -> Json {
    let head = Json::map([
        ("$schema", SCHEMA.into()),
        (
            "$id",
            ["urn:", &format.replace(['/', '@'], ":")].concat().into(),
        ),
        ("title", format.into()),
    ]);
    let Json::Map(object) = object(entries, required) else {
        return head;
    };
    object
        .into_iter()
        .fold(head, |schema, (name, value)| schema.with(name, value))
}

/// An object with these names and no others.
fn object(entries: Vec<(&'static str, Json)>, required: &[&str]) -> Json {
    let object = Json::map([
        ("type", "object".into()),
        ("additionalProperties", false.into()),
    ]);
    let required = (!required.is_empty()).then(|| Json::list(required.iter().copied()));
    object
        .with_any("required", required)
        .with("properties", Json::Map(entries))
}

/// An object with all of these names.
fn complete(entries: Vec<(&'static str, Json)>) -> Json {
    let names: Vec<_> = entries.iter().map(|(name, _)| *name).collect();
    object(entries, &names)
}

/// One of these texts.
fn one_of(ids: &[&str]) -> Json {
    Json::map([("enum", Json::list(ids.iter().copied()))])
}

/// One of these texts, or "unknown".
fn one_of_or_unknown(ids: &[&str]) -> Json {
    one_of(&[ids, &[UNKNOWN]].concat())
}

/// A list of these, each at most once.
fn set_of(each: Json) -> Json {
    list_of(each).with("uniqueItems", true)
}

/// A list of these.
fn list_of(each: Json) -> Json {
    Json::map([("type", "array".into()), ("items", each)])
}

/// This, or `null`.
fn or_null(schema: Json) -> Json {
    Json::map([("anyOf", vec![schema, null()].into())])
}

/// `null`.
fn null() -> Json {
    Json::map([("type", "null".into())])
}

/// A whole number in this range, both ends included.
fn whole_number(from: i64, to: i64) -> Json {
    Json::map([
        ("type", "integer".into()),
        ("minimum", from.into()),
        ("maximum", to.into()),
    ])
}

/// A text of `least` to `most` characters, without control characters.
fn line(least: i64, most: usize) -> Json {
    text(most)
        .with("minLength", least)
        .with("pattern", "^[^\\u0000-\\u001f\\u007f-\\u009f]*$")
}

/// A text of at most this many characters.
fn text(most: usize) -> Json {
    Json::map([("type", "string".into()), ("maxLength", count(most))])
}

fn count(number: usize) -> Json {
    i64::try_from(number).map_or(Json::Null, Json::Whole)
}

/// A constant.
fn always(text: &str) -> Json {
    Json::map([("const", text.into())])
}

/// Adds a description in the words of the page.
fn described(schema: Json, key: impl Into<Key>, words: &Words) -> Json {
    schema.with("description", words.get(key).as_str())
}

/// A reference to a definition in the same schema.
fn defined(name: &str) -> Json {
    Json::map([("$ref", ["#/$defs/", name].concat().into())])
}
