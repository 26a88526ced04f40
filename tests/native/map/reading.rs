//! Reading a map: all faults are named at once, each with its path, what was found and what is allowed.

use joint_effort::domain::map::reading::map_from_json;
use joint_effort::domain::reading::FaultKind::{
    self, Missing, Repeated, UnknownKey, WrongFormat, WrongType, WrongValue,
};
use serde_json::{Value, json};

use super::given::{and, read};
use crate::json::check_faults;

/// Returns the smallest map: one relationship with only its id.
fn least() -> Value {
    json!({ "format": "joint-effort/map@1", "relationships": [{ "id": "a" }] })
}

#[track_caller]
fn check_refused(map: &Value, expected: &[(FaultKind, &str, &str)]) {
    check_faults(map_from_json(&map.to_string()), expected);
}

/// Checks the faults of the smallest map with this field in its relationship.
#[track_caller]
fn check_relationship(name: &str, value: Value, expected: &[(FaultKind, &str, &str)]) {
    let map = and(
        least(),
        "relationships",
        json!([{ "id": "a", name: value }]),
    );
    check_refused(&map, expected);
}

#[test]
fn the_least_map_is_read_and_says_nothing() {
    let map = read(&least());
    assert_eq!((map.relationships.len(), map.works_on), (1, None));
    let nulls = json!({
        "format": "joint-effort/map@1", "works-on": null, "lead": null,
        "family": { "infant": null, "services": null, "adult-and-child-services": null, "risk": {} },
        "relationships": [{
            "id": "a", "name": null, "place": null, "works-on": null, "claimed": null, "quick": null,
            "dimensions": { "roles": null }, "barriers": { "unequal-power": null },
        }],
    });
    assert_eq!(read(&nulls), map);
}

#[test]
fn a_section_that_is_null_is_of_the_wrong_type() {
    check_refused(
        &and(least(), "family", json!(null)),
        &[(WrongType, "family", "null")],
    );
    let family = json!({ "risk": null, "critical": null });
    let expected = [
        (WrongType, "family.critical", "null"),
        (WrongType, "family.risk", "null"),
    ];
    check_refused(&and(least(), "family", family), &expected);
    for name in ["dimensions", "barriers"] {
        let path = format!("relationships.0.{name}");
        check_relationship(name, json!(null), &[(WrongType, &path, "null")]);
    }
    check_refused(
        &and(least(), "relationships", json!(null)),
        &[(WrongType, "relationships", "null")],
    );
}

#[test]
fn a_map_names_its_format_and_has_relationships() {
    check_refused(
        &json!({}),
        &[(Missing, "format", ""), (Missing, "relationships", "")],
    );
    check_refused(
        &and(least(), "format", json!("joint-effort/assessment@1")),
        &[(WrongFormat, "format", "\"joint-effort/assessment@1\"")],
    );
    check_refused(
        &and(least(), "relationships", json!([{ "place": "core" }])),
        &[(Missing, "relationships.0.id", "")],
    );
    for other in [json!(null), json!([]), json!("map"), json!(1)] {
        assert_eq!(
            map_from_json(&other.to_string()).unwrap_err().len(),
            1,
            "{other}"
        );
    }
}

#[test]
fn there_are_one_to_twenty_relationships() {
    for (count, found) in [
        (0, Some("[…] × 0")),
        (1, None),
        (20, None),
        (21, Some("[…] × 21")),
    ] {
        let list: Vec<_> = (0..count)
            .map(|n| json!({ "id": format!("s-{n}") }))
            .collect();
        let map = and(least(), "relationships", json!(list));
        match found {
            None => assert_eq!(read(&map).relationships.len(), count),
            Some(found) => check_refused(&map, &[(WrongValue, "relationships", found)]),
        }
    }
}

#[test]
fn an_id_is_short_plain_and_of_one_relationship_alone() {
    for id in ["a", "0", "-", "a-b-9", &"z".repeat(32), "own"] {
        let map = and(least(), "relationships", json!([{ "id": id }]));
        assert_eq!(read(&map).relationships[0].id, id);
    }
    let long = "z".repeat(33);
    for id in ["", "A", "a b", "a_b", "é", "a\n", long.as_str()] {
        let map = and(least(), "relationships", json!([{ "id": id }]));
        let faults = map_from_json(&map.to_string()).unwrap_err();
        assert_eq!(faults.len(), 1);
        assert_eq!(
            (faults[0].kind, faults[0].path.as_str()),
            (WrongValue, "relationships.0.id")
        );
        assert_eq!(faults[0].allowed, ["\"a-z 0-9 -\" × 1–32"]);
    }
    check_refused(
        &and(
            least(),
            "relationships",
            json!([{ "id": null }, { "id": 1 }]),
        ),
        &[
            (WrongType, "relationships.0.id", "null"),
            (WrongType, "relationships.1.id", "1"),
        ],
    );
    check_refused(
        &and(
            least(),
            "relationships",
            json!([{ "id": "a" }, { "id": "b" }, { "id": "a" }, { "id": "a" }]),
        ),
        &[
            (Repeated, "relationships.2.id", "\"a\""),
            (Repeated, "relationships.3.id", "\"a\""),
        ],
    );
}

#[test]
fn a_name_has_up_to_sixty_characters() {
    for name in ["", "é", &"é".repeat(60), "a\u{0}"] {
        let map = and(
            least(),
            "relationships",
            json!([{ "id": "a", "name": name }]),
        );
        assert_eq!(read(&map).relationships[0].name.as_deref(), Some(name));
    }
    let (long, shown) = ("é".repeat(61), format!("\"{}…\"", "é".repeat(60)));
    check_relationship(
        "name",
        json!(long),
        &[(WrongValue, "relationships.0.name", &shown)],
    );
    check_relationship(
        "name",
        json!(7),
        &[(WrongType, "relationships.0.name", "7")],
    );
}

