//! One relationship on a map: in the core, at hand, placed by a quick pick, or not placed at all.

use joint_effort::domain::placement::LEAST_KNOWN;
use serde_json::{Value, json};

use super::given::{and, answered, dimensions, family, map, picked, told, unplaced, with};
use super::golden::outcome_of;

/// Checks these fields in the outcome of a map's only relationship.
#[track_caller]
fn check_only(family: &Value, relationship: Value, expected: Value) {
    let map = map(family, &[relationship]);
    let outcome = told(&map, "/relationships/0");
    for (name, value) in expected.as_object().unwrap() {
        assert_eq!(outcome[name], *value, "{name}: {map}");
    }
}

#[test]
fn a_service_at_hand_needs_cooperation_and_is_not_failing() {
    for rating in ["low", "moderate", "high", "very-high"] {
        for (level, gap) in [(0, 2), (1, 1), (2, 0), (3, -1), (5, -3)] {
            check_only(
                &family(rating),
                answered("a", "ring", level),
                json!({
                    "needed": 2, "gap": gap, "recommendation": "ring", "target": null,
                    "over_invested": rating == "low" && level >= 4,
                }),
            );
        }
    }
    check_only(
        &family("high"),
        answered("a", "ring", 2),
        json!({ "actions": [] }),
    );
    check_only(
        &family("high"),
        and(
            unplaced("a", "ring"),
            "dimensions",
            json!({ "roles": 0, "decisions": 2 }),
        ),
        json!({ "actions": [{ "id": "step.roles.2", "because": "lowest" }] }),
    );
}

#[test]
fn who_is_unsure_takes_a_relationship_for_one_of_the_core() {
    for rating in ["low", "moderate", "high", "very-high"] {
        for level in 0..=5 {
            let of = |place: &str| map(&family(rating), &[answered("a", place, level)]);
            let mut unsure = told(&of("unsure"), "/relationships/0");
            assert_eq!(unsure["place"], "unsure");
            unsure["place"] = json!("core");
            assert_eq!(unsure, told(&of("core"), "/relationships/0"));
        }
    }
    check_only(
        &family("low"),
        json!({ "id": "a" }),
        json!({ "place": "unsure", "needed": 2 }),
    );
}

#[test]
fn a_quick_pick_is_the_level_one_below_to_one_above_and_no_evidence() {
    for (level, range) in [
        (0, [0, 1]),
        (1, [0, 2]),
        (3, [2, 4]),
        (4, [3, 5]),
        (5, [4, 5]),
    ] {
        let claims = and(
            picked("a", "core", level),
            "claimed",
            json!("collaboration"),
        );
        check_only(
            &family("high"),
            claims,
            json!({
                "level": level, "range": range, "confidence": "quick", "quick": level, "needed": 4,
                "gap": 4 - i64::from(level), "rhetoric_gap": 4 - i64::from(level), "holding_back": [],
                "actions": [],
            }),
        );
    }
}

#[test]
fn a_quick_pick_counts_where_too_few_are_known() {
    let known = |count: usize| {
        let mut all = dimensions(3);
        let answers = all.as_object_mut().unwrap();
        *answers = std::mem::take(answers).into_iter().take(count).collect();
        and(picked("a", "core", 1), "dimensions", all)
    };
    for count in 0..=10 {
        let (level, is_quick) = if count < LEAST_KNOWN {
            (1, true)
        } else {
            (3, false)
        };
        let map = map(&family("high"), &[known(count)]);
        let outcome = told(&map, "/relationships/0");
        assert_eq!(outcome["level"], level, "{count}");
        assert_eq!(outcome["confidence"] == "quick", is_quick, "{count}");
        assert_eq!(outcome["quick"], 1, "{count}");
    }
}

#[test]
fn beside_a_quick_pick_known_answers_give_steps_and_no_gate_does() {
    let answers = json!({ "communication": 1, "roles": 4, "shared-goals": 5 });
    check_only(
        &family("high"),
        and(picked("a", "core", 2), "dimensions", answers.clone()),
        json!({ "actions": [{ "id": "step.communication.2", "because": "lowest" }], "holding_back": [] }),
    );
    check_only(
        &family("high"),
        and(picked("a", "core", 4), "dimensions", answers),
        json!({ "actions": [] }),
    );
}

