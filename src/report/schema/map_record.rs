//! What [`crate::record::map::file`] accepts.

use super::map::{OF_THE_FAMILY, OF_THE_FAMILY_IN_EACH};
use super::record::{below, day_of_time, head, is_left_out, none_of_the_family};
use super::{defined, described, map, null, whole};
use crate::content::{Report, Words};
use crate::record::map::file::FORMAT;
use crate::report::json::Json;

/// The schema of a map's file. As with a record, its outcome may be any object when it is opened.
pub fn schema(words: &Words) -> Json {
    let mut entries = head(FORMAT);
    entries.extend([("map", defined("map")), ("outcome", defined("map-outcome"))]);
    let definitions = Json::map([("map", map::schema(words)), ("map-outcome", map::outcome())]);
    let required =
        |names: &[&'static str]| Json::map([("required", Json::list(names.iter().copied()))]);
    let each = Json::map([("items", required(&OF_THE_FAMILY_IN_EACH))]);
    let with_all =
        required(&OF_THE_FAMILY).with("properties", Json::map([("relationships", each)]));
    whole(FORMAT, entries, &["format", "family", "map"])
        .with("dependentRequired", day_of_time())
        .with("if", is_left_out())
        .with(
            "then",
            described(without_family(), Report::WithoutFamily, words),
        )
        .with("else", below(vec![("outcome", with_all)]))
        .with("$defs", definitions)
}

/// The schema of a map without the family.
fn without_family() -> Json {
    let works_on = || ("works-on", null());
    let each = Json::map([("items", below(vec![works_on()]))]);
    let map = vec![
        ("family", none_of_the_family()),
        works_on(),
        ("relationships", each),
    ];
    let none = |names: &[&'static str]| names.iter().map(|name| (*name, false.into())).collect();
    let each = Json::map([("items", below(none(&OF_THE_FAMILY_IN_EACH)))]);
    let mut outcome: Vec<_> = none(&OF_THE_FAMILY);
    outcome.push(("relationships", each));
    below(vec![("map", below(map)), ("outcome", below(outcome))])
}
