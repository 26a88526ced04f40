//! Texts that a smaller program never shows: they are on paper, in the page around the program or on side
//! pages, or go to a host. Each program is built without them, to be smaller.

use super::safety;

/// Id prefixes of the texts that only the whole program shows, or that are drawn before any program loads.
const OF_THE_WHOLE: [&str; 21] = [
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
const OF_FAULTS: &str = "ui.fault-";

/// Id prefixes of the texts that are shown, or told to the host, only if there is a host.
const OF_A_HOST: [&str; 12] = [
    "ui.broken-kept",
    "ui.broken-lost",
    OF_FAULTS,
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
pub fn is_of_the_whole(id: &str) -> bool {
    begins(&OF_THE_WHOLE, id)
}

/// Whether the standalone page's own program never shows the text with this id.
pub fn is_elsewhere(id: &str) -> bool {
    is_of_the_whole(id) || begins(&OF_A_HOST, id)
}

/// Whether the checker of a host's words needs no text with this id, neither to compare nor in a fault.
pub fn is_of_no_checker(id: &str) -> bool {
    safety::reason(id).is_none() && !id.starts_with(OF_FAULTS)
}

fn begins(beginnings: &[&str], id: &str) -> bool {
    beginnings.iter().any(|beginning| id.starts_with(beginning))
}
