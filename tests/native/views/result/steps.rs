//! What to do next, and what to find out.

use joint_effort::content::phrasing::is_today;
use joint_effort::content::{Key, Words};
use joint_effort::domain::action::{Act, Because};
use joint_effort::domain::barrier::Barrier;
use joint_effort::domain::critical::Critical;
use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::outcome::Outcome;
use joint_effort::domain::recommendation::Headline;
use joint_effort::domain::risk::RiskDomain;
use joint_effort::domain::vocabulary::Vocabulary;

use super::super::words::ids_in_brackets;
use super::{each_golden, ids_listed, ids_of};

/// Returns the text of an action of an outcome, by its id.
fn text_of_action(words: &Words, outcome: &Outcome, act: Act) -> String {
    let key = if outcome.violence_possible {
        Key::act_where_violence(act)
    } else {
        Key::act(act)
    };
    let text = words.get(key);
    text.trim_matches(['⟦', '⟧']).to_owned()
}

#[test]
fn the_next_steps_are_those_of_the_outcome_and_two_barriers_are_shown() {
    let words = ids_in_brackets();
    each_golden(|golden| {
        let outcome = golden.worked_out();
        let actions = golden.outcome["actions"].as_array().unwrap();
        let ids: Vec<_> = actions.iter().map(|a| a["id"].as_str().unwrap()).collect();
        let own: Vec<_> = outcome
            .actions
            .iter()
            .map(|action| action.act.id())
            .collect();
        assert_eq!(ids, own);
        let texts = |against: bool| -> Vec<String> {
            let these = outcome.actions.iter();
            let these = these.filter(|a| (a.because == Because::Barrier) == against);
            these
                .map(|action| text_of_action(&words, &outcome, action.act))
                .collect()
        };
        let next = golden.page.only("section[data-part=next]");
        let steps = next.all("ol.steps");
        let steps: Vec<_> = steps.into_iter().flat_map(|list| list.all("li")).collect();
        assert!(steps.len() <= if outcome.safety_first { 4 } else { 3 });
        assert_eq!(ids_of(&steps), texts(false));
        let sections = golden.page.all("section[data-part=barriers]");
        let answers: Vec<_> = sections.iter().flat_map(|list| list.all("dd")).collect();
        assert_eq!(ids_of(&answers), texts(true));
        let meant = |barrier: Barrier| {
            let mut acts = outcome
                .actions
                .iter()
                .map(|a| a.instead_of.unwrap_or(a.act));
            acts.any(|act| matches!(act, Act::AgainstBarrier(of, _) if of == barrier))
        };
        let there = Barrier::ALL.iter().filter(|barrier| meant(**barrier));
        let mut names: Vec<_> = there
            .map(|barrier| format!("barrier.{}.name", barrier.id()))
            .collect();
        let drawn: Vec<_> = sections.iter().flat_map(|list| list.all("dt")).collect();
        let folded: Vec<_> = sections
            .iter()
            .flat_map(|list| list.all("details"))
            .collect();
        let folded: usize = folded.iter().map(|list| list.all("dt").len()).sum();
        let shown = if is_today(&outcome) { 0 } else { 2 };
        assert_eq!(folded, drawn.len().saturating_sub(shown));
        let mut drawn = ids_of(&drawn);
        drawn.sort();
        names.sort();
        assert_eq!(drawn, names);
    });
}

/// Returns the rank of something to find out, and what is asked about it. Danger comes first.
fn place_and_question(id: &str) -> (u8, String) {
    if Dimension::from_id(id).is_some() {
        (5, format!("dimension.{id}.question"))
    } else if RiskDomain::from_id(id).is_some() {
        let safety = ["child-safety", "violence"].contains(&id);
        (if safety { 1 } else { 4 }, format!("risk.{id}.find-out"))
    } else if let Some(critical) = Critical::from_id(id) {
        let place = if critical.is_immediate() { 0 } else { 2 };
        (place, format!("critical.{id}.question"))
    } else {
        assert_eq!(id, "infant");
        (3, format!("{id}.question"))
    }
}

#[test]
fn everything_to_find_out_is_listed_once_and_danger_first() {
    each_golden(|golden| {
        let ids = ids_listed(&golden.outcome["find_out"]);
        let mut expected: Vec<_> = ids.into_iter().map(place_and_question).collect();
        expected.sort_by_key(|(place, _)| *place);
        let next = golden.page.only("section[data-part=next]");
        let body = next.only(".matter").children();
        let first: Vec<_> = body.filter(|part| part.is("ul")).collect();
        let first = ids_of(&first);
        let comes_first = golden.worked_out().headline == Headline::FindOutFirst;
        // Danger that cannot be ruled out is already above everything else.
        let later = expected.iter().filter(|(place, _)| *place > 0);
        let later: Vec<_> = later
            .take(3)
            .map(|(_, question)| question.clone())
            .collect();
        assert_eq!(first, if comes_first { later } else { Vec::new() });
        let rest = golden.page.all("section[data-part=find-out]");
        let rest: Vec<_> = rest.iter().flat_map(|part| part.all("ul")).collect();
        let expected = expected.into_iter().map(|(_, question)| question);
        let expected: Vec<_> = expected.filter(|id| !first.contains(id)).collect();
        assert_eq!(ids_of(&rest), expected);
    });
}

/// Who sees the baby, an interpreter, supervision, violence and child protection.
#[test]
fn what_to_keep_in_mind_stands_beside_every_result() {
    let words = ids_in_brackets();
    let text = |key: Key| words.get(key).to_string();
    each_golden(|golden| {
        let outcome = golden.worked_out();
        let mind = golden.page.only("section[data-part=mind]").text();
        let next = golden.page.only("section[data-part=next]").text();
        let says = |key: Key| mind.contains(&text(key));
        let infant = golden
            .assessment
            .family
            .risk
            .infant
            .known()
            .map(|answer| answer.id());
        assert_eq!(says(Key::BESIDE_BABY), infant == Some("yes"));
        assert_eq!(says(Key::BESIDE_BABY_UNKNOWN), infant.is_none());
        let isolation = golden.assessment.family.risk.risks[RiskDomain::Isolation].known();
        let cut_off = isolation.is_some_and(|rating| rating.id() != "none");
        assert_eq!(says(Key::BESIDE_INTERPRETER), cut_off);
        assert_eq!(says(Key::BESIDE_AWAITS_REVIEW), cut_off);
        assert_eq!(says(Key::SAFETY_VIOLENCE), outcome.violence_possible);
        let open = golden.assessment.family.risk.criticals[Critical::ChildProtectionOpen].is_yes();
        let said = says(Key::SAFETY_CHILD_PROTECTION_OPEN_NOTE);
        let apart = says(Key::WHERE_VIOLENCE_CHILD_PROTECTION_OPEN);
        assert_eq!(
            (said, apart),
            (
                open && !outcome.violence_possible,
                open && outcome.violence_possible
            )
        );
        assert!(next.contains(&text(Key::BESIDE_SUPERVISION)));
        assert!(next.contains(&text(Key::review(outcome.review))));
        assert!(next.contains("⟦review.triggers.1⟧"));
    });
}
