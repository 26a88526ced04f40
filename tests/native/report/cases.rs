//! Sixteen practice cases: four worry levels, with and without a baby; no, some, unknown and serious
//! violence; and danger.

use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::reading;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::Responses;
use joint_effort::record::{Day, Record};
use serde_json::{Value, json};

/// Unknown, among numbers.
const U: i64 = -1;

/// A practice case: its differences from a family with no worries.
#[derive(Default)]
pub struct Case {
    pub name: &'static str,
    claimed: &'static str,
    dimensions: [i64; 10],
    risks: &'static [(&'static str, &'static str)],
    criticals: &'static [(&'static str, &'static str)],
    infant: &'static str,
    services: &'static str,
    both: &'static str,
    barriers: &'static [(&'static str, &'static str)],
}

/// Builds answers that are all equal, except these.
fn but_for(ids: &[&str], alike: &str, these: &[(&str, &str)]) -> Value {
    let answer = |id: &str| {
        let own = these.iter().find(|(of, _)| *of == id);
        own.map_or(alike, |(_, answer)| *answer).to_owned()
    };
    let answers = ids.iter().map(|id| ((*id).to_owned(), answer(id).into()));
    Value::Object(answers.collect())
}

impl Case {
    pub fn record(&self) -> Record {
        use joint_effort::domain::barrier::Barrier;
        use joint_effort::domain::critical::Critical;
        use joint_effort::domain::risk::RiskDomain;
        let said = |text: &'static str, usual: &'static str| {
            if text.is_empty() { usual } else { text }
        };
        let dimensions = Dimension::IDS
            .iter()
            .zip(self.dimensions)
            .map(|(id, answer)| {
                let answer = if answer == U {
                    json!("unknown")
                } else {
                    json!(answer)
                };
                ((*id).to_owned(), answer)
            });
        let assessment = json!({
            "format": "joint-effort/assessment@1",
            "claimed": said(self.claimed, "no-word"),
            "dimensions": Value::Object(dimensions.collect()),
            "risk": but_for(RiskDomain::IDS, "none", self.risks),
            "critical": but_for(Critical::IDS, "no", self.criticals),
            "infant": said(self.infant, "no"),
            "services": said(self.services, "1-2"),
            "adult-and-child-services": said(self.both, "no"),
            "agency-rating": null,
            "barriers": but_for(Barrier::IDS, "no", self.barriers),
        });
        Record {
            responses: Responses {
                assessment: reading::assessment_from_json(&assessment.to_string()).unwrap(),
                ..Responses::default()
            },
            day: Day::new(2026, 11, 23),
            ..Record::default()
        }
    }
}

