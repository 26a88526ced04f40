//! What leaves the page: reports and drawings.

pub mod cases;
mod drawings;
mod ecomap;
mod leaving_out;
mod names;
mod order;
mod plain;
mod results;
mod rich;
mod well_formed;

use joint_effort::content::{Words, check, key};
use joint_effort::domain::reading;
use joint_effort::record::{Day, Record, Scope};
use joint_effort::report::{Length, Options};

use crate::seeded::Seeded;

/// Both lengths of a report.
pub const LENGTHS: [Length; 2] = [Length::Short, Length::Full];

/// Names that try to be something else.
pub const HOSTILE: [&str; 11] = [
    "<script>alert(1)</script>",
    "</td></tr></table><h1>",
    "a & b &amp; c &#60;",
    "\" onload=\"x' y",
    "{level} {service} {}",
    "one\ntwo\r\n\tthree  four ",
    "\u{202e}drawkcab\u{202c} \u{2067}x\u{2069}",
    "\u{0}\u{7}\u{85}\u{fffe}\u{feff}",
    "]]> --> <!--",
    "- =1+1 # * _ `",
    "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂",
];

/// Returns the options for a report with the name in it.
pub fn named(length: Length) -> Options<'static> {
    Options {
        length,
        with_name: true,
        ..Options::default()
    }
}

/// Returns a random record with everything in it.
pub fn record(seeded: &mut Seeded) -> Record {
    Record {
        responses: seeded.responses(),
        scope: Scope::Whole,
        day: Day::new(2026, 11, 23),
        time: None,
        edition: String::from("2026.1"),
    }
}

/// Checks random records, in each scope.
pub fn each_record(seed: u64, count: usize, mut check: impl FnMut(&Record)) {
    let mut seeded = Seeded::new(seed);
    for _ in 0..count {
        let whole = record(&mut seeded);
        check(&whole);
        check(&whole.within(Scope::Relationship));
    }
}

/// Returns the English words with some texts changed.
pub fn changed(json: &str) -> Words {
    let changes = check::changes(
        &reading::tree_from_json(json).unwrap(),
        &key::entries(),
        // As in another language, which need not keep any English words.
        &[""; key::COUNT],
    )
    .unwrap();
    Words::english().with_changes(changes)
}
