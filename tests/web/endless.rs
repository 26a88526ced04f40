//! Endless or nearly endless values are refused before they take all time or memory.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::javascript::{assessment, check_refused, faults};

#[wasm_bindgen_test]
fn what_contains_itself_ends() {
    let tied = |tie: &str| {
        format!(
            "(() => {{ const whole = {}; {tie}; return whole }})()",
            assessment("")
        )
    };
    check_refused(
        &tied("whole.infant = whole"),
        &[["wrong-type", "infant", "{…}"]],
    );
    check_refused(
        &tied("whole.risk = whole"),
        &[
            [
                "unknown-key",
                "risk.format",
                "\"joint-effort/assessment@1\"",
            ],
            ["unknown-key", "risk.risk", "{…}"],
        ],
    );
    check_refused(
        &tied("const list = []; list.push(list, list); whole.infant = list"),
        &[["wrong-type", "infant", "[…]"]],
    );
    // Following every path would visit 300 to the power of 6.
    let wide = tied("for (let i = 0; i < 300; i += 1) whole[`again${i}`] = whole");
    assert_eq!(faults(&wide).len(), 300);
    let lists = tied(
        "let list = []; for (let i = 0; i < 8; i += 1) list = Array(500).fill(list); whole.infant = list",
    );
    check_refused(&lists, &[["wrong-type", "infant", "[…]"]]);
}

#[wasm_bindgen_test]
fn a_list_is_only_as_long_as_is_worth_reading() {
    for list in [
        "new Array(4294967295)",
        "new Proxy([], { get: (list, name) => name === 'length' ? 4e9 : list[name] })",
        "new Proxy([], { get: (list, name) => name === 'length' ? 1e308 : list[name] })",
        "new Proxy([], { get: (list, name) => name === 'length' ? -1 : list[name] })",
        "new Proxy([], { get: (list, name) => name === 'length' ? NaN : list[name] })",
        "new Proxy([], { get: (list, name) => name === 'length' ? 'many' : list[name] })",
        "new Proxy([], { get: (list, name) => name === 'length' ? 4294967297 : list[name] })",
    ] {
        let infant = assessment(&format!("infant: {list}"));
        check_refused(&infant, &[["wrong-type", "infant", "[…]"]]);
        check_refused(list, &[["wrong-type", "", "[…]"]]);
    }
}

#[wasm_bindgen_test]
fn a_hundred_thousand_unknown_names_are_all_named_and_more_are_refused_as_a_whole() {
    let with_names = |count: u32| {
        format!(
            "Object.assign({}, Object.fromEntries(Array.from({{ length: {count} }}, (_, i) => [`n${{i}}`, i])))",
            assessment("")
        )
    };
    let found = faults(&with_names(100_000));
    assert_eq!(found.len(), 100_000);
    for (number, fault) in found.iter().enumerate() {
        assert_eq!(
            *fault,
            [
                "unknown-key".to_owned(),
                format!("n{number}"),
                number.to_string()
            ]
        );
    }
    let found = faults(&with_names(1_000_000));
    assert_eq!(found, [["wrong-type", "", "{…} × 1000001"]]);
}
