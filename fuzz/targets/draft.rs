//! The draft that a tab or the first screen has left.

use joint_effort::record::draft;

use super::{check, text};

pub fn run(bytes: &[u8]) {
    match draft::from_json(&text(bytes)) {
        Ok(read) => assert_eq!(draft::from_json(&draft::write(&read)), Ok(read)),
        Err(faults) => check::faults(&faults),
    }
}
