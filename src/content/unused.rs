//! Texts that a smaller program never shows: they are on paper, in the page around the program or on side
//! pages, or go to a host. Each program is built without them, to be smaller.

use super::safety;

/// Id prefixes of the texts that only the whole program shows, or that are drawn before any program loads.
const WHOLE_ONLY: [&str; 21] = [
    "keeping.",
    "report.",
    "course.",
    "meta.name",
    "by-hand.",
    "must-have.",
    "map.",
    "map-by-hand.",
    "map-finding.",
    "map-because.",
    "service-place.",
    "works-on.",
    "counts.",
    "views.",
    "ui.paper-",
    "ui.no-script",
    "ui.no-program",
    "ui.no-paper",
    "ui.no-printing",
    "ui.offline",
    "ui.kept",
];

/// Id prefix of the texts that describe a fault.
const FAULTS: &str = "ui.fault-";

/// Id prefixes of the texts that are shown, or told to the host, only if there is a host.
const HOST_ONLY: [&str; 12] = [
    "ui.broken-kept",
    "ui.broken-lost",
    FAULTS,
    "ui.help-lost",
    "ui.elsewhere-",
    "ui.missed",
    "ui.loading",
    "ui.answers-sent",
    "ui.answers-told",
    "ui.answers-on-device",
    "ui.start-facts-embedded",
    "ui.no-identifying-embedded",
];

/// Whether only the whole program shows the text with this id.
pub fn is_whole_only(id: &str) -> bool {
    starts_with_any(&WHOLE_ONLY, id)
}

/// Whether the standalone page's own program never shows the text with this id.
pub fn is_unused_by_page(id: &str) -> bool {
    is_whole_only(id) || starts_with_any(&HOST_ONLY, id)
}

/// Whether the checker of a host's words needs no text with this id, neither to compare nor in a fault.
pub fn is_unused_by_checker(id: &str) -> bool {
    safety::reason(id).is_none() && !id.starts_with(FAULTS)
}

fn starts_with_any(beginnings: &[&str], id: &str) -> bool {
    beginnings.iter().any(|beginning| id.starts_with(beginning))
}
