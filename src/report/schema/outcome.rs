//! What [`crate::domain::outcome`] writes: all of it, or the part without the family.

use super::{
    always, complete, line, list_of, one_of, one_of_or_unknown, or_null, set_of, whole,
    whole_number,
};
use crate::domain::action::{Act, Because};
use crate::domain::band::Band;
use crate::domain::complexity::Complexity;
use crate::domain::critical::Critical;
use crate::domain::definition::{Definition, Finding};
use crate::domain::dimension::Dimension;
use crate::domain::level::{Claim, Level};
use crate::domain::outcome::FORMAT;
use crate::domain::placement::Confidence;
use crate::domain::recommendation::{Recommendation, Review, Target};
use crate::domain::risk::RiskDomain;
use crate::domain::vocabulary::Vocabulary;
use crate::record::file::LONGEST_EDITION;
use crate::report::json::Json;

/// The names that occur only with the family: all of them, or none.
pub const OF_THE_FAMILY: [&str; 11] = [
    "band",
    "provisional",
    "complexity",
    "needed",
    "gap",
    "recommendation",
    "target",
    "over_invested",
    "safety_first",
    "actions",
    "review",
];

/// The name that requires all the others.
const FIRST: &str = OF_THE_FAMILY[0];

/// The schema of an outcome.
pub fn schema() -> Json {
    let entries = entries();
    let names = entries.iter().map(|(name, _)| *name);
    let required: Vec<_> = names.filter(|name| !OF_THE_FAMILY.contains(name)).collect();
    let together = OF_THE_FAMILY.map(|name| {
        let others = OF_THE_FAMILY.into_iter();
        let needs = others.filter(|other| *other != name && [name, *other].contains(&FIRST));
        (name, Json::list(needs))
    });
    whole(FORMAT, entries, &required).with("dependentRequired", Json::Map(together.into()))
}

/// Returns the schemas of these entries of an outcome.
pub fn some_of(names: &[&str]) -> Vec<(&'static str, Json)> {
    let all = entries().into_iter();
    all.filter(|(name, _)| names.contains(name)).collect()
}

fn entries() -> Vec<(&'static str, Json)> {
    let level = || whole_number(0, 5);
    let gap = || or_null(whole_number(-5, 5));
    let truth = || Json::map([("type", "boolean".into())]);
    let range = list_of(level())
        .with("minItems", 2_i64)
        .with("maxItems", 2_i64);
    vec![
        ("format", always(FORMAT)),
        ("level", or_null(level())),
        ("level_name", or_null(one_of(Level::IDS))),
        ("range", range),
        ("confidence", one_of(Confidence::IDS)),
        ("claimed", or_null(one_of_or_unknown(Claim::IDS))),
        ("rhetoric_gap", gap()),
        ("band", one_of(Band::IDS)),
        ("provisional", truth()),
        ("complexity", one_of(Complexity::IDS)),
        ("needed", whole_number(2, 5)),
        ("gap", gap()),
        ("recommendation", one_of(Recommendation::IDS)),
        ("target", one_of(Target::IDS)),
        ("over_invested", truth()),
        ("safety_first", truth()),
        ("holding_back", dimensions()),
        ("ahead", dimensions()),
        ("definitions", definitions()),
        ("find_out", find_out()),
        ("actions", actions()),
        ("review", one_of(Review::IDS)),
        // It is empty if unknown.
        ("edition", line(0, LONGEST_EDITION)),
    ]
}

fn dimensions() -> Json {
    set_of(one_of(Dimension::IDS))
}

fn definitions() -> Json {
    let each = Definition::ALL.iter().map(|definition| {
        let parts = definition.parts().iter().map(|part| {
            let found = vec![
                ("result", one_of(Finding::IDS)),
                ("decided_by", dimensions()),
            ];
            (part.id, complete(found))
        });
        (definition.id(), complete(parts.collect()))
    });
    complete(each.collect())
}

fn find_out() -> Json {
    let unknown = [Dimension::IDS, RiskDomain::IDS, Critical::IDS, &["infant"]];
    set_of(one_of(&unknown.concat()))
}

fn actions() -> Json {
    let ids = Json::list(Act::all().map(Act::id));
    let action = vec![
        ("id", Json::map([("enum", ids)])),
        ("because", one_of(Because::IDS)),
    ];
    set_of(complete(action))
}
