//! What the host is told: events, and the answers as far as it may have them.

use js_sys::{Array, Function, JSON, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::app::State;
use crate::content::faults::Told;
use crate::content::{Key, Words};
use crate::domain::assessment::Assessment;
use crate::domain::dimension::Dimension;
use crate::domain::outcome::Outcome;
use crate::domain::vocabulary::Vocabulary;

/// What of an outcome says nothing about the family.
const OF_THE_RELATIONSHIP: [&str; 12] = [
    "format",
    "level",
    "level_name",
    "range",
    "confidence",
    "claimed",
    "rhetoric_gap",
    "holding_back",
    "ahead",
    "definitions",
    FIND_OUT,
    "edition",
];
/// The list that names dimensions and risks alike.
const FIND_OUT: &str = "find_out";
/// What of an assessment says nothing about the family.
const ASKED_OF_THE_RELATIONSHIP: [&str; 3] = ["format", "claimed", "dimensions"];

/// Calls the host's function, where it has given one.
pub struct Tell(Option<Function>);

impl Tell {
    /// Takes a function of a name and a detail; anything else hears nothing.
    pub fn new(function: &JsValue) -> Self {
        Self(function.dyn_ref().cloned())
    }

    /// Whether anybody listens.
    pub fn is_heard(&self) -> bool {
        self.0.is_some()
    }

    /// The questionnaire is there.
    pub fn ready(&self) {
        self.tell("ready", &Object::new());
    }

    /// The rater has come to another page.
    pub fn progress(&self, state: &State) {
        let step = state.position.step;
        let number = state.way.number(step);
        let detail = Object::new();
        set(&detail, "step", &step.id().into());
        set(
            &detail,
            "number",
            &number.map_or(JsValue::NULL, JsValue::from),
        );
        set(&detail, "of", &state.way.count().into());
        self.tell("progress", &detail);
    }

    /// The outcome is another one.
    pub fn outcome(&self, outcome: &JsValue) {
        self.tell("outcome", outcome);
    }

    /// Everything was cleared. Tells whether to go on and leave the page, where that was asked for.
    pub fn cleared(&self, left: bool) -> bool {
        let detail = Object::new();
        set(&detail, "left", &left.into());
        self.tell("cleared", &detail)
    }

    /// The rater wants to print. Tells whether the browser is to print the page.
    pub fn print(&self) -> bool {
        self.tell("print", &Object::new())
    }

    /// What was wrong with the host's wishes.
    pub fn faults(&self, faults: &[Told]) {
        let detail = Object::new();
        set(&detail, "faults", &list(faults));
        self.tell("error", &detail);
    }

    /// A host that throws is treated as one that says nothing.
    fn tell(&self, name: &str, detail: &JsValue) -> bool {
        let Some(function) = &self.0 else {
            return true;
        };
        let answer = function.call2(&JsValue::UNDEFINED, &name.into(), detail);
        answer.map_or(true, |answer| answer.as_bool() != Some(false))
    }
}

/// Whether there is no answer that an outcome could rest on.
pub fn is_blank(assessment: &Assessment) -> bool {
    *assessment == Assessment::default()
}

/// The outcome as the host may have it: whole, or without what it says about the family.
pub fn outcome(assessment: &Assessment, words: &Words, with_family: bool) -> JsValue {
    let edition = words.get(Key::EDITION);
    let whole = parsed(&Outcome::of(assessment).written(&edition));
    if with_family {
        return whole;
    }
    let told = only(&whole, &OF_THE_RELATIONSHIP);
    let list: Array = get(&whole, FIND_OUT).dyn_into().unwrap_or_default();
    let of_dimension = |id: &JsValue| {
        let id = id.as_string();
        id.is_some_and(|id| Dimension::from_id(&id).is_some())
    };
    let find_out: Array = list.iter().filter(of_dimension).collect();
    set(&told, FIND_OUT, &find_out);
    told
}

/// The assessment as the host may have it: whole, or without the family's part.
pub fn assessment(assessment: &Assessment, with_family: bool) -> JsValue {
    let whole = parsed(assessment);
    if with_family {
        return whole;
    }
    only(&whole, &ASKED_OF_THE_RELATIONSHIP)
}

/// A value as JSON.
pub fn written(value: &JsValue) -> String {
    let text = JSON::stringify(value).ok();
    text.and_then(|text| text.as_string()).unwrap_or_default()
}

fn parsed(value: &impl serde::Serialize) -> JsValue {
    // What the rules give is always JSON.
    let json = serde_json::to_string(value).unwrap_or_default();
    JSON::parse(&json).unwrap_or(JsValue::NULL)
}

fn only(whole: &JsValue, names: &[&str]) -> JsValue {
    let part = Object::new();
    for name in names {
        let value = get(whole, name);
        if !value.is_undefined() {
            set(&part, name, &value);
        }
    }
    part.into()
}

/// Faults as plain objects.
pub fn list(faults: &[Told]) -> Array {
    let entry = |fault: &Told| {
        let allowed: Array = fault
            .allowed
            .iter()
            .map(|id| JsValue::from_str(id))
            .collect();
        let entry = Object::new();
        set(&entry, "kind", &fault.kind.into());
        set(&entry, "path", &fault.path.as_str().into());
        set(&entry, "found", &fault.found.as_str().into());
        set(&entry, "allowed", &allowed);
        set(&entry, "message", &fault.message.as_str().into());
        JsValue::from(entry)
    };
    faults.iter().map(entry).collect()
}

/// A property; undefined where it cannot be read.
pub fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// Sets a property of an object made here: nothing can refuse it.
pub fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}
