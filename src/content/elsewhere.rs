//! Texts that the standalone page's own program never shows: they stand on paper, in the page around
//! the program, or are told to a host. That program is built without them, and is smaller so.

/// How the ids of such texts begin.
const BEGINNINGS: [&str; 19] = [
    "keeping.",
    "report.",
    "course.",
    "meta.name",
    "by-hand.",
    "ui.paper-",
    "ui.fault-",
    "ui.missed",
    "ui.no-script",
    "ui.no-program",
    "ui.no-paper",
    "ui.loading",
    "ui.offline",
    "ui.kept",
    "ui.answers-sent",
    "ui.answers-told",
    "ui.answers-on-device",
    "ui.start-facts-embedded",
    "ui.no-identifying-embedded",
];

/// Whether the text with this id is one of them.
pub fn is_elsewhere(id: &str) -> bool {
    BEGINNINGS.iter().any(|beginning| id.starts_with(beginning))
}
