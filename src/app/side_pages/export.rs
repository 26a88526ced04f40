//! What is handed on: made from the answers, as far as the rater lets it be told.

use super::{Copy, views};
use crate::app::State;
use crate::app::host::{Host, Part, Settings};
use crate::content::{Key, Words};
use crate::domain::counts::ShownCounts;
use crate::record::{MapRecord, Record, Scope, code, file, map};
use crate::report::drawing::{Drawing, Form};
use crate::report::names::{CountsKind, Kind, MapKind};
use crate::report::{Length, Options, Report, csv, fhir};

/// A file that is handed to the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedFile {
    /// Its name, in which nobody is named.
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    /// What is in it.
    pub content: Content,
}

/// What is in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A text.
    Text(String),
    /// A drawing, for the browser to paint as a picture.
    Picture(Drawing),
}

/// All answers, as of today.
pub fn whole(state: &State, words: &Words) -> Record {
    Record {
        responses: state.responses.clone(),
        scope: Scope::Whole,
        day: state.side_pages.today,
        time: state.side_pages.time,
        edition: words.get(Key::META_EDITION).to_string(),
    }
}

/// The answers as far as they are told.
pub fn handed(state: &State, words: &Words) -> Record {
    let mut record = whole(state, words).within(state.side_pages.scope());
    if !state.side_pages.tells_name {
        record.responses.service_name.clear();
    }
    record
}

/// What is looked at together: all that was opened, and the answers where there are any. They are left out
/// only where it is sure that they lie open already: another person may have answered everything alike.
pub fn compared(state: &State, words: &Words) -> Vec<Record> {
    let side_pages = &state.side_pages;
    let opened = side_pages.opened.iter().map(|opened| opened.record.clone());
    let own = (!state.responses.is_empty()).then(|| whole(state, words));
    let is_open = |own: &Record| {
        let mut opened = side_pages.opened.iter();
        opened.any(|opened| opened.is_own(side_pages, &own.responses))
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
    code::write(&state.responses.assessment, &words.get(Key::META_EDITION))
}

/// What a copy has in it.
pub fn copied(state: &State, settings: &Settings, what: Copy) -> Copied {
    let words = &settings.words;
    let plain = |plain| Copied { plain, rich: None };
    match what {
        Copy::Report(length) => of_report(&report(state, settings, length), words),
        Copy::Code => plain(code(state, words)),
        Copy::Link => {
            let address = state.side_pages.address.clone().unwrap_or_default();
            plain([&address, code::MARK, &code(state, words)].concat())
        }
    }
}

fn of_report(report: &Report, words: &Words) -> Copied {
    Copied {
        plain: report.plain(),
        rich: Some(report.rich(words)),
    }
}

/// The answers in words, with what the host adds and without what it hides, as on paper.
fn report(state: &State, settings: &Settings, length: Length) -> Report {
    let Settings { host, words, .. } = settings;
    let options = Options {
        length,
        // The record has the name only where it is to be told.
        with_name: true,
        without_definitions: host.hidden[Part::Definitions],
        help: Some(&host.help),
    };
    Report::of(&handed(state, words), words, options)
}

/// The file with all answers, to go on from later.
pub fn file_of_all(state: &State, words: &Words) -> ExportedFile {
    let record = whole(state, words);
    ExportedFile {
        name: Kind::Record.file_name(record.day, record.scope),
        kind: media_type(Kind::Record),
        content: Content::Text(file::write(&record)),
    }
}

/// The map as far as it is told, where there is one.
pub fn handed_map(state: &State, words: &Words) -> Option<MapRecord> {
    let record = state.map_record(&words.get(Key::META_EDITION))?;
    let mut record = record.within(state.side_pages.scope());
    if !state.side_pages.tells_name {
        for relationship in &mut record.map.relationships {
            relationship.name = None;
        }
    }
    Some(record)
}

/// The map in words.
pub fn copied_map(state: &State, settings: &Settings) -> Option<Copied> {
    let Settings { host, words, .. } = settings;
    Some(of_report(&report_of_map(state, host, words)?, words))
}

/// The map in words as far as it is told, with what the host adds, as on paper.
pub fn report_of_map(state: &State, host: &Host, words: &Words) -> Option<Report> {
    let options = Options {
        length: Length::Full,
        with_name: true,
        without_definitions: true,
        help: Some(&host.help),
    };
    let record = handed_map(state, words)?;
    Some(Report::of_map(&record, words, options))
}

/// The views that are looked at together, in words.
pub fn copied_views(state: &State, words: &Words) -> Copied {
    let comparison = views::comparison(&state.side_pages, &compared(state, words));
    of_report(&Report::of_comparison(&comparison, words), words)
}

/// The counts that are looked at, in words and with the small ones hidden.
fn report_of_counts(state: &State, words: &Words) -> Report {
    let many = &state.side_pages.many;
    Report::of_counts(&ShownCounts::of(many.counts()), many.service_name(), words)
}

/// The counts as text.
pub fn copied_counts(state: &State, words: &Words) -> Copied {
    of_report(&report_of_counts(state, words), words)
}

/// A file of the counts.
pub fn file_of_counts(state: &State, words: &Words, kind: CountsKind) -> ExportedFile {
    let many = &state.side_pages.many;
    let table = |between| {
        let shown = ShownCounts::of(many.counts());
        csv::counts::write_with(between, many.service_name(), &shown)
    };
    let (media_type, content) = match kind {
        CountsKind::Spreadsheet => ("text/csv", table(',')),
        CountsKind::SpreadsheetSemicolons => ("text/csv", table(';')),
        CountsKind::Text => ("text/plain", report_of_counts(state, words).plain()),
    };
    ExportedFile {
        name: kind.file_name(state.side_pages.today),
        kind: media_type,
        content: Content::Text(content),
    }
}

/// The file with the whole map, to go on from later.
pub fn file_of_whole_map(state: &State, words: &Words) -> Option<ExportedFile> {
    let record = state.map_record(&words.get(Key::META_EDITION))?;
    Some(ExportedFile {
        name: MapKind::Record.file_name(record.day, record.scope),
        kind: media_type_of_map(MapKind::Record),
        content: Content::Text(map::file::write(&record)),
    })
}

/// A file of the map.
pub fn file_of_map(state: &State, settings: &Settings, kind: MapKind) -> Option<ExportedFile> {
    let words = &settings.words;
    let record = handed_map(state, words)?;
    let table = |between| {
        let records = std::slice::from_ref(&record);
        Content::Text(csv::map::write_with(between, records))
    };
    let drawing = || Drawing::ecomap(&record, words, Form::Wide);
    let content = match kind {
        MapKind::Record => Content::Text(map::file::write(&record)),
        MapKind::Spreadsheet => table(','),
        MapKind::SpreadsheetSemicolons => table(';'),
        MapKind::Text => Content::Text(report_of_map(state, &settings.host, words)?.plain()),
        MapKind::EcomapVector => Content::Text(drawing().svg()),
        MapKind::EcomapPicture => Content::Picture(drawing()),
    };
    Some(ExportedFile {
        name: kind.file_name(record.day, record.scope),
        kind: media_type_of_map(kind),
        content,
    })
}

const fn media_type_of_map(kind: MapKind) -> &'static str {
    match kind {
        MapKind::Record => "application/json",
        MapKind::Spreadsheet | MapKind::SpreadsheetSemicolons => "text/csv",
        MapKind::Text => "text/plain",
        MapKind::EcomapVector => "image/svg+xml",
        MapKind::EcomapPicture => "image/png",
    }
}

