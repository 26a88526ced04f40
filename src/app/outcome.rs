//! The outcome of the answers, worked out once.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::State;
use super::map::MapState;
use crate::domain::assessment::Assessment;
use crate::domain::map::MapOutcome;
use crate::domain::outcome::Outcome;

/// The last outcome that was worked out, and what it was worked out from. It is a cache and not part of the
/// state's value, so any two are equal.
#[derive(Debug, Clone)]
pub struct CachedOutcome<From, Outcome> {
    last: RefCell<Option<(From, Rc<Outcome>)>>,
    times: Cell<usize>,
}

impl<From, Outcome> Default for CachedOutcome<From, Outcome> {
    fn default() -> Self {
        Self {
            last: RefCell::default(),
            times: Cell::default(),
        }
    }
}

impl<From, Outcome> PartialEq for CachedOutcome<From, Outcome> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<From, Outcome> Eq for CachedOutcome<From, Outcome> {}

impl<From: PartialEq + Clone, Outcome> CachedOutcome<From, Outcome> {
    /// Returns how often an outcome was worked out, here and in earlier states.
    pub const fn times(&self) -> usize {
        self.times.get()
    }

    fn of(&self, from: &From, compute: impl FnOnce(&From) -> Outcome) -> Rc<Outcome> {
        let mut last = self.last.borrow_mut();
        match &*last {
            Some((known, outcome)) if known == from => outcome.clone(),
            _ => {
                let outcome = Rc::new(compute(from));
                self.times.set(self.times.get() + 1);
                *last = Some((from.clone(), outcome.clone()));
                outcome
            }
        }
    }
}

impl State {
    /// Returns the outcome of the answers.
    pub fn outcome(&self) -> Rc<Outcome> {
        let assessment = &self.responses.assessment;
        self.cached_outcome.of(assessment, Outcome::of)
    }

    /// Returns the outcome of an assessment, which may hold only some of the answers.
    pub fn outcome_of(&self, assessment: &Assessment) -> Rc<Outcome> {
        if *assessment == self.responses.assessment {
            self.outcome()
        } else {
            Rc::new(Outcome::of(assessment))
        }
    }
}

impl MapState {
    /// Returns the outcome of the map.
    pub fn outcome(&self) -> Rc<MapOutcome> {
        self.cached_outcome.of(&self.map, MapOutcome::of)
    }
}
