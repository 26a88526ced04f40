//! An unfinished map, and the answers of two people in turn, as saved by a browser.

use joint_effort::record::{map, turns};

use super::text;

pub fn run(bytes: &[u8]) {
    let text = text(bytes);
    if let Some(kept) = map::draft::from_json(&text) {
        for place in [kept.current, kept.selected].into_iter().flatten() {
            assert!(place < kept.map.relationships.len());
        }
        let written = map::draft::write(&kept);
        assert_eq!(map::draft::from_json(&written), Some(kept));
        assert_eq!(turns::from_json(&written), None);
    }
    if let Some(kept) = turns::from_json(&text) {
        let written = turns::write(&kept);
        assert_eq!(turns::from_json(&written), Some(kept));
        assert_eq!(map::draft::from_json(&written), None);
    }
}
