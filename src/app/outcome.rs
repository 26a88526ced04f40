//! The outcome of a state's answers, worked out once.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::State;
use crate::domain::assessment::Assessment;
use crate::domain::outcome::Outcome;

/// The last outcome that was worked out, with the answers that it rests on. It is no part of what a state
/// says, so any two are equal.
#[derive(Debug, Clone, Default)]
pub struct WorkedOut {
    last: RefCell<Option<(Assessment, Rc<Outcome>)>>,
    times: Cell<usize>,
}

impl PartialEq for WorkedOut {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for WorkedOut {}

impl WorkedOut {
    /// How often an outcome was worked out, here and in the states before.
    pub const fn times(&self) -> usize {
        self.times.get()
    }

    fn of(&self, assessment: &Assessment) -> Rc<Outcome> {
        let mut last = self.last.borrow_mut();
        match &*last {
            Some((known, outcome)) if known == assessment => outcome.clone(),
            _ => {
                let outcome = Rc::new(Outcome::of(assessment));
                self.times.set(self.times.get() + 1);
                *last = Some((*assessment, outcome.clone()));
                outcome
            }
        }
    }
}

impl State {
    /// The outcome of the answers.
    pub fn outcome(&self) -> Rc<Outcome> {
        self.worked_out.of(&self.responses.assessment)
    }

    /// The outcome of what is told of the answers: it may be less than all of them.
    pub fn outcome_of(&self, assessment: &Assessment) -> Rc<Outcome> {
        if *assessment == self.responses.assessment {
            self.outcome()
        } else {
            Rc::new(Outcome::of(assessment))
        }
    }
}
