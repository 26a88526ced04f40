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

/// How every name begins.
const BEGINNING: &str = "joint-effort";

impl Kind {
    /// The name of a file of a day: `joint-effort-2026-11-23-scale.svg`. Where the family's part is left
    /// out the name says so, so that the two are not taken for each other:
    /// `joint-effort-2026-11-23-relationship.json`.
    pub fn file_name(self, day: Option<Day>, scope: Scope) -> String {
        let mut name = String::from(BEGINNING);
        // The questions are the same on every day.
        if self != Self::Questionnaire {
            if let Some(day) = day {
                name.push('-');
                name.push_str(&day.to_string());
            }
            if scope == Scope::Relationship {
                name.push('-');
                name.push_str(scope.id());
            }
        }
        name.push_str(self.id());
        name
    }
}
