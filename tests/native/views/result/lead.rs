//! The recommendation and the facts that matter most.

use joint_effort::domain::critical::Critical;
use joint_effort::domain::recommendation::Headline;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::Step;

use super::super::words::ids_in;
use super::{each_golden, ids_of};

#[test]
fn the_lead_says_the_recommendation_and_never_builds_what_is_there() {
    each_golden(|golden| {
        let outcome = golden.worked_out();
        let headline = ids_of(&[golden.page.only(".headline")]);
        let own = format!("headline.{}.says", outcome.headline.id());
        let today = outcome.escalate_today() && !outcome.safety_first;
        let call = String::from("recommendation.escalate-today.headline");
        assert_eq!(headline, [if today { call } else { own.clone() }]);
        let lead = ids_of(&golden.page.all("p.lead"));
        let means = match outcome.headline {
            _ if today => own,
            Headline::OverInvested if outcome.violence_possible => {
                String::from("where-violence.over-invested")
            }
            _ => own.replace(".says", ".means"),
        };
        assert_eq!(lead.first(), Some(&means));
        let stands = golden.page.only("section[data-part=where]").text();
        let says = |id: &str| ids_in(&stands).contains(&id);
        let gap = golden.outcome["gap"].as_i64();
        let finds_out = outcome.headline == Headline::FindOutFirst;
        assert_eq!(
            says("recommendation.not-placed"),
            gap.is_none() && !finds_out
        );
        assert_eq!(
            says("recommendation.one-short"),
            gap == Some(1) && !finds_out
        );
        assert_eq!(
            says("ui.gap-short"),
            gap.is_some_and(|gap| gap >= 2) && !finds_out
        );
    });
}

/// The page says what the result is below the facts, and the printed report says more.
#[test]
fn what_the_result_is_stands_above_the_steps() {
    each_golden(|golden| {
        let lead = golden.page.only(".result-lead");
        let said = ids_of(&[lead]);
        for id in [
            "ui.planning",
            "safety.not-a-risk-assessment",
            "ui.not-validated",
            "ui.printed-whole",
        ] {
            assert_eq!(said.iter().filter(|other| *other == id).count(), 1, "{id}");
        }
    });
}

/// Dangers that cannot be ruled out, and open questions, come before the rest.
#[test]
fn what_is_not_known_is_said_before_the_evidence() {
    each_golden(|golden| {
        let open = Critical::ALL.iter().filter(|critical| {
            critical.is_immediate()
                && golden.assessment.family.risk.criticals[**critical]
                    .known()
                    .is_none()
        });
        let open: Vec<_> = open
            .map(|critical| format!("critical.{}.name", critical.id()))
            .collect();
        let notes = golden.page.all("[data-part=danger-unknown]");
        let listed = ids_of(&notes);
        let listed = listed.into_iter().filter(|id| id.starts_with("critical."));
        assert_eq!(listed.collect::<Vec<_>>(), open);
        assert_eq!(notes.is_empty(), open.is_empty());
        let parts = golden.parts();
        let place = |wanted: &str| parts.iter().position(|part| part.is(wanted));
        let lead = place(".result-lead");
        assert!(place("section.safety").is_none_or(|first| first == 0));
        assert!(place("[data-part=danger-unknown]") < lead);
        let next = place("section[data-part=next]");
        assert_eq!(
            next,
            lead.map(|lead| lead + 1),
            "the steps come right after"
        );
        let open = Step::open_questions(&golden.state.responses);
        let said = parts
            .iter()
            .position(|part| part.text().contains("⟦ui.result-open⟧"));
        assert_eq!(said, lead.filter(|_| open > 0));
    });
}

#[test]
fn the_facts_are_those_of_the_outcome() {
    each_golden(|golden| {
        let facts = ids_of(&golden.page.only("dl.facts").all("dd"));
        let (low, high) = golden.range();
        let mut expected = match golden.level() {
            None => vec![String::from("ui.not-placed-short")],
            Some(_) if high - low >= 2 => vec![
                String::from("ui.range-short"),
                String::from("ui.level-named"),
                format!("level.{low}.name"),
                String::from("ui.level-named"),
                format!("level.{high}.name"),
            ],
            Some(level) => vec![format!("level.{level}.title")],
        };
        expected.push(format!("level.{}.title", golden.needed()));
        let waits = golden.outcome["safety_first"] == true;
        let far = golden.needed() == 5 && golden.level().is_some_and(|level| level <= 3) && !waits;
        expected.extend(far.then(|| String::from("level.4.title")));
        assert_eq!(facts, expected);
        let whole = golden.page.text();
        let ids = ids_in(&whole);
        for id in [
            format!("review.{}", golden.text("review")),
            format!("confidence.{}", golden.text("confidence")),
            format!("complexity.{}.name", golden.text("complexity")),
            format!("band.{}.name", golden.text("band")),
        ] {
            assert!(ids.contains(&id.as_str()), "{id}");
        }
    });
}
