//! Whatever JavaScript passes is read, or refused by its path; nothing breaks or hangs.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::javascript::{assessment, check_refused, faults, outcome};

/// Checks that a value in place of an answer is refused under JavaScript's name for it.
#[track_caller]
fn check_infant(written: &str, kind: &str, found: &str) {
    let expression = assessment(&format!("infant: {written}"));
    check_refused(&expression, &[[kind, "infant", found]]);
}

#[wasm_bindgen_test]
fn what_json_does_not_have_is_refused_by_its_name() {
    check_infant("3n", "wrong-type", "bigint");
    check_infant("Symbol('yes')", "wrong-type", "symbol");
    check_infant("() => 'yes'", "wrong-type", "function");
    check_infant("class {}", "wrong-type", "function");
    check_infant("new Date()", "wrong-type", "object");
    check_infant("new Map([['a', 1]])", "wrong-type", "object");
    check_infant("new String('yes')", "wrong-type", "object");
    check_infant("/yes/", "wrong-type", "object");
    check_infant("Promise.resolve('yes')", "wrong-type", "object");
    check_infant("new (class Answer { yes = 1 })()", "wrong-type", "object");
    check_infant("{}", "wrong-type", "{…}");
    check_infant("[,, 'yes']", "wrong-type", "[…]");
    check_infant("true", "wrong-type", "true");
    check_infant("NaN", "wrong-type", "NaN");
    check_infant("'\\ud800'", "wrong-value", "\"\u{fffd}\"");
    check_infant("'\\u0000'", "wrong-value", "\"\\u{0}\"");
    let long = format!("\"{}…\"", "x".repeat(60));
    check_infant("'x'.repeat(1e6)", "wrong-value", &long);
}

#[wasm_bindgen_test]
fn a_number_is_an_answer_only_where_it_is_whole_and_small() {
    let refused = |written: &str, found: &str| {
        let expression = assessment(&format!("dimensions: {{ roles: {written} }}"));
        check_refused(&expression, &[["wrong-value", "dimensions.roles", found]]);
    };
    refused("NaN", "NaN");
    refused("Infinity", "Infinity");
    refused("-Infinity", "-Infinity");
    refused("2.5", "2.5");
    refused("-1", "-1");
    refused("6", "6");
    refused("1e21", "1e+21");
    refused("2 ** 53", "9007199254740992");
    let of = |written: &str| outcome(&assessment(&format!("dimensions: {{ roles: {written} }}")));
    assert_eq!(of("-0"), of("0"), "zero has one meaning");
    assert_eq!(of("3.0"), of("3"));
    assert_ne!(of("0"), of("undefined"), "nothing is not zero");
}

#[wasm_bindgen_test]
fn no_assessment_at_all_is_refused_as_a_whole() {
    for (written, found) in [
        ("undefined", "undefined"),
        ("null", "null"),
        ("7", "7"),
        ("'text'", "\"text\""),
        ("[]", "[…]"),
        ("() => 1", "function"),
        ("1n", "bigint"),
        ("new Date()", "object"),
        ("globalThis", "object"),
        ("document", "object"),
    ] {
        check_refused(written, &[["wrong-type", "", found]]);
    }
    check_refused("{}", &[["missing", "format", ""]]);
}

#[wasm_bindgen_test]
fn only_own_names_count_and_those_that_are_texts() {
    let empty = outcome(&assessment(""));
    for same in [
        // JSON leaves out undefined values, and properties named by symbols.
        "infant: undefined, weather: undefined, risk: { violence: undefined }",
        "[Symbol('infant')]: 'yes', [Symbol.iterator]: null, [Symbol.toPrimitive]: 1",
        "__proto__: null",
    ] {
        assert_eq!(outcome(&assessment(same)), empty, "{same}");
    }
    let written =
        r#"JSON.parse('{"format":"joint-effort/assessment@1","__proto__":{"infant":7}}')"#;
    check_refused(written, &[["unknown-key", "__proto__", "{…}"]]);
    let inherited = assessment("__proto__: { infant: 'yes' }");
    check_refused(&inherited, &[["wrong-type", "", "object"]]);
    let names = assessment("constructor: 1, toString: 2, length: 3, '': 4, 'a.b': 5, 'a\\nb': 6");
    check_refused(
        &names,
        &[
            ["unknown-key", "constructor", "1"],
            ["unknown-key", "toString", "2"],
            ["unknown-key", "length", "3"],
            ["unknown-key", "", "4"],
            ["unknown-key", "a.b", "5"],
            ["unknown-key", "a\\u{a}b", "6"],
        ],
    );
    let hidden = "Object.defineProperty({ format: 'joint-effort/assessment@1' }, 'weather', \
        { value: 1, enumerable: false })";
    check_refused(hidden, &[["unknown-key", "weather", "1"]]);
}

