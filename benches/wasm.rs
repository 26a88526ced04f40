//! The same rules in WebAssembly, for a page that times them.
#![cfg(target_arch = "wasm32")]

mod given;

use std::hint::black_box;

use joint_effort::domain::outcome::Outcome;
use joint_effort::domain::placement::Placement;
use wasm_bindgen::prelude::wasm_bindgen;

/// The assessments, drawn before any time is taken.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Given(Vec<given::Assessment>);

#[wasm_bindgen]
impl Given {
    /// Draws them.
    #[wasm_bindgen(constructor)]
    #[expect(clippy::new_without_default, reason = "It is called from JavaScript.")]
    pub fn new() -> Self {
        Self(given::assessments())
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Places all of them, with the evidence.
    pub fn place(&self) {
        for assessment in &self.0 {
            black_box(Placement::of(black_box(
                &assessment.relationship.dimensions,
            )));
        }
    }

    /// Works out everything that follows from each of them.
    pub fn assess(&self) {
        for assessment in &self.0 {
            black_box(Outcome::of(black_box(assessment)));
        }
    }
}
