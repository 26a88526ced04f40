//! JavaScript values for the tests, written in JavaScript.

use joint_effort::shell::assess;
use js_sys::{Array, Error, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The value of an expression.
#[track_caller]
pub fn value(expression: &str) -> JsValue {
    js_sys::eval(&format!("({expression})")).unwrap_or_else(|why| panic!("{expression}: {why:?}"))
}

/// An assessment with more in it, such as `"infant: 7"`.
pub fn assessment(more: &str) -> String {
    format!("{{ format: 'joint-effort/assessment@1', {more} }}")
}

/// A property of an object.
#[track_caller]
pub fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).expect("an object")
}

#[track_caller]
pub fn text(object: &JsValue, name: &str) -> String {
    get(object, name).as_string().expect("a text")
}

/// The result of `assess`, as JSON.
#[track_caller]
pub fn outcome(expression: &str) -> String {
    match assess(&value(expression)) {
        Ok(outcome) => String::from(JSON::stringify(&outcome).expect("JSON")),
        Err(error) => panic!("{expression}: {}", text(&error, "message")),
    }
}

/// The faults for which `assess` refuses a value: kind, path and what was found.
#[track_caller]
pub fn faults(expression: &str) -> Vec<[String; 3]> {
    let error = assess(&value(expression)).expect_err(expression);
    assert!(error.is_instance_of::<Error>(), "{expression}");
    let message = text(&error, "message");
    let mut lines = message.lines().skip(1);
    let faults = Array::from(&get(&error, "faults"))
        .into_iter()
        .map(|fault| {
            assert!(Array::is_array(&get(&fault, "allowed")));
            assert_eq!(lines.next(), Some(text(&fault, "message").as_str()));
            ["kind", "path", "found"].map(|name| text(&fault, name))
        });
    let faults = faults.collect();
    assert_eq!(
        lines.next(),
        None,
        "the message tells every fault, and no more"
    );
    faults
}

/// Checks that `assess` refuses a value for exactly these faults.
#[track_caller]
pub fn check_refused(expression: &str, expected: &[[&str; 3]]) {
    assert_eq!(faults(expression), expected, "{expression}");
}
