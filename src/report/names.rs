//! The names of files. They say what kind of file it is and its day, but nothing about its content.

use crate::domain::vocabulary::{Vocabulary, vocabulary};
use crate::record::{Day, Scope};

vocabulary! {
    /// The kind of a file. The id is the ending of its name.
    Kind {
        /// The record, which can be opened again.
        Record = ".json",
        /// A row for spreadsheets.
        Spreadsheet = ".csv",
        /// The same for spreadsheets that split at semicolons.
        SpreadsheetSemicolons = "-semicolons.csv",
        /// The full report.
        Text = ".txt",
        /// The questions for other programs (FHIR).
        Questionnaire = "-fhir-questionnaire.json",
        /// The answers for other programs (FHIR).
        QuestionnaireResponse = "-fhir-response.json",
        /// The scale as a vector drawing.
        ScaleVector = "-scale.svg",
        /// The scale as a bitmap.
        ScalePicture = "-scale.png",
        /// The ten answers as a vector drawing.
        AnswersVector = "-answers.svg",
        /// The ten answers as a bitmap.
        AnswersPicture = "-answers.png",
    }
}

vocabulary! {
    /// The kind of a map's file. The id is the ending of its name.
    MapKind {
        /// The map, which can be opened again.
        Record = ".json",
        /// A row for each service, for spreadsheets.
        Spreadsheet = ".csv",
        /// The same for spreadsheets that split at semicolons.
        SpreadsheetSemicolons = "-semicolons.csv",
        /// The full report.
        Text = ".txt",
        /// The drawing of all services as a vector drawing.
        EcomapVector = ".svg",
        /// The drawing of all services as a bitmap.
        EcomapPicture = ".png",
    }
}

vocabulary! {
    /// The kind of a file of counts. The id is the ending of its name.
    CountsKind {
        /// A row for each count, for spreadsheets.
        Spreadsheet = ".csv",
        /// The same for spreadsheets that split at semicolons.
        SpreadsheetSemicolons = "-semicolons.csv",
        /// The full report.
        Text = ".txt",
    }
}

/// The prefix of every name.
const PREFIX: &str = "joint-effort";

/// The prefix of the names of a map's files.
const MAP_PREFIX: &str = "joint-effort-map";

/// The prefix of the names of files of counts.
const COUNTS_PREFIX: &str = "joint-effort-counts";

/// The part of a name that marks a map without the family part.
const RELATIONSHIPS: &str = "relationships";

/// Joins the prefix, the day, and the mark of a file without the family part.
fn file_stem(beginning: &str, day: Option<Day>, without_family: Option<&str>) -> String {
    let day = day.map(|day| day.to_string());
    let parts = [Some(beginning), day.as_deref(), without_family];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    parts.join("-")
}

impl MapKind {
    /// Returns the name of a file of this day: `joint-effort-map-2026-11-26.json`. Without the family part,
    /// the name says so: `joint-effort-map-2026-11-26-relationships.json`.
    pub fn file_name(self, day: Option<Day>, scope: Scope) -> String {
        let without = (scope == Scope::Relationship).then_some(RELATIONSHIPS);
        file_stem(MAP_PREFIX, day, without) + self.id()
    }
}

impl CountsKind {
    /// Returns the name of a file of this day: `joint-effort-counts-2026-11-26.csv`. The service it counts is
    /// named only inside the file.
    pub fn file_name(self, day: Option<Day>) -> String {
        file_stem(COUNTS_PREFIX, day, None) + self.id()
    }
}

impl Kind {
    /// Returns the name of a file of this day: `joint-effort-2026-11-23-scale.svg`. Without the family part,
    /// the name says so, so that nobody confuses the two: `joint-effort-2026-11-23-relationship.json`.
    pub fn file_name(self, day: Option<Day>, scope: Scope) -> String {
        // The questions are the same on every day.
        if self == Self::Questionnaire {
            return [PREFIX, self.id()].concat();
        }
        let without = (scope == Scope::Relationship).then_some(scope.id());
        file_stem(PREFIX, day, without) + self.id()
    }
}
