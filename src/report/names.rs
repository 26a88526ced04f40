//! The names of files. They tell what a file is and of which day, and nothing of what is in it.

use crate::domain::vocabulary::{Vocabulary, vocabulary};
use crate::record::{Day, Scope};

vocabulary! {
    /// What a file holds. The id is what its name ends in.
    Kind {
        /// The record, which can be opened again.
        Record = ".json",
        /// A row for a spreadsheet.
        Spreadsheet = ".csv",
        /// The same for spreadsheets that split at semicolons.
        SpreadsheetSemicolons = "-semicolons.csv",
        /// The full report.
        Text = ".txt",
        /// The questions for other programs (FHIR).
        Questionnaire = "-fhir-questionnaire.json",
        /// The answers for other programs (FHIR).
        QuestionnaireResponse = "-fhir-response.json",
        /// The scale, as it can be enlarged.
        ScaleVector = "-scale.svg",
        /// The scale, as a picture.
        ScalePicture = "-scale.png",
        /// The ten answers, as they can be enlarged.
        AnswersVector = "-answers.svg",
        /// The ten answers, as a picture.
        AnswersPicture = "-answers.png",
    }
}

vocabulary! {
    /// What a file of a map holds. The id is what its name ends in.
    MapKind {
        /// The map, which can be opened again.
        Record = ".json",
        /// A row for each service, for spreadsheets.
        Spreadsheet = ".csv",
        /// The same for spreadsheets that split at semicolons.
        SpreadsheetSemicolons = "-semicolons.csv",
        /// The full report.
        Text = ".txt",
        /// The drawing of all services, as it can be enlarged.
        EcomapVector = ".svg",
        /// The drawing of all services, as a picture.
        EcomapPicture = ".png",
    }
}

vocabulary! {
    /// What a file of counts holds. The id is what its name ends in.
    CountsKind {
        /// A row for each count, for spreadsheets.
        Spreadsheet = ".csv",
        /// The same for spreadsheets that split at semicolons.
        SpreadsheetSemicolons = "-semicolons.csv",
        /// The full report.
        Text = ".txt",
    }
}

/// How every name begins.
const BEGINNING: &str = "joint-effort";

/// How the name of a file of a map begins.
const BEGINNING_OF_MAP: &str = "joint-effort-map";

/// How the name of a file of counts begins.
const BEGINNING_OF_COUNTS: &str = "joint-effort-counts";

/// What stands in the name of a file of a map where the family's part is left out.
const RELATIONSHIPS: &str = "relationships";

/// The beginning of a name, with the day and what is in the file.
fn dated(beginning: &str, day: Option<Day>, without_family: Option<&str>) -> String {
    let day = day.map(|day| day.to_string());
    let parts = [Some(beginning), day.as_deref(), without_family];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    parts.join("-")
}

impl MapKind {
    /// The name of a file of a day: `joint-effort-map-2026-11-26.json`. Where the family's part is left out
    /// the name says so: `joint-effort-map-2026-11-26-relationships.json`.
    pub fn file_name(self, day: Option<Day>, scope: Scope) -> String {
        let without = (scope == Scope::Relationship).then_some(RELATIONSHIPS);
        dated(BEGINNING_OF_MAP, day, without) + self.id()
    }
}

impl CountsKind {
    /// The name of a file of a day: `joint-effort-counts-2026-11-26.csv`. For which service it counts stands
    /// in the file.
    pub fn file_name(self, day: Option<Day>) -> String {
        dated(BEGINNING_OF_COUNTS, day, None) + self.id()
    }
}

impl Kind {
    /// The name of a file of a day: `joint-effort-2026-11-23-scale.svg`. Where the family's part is left
    /// out the name says so, so that the two are not taken for each other:
    /// `joint-effort-2026-11-23-relationship.json`.
    pub fn file_name(self, day: Option<Day>, scope: Scope) -> String {
        // The questions are the same on every day.
        if self == Self::Questionnaire {
            return [BEGINNING, self.id()].concat();
        }
        let without = (scope == Scope::Relationship).then_some(scope.id());
        dated(BEGINNING, day, without) + self.id()
    }
}
