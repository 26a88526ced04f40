//! What the built module offers to JavaScript.

use js_sys::{Array, Error, JSON, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::questionnaire::{Properties, Questionnaire};
use super::tree;
use crate::content::{Key, Ui, Words, faults};
use crate::domain::outcome::Outcome;
use crate::domain::reading::{self, Fault};

/// Works out the outcome of an assessment, both as plain objects in the shapes of the published
/// formats. It needs no page.
///
/// # Errors
/// An `Error` whose `faults` lists every fault: `kind`, `path`, `found`, `allowed` and `message`.
#[wasm_bindgen]
pub fn assess(assessment: &JsValue) -> Result<JsValue, JsValue> {
    let words = Words::english();
    let tree = tree::of(assessment);
    let assessment = reading::assessment(&tree).map_err(|faults| error(&words, &faults))?;
    let outcome = Outcome::of(&assessment);
    let edition = words.get(Key::EDITION);
    let json = serde_json::to_string(&outcome.written(&edition)).unwrap_or_default();
    JSON::parse(&json)
}

fn error(words: &Words, found: &[Fault]) -> JsValue {
    let list = Array::new();
    let count = found.len().to_string();
    let mut message = words.fill(Ui::FaultCount, &[("count", &count)]).to_string();
    for fault in found {
        let sentence = faults::sentence(words, fault);
        message.push('\n');
        message.push_str(&sentence);
        let allowed: Array = fault
            .allowed
            .iter()
            .map(|id| JsValue::from_str(id))
            .collect();
        let entry = Object::new();
        set(&entry, "kind", &fault.kind.id().into());
        set(&entry, "path", &fault.path.as_str().into());
        set(&entry, "found", &fault.found.as_str().into());
        set(&entry, "allowed", &allowed);
        set(&entry, "message", &sentence.as_str().into());
        list.push(&entry);
    }
    let error = Error::new(&message);
    set(&error, "faults", &list);
    error.into()
}

/// Sets a property of an object made here: nothing can refuse it.
fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}

/// Shows the questionnaire in an element, in place of what is there. Of the options, `started` tells
/// that Start was pressed before the program had arrived.
#[wasm_bindgen]
pub fn mount(root: Element, options: &JsValue) {
    let started = Reflect::get(options, &"started".into()).is_ok_and(|value| value.is_truthy());
    yew::Renderer::<Questionnaire>::with_root_and_props(root.clone(), Properties { root, started })
        .render();
}
