//! What the rules are timed on: assessments of every kind, the same on every run.

pub use joint_effort::domain::assessment::Assessment;

#[path = "../tests/native/seeded.rs"]
#[expect(
    dead_code,
    clippy::unwrap_used,
    reason = "The tests draw more from it, and find what cannot be."
)]
mod seeded;

/// So many that no processor learns them by heart.
pub const COUNT: usize = 4096;

/// Assessments of every kind: full, patchy and nearly empty ones.
pub fn assessments() -> Vec<Assessment> {
    let mut seeded = seeded::Seeded::new(2002);
    (0..COUNT).map(|_| seeded.assessment()).collect()
}
