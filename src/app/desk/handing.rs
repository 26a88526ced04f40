//! What is handed on: made from the answers, as far as the rater lets it be told.

use super::{Copy, State};
use crate::content::{Key, Words};
use crate::record::{Record, Scope, code, file};
use crate::report::names::{self, Form};
use crate::report::{Report, csv, drawing, fhir};

/// A file that is handed to the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    /// Its name, in which nobody is named.
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    /// What is in it.
    pub text: String,
}

/// All answers, as of today.
pub fn whole(state: &State, words: &Words) -> Record {
    Record {
        responses: state.responses.clone(),
        scope: Scope::Whole,
        day: state.desk.today,
        edition: words.get(Key::EDITION).to_string(),
    }
}

/// The answers as far as they are told.
pub fn handed(state: &State, words: &Words) -> Record {
    let mut record = whole(state, words).within(state.desk.scope());
    if !state.desk.tells_name {
        record.responses.service_name.clear();
    }
    record
}

/// What is looked at together: all that was opened, and the answers where there are any.
pub fn compared(state: &State, words: &Words) -> Vec<Record> {
    let opened = state.desk.opened.iter().map(|opened| opened.record.clone());
    let own = (!state.responses.is_empty()).then(|| whole(state, words));
    let is_open = |own: &Record| {
        let mut opened = state.desk.opened.iter();
        opened.any(|opened| opened.record.responses == own.responses)
    };
    opened.chain(own.filter(|own| !is_open(own))).collect()
}

/// A text that is copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// The text.
    pub plain: String,
    /// The same for places that keep headings and lists, as a fragment of HTML.
    pub rich: Option<String>,
}

/// The share code of the answers. It never holds the family's part, nor a name.
pub fn code(state: &State, words: &Words) -> String {
    code::write(&state.responses.assessment, &words.get(Key::EDITION))
}

/// What a copy has in it.
pub fn copied(state: &State, words: &Words, what: Copy) -> Copied {
    let plain = |plain| Copied { plain, rich: None };
    match what {
        Copy::Report(length) => {
            let report = Report::of(&handed(state, words), words, length);
            Copied {
                plain: report.plain(),
                rich: Some(report.rich()),
            }
        }
        Copy::Code => plain(code(state, words)),
        Copy::Link => {
            let address = state.desk.address.clone().unwrap_or_default();
            plain(format!("{address}#code={}", code(state, words)))
        }
    }
}

/// The file with all answers, to go on from later.
pub fn file_of_all(state: &State, words: &Words) -> Handed {
    of_record(&whole(state, words))
}

/// A file of what is handed on; for a picture the drawing that it is made from.
pub fn file(state: &State, words: &Words, form: Form) -> Handed {
    let record = handed(state, words);
    let (kind, text) = match form {
        Form::Record => return of_record(&record),
        Form::Table => ("text/csv", csv::write(&[record.clone()])),
        Form::Scale | Form::ScalePicture | Form::Profile | Form::ProfilePicture => {
            ("image/svg+xml", drawing::svg(&drawn(&record, words, form)))
        }
        Form::Questionnaire => ("application/fhir+json", fhir::questionnaire(words)),
        Form::Response => ("application/fhir+json", fhir::response(&record, words)),
    };
    Handed {
        name: names::of(form, record.day),
        kind,
        text,
    }
}

fn of_record(record: &Record) -> Handed {
    Handed {
        name: names::of(Form::Record, record.day),
        kind: "application/json",
        text: file::write(record),
    }
}

/// The drawing that a picture shows.
pub fn drawn(record: &Record, words: &Words, form: Form) -> drawing::Drawing {
    match form {
        Form::Profile | Form::ProfilePicture => drawing::profile(record, words),
        _ => drawing::scale(record, words),
    }
}
