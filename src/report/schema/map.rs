//! What [`crate::domain::map::reading`] accepts and what [`crate::domain::map::MapOutcome`] writes.

use super::{
    always, assessment, complete, count, list_of, object, one_of, or_null, outcome, set_of, text,
    whole, whole_number,
};
use crate::content::Words;
use crate::domain::critical::Critical;
use crate::domain::map::finding::FindingKind;
use crate::domain::map::invest::Reason;
use crate::domain::map::outcome::FORMAT as OUTCOME;
use crate::domain::map::reading::{KEYS_OF_FAMILY, KEYS_OF_RELATIONSHIP, LONGEST_ID, LONGEST_NAME};
use crate::domain::map::relationship::{QUICK, RING};
use crate::domain::map::{FORMAT, MOST_RELATIONSHIPS, Place};
use crate::domain::placement::Confidence;
use crate::domain::recommendation::Recommendation;
use crate::domain::risk::RiskDomain;
use crate::domain::vocabulary::Vocabulary;
use crate::report::json::Json;

/// The schema of a map. No schema can say that ids are unique and that the lead is one of them.
pub fn schema(words: &Words) -> Json {
    let [answers, relationship] = [&KEYS_OF_FAMILY[..], &KEYS_OF_RELATIONSHIP].map(|names| {
        let answers = assessment::entries(words).into_iter();
        answers
            .filter(|(name, _)| names.contains(name))
            .collect::<Vec<_>>()
    });
    let name = or_null(text(LONGEST_NAME));
    let own = [
        ("id", id()),
        ("name", name),
        ("place", or_null(one_of(Place::IDS))),
        ("works-on", works_on()),
        ("quick", or_null(whole_number(0, 5))),
    ];
    let relationship = own.into_iter().chain(relationship).collect();
    let lead = Json::map([("type", Json::list(["string", "null"]))]);
    let entries = vec![
        ("format", always(FORMAT)),
        ("family", object(answers, &[])),
        ("works-on", works_on()),
        (
            "lead",
            lead.with("pattern", ID)
                .with("maxLength", count(LONGEST_ID)),
        ),
        (
            "relationships",
            list_of(object(relationship, &["id"]))
                .with("minItems", 1_i64)
                .with("maxItems", count(MOST_RELATIONSHIPS)),
        ),
    ];
    whole(FORMAT, entries, &["format", "relationships"])
}

/// The pattern of an id.
const ID: &str = "^[a-z0-9-]+$";

fn id() -> Json {
    text(LONGEST_ID).with("pattern", ID)
}

fn works_on() -> Json {
    or_null(set_of(one_of(RiskDomain::IDS)))
}

/// The schema of a map's outcome.
pub fn outcome() -> Json {
    let ids = || set_of(id());
    let truth = || Json::map([("type", "boolean".into())]);
    let find_out = [RiskDomain::IDS, Critical::IDS, &["infant"]].concat();
    let mut family = outcome::some_of(&[
        "band",
        "provisional",
        "complexity",
        "needed",
        "safety_first",
        "review",
        "actions",
    ]);
    family.push(("find_out", set_of(one_of(&find_out))));
    let mut relationship = outcome::some_of(&[
        "level",
        "range",
        "needed",
        "gap",
        "over_invested",
        "rhetoric_gap",
        "holding_back",
        "actions",
    ]);
    relationship.extend([
        ("id", id()),
        ("place", one_of(Place::IDS)),
        ("confidence", one_of(&[Confidence::IDS, &[QUICK]].concat())),
        ("quick", or_null(whole_number(0, 5))),
        (
            "recommendation",
            one_of(&[Recommendation::IDS, &[RING]].concat()),
        ),
    ]);
    let target = outcome::some_of(&["target"]).into_iter();
    relationship.extend(target.map(|(name, target)| (name, or_null(target))));
    let finding = vec![
        ("id", one_of(FindingKind::IDS)),
        ("relationships", ids()),
        ("risks", set_of(one_of(RiskDomain::IDS))),
        ("certain", truth()),
    ];
    let investment = vec![("id", id()), ("because", set_of(one_of(Reason::IDS)))];
    let mut entries = vec![
        ("format", always(OUTCOME)),
        ("family", complete(family)),
        (
            "relationships",
            list_of(partly(relationship, &OF_THE_FAMILY_IN_EACH))
                .with("minItems", 1_i64)
                .with("maxItems", count(MOST_RELATIONSHIPS)),
        ),
        ("findings", list_of(object(finding, &["id"]))),
        (
            "invest",
            list_of(complete(investment)).with("maxItems", 2_i64),
        ),
        ("step_down", ids()),
    ];
    entries.extend(outcome::some_of(&["edition"]));
    let required = others(&entries, &OF_THE_FAMILY);
    whole(OUTCOME, entries, &required).with("dependentRequired", together(&OF_THE_FAMILY))
}

/// The names in an outcome that occur only with the family: all of them, or none.
pub const OF_THE_FAMILY: [&str; 3] = ["family", "invest", "step_down"];

/// The same for each relationship.
pub const OF_THE_FAMILY_IN_EACH: [&str; 6] = [
    "needed",
    "gap",
    "recommendation",
    "target",
    "over_invested",
    "actions",
];

/// An object with all these names, except that some occur either all together or not at all.
fn partly(entries: Vec<(&'static str, Json)>, some: &[&'static str]) -> Json {
    let required = others(&entries, some);
    object(entries, &required).with("dependentRequired", together(some))
}

/// Returns the names of these entries except some.
fn others(entries: &[(&'static str, Json)], some: &[&str]) -> Vec<&'static str> {
    let names = entries.iter().map(|(name, _)| *name);
    names.filter(|name| !some.contains(name)).collect()
}

/// Requires names to occur together: the first requires all others, and each other requires the first.
fn together(names: &[&'static str]) -> Json {
    let each = names.iter().enumerate().map(|(place, name)| {
        let needs = names.iter().enumerate();
        let needs = needs.filter(|(other, _)| *other != place && [place, *other].contains(&0));
        (*name, Json::list(needs.map(|(_, other)| *other)))
    });
    Json::Map(each.collect())
}