#[test]
fn without_a_level_there_is_no_gap() {
    check_only(
        &family("high"),
        and(unplaced("a", "core"), "claimed", json!("partnership")),
        json!({
            "level": null, "range": [0, 5], "confidence": "not-sure", "quick": null, "gap": null,
            "rhetoric_gap": null, "over_invested": false, "holding_back": [],
        }),
    );
}

#[test]
fn the_larger_number_of_services_stands() {
    let complexity = |said: Value, count: usize| {
        // Adds two points, so that the number of services decides the complexity.
        let mut busy = with(family("low"), "risk.change", "some");
        busy["adult-and-child-services"] = json!("yes");
        busy["services"] = said;
        let list: Vec<_> = (0..count)
            .map(|n| picked(&format!("s-{n}"), "ring", 2))
            .collect();
        let outcome = outcome_of(&map(&busy, &list));
        outcome["family"]["complexity"].as_str().unwrap().to_owned()
    };
    // The points are 2 with 1 or 2 services, 3 with 3 or 4, and 4 with five or more.
    for said in [json!(null), json!("unknown"), json!("1-2"), json!("3-4")] {
        for (count, expected) in [
            (1, "moderate"),
            (3, "moderate"),
            (4, "complex"),
            (20, "complex"),
        ] {
            assert_eq!(complexity(said.clone(), count), expected, "{said} {count}");
        }
    }
    for count in [1, 3, 4] {
        assert_eq!(complexity(json!("5+"), count), "complex");
    }
    let needed = |count: usize| {
        let list: Vec<_> = (0..count)
            .map(|n| picked(&format!("s-{n}"), "core", 2))
            .collect();
        let busy = with(family("low"), "adult-and-child-services", "yes");
        told(&map(&busy, &list), "/family/needed")
    };
    assert_eq!(
        [1, 2, 3, 4].map(needed),
        [2, 3, 3, 3].map(|level| json!(level))
    );
}

#[test]
fn naming_a_core_stands_once_for_all_and_counts_as_a_step_of_each() {
    let mut many = family("high");
    many["services"] = json!("5+");
    let two = [answered("a", "core", 1), answered("b", "core", 1)];
    let outcome = outcome_of(&map(&many, &two));
    let core = json!([{ "id": "name-core", "because": "core" }]);
    assert_eq!(outcome["family"]["actions"], core);
    for one in outcome["relationships"].as_array().unwrap() {
        assert_eq!(one["actions"].as_array().unwrap().len(), 2, "{one}");
        assert!(!one["actions"].to_string().contains("name-core"));
    }
    let in_place = map(&many, &[answered("a", "core", 5)]);
    assert_eq!(told(&in_place, "/family/actions"), json!([]));
    let few = map(&family("high"), &two);
    assert_eq!(told(&few, "/family/actions"), json!([]));
}

#[test]
fn where_someone_may_be_in_danger_there_is_today_once_and_nothing_else() {
    let barriers = json!({ "stigma-or-culture": "yes" });
    let list = [
        and(answered("a", "core", 1), "barriers", barriers.clone()),
        and(answered("b", "ring", 0), "barriers", barriers),
    ];
    let mut danger = with(family("low"), "critical.danger-now", "yes");
    danger["services"] = json!("5+");
    let outcome = outcome_of(&map(&danger, &list));
    let ids: Vec<_> = outcome["family"]["actions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["id"])
        .collect();
    assert_eq!(
        ids,
        [
            "today.safety-steps",
            "today.call-other-service",
            "today.who-sees-the-child",
            "today.supervisor"
        ]
    );
    assert_eq!(outcome["family"]["review"], "tomorrow");
    assert_eq!(outcome["family"]["safety_first"], true);
    for one in outcome["relationships"].as_array().unwrap() {
        assert_eq!(one["actions"], json!([]));
    }
}

#[test]
fn the_earliest_review_stands_and_a_service_at_hand_brings_none() {
    let baby = with(family("high"), "infant", "yes");
    let review = |list: &[Value]| told(&map(&baby, list), "/family/review");
    let (near, far) = (answered("a", "core", 4), answered("b", "core", 2));
    assert_eq!(review(std::slice::from_ref(&near)), "6-weeks");
    assert_eq!(review(&[near.clone(), far]), "days");
    assert_eq!(review(&[near, answered("c", "ring", 0)]), "6-weeks");
    // With only services at hand, the review is the same as if nothing were placed.
    assert_eq!(review(&[answered("c", "ring", 5)]), "days");
}
