//! Where to invest first, and where to step down.

use serde_json::{Value, json};

use super::given::{and, answered, family, map, picked, told, unplaced, with};

#[track_caller]
fn check_invest(family: &Value, relationships: &[Value], expected: Value) {
    let map = map(family, relationships);
    assert_eq!(told(&map, "/invest"), expected, "{map}");
}

/// Builds a relationship at level 2, one answer away from the next: enough answers are 3 or more, but neither
/// side of the gate is.
fn one_answer_away(id: &str) -> Value {
    let mut relationship = answered(id, "core", 3);
    relationship["dimensions"]["roles"] = json!(2);
    relationship["dimensions"]["joint-planning"] = json!(2);
    relationship
}

#[test]
fn only_what_works_closely_is_placed_and_has_a_way_to_go_is_named() {
    let worried = family("moderate");
    check_invest(&worried, &[answered("a", "core", 3)], json!([]));
    check_invest(&worried, &[unplaced("a", "core")], json!([]));
    check_invest(&worried, &[answered("a", "ring", 0)], json!([]));
    let gap = json!([{ "id": "a", "because": ["largest-gap"] }]);
    check_invest(&worried, &[picked("a", "core", 2)], gap.clone());
    check_invest(&worried, &[picked("a", "unsure", 2)], gap);
}

#[test]
fn the_second_is_named_too_where_the_band_is_high() {
    let two = [
        picked("a", "core", 1),
        picked("b", "core", 0),
        picked("c", "core", 1),
    ];
    let first = json!({ "id": "b", "because": ["largest-gap"] });
    let second = json!({ "id": "a", "because": [] });
    for (rating, expected) in [
        ("low", json!([first])),
        ("moderate", json!([first])),
        ("high", json!([first, second])),
        ("very-high", json!([first, second])),
    ] {
        check_invest(&family(rating), &two, expected);
    }
}

#[test]
fn what_is_serious_comes_first_then_the_gap_then_one_answer_then_the_list() {
    let worried = with(family("high"), "risk.housing-money", "serious");
    let worried = with(worried, "risk.isolation", "serious");
    let on = |relationship: Value, risks: Value| and(relationship, "works-on", risks);
    let one = on(picked("one", "core", 2), json!(["isolation", "change"]));
    let both = on(
        picked("both", "core", 3),
        json!(["isolation", "housing-money"]),
    );
    let none = on(picked("none", "core", 0), json!(["change"]));
    let serious = |id: &str| json!({ "id": id, "because": ["works-on-serious"] });
    check_invest(
        &worried,
        &[none.clone(), one.clone(), both],
        json!([serious("both"), serious("one")]),
    );
    let farthest = json!({ "id": "none", "because": ["largest-gap"] });
    check_invest(&worried, &[none, one], json!([serious("one"), farthest]));

    let near = one_answer_away("near");
    let all = json!({ "id": "near", "because": ["largest-gap", "one-answer-away"] });
    let equal = json!({ "id": "equal", "because": ["largest-gap"] });
    check_invest(
        &family("high"),
        &[picked("equal", "core", 2), near.clone()],
        json!([all, equal]),
    );
    check_invest(
        &family("high"),
        &[near, picked("far", "core", 1)],
        json!([{ "id": "far", "because": ["largest-gap"] }, { "id": "near", "because": ["one-answer-away"] }]),
    );
    for list in [["x", "y"], ["y", "x"]] {
        check_invest(
            &family("moderate"),
            &list.map(|id| picked(id, "core", 1)),
            json!([{ "id": list[0], "because": ["largest-gap"] }]),
        );
    }
}

#[test]
fn one_answer_away_counts_too_where_too_little_is_known_to_be_sure() {
    let mut relationship = one_answer_away("a");
    for dimension in ["family-voice", "agreements", "shared-resources"] {
        relationship["dimensions"][dimension] = json!("unknown");
    }
    let map = map(&family("moderate"), &[relationship]);
    assert_eq!(told(&map, "/relationships/0/confidence"), "not-sure");
    assert_eq!(
        told(&map, "/invest/0/because"),
        json!(["largest-gap", "one-answer-away"])
    );
}

#[test]
fn what_is_joined_up_more_than_needed_may_step_down() {
    let calm = family("low");
    let two = |core: u8, ring: u8| {
        map(
            &calm,
            &[
                answered("a", "core", core),
                answered("b", "ring", ring),
                unplaced("c", "unsure"),
            ],
        )
    };
    assert_eq!(told(&two(3, 3), "/step_down"), json!([]));
    assert_eq!(told(&two(4, 3), "/step_down"), json!(["a"]));
    assert_eq!(told(&two(3, 4), "/step_down"), json!(["b"]));
    assert_eq!(told(&two(5, 5), "/step_down"), json!(["a", "b"]));
    for (path, value) in [
        ("agency-rating", "moderate"),
        ("risk.change", "some"),
        ("risk.change", "unknown"),
        ("infant", "unknown"),
        ("critical.danger-now", "unknown"),
        ("risk.isolation", "unknown"),
    ] {
        let map = and(two(5, 5), "family", with(calm.clone(), path, value));
        assert_eq!(told(&map, "/step_down"), json!([]), "{path} {value}");
    }
}
