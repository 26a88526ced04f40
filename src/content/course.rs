//! The words of share codes and of one relationship over time.

use super::texts::texts;

texts! {
    /// One text about the change over time, or about a share code.
    Course:
    /// The heading of the page.
    Heading = "heading", 60, [];
    /// There is only one record.
    One = "one", 160, [];
    /// The records were answered with different editions.
    EditionsDiffer = "editions-differ", 200, [];
    /// An edition is not known, or words were changed.
    EditionsUnsure = "editions-unsure", 200, [];
    /// The other service has different names.
    NamesDiffer = "names-differ", 160, [];
    /// Two records tell the same.
    SameTwice = "same-twice", 160, ["first", "second"];
    /// Some records have no day.
    Undated = "undated", 160, [];
    /// A difference need not be a change.
    Views = "views", 240, [];
    /// A heading.
    LevelHeading = "level-heading", 40, [];
    /// How the level moved.
    LevelMoved = "level-moved", 120, ["first", "last", "moved"];
    /// The level did not move.
    LevelSame = "level-same", 120, ["level"];
    /// The ranges overlap.
    LevelUnsure = "level-unsure", 160, [];
    /// There is no level at one of the times.
    LevelNotPlaced = "level-not-placed", 160, [];
    /// How the band moved.
    BandMoved = "band-moved", 120, ["first", "last", "moved"];
    /// The band did not move.
    BandSame = "band-same", 120, ["band"];
    /// In the legend.
    LegendLevel = "legend-level", 40, [];
    /// In the legend.
    LegendRange = "legend-range", 40, [];
    /// In the legend.
    LegendNeeded = "legend-needed", 40, [];
    /// A heading.
    AspectsHeading = "aspects-heading", 40, [];
    /// Before dimensions.
    MovedUp = "moved-up", 24, [];
    /// Before dimensions.
    MovedDown = "moved-down", 24, [];
    /// Before dimensions.
    NotMoved = "not-moved", 24, [];
    /// Before dimensions.
    NowKnown = "now-known", 24, [];
    /// Before dimensions.
    NoLongerKnown = "no-longer-known", 32, [];
    /// Before dimensions.
    NotCompared = "not-compared", 32, [];
    /// In the legend.
    LegendAnswer = "legend-answer", 40, [];
    /// A movement.
    Up = "up", 24, ["count"];
    /// A movement.
    Down = "down", 24, ["count"];
    /// A movement.
    Same = "same", 24, [];
    /// A movement.
    BecameKnown = "became-known", 24, [];
    /// A movement.
    BecameUnknown = "became-unknown", 24, [];
    /// A movement.
    StillUnknown = "still-unknown", 24, [];
    /// A movement.
    Unanswered = "unanswered", 24, [];
    /// A heading.
    TableHeading = "table-heading", 40, [];
    /// Above the rows of a table that goes on.
    TablePart = "table-part", 40, ["first", "last"];
    /// Above what the rows tell of.
    ColumnWhat = "column-what", 24, [];
    /// Above the change.
    ColumnChange = "column-change", 24, [];
    /// A record's number, where it has no day.
    NoDay = "no-day", 16, [];
    /// A row.
    RowLevel = "row-level", 24, [];
    /// A row.
    RowRange = "row-range", 24, [];
    /// A row.
    RowSure = "row-sure", 24, [];
    /// A row.
    RowComplexity = "row-complexity", 24, [];
    /// How sure.
    NotSure = "not-sure", 24, [];
    /// How sure.
    Between = "between", 24, [];
    /// How sure.
    Uneven = "uneven", 24, [];
    /// How sure.
    Clear = "clear", 24, [];
    /// The family's part is not in a record.
    LeftOut = "left-out", 24, [];
    /// There is no code.
    CodeEmpty = "code-empty", 80, [];
    /// There is no code in a text.
    CodeForeign = "code-foreign", 200, ["mark"];
    /// A character that no code has.
    CodeCharacter = "code-character", 160, ["character", "place"];
    /// Too few characters.
    CodeTooShort = "code-too-short", 160, ["found", "wanted"];
    /// Too many characters.
    CodeTooLong = "code-too-long", 160, ["found", "wanted"];
    /// The characters do not fit.
    CodeCheck = "code-check", 200, [];
    /// A later version made it.
    CodeLater = "code-later", 160, [];
    /// No version writes it.
    CodeNotWritten = "code-not-written", 160, [];
    /// There are several that differ.
    CodeSeveral = "code-several", 160, [];
}
