//! Every reader of foreign bytes, each with what must be true for any input: functions that panic if it is
//! not. `cargo xtask fuzz` and `tests/fuzz` run the same ones.

mod assessment;
mod check;
mod code;
mod comparison;
mod csv;
pub mod dictionary;
mod draft;
mod drawn;
mod help;
mod host;
mod kept;
mod mailed;
mod many;
mod map;
mod record;
mod told;
mod when;
mod words;

use std::borrow::Cow;

/// A reader, with the name of its folder of inputs.
#[derive(Clone, Copy)]
pub struct Target {
    /// Its name.
    pub name: &'static str,
    /// Reads the bytes, and panics if something that must be true is not.
    pub run: fn(&[u8]),
}

/// Every target.
pub const ALL: [Target; 16] = [
    of("assessment", assessment::run),
    of("code", code::run),
    of("comparison", comparison::run),
    of("csv", csv::run),
    of("draft", draft::run),
    of("drawn", drawn::run),
    of("help", help::run),
    of("host", host::run),
    of("kept", kept::run),
    of("mailed", mailed::run),
    of("many", many::run),
    of("map", map::run),
    of("record", record::run),
    of("told", told::run),
    of("when", when::run),
    of("words", words::run),
];

const fn of(name: &'static str, run: fn(&[u8])) -> Target {
    Target { name, run }
}

/// Decodes bytes as text the way a browser does.
fn text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// A value as JSON on one line.
fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("every name is a text")
}
