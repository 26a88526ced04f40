//! The ten answers and the definitions, part by part.

use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::vocabulary::Vocabulary;

use super::{each_golden, ids_listed, ids_of};

#[test]
fn the_profile_and_the_definitions_are_those_of_the_outcome() {
    each_golden(|golden| {
        let rows = golden.page.all("li.aspect");
        assert_eq!(rows.len(), 10);
        let tagged = |tag: &str| -> Vec<&str> {
            let rows = rows.iter().zip(Dimension::ALL);
            let tagged = rows.filter(|(row, _)| ids_of(&row.all(".tag")) == [tag]);
            tagged.map(|(_, dimension)| dimension.id()).collect()
        };
        // If nothing needs to change, nothing holds the relationship back. If violence is possible, a low
        // answer on the family's voice may be right.
        let outcome = golden.worked_out();
        let in_place = outcome.gap.is_some_and(|gap| gap <= 0);
        let held = ids_listed(&golden.outcome["holding_back"]).into_iter();
        let held = held.filter(|id| {
            let may_be_right = *id == "family-voice" && outcome.violence_possible;
            !in_place && !may_be_right
        });
        assert_eq!(tagged("ui.holding-back"), held.collect::<Vec<_>>());
        assert_eq!(tagged("ui.ahead"), ids_listed(&golden.outcome["ahead"]));
        for (row, dimension) in rows.iter().zip(Dimension::ALL) {
            let known = golden.assessment.relationship.dimensions[*dimension].known();
            let answer = known.map_or_else(|| String::from("unknown"), |l| l.number().to_string());
            let strip = row.only(".strip");
            assert_eq!(strip.attribute("data-answer"), Some(answer.as_str()));
            assert_eq!(
                strip.attribute("data-needed"),
                Some(golden.needed().to_string().as_str())
            );
            assert_eq!(strip.attribute("aria-hidden"), Some("true"));
        }
        let definitions = golden.outcome["definitions"].as_object().unwrap().values();
        let expected = definitions.map(|parts| {
            let parts = parts.as_object().unwrap().values();
            parts
                .map(|part| part["result"].as_str().unwrap().to_owned())
                .collect::<Vec<_>>()
        });
        let drawn = golden
            .page
            .all(".definition")
            .into_iter()
            .map(|definition| {
                let checks = definition.all("li.check").into_iter();
                let results =
                    checks.map(|check| check.attribute("data-result").unwrap().to_owned());
                results.collect::<Vec<_>>()
            });
        // The golden file's objects are read in the order of their names.
        let by_name = |mut lists: Vec<Vec<String>>| {
            lists.iter_mut().for_each(|list| list.sort());
            lists.sort();
            lists
        };
        assert_eq!(by_name(drawn.collect()), by_name(expected.collect()));
    });
}
