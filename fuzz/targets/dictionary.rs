//! The words of the formats, and the most harmful pieces of JSON. Inputs with them get further than by
//! chance. The names come from the readers themselves.

use joint_effort::app::host;
use joint_effort::content::help;
use joint_effort::domain::band::Band;
use joint_effort::domain::barrier::Barrier;
use joint_effort::domain::comparison::{self, Side};
use joint_effort::domain::complexity::ServiceCount;
use joint_effort::domain::critical::Critical;
use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::level::Claim;
use joint_effort::domain::map;
use joint_effort::domain::map::relationship::Place;
use joint_effort::domain::reading;
use joint_effort::domain::risk::{RiskDomain, RiskRating};
use joint_effort::domain::strength::Strength;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::record::{draft, file, map::file as map_file, opening};

/// Names that are in no vocabulary.
const OTHERS: [&str; 32] = [
    "unknown",
    "yes",
    "no",
    "partly",
    "none",
    "own",
    "nobody",
    "included",
    "left-out",
    "format",
    "current",
    "selected",
    "draft",
    "map",
    "first",
    "second",
    "remembered",
    "labels",
    "phones",
    "links",
    "line",
    "contact",
    "record",
    "number",
    "href",
    "label",
    "joint-effort/map-draft@1",
    "joint-effort/turns-draft@1",
    "joint-effort/record@2",
    "2026-11-23",
    "14:05",
    "2026.1+changed",
];

/// JSON syntax besides texts, and what does harm there or elsewhere.
const BARE: [&str; 48] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\\"",
    "\\u0000",
    "\\ud800",
    "\\udc00\\ud800",
    "\\ud83d\\ude42",
    "null",
    "true",
    "false",
    "0",
    "5",
    "6",
    "-1",
    "3.0",
    "30e-1",
    "1e999",
    "-0",
    "99999999999999999999",
    "0.1",
    "\0",
    "\u{feff}",
    "\r\n",
    "\n",
    "\t",
    "\u{a0}",
    "\u{200b}",
    "\u{ad}",
    "\u{2011}",
    "“",
    "”",
    "„",
    "«",
    "> ",
    "=",
    "+",
    "@",
    ";",
    "'",
    "＝",
    "#code=",
    "\n---\n",
];

/// Every word, with names in quotation marks.
pub fn words() -> Vec<String> {
    let ids = [
        Barrier::IDS,
        Band::IDS,
        Side::IDS,
        ServiceCount::IDS,
        Critical::IDS,
        Dimension::IDS,
        Claim::IDS,
        Place::IDS,
        RiskDomain::IDS,
        RiskRating::IDS,
        Strength::IDS,
        host::Part::IDS,
        host::StorageMode::IDS,
        host::Theme::IDS,
        &reading::KEYS,
        &draft::KEYS,
        &file::KEYS,
        &map_file::KEYS,
        &map::reading::KEYS,
        &map::reading::KEYS_OF_FAMILY,
        &map::reading::KEYS_OF_RELATIONSHIP,
        &comparison::reading::KEYS,
        &comparison::reading::KEYS_OF_VIEW,
        &opening::FORMATS,
        &host::NAMES,
        &[help::FORMAT, comparison::FORMAT],
        &OTHERS,
    ];
    let mut ids: Vec<&str> = ids.concat();
    ids.sort_unstable();
    ids.dedup();
    let quoted = ids.into_iter().map(|id| format!("\"{id}\""));
    quoted.chain(BARE.map(str::to_owned)).collect()
}
