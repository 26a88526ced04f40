//! The result page, over every golden outcome.

mod evidence;
mod lead;
mod steps;

use joint_effort::app::State;
use joint_effort::content::Words;
use joint_effort::domain::assessment::Assessment;
use joint_effort::domain::critical::Critical;
use joint_effort::domain::outcome::Outcome;
use joint_effort::domain::response::{Response, YesNo};
use joint_effort::domain::vocabulary::Vocabulary;
use serde_json::Value;

use std::sync::OnceLock;

use super::markup::Element;
use super::structure::check_page;
use super::words::{ids_in, ids_in_brackets};
use super::{draw, states};

/// A golden assessment with its outcome, and its result page drawn with ids as texts.
pub struct Golden {
    pub assessment: Assessment,
    pub outcome: Value,
    pub state: State,
    pub page: &'static Element,
}

impl Golden {
    pub fn level(&self) -> Option<u64> {
        self.outcome["level"].as_u64()
    }

    pub fn needed(&self) -> u64 {
        self.outcome["needed"].as_u64().unwrap()
    }

    pub fn range(&self) -> (u64, u64) {
        let end = |index| self.outcome["range"][index].as_u64().unwrap();
        (end(0), end(1))
    }

    /// Returns what the rules compute for the same answers.
    pub fn worked_out(&self) -> Outcome {
        Outcome::of(&self.assessment)
    }

    pub fn text(&self, key: &str) -> &str {
        self.outcome[key].as_str().unwrap()
    }

    /// Returns the parts of the page below what every page has at the top.
    fn parts(&self) -> Vec<&Element> {
        let above = ["trail", "notices", "problems-place"];
        let children = self.page.only("main").children();
        children
            .filter(|part| !part.classes().any(|class| above.contains(&class)))
            .collect()
    }
}

/// Checks every golden outcome in turn.
pub fn each_golden(check: impl Fn(&Golden)) {
    /// Drawn once for all tests, because drawing takes longer than any of them.
    static PAGES: OnceLock<Vec<Element>> = OnceLock::new();
    let golden = states::golden();
    let pages = PAGES.get_or_init(|| {
        let words = ids_in_brackets();
        let states = golden
            .iter()
            .map(|(assessment, _)| states::result(*assessment));
        states.map(|state| draw::page(&state, &words)).collect()
    });
    for ((assessment, outcome), page) in golden.into_iter().zip(pages) {
        let state = states::result(assessment);
        check(&Golden {
            assessment,
            outcome,
            state,
            page,
        });
    }
}

pub fn ids_of(elements: &[&Element]) -> Vec<String> {
    let texts = elements.iter().map(|element| element.text());
    texts
        .flat_map(|text| {
            ids_in(&text)
                .into_iter()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn every_result_is_whole_and_filled() {
    let english = Words::english();
    each_golden(|golden| {
        let page = draw::page(&golden.state, &english);
        check_page(&page);
        let text = page.text();
        assert!(!text.contains(['{', '}']), "{text}");
    });
}

#[test]
fn safety_comes_first_exactly_where_it_applies() {
    each_golden(|golden| {
        let first = golden.outcome["safety_first"] == true;
        assert_eq!(golden.page.all("section.safety").len(), usize::from(first));
        assert_eq!(golden.parts()[0].is("section.safety"), first);
        if !first {
            assert!(golden.page.only("h1").text().contains("headline"));
            return;
        }
        let message = golden.page.only("section.safety");
        assert_eq!(
            ids_in(&message.only("h1").text()),
            ["safety.critical-yes.headline"]
        );
        let yes = |critical: &&Critical| {
            critical.is_immediate()
                && golden.assessment.family.risk.criticals[**critical]
                    == Response::Known(YesNo::Yes)
        };
        let yes = Critical::ALL.iter().filter(yes);
        let names: Vec<_> = yes
            .map(|critical| format!("critical.{}.name", critical.id()))
            .collect();
        let said = ids_of(&[message]);
        let said = said.into_iter().filter(|id| id.starts_with("critical."));
        assert_eq!(said.collect::<Vec<_>>(), names);
        let heading = ids_of(&golden.page.only("section[data-part=next]").all("h2"));
        assert_eq!(heading, ["ui.next-today"]);
    });
}

#[test]
fn the_scale_marks_what_the_outcome_says() {
    each_golden(|golden| {
        let rows = golden.page.all("li.level");
        let number = |row: &Element| row.attribute("value").unwrap().parse::<u64>().unwrap();
        let numbers: Vec<_> = rows.iter().map(|row| number(row)).collect();
        assert_eq!(numbers, [5, 4, 3, 2, 1, 0]);
        let marked = |class: &str| -> Vec<u64> {
            rows.iter()
                .filter(|row| row.is(&format!(".{class}")))
                .map(|row| number(row))
                .collect()
        };
        let (low, high) = golden.range();
        let level: Vec<_> = golden.level().into_iter().collect();
        assert_eq!(marked("now"), level);
        assert_eq!(marked("needed"), [golden.needed()]);
        let claimed = golden
            .assessment
            .relationship
            .claimed
            .known()
            .and_then(|claim| claim.level());
        let claimed: Vec<_> = claimed
            .map(|level| u64::from(level.number()))
            .into_iter()
            .collect();
        assert_eq!(marked("claimed"), claimed);
        let open: Vec<_> = (low..=high).rev().filter(|_| low != high).collect();
        assert_eq!(marked("range"), open);
        let ends = |end: u64| -> Vec<u64> { open.iter().copied().filter(|l| *l == end).collect() };
        assert_eq!((marked("top"), marked("bottom")), (ends(high), ends(low)));
        // In a nested list, each level would be announced with its number of marks.
        assert!(rows.iter().all(|row| row.all("ul").is_empty()));
        for (mark, marked) in [
            ("now", level),
            ("needed", vec![golden.needed()]),
            ("claimed", claimed),
        ] {
            let id = format!("ui.mark-{mark}");
            let said: Vec<_> = rows
                .iter()
                .filter(|row| ids_of(&row.all(".mark")).contains(&id))
                .map(|row| number(row))
                .collect();
            assert_eq!(said, marked, "what is drawn is said too");
        }
    });
}

/// Returns the ids listed in a golden outcome.
pub fn ids_listed(value: &Value) -> Vec<&str> {
    value
        .as_array()
        .unwrap()
        .iter()
        .map(|id| id.as_str().unwrap())
        .collect()
}
