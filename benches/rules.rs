//! How long the rules take on this machine: one placement with its evidence, one whole outcome.

mod given;

use std::hint::black_box;

use divan::Bencher;
use divan::counter::ItemsCount;
use joint_effort::domain::outcome::Outcome;
use joint_effort::domain::placement::Placement;

fn main() {
    divan::main();
}

/// One turn goes through all of them: a single call is too short for the clock.
fn each<T>(bencher: Bencher<'_, '_>, of: impl Fn(&given::Assessment) -> T) {
    let assessments = given::assessments();
    bencher
        .counter(ItemsCount::new(assessments.len()))
        .bench_local(|| {
            for assessment in &assessments {
                black_box(of(black_box(assessment)));
            }
        });
}

#[divan::bench]
fn placement(bencher: Bencher<'_, '_>) {
    each(bencher, |assessment| {
        Placement::of(&assessment.relationship.dimensions)
    });
}

#[divan::bench]
fn outcome(bencher: Bencher<'_, '_>) {
    each(bencher, Outcome::of);
}