#[test]
fn each_value_out_of_its_table_is_a_fault() {
    for (name, value, kind, found) in [
        ("place", json!("unknown"), WrongValue, "\"unknown\""),
        ("place", json!(1), WrongType, "1"),
        ("quick", json!(6), WrongValue, "6"),
        ("quick", json!(-1), WrongValue, "-1"),
        ("quick", json!(2.5), WrongValue, "2.5"),
        ("quick", json!("3"), WrongType, "\"3\""),
        ("quick", json!("unknown"), WrongType, "\"unknown\""),
        ("claimed", json!("friendship"), WrongValue, "\"friendship\""),
        ("works-on", json!("change"), WrongType, "\"change\""),
        ("works-on", json!({}), WrongType, "{…}"),
        ("infant", json!("yes"), UnknownKey, "\"yes\""),
        ("risk", json!({}), UnknownKey, "{…}"),
    ] {
        let path = format!("relationships.0.{name}");
        check_relationship(name, value, &[(kind, &path, found)]);
    }
    check_relationship(
        "dimensions",
        json!({ "roles": 6, "trust": 1 }),
        &[
            (WrongValue, "relationships.0.dimensions.roles", "6"),
            (UnknownKey, "relationships.0.dimensions.trust", "1"),
        ],
    );
}

#[test]
fn the_family_has_the_names_of_an_assessment_that_are_about_it() {
    check_refused(
        &and(
            least(),
            "family",
            json!({ "claimed": "no-word", "dimensions": {}, "barriers": {}, "format": "x", "infant": 3, "risk": { "violence": "lots" } }),
        ),
        &[
            (UnknownKey, "family.barriers", "{…}"),
            (UnknownKey, "family.claimed", "\"no-word\""),
            (UnknownKey, "family.dimensions", "{…}"),
            (UnknownKey, "family.format", "\"x\""),
            (WrongType, "family.infant", "3"),
            (WrongValue, "family.risk.violence", "\"lots\""),
        ],
    );
}

#[test]
fn what_a_service_works_on_stands_once_each() {
    check_refused(
        &and(
            least(),
            "works-on",
            json!(["change", "violence", "change", "luck", 3, "change", null]),
        ),
        &[
            (Repeated, "works-on.2", "\"change\""),
            (WrongValue, "works-on.3", "\"luck\""),
            (WrongType, "works-on.4", "3"),
            (Repeated, "works-on.5", "\"change\""),
            (WrongType, "works-on.6", "null"),
        ],
    );
    assert!(
        read(&and(least(), "works-on", json!([])))
            .works_on
            .is_some()
    );
}

#[test]
fn the_lead_is_one_of_the_services_or_a_word() {
    let list = json!([{ "id": "a" }, { "id": "b" }]);
    let led = |lead: Value| and(and(least(), "relationships", list.clone()), "lead", lead);
    for lead in ["own", "a", "b", "nobody", "unknown"] {
        assert_eq!(
            serde_json::to_value(read(&led(json!(lead)))).unwrap()["lead"],
            lead
        );
    }
    for (lead, kind, found) in [
        (json!("c"), WrongValue, "\"c\""),
        (json!(""), WrongValue, "\"\""),
        (json!("A"), WrongValue, "\"A\""),
        (json!(0), WrongType, "0"),
        (json!(["a"]), WrongType, "[…]"),
    ] {
        check_refused(&led(lead), &[(kind, "lead", found)]);
    }
    let faults = map_from_json(&led(json!("c")).to_string()).unwrap_err();
    assert_eq!(faults[0].allowed, ["own", "nobody", "unknown", "a", "b"]);
    // The lead may come before the list that it refers to, and a reserved word keeps its meaning.
    let first =
        r#"{ "lead": "z", "relationships": [{ "id": "z" }], "format": "joint-effort/map@1" }"#;
    assert!(map_from_json(first).is_ok());
    let own = and(
        and(least(), "relationships", json!([{ "id": "own" }])),
        "lead",
        json!("own"),
    );
    assert_eq!(
        read(&own).lead,
        read(&and(least(), "lead", json!("own"))).lead
    );
}

#[test]
fn a_name_that_stands_twice_is_a_fault_wherever_it_stands() {
    let twice = r#"{ "format": "joint-effort/map@1", "lead": "own", "lead": "own", "family": { "infant": "no", "infant": "no" },
        "relationships": [{ "id": "a", "id": "b", "quick": 1, "quick": 1 }] }"#;
    check_faults(
        map_from_json(twice),
        &[
            (Repeated, "lead", "\"own\""),
            (Repeated, "family.infant", "\"no\""),
            (Repeated, "relationships.0.id", "\"b\""),
            (Repeated, "relationships.0.quick", "1"),
        ],
    );
}

#[test]
fn every_fault_is_named_at_once() {
    let map = json!({
        "format": "joint-effort/map@2", "extra": 1, "lead": "c", "works-on": 5, "family": { "services": "6" },
        "relationships": [{ "id": "A", "quick": 9 }, { "id": "b", "place": "near", "more": {} }, 4],
    });
    check_refused(
        &map,
        &[
            (UnknownKey, "extra", "1"),
            (WrongValue, "family.services", "\"6\""),
            (WrongFormat, "format", "\"joint-effort/map@2\""),
            (WrongValue, "relationships.0.id", "\"A\""),
            (WrongValue, "relationships.0.quick", "9"),
            (UnknownKey, "relationships.1.more", "{…}"),
            (WrongValue, "relationships.1.place", "\"near\""),
            (WrongType, "relationships.2", "4"),
            (WrongType, "works-on", "5"),
            (WrongValue, "lead", "\"c\""),
        ],
    );
}
