//! The outcome of a comparison as a whole.

use serde_json::{Value, json};

use super::given::{comparison, of, told, view};

#[track_caller]
fn check(given: &Value, expected: Value) {
    for (pointer, value) in expected.as_object().unwrap() {
        assert_eq!(told(given, pointer), *value, "{pointer}: {given}");
    }
}

#[test]
fn of_several_raters_a_few_words_tell_how_far_they_agree() {
    for (answers, deviation, agreement) in [
        (&["??????????"][..], json!(null), json!(null)),
        (&["2222222222"], json!(null), json!(null)),
        (&["2?????????", "?2????????"], json!(null), json!(null)),
        (&["2222222222", "2222222222"], json!(0), json!("close")),
        (&["2222222222", "3333333333"], json!(50), json!("close")),
        (&["2222222222", "4333333333"], json!(55), json!("some")),
        (&["2222222222", "4444444444"], json!(100), json!("some")),
        (&["2222222222", "4444444445"], json!(105), json!("wide")),
        // An answer that only one of them knows is not counted.
        (&["22222?????", "333332????"], json!(50), json!("close")),
    ] {
        check(
            &of(answers),
            json!({ "/deviation": deviation, "/agreement": agreement }),
        );
    }
}

#[test]
fn the_joint_view_is_the_lower_middle_where_half_of_the_views_know_it() {
    let given = of(&["1232?55555", "3?42?55555", "4?????0555"]);
    let joint = told(&given, "/joint/dimensions");
    let first: Vec<_> = ["lasting-relationship", "agreements", "shared-goals"]
        .map(|id| joint[id].clone())
        .into();
    assert_eq!(first, [json!(3), json!("unknown"), json!(3)]);
    assert_eq!(joint["joint-planning"], json!("unknown"));
    check(
        &given,
        json!({ "/joint/level": 3, "/joint/level_name": "coordination", "/joint/range": [3, 3] }),
    );
}

#[test]
fn nothing_is_placed_where_too_little_is_known_together() {
    let given = of(&["22222?????", "?????22222", "??????????"]);
    check(
        &given,
        json!({
            "/joint/level": null, "/joint/level_name": null, "/joint/confidence": "not-sure",
            "/joint/range": [0, 5], "/joint/holding_back": [],
        }),
    );
}

#[test]
fn the_dimensions_apart_come_first_and_the_largest_spread_before_all() {
    let given = of(&["0000000000", "23123112?5", "0000000???"]);
    let expected = json!([
        "family-voice",
        "agreements",
        "joint-planning",
        "lasting-relationship",
        "shared-resources",
        "decisions",
        "joint-action"
    ]);
    check(&given, json!({ "/talk_about": expected }));
}

#[test]
fn the_agenda_is_the_first_three_and_then_the_gate_of_the_next_level() {
    // Both answer 2 for joint planning and roles, which keeps them from coordination.
    let low = "3333223333";
    for (other, agenda) in [
        (
            "3333223333",
            json!([["joint-planning", "gate"], ["roles", "gate"]]),
        ),
        (
            "5335223553",
            json!([
                ["lasting-relationship", "apart"],
                ["shared-resources", "apart"],
                ["decisions", "apart"],
                ["joint-planning", "gate"],
                ["roles", "gate"]
            ]),
        ),
        // Each dimension appears once, with all its reasons.
        (
            "333322333?",
            json!([
                ["family-voice", "known-to-some"],
                ["joint-planning", "gate"],
                ["roles", "gate"]
            ]),
        ),
        (
            "3333523333",
            json!([["joint-planning", "apart", "gate"], ["roles", "gate"]]),
        ),
    ] {
        let told = told(&of(&[low, other]), "/agenda");
        let topics = told.as_array().unwrap().iter().map(|topic| {
            let because = topic["because"].as_array().unwrap();
            [&[topic["id"].clone()], because.as_slice()].concat()
        });
        assert_eq!(json!(topics.collect::<Vec<_>>()), agenda, "{other}");
    }
}

#[test]
fn a_familys_voice_holds_nothing_back_and_may_be_talked_about() {
    let given = of(&["4444444440", "4444444444"]);
    check(
        &given,
        json!({
            "/joint/level": 4, "/joint/dimensions/family-voice": 0, "/joint/holding_back": [],
            "/talk_about": ["family-voice"],
        }),
    );
}

#[test]
fn views_are_one_sided_where_all_of_them_say_so() {
    for (sides, expected) in [
        (&[Some("own")][..], true),
        (&[None], false),
        (&[Some("own"), Some("own"), Some("own")], true),
        (&[Some("other"), Some("other")], true),
        (&[Some("own"), Some("other")], false),
        (&[Some("own"), None], false),
        (&[None, Some("own")], false),
        (&[None, None], false),
    ] {
        let views = sides.iter().map(|side| {
            let mut view = view("2222222222");
            view["side"] = json!(side);
            view
        });
        let given = comparison(&views.collect::<Vec<_>>());
        check(&given, json!({ "/one_sided": expected }));
    }
}

#[test]
fn different_words_are_counted_and_left_as_they_are() {
    let words = [
        json!("partnership"),
        json!("networking"),
        json!("partnership"),
        json!("no-word"),
        json!("unknown"),
        json!(null),
    ];
    let views = words.map(|word| json!({ "claimed": word, "dimensions": {} }));
    check(
        &comparison(&views),
        json!({
            "/views": 6,
            "/claims": {
                "networking": 1, "cooperation": 0, "coordination": 0, "collaboration": 0,
                "partnership": 2, "no-word": 1, "unknown": 1,
            },
        }),
    );
}
