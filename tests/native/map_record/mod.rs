//! Maps that are kept, opened again and reported.

mod file;
mod movement;
mod opening;
mod report;
mod table;

use joint_effort::domain::map::Map;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::record::{Day, MapRecord, Scope, Time};
use serde_json::Value;

use crate::map::given::{self, read};
use crate::seeded::Seeded;
use crate::source::files;

/// Returns the twelve practice maps, each with its name.
pub fn practice() -> Vec<(String, Map)> {
    let files = files("tests/golden/maps", "json").into_iter();
    let each = files.map(|(path, text)| {
        let practice: Value = serde_json::from_str(&text).expect("JSON");
        let name = path.rsplit('/').next().unwrap().trim_end_matches(".json");
        (name.to_owned(), read(&practice["map"]))
    });
    each.collect()
}

/// Returns a random record with everything in it, saved on a known day.
pub fn whole(seeded: &mut Seeded) -> MapRecord {
    let mut map = given::random(seeded);
    for (place, relationship) in map.relationships.iter_mut().enumerate() {
        let name = seeded.pick(&["", "the clinic", "Housing; \"=1\"", "日 🙂 {services}"]);
        relationship.name = (!name.is_empty()).then(|| format!("{name} {place}"));
    }
    MapRecord {
        map,
        scope: Scope::Whole,
        day: Day::new(2026, 11, 26),
        time: Time::new(14, 5),
        edition: String::from("2026.2"),
    }
}

/// Returns a random record of either scope, with or without a day and an edition.
pub fn record(seeded: &mut Seeded) -> MapRecord {
    let day = Day::new(2026, 11, 26).filter(|_| seeded.below(4) > 0);
    let record = MapRecord {
        day,
        time: day.and(Time::new(9, 30)),
        edition: String::from(seeded.pick(&["", "2026.1", "2026.2+changed"])),
        ..whole(seeded)
    };
    let scope = seeded.pick(Scope::ALL);
    record.within(scope)
}

/// Returns the same relationships around another family.
pub fn around_another_family(record: &MapRecord, seeded: &mut Seeded) -> MapRecord {
    let mut other = record.clone();
    let another = given::random(seeded);
    other.map.family = seeded.assessment().family;
    other.map.works_on = another.works_on;
    let from = another.relationships.iter().cycle();
    for (own, other) in other.map.relationships.iter_mut().zip(from) {
        own.works_on.clone_from(&other.works_on);
    }
    other
}
