//! Reading a comparison: all faults are named at once, each with its path, what was found and what is
//! allowed.

use joint_effort::domain::comparison::reading::comparison_from_json;
use joint_effort::domain::reading::FaultKind::{
    self, Missing, Repeated, UnknownKey, WrongFormat, WrongType, WrongValue,
};
use serde_json::{Value, json};

use super::given::{comparison, read};
use crate::json::check_faults;

#[track_caller]
fn check_refused(given: &Value, expected: &[(FaultKind, &str, &str)]) {
    check_faults(comparison_from_json(&given.to_string()), expected);
}

/// Builds a comparison of one view with this field.
fn with(name: &str, value: Value) -> Value {
    let mut view = json!({ "dimensions": {} });
    view[name] = value;
    comparison(&[view])
}

#[test]
fn the_least_comparison_is_read_and_says_nothing() {
    let least = read(&comparison(&[json!({ "dimensions": {} })]));
    assert_eq!(least.views.len(), 1);
    let nulls =
        json!({ "label": null, "side": null, "claimed": null, "dimensions": { "roles": null } });
    assert_eq!(read(&comparison(&[nulls])), least);
}

#[test]
fn a_comparison_names_its_format_and_has_views_that_have_dimensions() {
    check_refused(
        &json!({}),
        &[(Missing, "format", ""), (Missing, "views", "")],
    );
    check_refused(
        &json!({ "format": "joint-effort/map@1", "views": [{}] }),
        &[
            (WrongFormat, "format", "\"joint-effort/map@1\""),
            (Missing, "views.0.dimensions", ""),
        ],
    );
    check_refused(
        &with("dimensions", json!(null)),
        &[(WrongType, "views.0.dimensions", "null")],
    );
    for other in [json!(null), json!([]), json!("views"), json!(1)] {
        let faults = comparison_from_json(&other.to_string()).unwrap_err();
        assert_eq!(faults.len(), 1, "{other}");
    }
}

#[test]
fn there_are_one_to_two_hundred_views() {
    for (count, found) in [
        (0, Some("[…] × 0")),
        (1, None),
        (200, None),
        (201, Some("[…] × 201")),
    ] {
        let given = comparison(&vec![json!({ "dimensions": {} }); count]);
        match found {
            None => assert_eq!(read(&given).views.len(), count),
            Some(found) => {
                check_refused(&given, &[(WrongValue, "views", found)]);
                let faults = comparison_from_json(&given.to_string()).unwrap_err();
                assert_eq!(faults[0].allowed, ["[…] × 1–200"]);
            }
        }
    }
    for (other, found) in [(json!(null), "null"), (json!({}), "{…}"), (json!(1), "1")] {
        let given = json!({ "format": "joint-effort/comparison@1", "views": other });
        check_refused(&given, &[(WrongType, "views", found)]);
    }
}

#[test]
fn a_label_has_up_to_sixty_characters() {
    for label in ["", "é", &"é".repeat(60), "a\u{0}"] {
        let view = &read(&with("label", json!(label))).views[0];
        assert_eq!(view.label.as_deref(), Some(label));
    }
    let (long, shown) = ("é".repeat(61), format!("\"{}…\"", "é".repeat(60)));
    check_refused(
        &with("label", json!(long)),
        &[(WrongValue, "views.0.label", &shown)],
    );
    check_refused(
        &with("label", json!(7)),
        &[(WrongType, "views.0.label", "7")],
    );
}

#[test]
fn each_value_out_of_its_table_is_a_fault() {
    for (name, value, kind, found) in [
        ("side", json!("ours"), WrongValue, "\"ours\""),
        ("side", json!("unknown"), WrongValue, "\"unknown\""),
        ("side", json!(1), WrongType, "1"),
        ("claimed", json!("friendship"), WrongValue, "\"friendship\""),
        ("claimed", json!(5), WrongType, "5"),
        ("dimensions", json!([]), WrongType, "[…]"),
        ("risk", json!({}), UnknownKey, "{…}"),
        ("critical", json!({}), UnknownKey, "{…}"),
        ("infant", json!("no"), UnknownKey, "\"no\""),
        ("barriers", json!({}), UnknownKey, "{…}"),
        ("quick", json!(2), UnknownKey, "2"),
        (
            "format",
            json!("joint-effort/assessment@1"),
            UnknownKey,
            "\"joint-effort/assessment@1\"",
        ),
    ] {
        let path = format!("views.0.{name}");
        check_refused(&with(name, value), &[(kind, &path, found)]);
    }
    check_refused(
        &with(
            "dimensions",
            json!({ "roles": 6, "decisions": 2.5, "trust": 1 }),
        ),
        &[
            (WrongValue, "views.0.dimensions.decisions", "2.5"),
            (WrongValue, "views.0.dimensions.roles", "6"),
            (UnknownKey, "views.0.dimensions.trust", "1"),
        ],
    );
}

#[test]
fn a_name_that_stands_twice_is_a_fault_wherever_it_stands() {
    let twice = r#"{ "format": "joint-effort/comparison@1", "views": [
        { "side": "own", "side": "own", "dimensions": { "roles": 1, "roles": 1 } }], "views": [] }"#;
    check_faults(
        comparison_from_json(twice),
        &[
            (Repeated, "views.0.side", "\"own\""),
            (Repeated, "views.0.dimensions.roles", "1"),
            (Repeated, "views", "[…]"),
        ],
    );
}

#[test]
fn every_fault_is_named_at_once() {
    let given = json!({
        "format": "joint-effort/comparison@2", "family": {},
        "views": [{ "side": "left", "label": 1 }, { "dimensions": { "roles": "2" } }, 4],
    });
    check_refused(
        &given,
        &[
            (UnknownKey, "family", "{…}"),
            (WrongFormat, "format", "\"joint-effort/comparison@2\""),
            (Missing, "views.0.dimensions", ""),
            (WrongType, "views.0.label", "1"),
            (WrongValue, "views.0.side", "\"left\""),
            (WrongValue, "views.1.dimensions.roles", "\"2\""),
            (WrongType, "views.2", "4"),
        ],
    );
}
