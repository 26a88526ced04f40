//! Texts that a smaller program never shows: they stand on paper, in the page around the program, beside
//! the way, or are told to a host. Each program is built without those, and is smaller so.

use super::safety;

/// How the ids of texts begin that only the whole program shows, and what is drawn before any.
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

/// How the ids of texts begin that tell a fault.
const OF_FAULTS: &str = "ui.fault-";

/// How the ids of texts begin that are shown or told where there is a host.
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

/// Whether the text with this id is shown by the whole program alone.
pub fn is_of_the_whole(id: &str) -> bool {
    begins(&OF_THE_WHOLE, id)
}

/// Whether the standalone page's own program never shows it.
pub fn is_elsewhere(id: &str) -> bool {
    is_of_the_whole(id) || begins(&OF_A_HOST, id)
}

/// Whether the checker of a host's words neither compares with it nor tells it.
pub fn is_of_no_checker(id: &str) -> bool {
    safety::reason(id).is_none() && !id.starts_with(OF_FAULTS)
}

fn begins(beginnings: &[&str], id: &str) -> bool {
    beginnings.iter().any(|beginning| id.starts_with(beginning))
}
