//! Each finding: the smallest map that has it, and the closest one that does not.

use joint_effort::domain::placement::LEAST_KNOWN;
use serde_json::{Value, json};

use super::given::{and, answered, family, map, picked, told, unplaced, with};

#[track_caller]
fn check_findings(map: &Value, expected: Value) {
    assert_eq!(told(map, "/findings"), expected, "{map}");
}

#[test]
fn close_work_without_a_core_is_found_from_level_four_on() {
    // Two services around a family: the complexity is simple.
    for (rating, place, expected) in [
        ("high", "ring", json!([{ "id": "no-core" }])),
        ("high", "unsure", json!([{ "id": "no-core" }])),
        ("high", "core", json!([])),
        ("very-high", "unsure", json!([{ "id": "no-core" }])),
        ("moderate", "ring", json!([])),
        ("low", "ring", json!([])),
    ] {
        check_findings(&map(&family(rating), &[answered("a", place, 5)]), expected);
    }
}

#[test]
fn more_than_three_are_too_many_for_a_core() {
    let core = ["a", "b", "c", "d"].map(|id| answered(id, "core", 5));
    check_findings(&map(&family("low"), &core[..3]), json!([]));
    check_findings(
        &map(&family("low"), &core),
        json!([{ "id": "too-many-core", "relationships": ["a", "b", "c", "d"] }]),
    );
    let mut others = core;
    others[1]["place"] = "unsure".into();
    check_findings(&map(&family("low"), &others), json!([]));
}

#[test]
fn two_services_need_a_lead_from_level_three_on() {
    let two = [answered("a", "core", 5), answered("b", "core", 5)];
    let led = |rating: &str, lead: Value| and(map(&family(rating), &two), "lead", lead);
    let found = json!([{ "id": "no-lead" }]);
    for lead in [json!("nobody"), json!("unknown"), json!(null)] {
        check_findings(&led("moderate", lead.clone()), found.clone());
        check_findings(&led("low", lead), json!([]));
    }
    for lead in ["own", "a", "b"] {
        check_findings(&led("moderate", json!(lead)), json!([]));
    }
    let alone = map(&family("moderate"), &two[..1]);
    check_findings(&and(alone, "lead", json!("nobody")), json!([]));
    let mut unsaid = map(&family("moderate"), &two);
    unsaid.as_object_mut().unwrap().remove("lead");
    check_findings(&unsaid, found);
}

#[test]
fn a_service_at_hand_that_leads_is_found() {
    for (place, expected) in [
        (
            "ring",
            json!([{ "id": "lead-in-ring", "relationships": ["b"] }]),
        ),
        ("core", json!([])),
        ("unsure", json!([])),
    ] {
        let two = [answered("a", "core", 5), answered("b", place, 5)];
        let led = and(map(&family("low"), &two), "lead", json!("b"));
        check_findings(&led, expected);
    }
    let two = [answered("a", "core", 5), answered("b", "ring", 5)];
    check_findings(&map(&family("low"), &two), json!([]));
}

#[test]
fn what_works_closely_and_has_no_level_is_found() {
    let of = |place: &str, known: usize| {
        let mut relationship = answered("a", place, 3);
        let answers = relationship["dimensions"].as_object_mut().unwrap();
        *answers = std::mem::take(answers).into_iter().take(known).collect();
        map(&family("low"), &[relationship])
    };
    let found = json!([{ "id": "not-placed", "relationships": ["a"] }]);
    for place in ["core", "unsure"] {
        check_findings(&of(place, LEAST_KNOWN - 1), found.clone());
        check_findings(&of(place, LEAST_KNOWN), json!([]));
    }
    check_findings(&of("ring", LEAST_KNOWN - 1), json!([]));
}

#[test]
fn a_core_that_is_placed_by_a_pick_alone_is_found() {
    let quick = |relationship: Value| map(&family("low"), &[relationship]);
    check_findings(
        &quick(picked("a", "core", 3)),
        json!([{ "id": "quick-core", "relationships": ["a"] }]),
    );
    check_findings(&quick(picked("a", "unsure", 3)), json!([]));
    check_findings(&quick(picked("a", "ring", 3)), json!([]));
    let both = and(answered("a", "core", 3), "quick", json!(3));
    check_findings(&quick(both), json!([]));
}

