//! What to do next, and what to find out.

use joint_effort::domain::barrier::Barrier;
use joint_effort::domain::critical::Critical;
use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::risk::RiskDomain;
use joint_effort::domain::vocabulary::Vocabulary;

use super::{each_golden, ids_listed, ids_of};

/// The id of the text of an action.
fn text_of_action(id: &str) -> String {
    let parts: Vec<_> = id.split('.').collect();
    match parts.as_slice() {
        ["step", dimension, to] => format!("dimension.{dimension}.step.{to}"),
        ["barrier", barrier, which] => format!("barrier.{barrier}.action.{which}"),
        _ => format!("safety.{id}"),
    }
}

#[test]
fn the_next_steps_are_at_most_three_and_those_of_the_outcome() {
    each_golden(|golden| {
        let actions = golden.outcome["actions"].as_array().unwrap();
        let texts = |against_barriers: bool| -> Vec<String> {
            let of_that_kind = actions
                .iter()
                .filter(|a| (a["because"] == "barrier") == against_barriers);
            of_that_kind
                .map(|action| text_of_action(action["id"].as_str().unwrap()))
                .collect()
        };
        let next = golden.page.only("section[data-part=next]");
        let steps = next
            .all("ol.steps")
            .into_iter()
            .flat_map(|list| list.all("li"));
        let steps: Vec<_> = steps.collect();
        assert!(steps.len() <= 3);
        let drawn: Vec<_> = steps
            .iter()
            .map(|step| ids_of(&[step])[0].clone())
            .collect();
        assert_eq!(drawn, texts(false));
        let lists: Vec<_> = next.all("dl.pairs");
        let answers: Vec<_> = lists.iter().flat_map(|list| list.all("dd")).collect();
        assert_eq!(ids_of(&answers), texts(true));
        let there = |barrier: &&Barrier| {
            let answer = golden.assessment.barriers[**barrier].known();
            answer.is_some_and(|presence| presence.id() != "no")
        };
        let names = Barrier::ALL.iter().filter(there);
        let names: Vec<_> = names
            .map(|barrier| format!("barrier.{}.name", barrier.id()))
            .collect();
        let drawn: Vec<_> = lists.iter().flat_map(|list| list.all("dt")).collect();
        assert_eq!(ids_of(&drawn), names);
    });
}

/// Where a thing to find out stands among the others, and its words. Danger comes first.
fn place_and_name(id: &str) -> (u8, String) {
    if Dimension::from_id(id).is_some() {
        (5, format!("dimension.{id}.name"))
    } else if RiskDomain::from_id(id).is_some() {
        let safety = ["child-safety", "violence"].contains(&id);
        (if safety { 1 } else { 4 }, format!("risk.{id}.name"))
    } else if let Some(critical) = Critical::from_id(id) {
        let place = if critical.is_immediate() { 0 } else { 2 };
        (place, format!("critical.{id}.name"))
    } else {
        assert_eq!(id, "infant");
        (3, format!("{id}.name"))
    }
}

#[test]
fn everything_to_find_out_is_listed_danger_first() {
    each_golden(|golden| {
        let ids = ids_listed(&golden.outcome["find_out"]);
        let mut expected: Vec<_> = ids.into_iter().map(place_and_name).collect();
        expected.sort_by_key(|(place, _)| *place);
        let next = golden.page.only("section[data-part=next]");
        let listed = ids_of(&next.all("ul.columns"));
        let listed = listed.into_iter().filter(|id| !id.starts_with("review."));
        let expected = expected.into_iter().map(|(_, name)| name);
        assert_eq!(listed.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    });
}
