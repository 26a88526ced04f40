//! What the module offers to JavaScript, called as JavaScript calls it.

use joint_effort::shell::{assess, mount};
use js_sys::{Array, Error, Function, JSON, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Document, Element};

fn document() -> Document {
    let window = web_sys::window().expect("a window");
    window.document().expect("a document")
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).expect("an object")
}

fn parsed(json: &str) -> JsValue {
    JSON::parse(json).expect("JSON")
}

/// Waits until the browser has drawn what was asked for.
async fn drawn() {
    let wait = Function::new_no_args(
        "return new Promise((done) => requestAnimationFrame(() => setTimeout(done)))",
    );
    let promise: Promise = wait.call0(&JsValue::NULL).expect("a call").unchecked_into();
    JsFuture::from(promise).await.expect("a frame");
}

fn empty_element() -> Element {
    let document = document();
    let root = document.create_element("div").expect("an element");
    let body = document.query_selector("body").ok().flatten();
    body.expect("a body").append_child(&root).expect("a place");
    root
}

#[wasm_bindgen_test]
async fn mounting_shows_the_start_in_place_of_what_was_there() {
    let root = empty_element();
    root.set_text_content(Some("loading"));
    mount(root.clone(), false);
    drawn().await;
    let main = root.query_selector("main[data-step=start]").ok().flatten();
    assert!(main.is_some(), "the start step is shown");
    assert!(
        !root
            .text_content()
            .unwrap_or_default()
            .starts_with("loading")
    );
    root.remove();
}

#[wasm_bindgen_test]
fn an_assessment_becomes_an_outcome() {
    let outcome = assess(&parsed(r#"{"format":"joint-effort/assessment@1"}"#)).expect("an outcome");
    assert_eq!(get(&outcome, "format"), "joint-effort/outcome@1");
    assert!(get(&outcome, "level").is_null());
}

#[wasm_bindgen_test]
fn what_is_refused_lists_its_faults() {
    let wrong = parsed(r#"{"format":"joint-effort/assessment@1","infant":7,"weather":1}"#);
    let error = assess(&wrong).expect_err("a refusal");
    assert!(error.is_instance_of::<Error>());
    let faults = Array::from(&get(&error, "faults"));
    assert_eq!(faults.length(), 2);
}

#[wasm_bindgen_test]
fn an_object_that_contains_itself_is_refused_too() {
    let wrong = parsed(r#"{"format":"joint-effort/assessment@1"}"#);
    let set = Reflect::set(&wrong, &"risk".into(), &wrong);
    assert_eq!(set, Ok(true));
    assert!(assess(&wrong).is_err());
}
