//! Several services around one family, from a host or another program.

use joint_effort::domain::map::reading::map_from_json;
use joint_effort::domain::map::{Lead, MOST_RELATIONSHIPS, MapOutcome};
use joint_effort::domain::response::Response;

use super::{check, json, text};

pub fn run(bytes: &[u8]) {
    match map_from_json(&text(bytes)) {
        Ok(read) => {
            let count = read.relationships.len();
            assert!((1..=MOST_RELATIONSHIPS).contains(&count));
            if let Response::Known(Lead::Relationship(place)) = read.lead {
                assert!(place < count, "nobody leads: {place}");
            }
            assert_eq!(map_from_json(&json(&read)).as_ref(), Ok(&read));
            let outcome = MapOutcome::of(&read);
            assert_eq!(outcome.relationships.len(), count);
            for with_family in [true, false] {
                json(&outcome.written_within("2026.1", with_family));
            }
        }
        Err(faults) => check::faults(&faults),
    }
}
