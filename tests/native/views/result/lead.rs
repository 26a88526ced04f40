//! The recommendation and the facts that matter most.

use joint_effort::domain::critical::Critical;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::Step;

use super::super::words::ids_in;
use super::{each_golden, ids_of};

#[test]
fn the_lead_says_the_recommendation_and_never_builds_what_is_there() {
    each_golden(|golden| {
        let headline = golden.page.only(".headline").text();
        let recommendation = format!("recommendation.{}", golden.text("recommendation"));
        let level = golden.level().unwrap_or_default();
        let escalate = recommendation.ends_with("partnership-needed-now") && level <= 2;
        let own = format!("{recommendation}.headline");
        let expected = if escalate {
            "recommendation.escalate-today.headline"
        } else if golden.in_place() && golden.outcome["over_invested"] == false {
            "recommendation.in-place"
        } else {
            &own
        };
        assert_eq!(ids_in(&headline), [expected]);
        let lead = golden.page.only(".result-lead").text();
        let lead = ids_in(&lead);
        let says = |id: &str| lead.contains(&id);
        let over = golden.outcome["over_invested"] == true;
        assert_eq!(says("recommendation.over-invested"), over);
        // What is in place is said to be, in place of a recommendation to get there.
        assert_eq!(says(&own), !golden.in_place() || over);
        let gap = golden.outcome["gap"].as_i64();
        assert_eq!(says("recommendation.not-placed"), gap.is_none());
        assert_eq!(says("recommendation.one-short"), gap == Some(1));
        assert_eq!(says("ui.gap-short"), gap.is_some_and(|gap| gap >= 2));
        let far = golden.needed() == 5 && level <= 3;
        assert_eq!(says("recommendation.first-stop"), far);
        if golden.in_place() {
            let builds = |id: &&str| id.contains("partnership") || id.contains("escalate");
            assert!(!lead.iter().any(builds), "{lead:?}");
            assert!(!says("recommendation.level-for-now"));
        }
    });
}

/// The dangers that cannot be ruled out, and that the way was not finished, come before the rest.
#[test]
fn what_is_not_known_is_said_before_the_evidence() {
    each_golden(|golden| {
        let open = Critical::ALL.iter().filter(|critical| {
            critical.is_immediate() && golden.assessment.criticals[**critical].known().is_none()
        });
        let open: Vec<_> = open
            .map(|critical| format!("critical.{}.question", critical.id()))
            .collect();
        let notes = golden.page.all("[data-part=danger-unknown]");
        let listed: Vec<_> = notes.iter().flat_map(|note| note.all("li")).collect();
        assert_eq!(ids_of(&listed), open);
        assert_eq!(notes.is_empty(), open.is_empty());
        let parts = golden.parts();
        let place = |wanted: &str| parts.iter().position(|part| part.is(wanted));
        let lead = place(".result-lead");
        assert!(place("section.safety").is_none_or(|first| first == 0));
        assert!(place("[data-part=danger-unknown]") < lead);
        let open = Step::open_questions(&golden.state.responses);
        let said = parts
            .iter()
            .position(|part| part.text().contains("⟦ui.result-open⟧"));
        assert_eq!(said.is_some(), open > 0);
        assert!(said.is_none_or(|said| said < place("section[data-part=where]").unwrap()));
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
        if golden.outcome["provisional"] == true {
            expected.push(String::from("ui.provisional"));
        }
        expected.push(format!("band.{}.name", golden.text("band")));
        let review = golden.text("review");
        let whole = golden.page.text();
        let ids = ids_in(&whole);
        for id in [
            format!("review.{review}"),
            format!("confidence.{}", golden.text("confidence")),
            format!("complexity.{}.name", golden.text("complexity")),
        ] {
            assert!(ids.contains(&id.as_str()), "{id}");
        }
        let in_short = match review {
            "6-weeks" => "six-weeks",
            "3-months" => "three-months",
            "6-months" => "six-months",
            days => days,
        };
        expected.push(format!("ui.review-{in_short}"));
        assert_eq!(facts, expected);
    });
}
