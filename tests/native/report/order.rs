//! What comes first, and what must not be missing, in both lengths.

use joint_effort::content::phrasing::lead;
use joint_effort::content::phrasing::steps::child_protection_open;
use joint_effort::content::{Key, Ui, Words};
use joint_effort::domain::critical::Critical;
use joint_effort::domain::outcome::Outcome;
use joint_effort::record::Record;
use joint_effort::report::{Block, Report};

use super::{LENGTHS, named, record};
use crate::seeded::Seeded;

/// Finds the position of a text among the blocks.
fn place(report: &Report, wanted: &str) -> Option<usize> {
    report.blocks.iter().position(|block| match block {
        Block::Title(text)
        | Block::Heading(text)
        | Block::Subheading(text)
        | Block::Paragraph(text)
        | Block::Note(text) => text.contains(wanted),
        Block::List(texts) => texts.iter().any(|text| text.contains(wanted)),
        Block::Table(_) => false,
    })
}

fn each_whole(seed: u64, check: impl Fn(&Record, &Outcome, &Report)) {
    let words = Words::english();
    let mut seeded = Seeded::new(seed);
    for _ in 0..400 {
        let record = record(&mut seeded);
        let outcome = Outcome::of(&record.responses.assessment);
        for length in LENGTHS {
            let report = Report::of(&record, &words, named(length));
            check(&record, &outcome, &report);
        }
    }
}

#[test]
fn safety_comes_first_and_else_the_recommendation_is_the_title() {
    let words = Words::english();
    each_whole(61, |_, outcome, report| {
        let title = if outcome.safety_first {
            words.get(Key::SAFETY_CRITICAL_YES_HEADLINE)
        } else {
            words.get(lead::headline(outcome))
        };
        let titles = report.blocks.iter().filter_map(|block| match block {
            Block::Title(text) => Some(text.clone()),
            _ => None,
        });
        assert_eq!(titles.collect::<Vec<_>>(), [title]);
        let first = matches!(report.blocks.first(), Some(Block::Title(_)));
        assert_eq!(first, outcome.safety_first, "above everything");
        if outcome.escalate_today() && !outcome.safety_first {
            let today = place(
                report,
                &words.get(Key::RECOMMENDATION_ESCALATE_TODAY_HEADLINE),
            );
            let means = place(report, &words.get(Key::RECOMMENDATION_ESCALATE_TODAY_MEANS));
            let steps = place(report, "Next steps");
            assert!(today.is_some() && today <= means && means < steps);
        }
    });
}

#[test]
fn no_caution_is_missing() {
    let words = Words::english();
    each_whole(62, |record, outcome, report| {
        let says = |key: Key| place(report, &words.get(key)).is_some();
        assert_eq!(says(Key::SAFETY_VIOLENCE), outcome.violence_possible);
        let open = record.responses.assessment.family.risk.criticals[Critical::ChildProtectionOpen]
            .is_yes();
        let told = child_protection_open(outcome.violence_possible);
        assert_eq!(says(told), open);
        assert!(says(Key::BESIDE_SUPERVISION) && says(Ui::Planning.into()));
        assert_eq!(says(Key::SAFETY_CRITICAL_YES_BODY), outcome.safety_first);
        assert_eq!(says(Key::SAFETY_CLOSER_WORK), outcome.safety_first);
        let unknown: Vec<_> = outcome.unknown_dangers().collect();
        let lead = place(report, "Find out today, and if you cannot");
        assert_eq!(lead.is_some(), !unknown.is_empty());
        for critical in unknown {
            assert!(says(Key::critical_name(critical)));
        }
        let headline = place(report, &words.get(lead::headline(outcome)));
        assert!(
            lead.is_none() || headline.is_none() || lead < headline,
            "before any advice"
        );
        assert!(says(Key::SAFETY_NOT_A_RISK_ASSESSMENT));
        assert!(place(report, "has not been validated").is_some());
    });
}

#[test]
fn where_there_may_be_violence_nothing_brings_people_together() {
    let words = Words::english();
    let asked = words.get(Key::SAFETY_ASK_SPECIALIST_FIRST);
    let joint = [
        "Do one joint visit",
        "Plan with the family in the room",
        "Review the joint work with",
        "Ask the family who they want in the room",
    ];
    each_whole(63, |record, outcome, report| {
        let stripped = record.within(joint_effort::record::Scope::Relationship);
        for length in LENGTHS {
            let report = Report::of(&stripped, &words, named(length));
            assert!(joint.iter().all(|joint| place(&report, joint).is_none()));
        }
        if outcome.violence_possible {
            assert!(joint.iter().all(|joint| place(report, joint).is_none()));
        } else {
            assert_eq!(place(report, &asked), None);
        }
    });
}
