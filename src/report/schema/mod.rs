//! The JSON formats as JSON Schema (2020-12), for whoever checks files before they are read here.
//!
//! They are made from the same vocabularies and names as the readers, and told in the same words as the
//! page. Every form of the rules is written and read by hand, from tables; a macro that makes schemas
//! from types would see none of that.

mod assessment;
mod comparison;
mod map;
mod map_record;
mod outcome;
mod record;

use super::json::Json;
use crate::content::{Key, Words};
use crate::domain::reading::reader::UNKNOWN;

/// The version of JSON Schema.
const SCHEMA: &str = "https://json-schema.org/draft/2020-12/schema";

/// Every schema, with the name of its file.
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

/// The schema of a whole format: what stands in it, and which names have to.
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

/// An object of these names and no others.
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

/// An object whose names are all there.
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

/// This, or nothing.
fn or_null(schema: Json) -> Json {
    Json::map([("anyOf", vec![schema, null()].into())])
}

/// Nothing.
fn null() -> Json {
    Json::map([("type", "null".into())])
}

/// A whole number within these, both included.
fn whole_number(from: i64, to: i64) -> Json {
    Json::map([
        ("type", "integer".into()),
        ("minimum", from.into()),
        ("maximum", to.into()),
    ])
}

/// A text of so many characters, none of which is a control character.
fn line(least: i64, most: usize) -> Json {
    text(most)
        .with("minLength", least)
        .with("pattern", "^[^\\u0000-\\u001f\\u007f-\\u009f]*$")
}

/// A text of at most so many characters.
fn text(most: usize) -> Json {
    Json::map([("type", "string".into()), ("maxLength", count(most))])
}

fn count(number: usize) -> Json {
    i64::try_from(number).map_or(Json::Null, Json::Whole)
}

/// A value that is always the same.
fn always(text: &str) -> Json {
    Json::map([("const", text.into())])
}

/// What it is, in the words of the page.
fn told(schema: Json, key: impl Into<Key>, words: &Words) -> Json {
    schema.with("description", words.get(key).as_str())
}

/// What stands at another place of the same schema.
fn defined(name: &str) -> Json {
    Json::map([("$ref", ["#/$defs/", name].concat().into())])
}