/// Builds a map with a serious worry about housing, and what each of three services works on: the worker's
/// own, one in the core, one at hand.
fn housing(own: Value, core: Value, ring: Value) -> Value {
    let worried = with(family("low"), "risk.housing-money", "serious");
    let relationships = [
        and(answered("a", "core", 5), "works-on", core),
        and(answered("b", "ring", 5), "works-on", ring),
    ];
    and(map(&worried, &relationships), "works-on", own)
}

#[test]
fn a_serious_worry_that_nobody_works_on_is_found_where_somebody_said_what_they_do() {
    let (unsaid, none, it) = (json!(null), json!([]), json!(["housing-money"]));
    let nobody = |certain: bool| json!([{ "id": "nobody-works-on", "risks": ["housing-money"], "certain": certain }]);
    check_findings(
        &housing(unsaid.clone(), unsaid.clone(), unsaid.clone()),
        json!([]),
    );
    check_findings(
        &housing(none.clone(), unsaid.clone(), unsaid.clone()),
        nobody(false),
    );
    check_findings(
        &housing(unsaid.clone(), none.clone(), none.clone()),
        nobody(false),
    );
    check_findings(
        &housing(none.clone(), none.clone(), none.clone()),
        nobody(true),
    );
    check_findings(&housing(it.clone(), none.clone(), none.clone()), json!([]));
    check_findings(&housing(none.clone(), it.clone(), none.clone()), json!([]));
    check_findings(
        &housing(json!(["isolation"]), none.clone(), none),
        nobody(true),
    );
}

#[test]
fn a_serious_worry_that_only_services_at_hand_work_on_is_found() {
    let (unsaid, none, it) = (json!(null), json!([]), json!(["housing-money"]));
    let ring = |certain: bool| json!([{ "id": "only-ring-works-on", "relationships": ["b"], "risks": ["housing-money"], "certain": certain }]);
    check_findings(&housing(none.clone(), none.clone(), it.clone()), ring(true));
    check_findings(
        &housing(unsaid.clone(), none.clone(), it.clone()),
        ring(false),
    );
    check_findings(&housing(none.clone(), unsaid, it.clone()), ring(false));
    check_findings(&housing(it.clone(), none.clone(), it.clone()), json!([]));
    check_findings(&housing(none.clone(), it.clone(), it.clone()), json!([]));
    // A service that may be in the core counts as in it.
    let mut maybe = housing(none.clone(), none, it);
    maybe["relationships"][1]["place"] = "unsure".into();
    check_findings(&maybe, json!([]));
}

#[test]
fn only_what_is_known_to_be_serious_counts() {
    for (answer, is_found) in [
        ("serious", true),
        ("some", false),
        ("unknown", false),
        ("none", false),
    ] {
        let mut map = housing(json!([]), json!([]), json!([]));
        map["family"]["risk"]["housing-money"] = answer.into();
        let found = told(&map, "/findings").to_string();
        assert_eq!(
            found.contains("nobody-works-on"),
            is_found,
            "{answer}: {found}"
        );
    }
}

#[test]
fn findings_stand_in_the_order_of_the_rules_and_each_once() {
    let worried = with(family("high"), "risk.isolation", "serious");
    let worried = with(worried, "risk.housing-money", "serious");
    let ring = and(picked("r", "ring", 2), "works-on", json!(["isolation"]));
    let apart = map(&worried, &[ring.clone(), unplaced("u", "unsure")]);
    let ids = |map: &Value| -> Vec<String> {
        let found = told(map, "/findings");
        let each = found.as_array().unwrap().iter();
        each.map(|one| one["id"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        ids(&and(apart.clone(), "lead", json!("r"))),
        [
            "no-core",
            "lead-in-ring",
            "not-placed",
            "nobody-works-on",
            "only-ring-works-on"
        ]
    );
    assert_eq!(
        ids(&and(apart, "lead", json!("nobody")))[..2],
        ["no-core", "no-lead"]
    );
    let mut many: Vec<_> = ["a", "b", "c", "d"].map(|id| picked(id, "core", 2)).into();
    many.extend([unplaced("e", "core"), ring]);
    assert_eq!(
        ids(&and(map(&worried, &many), "lead", json!(null))),
        [
            "too-many-core",
            "no-lead",
            "not-placed",
            "quick-core",
            "nobody-works-on",
            "only-ring-works-on"
        ]
    );
}
