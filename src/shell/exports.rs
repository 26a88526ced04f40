//! The functions that the built module exports to JavaScript.

use std::rc::Rc;

use js_sys::Error;
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::AppHandle;

use super::host_events::{self, set};
use super::program::Program;
use super::questionnaire::{self, Message, Questionnaire};
use super::session::Session;
use super::{mount_options, tree};
use crate::app::Action;
use crate::content::Key;
use crate::content::{Ui, Words, faults, phrasing};
use crate::domain::assessment::Assessment;
use crate::domain::outcome::Outcome;
use crate::domain::reading::{self, Fault};
use crate::domain::{comparison, map};

/// Works out the outcome of an assessment. Both are plain objects in the shapes of the published formats. It
/// needs no page.
///
/// # Errors
/// An `Error` whose `faults` lists every fault: `kind`, `path`, `found`, `allowed` and `message`.
pub fn assess(assessment: &JsValue) -> Result<JsValue, JsValue> {
    Ok(host_events::outcome_object(
        &Outcome::of(&read(assessment)?),
        &Words::english(),
        true,
    ))
}

/// Works out the outcome of a map, as [`assess`] does for one assessment. The program that a page begins with
/// does not need it.
///
/// # Errors
/// As [`assess`].
pub fn map(map: &JsValue) -> Result<JsValue, JsValue> {
    let read = map::reading::map(&tree::of(map)).map_err(|faults| error(&faults))?;
    let edition = Words::english().get(Key::META_EDITION);
    Ok(host_events::to_object(
        &map::MapOutcome::of(&read).written(&edition),
    ))
}

/// Works out the outcome of several views of one relationship, as [`map`] does for a map.
///
/// # Errors
/// As [`assess`].
pub fn compare(comparison: &JsValue) -> Result<JsValue, JsValue> {
    let read = comparison::reading::comparison(&tree::of(comparison));
    let read = read.map_err(|faults| error(&faults))?;
    let edition = Words::english().get(Key::META_EDITION);
    let outcome = comparison::ComparisonOutcome::of(&read);
    Ok(host_events::to_object(&outcome.written(&edition)))
}

fn read(assessment: &JsValue) -> Result<Assessment, JsValue> {
    reading::assessment(&tree::of(assessment)).map_err(|faults| error(&faults))
}

fn error(found: &[Fault]) -> JsValue {
    let words = Words::english();
    let count = found.len().to_string();
    let told: Vec<_> = found.iter().map(|f| faults::for_host(&words, f)).collect();
    let mut message = words.fill(Ui::FaultCount, &[("count", &count)]).to_string();
    for fault in &told {
        message.push('\n');
        message.push_str(&fault.message);
    }
    let error = Error::new(&message);
    set(&error, "faults", &host_events::list(&told));
    error.into()
}

/// Shows the questionnaire in an element, replacing its content.
///
/// `settings` is a plain object: the host's settings, by the names of [`crate::app::host::NAMES`], and those
/// of the page around it. `on_event`, if given, is called with the name and the detail of every host event.
pub fn mount(program: &Program, root: Element, settings: &JsValue, on_event: &JsValue) -> Mounted {
    let session = Rc::new(Session::start(mount_options::read(
        program, root, settings, on_event,
    )));
    Mounted {
        shown: Some(questionnaire::show(&session)),
        session,
    }
}

/// A questionnaire that is shown.
pub struct Mounted {
    session: Rc<Session>,
    shown: Option<AppHandle<Questionnaire>>,
}

impl Mounted {
    /// The assessment, as far as the host may have it.
    pub fn assessment(&self) -> JsValue {
        self.session.assessment()
    }

    /// The outcome, as far as the host may have it; null if nothing is answered.
    pub fn outcome(&self) -> JsValue {
        self.session.outcome()
    }

    /// Replaces the current assessment.
    ///
    /// # Errors
    /// As [`assess`]; the current assessment then stays.
    pub fn give(&self, assessment: &JsValue) -> Result<(), JsValue> {
        let assessment = read(assessment)?;
        self.happened(Action::GaveAssessment(Box::new(assessment)));
        Ok(())
    }

    /// Clears everything and returns to the start.
    pub fn reset(&self) {
        self.happened(Action::StartedAgain);
    }

    /// Prints what is shown.
    pub fn print(&self) {
        self.happened(Action::PressedPrint);
    }

    /// The texts that the page's scripts show: see [`phrasing::program_messages`].
    pub fn says(&self) -> String {
        phrasing::program_messages(&self.session.options.settings.words)
    }

    /// Everything needed to continue later, for `kept` among the settings of a later [`mount`].
    pub fn keep(&self) -> String {
        self.session.keep()
    }

    /// Takes the questionnaire down.
    pub fn unmount(&mut self) {
        if let Some(shown) = self.shown.take() {
            shown.destroy();
        }
    }

    fn happened(&self, action: Action) {
        self.session.happened(action);
        if let Some(shown) = &self.shown {
            shown.send_message(Message::Changed);
        }
    }
}
