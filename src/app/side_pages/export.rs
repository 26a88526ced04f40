//! What is shared, made from as much of the answers as the rater includes.

use super::{Copy, views};
use crate::app::State;
use crate::app::host::{Host, Part, Settings};
use crate::content::{Key, Words};
use crate::domain::counts::ShownCounts;
use crate::record::{MapRecord, Record, Scope, code, file, map};
use crate::report::drawing::{Drawing, Form};
use crate::report::names::{CountsKind, Kind, MapKind};
use crate::report::{Length, Options, Report, csv, fhir};

/// A file for the browser to save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedFile {
    /// Its name, which names nobody.
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    /// Its content.
    pub content: Content,
}

/// The content of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A text.
    Text(String),
    /// A drawing, for the browser to paint as a picture.
    Picture(Drawing),
}

/// Returns a record of all answers, as of today.
pub fn whole_record(state: &State, words: &Words) -> Record {
    Record {
        responses: state.responses.clone(),
        scope: Scope::Whole,
        day: state.side_pages.today,
        time: state.side_pages.time,
        edition: words.get(Key::META_EDITION).to_string(),
    }
}

/// Returns a record of the answers that the rater includes.
pub fn shared_record(state: &State, words: &Words) -> Record {
    let mut record = whole_record(state, words).within(state.side_pages.scope());
    if !state.side_pages.includes_name {
        record.responses.service_name.clear();
    }
    record
}

/// Returns the records to look at together: all opened ones, and the answers if there are any. They are left
/// out only if certainly opened already: another person may have given the same answers.
pub fn compared_records(state: &State, words: &Words) -> Vec<Record> {
    let side_pages = &state.side_pages;
    let opened = side_pages.opened.iter().map(|opened| opened.record.clone());
    let own = (!state.responses.is_empty()).then(|| whole_record(state, words));
    let is_open = |own: &Record| {
        let mut opened = side_pages.opened.iter();
        opened.any(|opened| opened.is_own(side_pages, &own.responses))
    };
    opened.chain(own.filter(|own| !is_open(own))).collect()
}

/// A text to copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// The text.
    pub plain: String,
    /// The same as a fragment of HTML, for places that keep headings and lists.
    pub rich: Option<String>,
}

/// Returns the share code of the answers. It never holds the family's part or a name.
pub fn code(state: &State, words: &Words) -> String {
    code::write(&state.responses.assessment, &words.get(Key::META_EDITION))
}

/// Returns the content of a copy.
pub fn copy_text(state: &State, settings: &Settings, what: Copy) -> Copied {
    let words = &settings.words;
    let plain = |plain| Copied { plain, rich: None };
    match what {
        Copy::Report(length) => text_of(&report(state, settings, length), words),
        Copy::Code => plain(code(state, words)),
        Copy::Link => {
            let address = state.side_pages.address.clone().unwrap_or_default();
            plain([&address, code::MARK, &code(state, words)].concat())
        }
    }
}

fn text_of(report: &Report, words: &Words) -> Copied {
    Copied {
        plain: report.plain(),
        rich: Some(report.rich(words)),
    }
}

/// Returns the answers in words, with what the host adds and without what it hides, as on paper.
fn report(state: &State, settings: &Settings, length: Length) -> Report {
    let Settings { host, words, .. } = settings;
    let options = Options {
        length,
        // The record holds the name only if the rater includes it.
        with_name: true,
        without_definitions: host.hidden[Part::Definitions],
        help: Some(&host.help),
    };
    Report::of(&shared_record(state, words), words, options)
}

/// Returns the file with all answers, to go on from later.
pub fn file_of_whole_record(state: &State, words: &Words) -> ExportedFile {
    let record = whole_record(state, words);
    ExportedFile {
        name: Kind::Record.file_name(record.day, record.scope),
        kind: media_type(Kind::Record),
        content: Content::Text(file::write(&record)),
    }
}

/// Returns a record of as much of the map as the rater includes, if there is a map.
pub fn shared_map(state: &State, words: &Words) -> Option<MapRecord> {
    let record = state.map_record(&words.get(Key::META_EDITION))?;
    let mut record = record.within(state.side_pages.scope());
    if !state.side_pages.includes_name {
        for relationship in &mut record.map.relationships {
            relationship.name = None;
        }
    }
    Some(record)
}

/// Returns the map in words.
pub fn map_text(state: &State, settings: &Settings) -> Option<Copied> {
    let Settings { host, words, .. } = settings;
    Some(text_of(&report_of_map(state, host, words)?, words))
}

/// Returns the included part of the map in words, with what the host adds, as on paper.
pub fn report_of_map(state: &State, host: &Host, words: &Words) -> Option<Report> {
    let options = Options {
        length: Length::Full,
        with_name: true,
        without_definitions: true,
        help: Some(&host.help),
    };
    let record = shared_map(state, words)?;
    Some(Report::of_map(&record, words, options))
}

/// Returns the compared views in words.
pub fn views_text(state: &State, words: &Words) -> Copied {
    let comparison = views::comparison(&state.side_pages, &compared_records(state, words));
    text_of(&Report::of_comparison(&comparison, words), words)
}

/// Returns the shown counts in words, with the small ones hidden.
fn report_of_counts(state: &State, words: &Words) -> Report {
    let many = &state.side_pages.many;
    Report::of_counts(&ShownCounts::of(many.counts()), many.service_name(), words)
}

/// Returns the counts as text.
pub fn counts_text(state: &State, words: &Words) -> Copied {
    text_of(&report_of_counts(state, words), words)
}

/// Returns a file of the counts.
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

/// Returns the file with the whole map, to go on from later.
pub fn file_of_whole_map(state: &State, words: &Words) -> Option<ExportedFile> {
    let record = state.map_record(&words.get(Key::META_EDITION))?;
    Some(ExportedFile {
        name: MapKind::Record.file_name(record.day, record.scope),
        kind: media_type_of_map(MapKind::Record),
        content: Content::Text(map::file::write(&record)),
    })
}

/// Returns a file of the map.
pub fn file_of_map(state: &State, settings: &Settings, kind: MapKind) -> Option<ExportedFile> {
    let words = &settings.words;
    let record = shared_map(state, words)?;
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

/// Returns a file of the answers that the rater includes.
pub fn file(state: &State, settings: &Settings, kind: Kind) -> ExportedFile {
    let words = &settings.words;
    let record = shared_record(state, words);
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
