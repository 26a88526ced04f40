//! The recommendation and the facts that matter most.

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
        assert!(
            lead.contains(&own.as_str()),
            "the recommendation itself is always said"
        );
        let gap = golden.outcome["gap"].as_i64();
        let one_short = lead.contains(&"recommendation.one-short");
        let more_short = lead.contains(&"recommendation.more-short");
        assert_eq!(one_short, gap == Some(1));
        assert_eq!(more_short, gap.is_some_and(|gap| gap >= 2));
        if golden.in_place() {
            let build = "recommendation.build-partnership.means";
            assert!(!escalate && !lead.contains(&build), "{lead:?}");
        }
        let far = golden.needed() == 5 && level <= 3;
        assert_eq!(lead.contains(&"recommendation.first-stop"), far);
        let not_placed = lead.contains(&"recommendation.not-placed");
        assert_eq!(not_placed, golden.level().is_none());
        let over = lead.contains(&"recommendation.over-invested");
        assert_eq!(over, golden.outcome["over_invested"] == true);
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
