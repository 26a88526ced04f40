//! A result on its way out of the page: as text, tables, drawings and for other programs, made of a
//! record and of the words. Nothing of it is read back here: that is what records are for.

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

/// How much a report tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Length {
    /// What a case note needs.
    #[default]
    Short,
    /// All that the result page has, and every answer.
    Full,
}

/// What a report is asked to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options<'a> {
    /// How much.
    pub length: Length,
    /// Whether the other service's short name is told, where there is one.
    pub with_name: bool,
    /// Whether the checks of the definitions are left out of a full report.
    pub without_definitions: bool,
    /// What the organisation adds, where it adds something.
    pub help: Option<&'a Help>,
}

/// A record in words. It says what the result page says, in the same words and the same order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What it says, from the top.
    pub blocks: Vec<Block>,
}

/// A part of a report. No text in it has a line break, a tab, or a blank at an end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// What matters most; there is one.
    Title(IString),
    /// The heading of a part.
    Heading(IString),
    /// A heading within a part.
    Subheading(IString),
    /// Sentences.
    Paragraph(IString),
    /// Sentences that must not be passed over.
    Note(IString),
    /// Texts in a list.
    List(Vec<IString>),
    /// Names, each with what is said of it.
    Table(Vec<Row>),
}

/// A name with what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The name.
    pub name: IString,
    /// What is said of it.
    pub said: IString,
}

impl Report {
    /// Tells a record. Nothing that follows from what was answered about the family is told of a record
    /// without the family's part.
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
