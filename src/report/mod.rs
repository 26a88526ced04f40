//! A result leaving the page: as text, tables, drawings and formats for other programs, made from a record
//! and the wording. Nothing here is read back; records are for that.

mod builder;
pub mod comparison;
pub mod counts;
pub mod csv;
pub mod fhir;
mod full;
mod json;
pub mod map;
mod markup;
pub mod names;
pub mod plain;
pub mod rich;
mod shared;
mod short;

pub mod drawing;

use implicit_clone::unsync::IString;

use crate::content::{Help, Words};
use crate::domain::outcome::Outcome;
use crate::record::Record;
use builder::ReportBuilder;

/// The length of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Length {
    /// What a case note needs.
    #[default]
    Short,
    /// Everything on the result page, and every answer.
    Full,
}

/// The options of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options<'a> {
    /// The length.
    pub length: Length,
    /// Whether to include the other service's short name, if there is one.
    pub with_name: bool,
    /// Whether to leave the checks of the definitions out of a full report.
    pub without_definitions: bool,
    /// The organisation's additions, if any.
    pub help: Option<&'a Help>,
}

/// A record in words. It says what the result page says, in the same words and order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The blocks, from the top.
    pub blocks: Vec<Block>,
}

/// A part of a report. Its texts have no line breaks or tabs, and no spaces at either end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The title, which says what matters most. There is exactly one.
    Title(IString),
    /// The heading of a part.
    Heading(IString),
    /// A heading within a part.
    Subheading(IString),
    /// A paragraph.
    Paragraph(IString),
    /// Sentences that readers must not miss.
    Note(IString),
    /// A list of texts.
    List(Vec<IString>),
    /// A table of names, each with its text.
    Table(Vec<Row>),
}

/// A name with its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The name.
    pub name: IString,
    /// The text.
    pub said: IString,
}

impl Report {
    /// Writes the report on a record. Without the family part, it says nothing that follows from answers
    /// about the family.
    pub fn of(record: &Record, words: &Words, options: Options<'_>) -> Self {
        let record = record.within(record.scope);
        let outcome = Outcome::of(&record.responses.assessment);
        let mut report = ReportBuilder::new(&record, &outcome, words, options);
        match options.length {
            Length::Short => short::write(&mut report),
            Length::Full => full::write(&mut report),
        }
        Self {
            blocks: report.blocks,
        }
    }
}
pub mod schema;
