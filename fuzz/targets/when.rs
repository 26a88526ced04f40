//! A day, a time and an edition, each in its own format.

use joint_effort::record::edition::Edition;
use joint_effort::record::{Day, Time};

use super::text;

pub fn run(bytes: &[u8]) {
    let text = text(bytes);
    if let Some(day) = Day::from_text(&text) {
        assert_eq!(day.to_string(), text);
    }
    if let Some(time) = Time::from_text(&text) {
        assert_eq!(time.to_string(), text);
    }
    match Edition::of(&text) {
        Edition::Other => {}
        edition => assert_eq!(edition.to_string(), text),
    }
}