/// Returns all practice cases.
pub fn cases() -> Vec<Case> {
    let networking = [1, 1, 1, 1, 1, 1, 2, 1, 1, 2];
    let cooperation = [2, 2, 2, 2, 1, 2, 2, 2, 2, 2];
    let coordination = [3, 3, 3, 3, 3, 3, 3, 3, 2, 3];
    let collaboration = [4, 4, 4, 4, 4, 4, 4, 4, 4, 4];
    let partnership = [5, 5, 5, 4, 5, 5, 5, 4, 5, 4];
    vec![
        Case {
            name: "01-low-enough",
            claimed: "cooperation",
            dimensions: cooperation,
            risks: &[("housing-money", "some")],
            ..Case::default()
        },
        Case {
            name: "02-low-more-than-needed",
            claimed: "partnership",
            dimensions: partnership,
            barriers: &[("no-time-or-resources", "yes")],
            ..Case::default()
        },
        Case {
            name: "03-low-hardship-many-services",
            claimed: "coordination",
            dimensions: networking,
            risks: &[("isolation", "some"), ("change", "some")],
            services: "5+",
            both: "yes",
            barriers: &[
                ("too-many-partners", "yes"),
                ("stigma-or-culture", "partly"),
            ],
            ..Case::default()
        },
        Case {
            name: "04-low-baby",
            claimed: "networking",
            dimensions: networking,
            infant: "yes",
            ..Case::default()
        },
        Case {
            name: "05-moderate-hardship",
            claimed: "cooperation",
            dimensions: cooperation,
            risks: &[
                ("housing-money", "serious"),
                ("isolation", "serious"),
                ("health-development", "serious"),
            ],
            services: "3-4",
            ..Case::default()
        },
        Case {
            name: "06-moderate-violence-some",
            claimed: "collaboration",
            dimensions: cooperation,
            risks: &[("violence", "some"), ("engagement", "serious")],
            services: "3-4",
            both: "yes",
            barriers: &[
                ("family-not-heard", "yes"),
                ("unsure-what-to-share", "yes"),
                ("poor-communication", "partly"),
            ],
            ..Case::default()
        },
        Case {
            name: "07-moderate-violence-unknown",
            claimed: "unknown",
            dimensions: [2, 2, U, 2, 1, 2, 2, 2, U, 1],
            risks: &[("violence", "unknown")],
            ..Case::default()
        },
        Case {
            name: "08-moderate-baby-complex",
            claimed: "partnership",
            dimensions: cooperation,
            risks: &[
                ("parent-mental-health", "some"),
                ("change", "some"),
                ("isolation", "some"),
            ],
            infant: "yes",
            services: "5+",
            both: "yes",
            ..Case::default()
        },
        Case {
            name: "09-moderate-in-place",
            claimed: "coordination",
            dimensions: coordination,
            risks: &[("parent-mental-health", "serious")],
            barriers: &[("relies-on-one-person", "yes")],
            ..Case::default()
        },
        Case {
            name: "10-high-violence-serious",
            claimed: "cooperation",
            dimensions: coordination,
            risks: &[("violence", "serious"), ("child-safety", "serious")],
            services: "3-4",
            barriers: &[("different-views-of-risk", "yes")],
            ..Case::default()
        },
        Case {
            name: "11-high-baby-apart",
            claimed: "partnership",
            dimensions: networking,
            risks: &[
                ("child-safety", "serious"),
                ("alcohol-drugs", "some"),
                ("change", "serious"),
            ],
            infant: "yes",
            services: "5+",
            both: "yes",
            barriers: &[
                ("no-clear-lead", "yes"),
                ("relies-on-one-person", "yes"),
                ("unequal-power", "partly"),
            ],
            ..Case::default()
        },
        Case {
            name: "12-high-partnership-in-place",
            claimed: "partnership",
            dimensions: [5, 5, 5, 5, 5, 5, 5, 5, 5, 4],
            risks: &[
                ("child-safety", "serious"),
                ("parent-mental-health", "serious"),
            ],
            services: "5+",
            both: "yes",
            ..Case::default()
        },
        Case {
            name: "13-high-child-protection-open",
            claimed: "collaboration",
            dimensions: collaboration,
            risks: &[
                ("violence", "unknown"),
                ("trauma-loss", "serious"),
                ("isolation", "serious"),
            ],
            criticals: &[
                ("child-protection-open", "yes"),
                ("earlier-serious-harm", "unknown"),
            ],
            infant: "unknown",
            services: "3-4",
            ..Case::default()
        },
        Case {
            name: "14-very-high-danger",
            claimed: "partnership",
            dimensions: cooperation,
            risks: &[("violence", "serious"), ("child-safety", "serious")],
            criticals: &[("danger-now", "yes"), ("escalating-violence", "yes")],
            infant: "yes",
            services: "5+",
            both: "yes",
            barriers: &[("poor-communication", "yes")],
        },
        Case {
            name: "15-very-high-parent-unwell",
            claimed: "coordination",
            dimensions: coordination,
            risks: &[("parent-mental-health", "serious")],
            criticals: &[("parent-acutely-unwell", "yes")],
            ..Case::default()
        },
        Case {
            name: "16-little-known",
            claimed: "no-word",
            dimensions: [2, U, U, U, 1, U, 2, U, U, U],
            risks: &[
                ("child-safety", "unknown"),
                ("violence", "unknown"),
                ("alcohol-drugs", "unknown"),
                ("change", "unknown"),
            ],
            criticals: &[
                ("danger-now", "unknown"),
                ("escalating-violence", "unknown"),
            ],
            infant: "unknown",
            services: "unknown",
            both: "unknown",
            ..Case::default()
        },
    ]
}
