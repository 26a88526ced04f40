//! Many assessments at once: what is counted, what is hidden of it, and how it is told.

mod counting;
mod golden;
mod hiding;
mod linked;
mod report;
mod service;

use joint_effort::domain::counts::Counts;

use crate::map::given;
use crate::seeded::Seeded;

/// Counts over so many random assessments, and so many random maps.
pub fn random(seeded: &mut Seeded, assessments: usize, maps: usize) -> Counts {
    let mut counts = Counts::default();
    for _ in 0..assessments {
        counts.add(&seeded.assessment());
    }
    for _ in 0..maps {
        counts.add_map(&given::random(seeded));
    }
    counts
}
