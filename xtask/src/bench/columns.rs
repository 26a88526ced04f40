//! What the tables tell: each column by the measured number in it.

/// What a number counts, and so how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Thousands of bytes.
    Kilobytes,
    /// Millions of bytes.
    Megabytes,
    /// Thousandths of a second, whole.
    Milliseconds,
    /// A plain number.
    Count,
    /// A share, with three places.
    Share,
}

/// One column of a table.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The names of the measured numbers, which are added.
    pub names: &'static [&'static str],
    /// What stands above it.
    pub heading: &'static str,
    /// What it counts.
    pub unit: Unit,
}

const fn column(names: &'static [&'static str], heading: &'static str, unit: Unit) -> Column {
    Column {
        names,
        heading,
        unit,
    }
}

/// What travels: the same under every profile.
pub const TRAVELS: &[Column] = &[
    column(&["brotli_bytes"], "brotli", Unit::Kilobytes),
    column(&["gzip_bytes"], "gzip", Unit::Kilobytes),
    column(&["requests"], "requests", Unit::Count),
    column(&["layout_shift"], "layout shift", Unit::Share),
];

/// The times, each the sooner the better.
pub const TIMES: &[Column] = &[
    column(&["first_paint_ms"], "first paint", Unit::Milliseconds),
    column(
        &["first_question_usable_ms"],
        "first question usable",
        Unit::Milliseconds,
    ),
    column(
        &["second_visit_usable_ms"],
        "second visit",
        Unit::Milliseconds,
    ),
    column(&["longest_task_ms"], "longest task", Unit::Milliseconds),
    column(
        &["longest_task_after_paint_ms"],
        "after first paint",
        Unit::Milliseconds,
    ),
    column(&["total_blocked_ms"], "blocked", Unit::Milliseconds),
    column(
        &["next_question_painted_ms"],
        "next question painted",
        Unit::Milliseconds,
    ),
    column(
        &["slowest_question_painted_ms"],
        "slowest of them",
        Unit::Milliseconds,
    ),
    column(&["inp_p98_ms"], "INP p98", Unit::Milliseconds),
];

/// What is held: the heap of JavaScript together with the memory of WebAssembly.
pub const HELD: &[Column] = &[
    column(&["heap_loaded_bytes"], "heap, loaded", Unit::Megabytes),
    column(
        &["program_loaded_bytes"],
        "WebAssembly, loaded",
        Unit::Megabytes,
    ),
    column(
        &["heap_journey_bytes"],
        "heap, after a journey",
        Unit::Megabytes,
    ),
    column(
        &["program_journey_bytes"],
        "WebAssembly, after a journey",
        Unit::Megabytes,
    ),
    column(
        &["heap_journey_bytes", "program_journey_bytes"],
        "both",
        Unit::Megabytes,
    ),
    column(
        &["growth_bytes"],
        "growth over the journeys after it",
        Unit::Kilobytes,
    ),
];
