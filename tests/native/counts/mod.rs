//! Many assessments at once: what is counted, what is hidden, and how it is reported.

mod counting;
mod golden;
mod hiding;
mod linked;
mod report;
mod service;

use joint_effort::domain::counts::Counts;

use crate::map::given;
use crate::seeded::Seeded;

/// Counts this many random assessments and random maps.
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

/// Returns the reports on counts, from none to many.
#[cfg(feature = "prerender")]
pub fn told(words: &joint_effort::content::Words) -> Vec<String> {
    use joint_effort::domain::counts::ShownCounts;
    use joint_effort::report::Report;

    let sizes = [(0, 0), (3, 0), (18, 0), (300, 40)];
    let counts = sizes.map(|(assessments, maps)| random(&mut Seeded::new(116), assessments, maps));
    let report = |counts| Report::of_counts(&ShownCounts::of(counts), "", words).plain();
    counts.iter().map(report).collect()
}
