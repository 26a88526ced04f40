//! The words of a report that the result on the screen does not have.

use super::texts::texts;

texts! {
    /// One text of a report.
    Report:
    /// What this is.
    About = "about", 120, ["app"];
    /// The day of the answers.
    MadeOn = "made-on", 40, ["day"];
    /// A day of the calendar, in the order that the language has it in.
    Day = "day", 40, ["day", "month", "year"];
    /// A month, as it stands in a day.
    January = "january", 24, [];
    /// A month, as it stands in a day.
    February = "february", 24, [];
    /// A month, as it stands in a day.
    March = "march", 24, [];
    /// A month, as it stands in a day.
    April = "april", 24, [];
    /// A month, as it stands in a day.
    May = "may", 24, [];
    /// A month, as it stands in a day.
    June = "june", 24, [];
    /// A month, as it stands in a day.
    July = "july", 24, [];
    /// A month, as it stands in a day.
    August = "august", 24, [];
    /// A month, as it stands in a day.
    September = "september", 24, [];
    /// A month, as it stands in a day.
    October = "october", 24, [];
    /// A month, as it stands in a day.
    November = "november", 24, [];
    /// A month, as it stands in a day.
    December = "december", 24, [];
    /// The edition of the answers, where it is another one.
    AnsweredWith = "answered-with", 60, ["edition"];
    /// Steps, where it is not told how much is needed.
    StepsWithoutFamily = "steps-without-family", 80, [];
    /// Who is spoken to.
    You = "you", 80, [];
    /// Without what is about the family.
    WithoutFamily = "without-family", 160, [];
    /// What was handed over is too large.
    OpenTooLarge = "open-too-large", 200, ["limit"];
    /// It is empty.
    OpenEmpty = "open-empty", 200, [];
    /// It is no text.
    OpenNotText = "open-not-text", 200, [];
    /// The browser cannot read the file.
    OpenUnreadable = "open-unreadable", 240, [];
    /// There are records in it that differ.
    OpenSeveral = "open-several", 200, [];
    /// It is a page of the web.
    OpenPage = "open-page", 200, [];
    /// Its end is missing.
    OpenCutShort = "open-cut-short", 200, [];
    /// It is damaged.
    OpenDamaged = "open-damaged", 200, [];
    /// It is of another program.
    OpenForeign = "open-foreign", 200, [];
    /// It is of a later version.
    OpenLater = "open-later", 200, ["found", "allowed"];
    /// It has a result and no answers.
    OpenOutcome = "open-outcome", 200, [];
    /// It has faults: how many.
    OpenFaults = "open-faults", 200, ["count"];
    /// There are more faults than are shown.
    OpenMoreFaults = "open-more-faults", 120, ["count"];
}
