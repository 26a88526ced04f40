//! What the host is told: events, and the answers as far as it may have them.

use std::cell::RefCell;

use js_sys::{Array, Function, JSON, Object, Reflect};
use wasm_bindgen::prelude::*;

use super::session::Session;
use crate::app::State;
use crate::app::host::Settings;
use crate::content::faults::HostFault;
use crate::content::{Key, Words};
use crate::domain::assessment::Assessment;
use crate::domain::field::Audience;
use crate::domain::outcome::Outcome;

/// The events that a host is told.
pub trait HostEvents {
    /// The questionnaire is ready, with any faults in the host's settings.
    fn arrived(&self, settings: &Settings);

    /// The rater has moved to another page.
    fn progress(&self, state: &State);

    /// The outcome may have changed.
    fn outcome(&self, session: &Session);

    /// Everything was cleared. If the rater left, returns whether the listener has hidden the page and left
    /// it; false means that the host leads elsewhere by itself.
    fn cleared(&self, left: bool) -> bool;

    /// The rater wants to print what is shown. Returns whether the browser should print the page.
    fn print(&self) -> bool;
}

/// Tells nobody anything.
pub struct NoListener;

impl HostEvents for NoListener {
    fn arrived(&self, _: &Settings) {}

    fn progress(&self, _: &State) {}

    fn outcome(&self, _: &Session) {}

    fn cleared(&self, _: bool) -> bool {
        true
    }

    fn print(&self) -> bool {
        true
    }
}

/// The questionnaire's own page, which only needs to be left.
pub struct OwnPage {
    /// Hides the page and leaves it.
    pub leave: Function,
}

impl HostEvents for OwnPage {
    fn arrived(&self, _: &Settings) {}

    fn progress(&self, _: &State) {}

    fn outcome(&self, _: &Session) {}

    fn cleared(&self, left: bool) -> bool {
        if left {
            // The page's own function throws nothing.
            let _ = self.leave.call0(&JsValue::UNDEFINED);
        }
        true
    }

    fn print(&self) -> bool {
        true
    }
}

/// Calls the host's function with a name and a detail.
pub struct HostCallback {
    function: Function,
    told_outcome: RefCell<String>,
}

impl HostEvents for HostCallback {
    fn arrived(&self, settings: &Settings) {
        self.call("ready", &Object::new());
        if !settings.faults.is_empty() {
            let detail = Object::new();
            set(&detail, "faults", &list(&settings.faults));
            self.call("error", &detail);
        }
    }

    fn progress(&self, state: &State) {
        let step = state.position.step;
        let number = state.route.number(step);
        let detail = Object::new();
        set(&detail, "step", &step.id().into());
        set(
            &detail,
            "number",
            &number.map_or(JsValue::NULL, JsValue::from),
        );
        set(&detail, "of", &state.route.count().into());
        self.call("progress", &detail);
    }

    /// Tells each outcome once.
    fn outcome(&self, session: &Session) {
        let outcome = session.outcome();
        let written = to_json(&outcome);
        let is_news = self.told_outcome.replace(written.clone()) != written;
        if is_news && !outcome.is_null() {
            self.call("outcome", &outcome);
        }
    }

    fn cleared(&self, left: bool) -> bool {
        let detail = Object::new();
        set(&detail, "left", &left.into());
        self.call("cleared", &detail)
    }

    fn print(&self) -> bool {
        self.call("print", &Object::new())
    }
}

impl HostCallback {
    /// Takes a function of a name and a detail; if it is not a function, nobody is told.
    pub fn of(function: &JsValue) -> Box<dyn HostEvents> {
        match function.dyn_ref::<Function>() {
            Some(function) => Box::new(Self {
                function: function.clone(),
                told_outcome: RefCell::default(),
            }),
            None => Box::new(NoListener),
        }
    }

    /// Calls the host. A host that throws counts as one that returns nothing.
    fn call(&self, name: &str, detail: &JsValue) -> bool {
        let answer = self
            .function
            .call2(&JsValue::UNDEFINED, &name.into(), detail);
        answer.map_or(true, |answer| answer.as_bool() != Some(false))
    }
}

/// The outcome as the host may have it: whole, or without what it says about the family. Null if no answer
/// supports it.
pub fn outcome(state: &State, words: &Words) -> JsValue {
    if state.responses.assessment == Assessment::default() {
        return JsValue::NULL;
    }
    outcome_object(&state.outcome(), words, state.shares_family_with_host())
}

/// An outcome as a plain object.
pub fn outcome_object(outcome: &Outcome, words: &Words, with_family: bool) -> JsValue {
    to_object(&outcome.written(&words.get(Key::META_EDITION), with_family))
}

/// The assessment as the host may have it: whole, or without the family's part.
pub fn assessment(assessment: &Assessment, with_family: bool) -> JsValue {
    let host = if with_family {
        Audience::HostWithFamily
    } else {
        Audience::Host
    };
    to_object(&assessment.for_audience(host))
}

/// A value as JSON.
fn to_json(value: &JsValue) -> String {
    let text = JSON::stringify(value).ok();
    text.and_then(|text| text.as_string()).unwrap_or_default()
}

/// Converts a value of the rules to a plain object.
pub fn to_object(value: &impl serde::Serialize) -> JsValue {
    // The rules always serialise to JSON.
    let json = serde_json::to_string(value).unwrap_or_default();
    JSON::parse(&json).unwrap_or(JsValue::NULL)
}

/// Faults as plain objects.
pub fn list(faults: &[HostFault]) -> Array {
    let entry = |fault: &HostFault| {
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

/// Returns a property, or undefined if it cannot be read.
pub fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// Sets a property of an object made here, which cannot fail.
pub fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}
