//! `assess`, called as JavaScript calls it.

use joint_effort::domain::reading::{Tree, tree_from_json};
use joint_effort::shell::{assess, tree};
use js_sys::JSON;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::javascript::{assessment, check_refused, get, text, value};

const GOLDEN: &str = include_str!("../golden/outcomes.jsonl");

/// How many of the golden outcomes are tested here; the rules themselves are tested with all of them.
const TRIED: usize = 200;

#[wasm_bindgen_test]
fn golden_assessments_become_golden_outcomes() {
    let mut tried = 0;
    for line in GOLDEN.lines().skip(1).take(TRIED) {
        let golden = JSON::parse(line).expect("JSON");
        let outcome = assess(&get(&golden, "assessment")).expect("an outcome");
        let expected = get(&golden, "outcome");
        let edition = get(&outcome, "edition");
        js_sys::Reflect::set(&expected, &"edition".into(), &edition).expect("an object");
        let written = |value| String::from(JSON::stringify(value).expect("JSON"));
        assert_eq!(written(&outcome), written(&expected), "{line}");
        tried += 1;
    }
    assert_eq!(tried, TRIED);
}

/// The browser's reading of a document is the same as the program's own.
#[wasm_bindgen_test]
fn both_ways_of_reading_json_give_the_same_tree() {
    for json in [
        "null",
        "[true,false,null,0,-1,2.5,\"text\",[],{}]",
        r#"{"a":{"b":{"c":[1,[2,[3]]]}},"":"","__proto__":1,"é":"日本 🙂"}"#,
        GOLDEN.lines().nth(1).expect("a line"),
    ] {
        assert_eq!(tree::of_json(json), tree_from_json(json).ok(), "{json}");
    }
    for broken in ["", "{", "[1,]", "undefined", "{\"a\":1}}", "'a'"] {
        assert_eq!(tree::of_json(broken), None, "{broken}");
        assert!(tree_from_json(broken).is_err());
    }
}

#[wasm_bindgen_test]
fn each_kind_of_value_has_its_tree() {
    for (expression, expected) in [
        ("null", Tree::Null),
        ("true", Tree::Bool(true)),
        ("-0", Tree::Whole(0)),
        ("5", Tree::Whole(5)),
        ("-(2 ** 53)", Tree::Whole(-9_007_199_254_740_992)),
        ("2 ** 54", Tree::Fraction("18014398509481984".to_owned())),
        ("0.5", Tree::Fraction("0.5".to_owned())),
        ("'text'", Tree::Text("text".to_owned())),
        ("undefined", Tree::Foreign("undefined".to_owned())),
        (
            "[,1]",
            Tree::List(vec![Tree::Foreign("undefined".to_owned()), Tree::Whole(1)]),
        ),
        (
            "{ b: 1, a: undefined, 2: [] }",
            Tree::Map(vec![
                ("2".to_owned(), Tree::List(Vec::new())),
                ("b".to_owned(), Tree::Whole(1)),
            ]),
        ),
    ] {
        assert_eq!(tree::of(&value(expression)), expected, "{expression}");
    }
}

#[wasm_bindgen_test]
fn every_fault_is_listed_at_once_with_what_is_allowed() {
    let wrong = assessment("infant: 7, weather: 1, risk: { violence: 'lots' }, services: '6'");
    check_refused(
        &wrong,
        &[
            ["wrong-type", "infant", "7"],
            ["unknown-key", "weather", "1"],
            ["wrong-value", "risk.violence", "\"lots\""],
            ["wrong-value", "services", "\"6\""],
        ],
    );
    let error = assess(&value(&wrong)).expect_err("a refusal");
    let violence = js_sys::Array::from(&get(&error, "faults")).get(2);
    let allowed = js_sys::Array::from(&get(&violence, "allowed")).join(" ");
    assert_eq!(allowed, "none some serious unknown");
    assert_eq!(text(&error, "message").lines().count(), 1 + 4);
}