/// A file of what is handed on.
pub fn file(state: &State, settings: &Settings, kind: Kind) -> ExportedFile {
    let words = &settings.words;
    let record = handed(state, words);
    let scale = || Drawing::scale(&record, words);
    let profile = || Drawing::profile(&record, words);
    let content = match kind {
        Kind::Record => Content::Text(file::write(&record)),
        Kind::Spreadsheet => table(',', &record),
        Kind::SpreadsheetSemicolons => table(';', &record),
        Kind::Text => Content::Text(report(state, settings, Length::Full).plain()),
        Kind::Questionnaire => Content::Text(fhir::questionnaire(words)),
        Kind::QuestionnaireResponse => Content::Text(fhir::response(&record, words)),
        Kind::ScaleVector => Content::Text(scale().svg()),
        Kind::ScalePicture => Content::Picture(scale()),
        Kind::AnswersVector => Content::Text(profile().svg()),
        Kind::AnswersPicture => Content::Picture(profile()),
    };
    ExportedFile {
        name: kind.file_name(record.day, record.scope),
        kind: media_type(kind),
        content,
    }
}

fn table(between: char, record: &Record) -> Content {
    Content::Text(csv::write_with(between, std::slice::from_ref(record)))
}

const fn media_type(kind: Kind) -> &'static str {
    match kind {
        Kind::Record => "application/json",
        Kind::Spreadsheet | Kind::SpreadsheetSemicolons => "text/csv",
        Kind::Text => "text/plain",
        Kind::Questionnaire | Kind::QuestionnaireResponse => "application/fhir+json",
        Kind::ScaleVector | Kind::AnswersVector => "image/svg+xml",
        Kind::ScalePicture | Kind::AnswersPicture => "image/png",
    }
}
