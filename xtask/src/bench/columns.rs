//! The columns of the tables, and the measured numbers in each.

use Unit::{Count, Kb, Mb, Ms, Share};

/// What a number counts, which decides how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Thousands of bytes.
    Kb,
    /// Millions of bytes.
    Mb,
    /// Milliseconds, rounded to whole ones.
    Ms,
    /// A plain number.
    Count,
    /// A share, with three decimal places.
    Share,
}

/// One column of a table.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The names of the measured numbers, which are added up.
    pub names: &'static [&'static str],
    /// The heading.
    pub heading: &'static str,
    /// The unit.
    pub unit: Unit,
}

/// Makes a column with the sum of these numbers.
pub const fn column(names: &'static [&'static str], heading: &'static str, unit: Unit) -> Column {
    Column {
        names,
        heading,
        unit,
    }
}

/// What is transferred: the same under every profile.
pub const TRAVELS: &[Column] = &[
    column(&["brotli_bytes"], "brotli", Kb),
    column(&["gzip_bytes"], "gzip", Kb),
    column(&["requests"], "requests", Count),
    column(&["layout_shift"], "layout shift", Share),
];

/// The times; smaller is better.
pub const TIMES: &[Column] = &[
    column(&["first_paint_ms"], "first paint", Ms),
    column(&["first_question_usable_ms"], "first question usable", Ms),
    column(&["second_visit_usable_ms"], "second visit", Ms),
    column(&["longest_task_ms"], "longest task", Ms),
    column(
        &["longest_task_after_paint_ms"],
        "longest after first paint",
        Ms,
    ),
    column(&["total_blocked_ms"], "blocked", Ms),
    column(&["next_question_painted_ms"], "next question painted", Ms),
    column(&["slowest_question_painted_ms"], "slowest question", Ms),
    column(&["inp_p98_ms"], "INP p98", Ms),
];

/// Memory in use: the JavaScript heap and WebAssembly's memory.
pub const HELD: &[Column] = &[
    column(&["heap_loaded_bytes"], "heap, loaded", Mb),
    column(&["program_loaded_bytes"], "WebAssembly, loaded", Mb),
    column(&["heap_journey_bytes"], "heap, after a journey", Mb),
    column(
        &["program_journey_bytes"],
        "WebAssembly, after a journey",
        Mb,
    ),
    column(&["heap_journey_bytes", "program_journey_bytes"], "both", Mb),
    column(&["growth_bytes"], "growth over further journeys", Kb),
];
