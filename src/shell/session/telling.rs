//! What the host is told, and when.

use wasm_bindgen::JsValue;

use super::Session;
use crate::shell::tell;

impl Session {
    /// The outcome as the host may have it now; null while nothing is answered.
    pub fn outcome(&self) -> JsValue {
        tell::outcome(
            &self.state.borrow().responses.assessment,
            &self.given.asked.words,
            self.tells_of_family(),
        )
    }

    /// The assessment as the host may have it now.
    pub fn assessment(&self) -> JsValue {
        tell::assessment(
            &self.state.borrow().responses.assessment,
            self.tells_of_family(),
        )
    }

    /// What is said about the family is told once the rater knows of it, and not before: answers may
    /// come from an earlier visit, and a host may ask for them late.
    fn tells_of_family(&self) -> bool {
        self.given.asked.host.with_family && self.knows_of_telling.get()
    }

    /// Tells the host that the questionnaire is there, and what was wrong with its wishes.
    pub fn arrived(&self) {
        self.has_arrived.set(true);
        self.given.tell.arrived(&self.given.asked);
        self.tell_progress();
        self.tell_outcome();
    }

    pub(super) fn tell_progress(&self) {
        let state = self.state();
        if self.has_arrived.get() && !state.left {
            self.given.tell.progress(&state);
        }
    }

    pub(super) fn tell_outcome(&self) {
        if self.has_arrived.get() {
            // The host may call back, so nothing of the state is borrowed.
            let assessment = self.state.borrow().responses.assessment;
            let words = &self.given.asked.words;
            self.given
                .tell
                .answers(&assessment, words, self.tells_of_family());
        }
    }
}