#[wasm_bindgen_test]
fn objects_that_are_plain_in_another_way_are_read() {
    let plain = outcome(&assessment("infant: 'yes'"));
    let json = r#"'{"format":"joint-effort/assessment@1","infant":"yes"}'"#;
    for same in [
        format!("JSON.parse({json})"),
        format!("Object.freeze(JSON.parse({json}))"),
        format!("Object.assign(Object.create(null), JSON.parse({json}))"),
        format!("new Proxy(JSON.parse({json}), {{}})"),
        String::from("{ format: 'joint-effort/assessment@1', get infant() { return 'yes' } }"),
        // From another page, whose plain objects are not instances of this one's `Object`.
        format!(
            "(() => {{ const frame = document.body.appendChild(document.createElement('iframe'));
               const read = frame.contentWindow.JSON.parse({json}); frame.remove(); return read; }})()"
        ),
    ] {
        assert_eq!(outcome(&same), plain, "{same}");
    }
}

#[wasm_bindgen_test]
fn what_throws_while_it_is_read_is_named_by_its_path_with_the_reason() {
    let throwing = |thrown: &str| assessment(&format!("get infant() {{ throw {thrown} }}"));
    let message = "{ get message() { throw 1 } }";
    for (thrown, found) in [
        ("new Error('out of reach')", "out of reach"),
        ("'out of reach'", "out of reach"),
        ("null", "object"),
        ("undefined", "undefined"),
        ("Symbol('no')", "symbol"),
        (message, "object"),
        ("new Proxy({}, { get() { throw 1 } })", "object"),
    ] {
        check_refused(&throwing(thrown), &[["unreadable", "infant", found]]);
    }
    let several = assessment(
        "get risk() { throw new Error('one') }, dimensions: { get roles() { throw 'two' } }, \
         infant: 7, get weather() { throw 'three' }",
    );
    check_refused(
        &several,
        &[
            ["unreadable", "risk", "one"],
            ["unreadable", "dimensions.roles", "two"],
            ["wrong-type", "infant", "7"],
            ["unknown-key", "weather", "three"],
        ],
    );
    let format = "{ get format() { throw 'four' } }";
    check_refused(format, &[["unreadable", "format", "four"]]);
}

#[wasm_bindgen_test]
fn a_proxy_that_refuses_to_be_asked_is_unreadable() {
    let refusing = |target: &str, trap: &str| {
        format!("new Proxy({target}, {{ {trap}() {{ throw new Error('shut') }} }})")
    };
    for (target, trap) in [("{}", "getPrototypeOf"), ("{}", "ownKeys"), ("[]", "get")] {
        let proxy = refusing(target, trap);
        check_refused(&proxy, &[["unreadable", "", "shut"]]);
        let section = assessment(&format!("risk: {proxy}"));
        check_refused(&section, &[["unreadable", "risk", "shut"]]);
    }
    let section = assessment(&format!(
        "risk: {}",
        refusing("{ violence: 'some' }", "get")
    ));
    check_refused(&section, &[["unreadable", "risk.violence", "shut"]]);
    // A list is only asked for its length and its items.
    check_refused(
        &refusing("[]", "getPrototypeOf"),
        &[["wrong-type", "", "[…]"]],
    );
    check_refused(&refusing("['x']", "ownKeys"), &[["wrong-type", "", "[…]"]]);
}

#[wasm_bindgen_test]
fn a_proxy_that_was_revoked_is_unreadable() {
    let revoked = |target: &str| {
        format!(
            "(() => {{ const {{ proxy, revoke }} = Proxy.revocable({target}, {{}});
               revoke(); return proxy }})()"
        )
    };
    for target in ["{}", "[]"] {
        let kinds = |expression: &str| -> Vec<[String; 2]> {
            let told = faults(expression)
                .into_iter()
                .map(|[kind, path, _]| [kind, path]);
            told.collect()
        };
        let hidden = format!(
            "new Proxy({}, {{ getPrototypeOf() {{ return null }} }})",
            revoked(target)
        );
        for proxy in [revoked(target), hidden] {
            assert_eq!(kinds(&proxy), [["unreadable", ""]]);
            let section = assessment(&format!("risk: {proxy}"));
            assert_eq!(kinds(&section), [["unreadable", "risk"]]);
        }
    }
}

#[wasm_bindgen_test]
fn each_value_is_asked_for_once() {
    let counted = "(() => { let asked = 0; return { format: 'joint-effort/assessment@1', \
        get infant() { asked += 1; return asked === 1 ? 'yes' : 7 } } })()";
    outcome(counted);
}
