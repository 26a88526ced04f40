//! Opens whatever a person provides. What it is depends on its content, never on its name.

use implicit_clone::unsync::IString;
use serde_json::error::Category;

use super::code::{self, CodeFault};
use super::mail::{self, MailContent};
use super::map::file as map_file;
use super::{MapRecord, Record, draft, file};
use crate::content::{Report, Words, faults};
use crate::domain::reading::fault::quoted;
use crate::domain::reading::{self, Fault, FaultKind, Tree};
use crate::domain::{assessment, comparison, map, outcome};
use crate::flow::Responses;

/// The maximum length of a text, in bytes; a record has about 5,000. Longer texts are rejected unread, so
/// callers need not read a longer file either.
pub const LONGEST: usize = 1_000_000;

/// The maximum number of faults shown as sentences.
const MOST_SHOWN: usize = 50;

/// The formats that can be opened.
pub const FORMATS: [&str; 5] = [
    file::FORMAT,
    draft::FORMAT,
    assessment::FORMAT,
    map_file::FORMAT,
    map::FORMAT,
];

/// The formats that contain no answers.
const OUTCOMES: [&str; 3] = [
    outcome::FORMAT,
    map::outcome::FORMAT,
    comparison::outcome::FORMAT,
];

/// Why something cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It is longer than [`LONGEST`].
    TooLarge,
    /// It is empty.
    Empty,
    /// It is not text: it contains a NUL character or bytes that are not valid text.
    NotText,
    /// It is a web page, or another text in angle brackets.
    WebPage,
    /// It is JSON that ends too soon.
    CutShort,
    /// It starts like one of our files, but stops being JSON at the place the fault names.
    Damaged(Fault),
    /// It is something else: not JSON, or another program's JSON.
    Foreign,
    /// Its version is unknown to this program. The fault names the format and the supported ones.
    LaterVersion(Fault),
    /// It is an outcome, which contains no answers.
    Outcome,
    /// It has a known format but breaks its rules.
    Faults(Vec<Fault>),
    /// It looks like a share code, but is not a valid one.
    Code(CodeFault),
    /// It contains records that differ.
    Several,
    /// It is a map of several services, but one relationship is needed.
    Map,
    /// The browser could not read the file.
    Unreadable,
}

/// An opened document: one relationship, or several around one family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Document {
    /// One relationship.
    Record(Record),
    /// Several relationships.
    Map(MapRecord),
}

/// An opened document and its origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedDocument {
    /// The document.
    pub document: Document,
    /// Whether it came as a share code: somebody else's view, and only part of it.
    pub is_code: bool,
}

/// The maximum length, in bytes, of a text that is reported as a faulty share code instead of as something
/// else.
const LONGEST_CODE: usize = 64;

/// Opens a share code, a link with one in it, or what [`open_any`] does.
///
/// # Errors
/// What it is instead, or all its faults.
pub fn find(text: &str) -> Result<OpenedDocument, Refusal> {
    let found = |document, is_code| OpenedDocument { document, is_code };
    match open_any(text) {
        Ok(document) => Ok(found(document, false)),
        Err(why @ (Refusal::Foreign | Refusal::WebPage)) => match code::find(text) {
            Ok(shared) => Ok(found(Document::Record(shared.record()), true)),
            Err(CodeFault::Foreign) if text.len() > LONGEST_CODE => Err(why),
            // A web page is no attempt to enter a code, so faults of a code in it do not matter.
            Err(_) if why == Refusal::WebPage => Err(why),
            Err(fault) => Err(Refusal::Code(fault)),
        },
        Err(why) => Err(why),
    }
}

/// Opens a document about one relationship, as [`open_any`] does.
///
/// # Errors
/// What it is instead, or all its faults.
pub fn open(text: &str) -> Result<Record, Refusal> {
    match open_any(text)? {
        Document::Record(record) => Ok(record),
        Document::Map(_) => Err(Refusal::Map),
    }
}

/// Opens the text of a record, a draft or an assessment, or of a map with or without its file, as written or
/// as it arrived by email. A leading byte order mark is ignored. A draft, an assessment and a map without its
/// file have no day and no edition.
///
/// # Errors
/// What it is instead, or all its faults.
pub fn open_any(text: &str) -> Result<Document, Refusal> {
    let why = match open_as_written(text) {
        Err(Refusal::TooLarge) => return Err(Refusal::TooLarge),
        Err(why) => why,
        opened => return opened,
    };
    let mended = match mail::read(text) {
        MailContent::Nothing => return Err(why),
        MailContent::One(mended) => open_as_written(&mended),
        MailContent::Several => Err(Refusal::Several),
    };
    mended.map_err(|other| {
        if is_more_helpful(&other, &why) {
            other
        } else {
            why
        }
    })
}

/// Whether the refusal of the text found in an email is more helpful than that of the whole text.
fn is_more_helpful(within: &Refusal, whole: &Refusal) -> bool {
    match whole {
        Refusal::Foreign | Refusal::WebPage => true,
        Refusal::Damaged(_) | Refusal::CutShort => {
            !matches!(within, Refusal::Damaged(_) | Refusal::CutShort)
        }
        _ => false,
    }
}

fn open_as_written(text: &str) -> Result<Document, Refusal> {
    if text.len() > LONGEST {
        return Err(Refusal::TooLarge);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let start = text.trim_start();
    if start.is_empty() {
        return Err(Refusal::Empty);
    }
    if text.contains('\0') {
        return Err(Refusal::NotText);
    }
    if start.starts_with('<') {
        return Err(Refusal::WebPage);
    }
    let tree = serde_json::from_str(text).map_err(|error| not_json(start, &error))?;
    read(&tree)
}

fn not_json(start: &str, error: &serde_json::Error) -> Refusal {
    let is_ours = start.starts_with('{');
    if is_ours && error.classify() == Category::Eof {
        return Refusal::CutShort;
    }
    // Bytes that are not text are decoded as this character.
    if start.contains('\u{fffd}') {
        return Refusal::NotText;
    }
    if !is_ours {
        return Refusal::Foreign;
    }
    Refusal::Damaged(Fault {
        kind: FaultKind::NotJson,
        path: String::new(),
        found: error.to_string(),
        allowed: Vec::new(),
    })
}

fn read(tree: &Tree) -> Result<Document, Refusal> {
    let answered = |responses| Record {
        responses,
        ..Record::default()
    };
    let drawn = |map| MapRecord {
        map,
        ..MapRecord::default()
    };
    let read = match format(tree).ok_or(Refusal::Foreign)? {
        file::FORMAT => file::read(tree).map(Document::Record),
        draft::FORMAT => draft::read(tree).map(answered).map(Document::Record),
        assessment::FORMAT => reading::assessment(tree).map(|assessment| {
            Document::Record(answered(Responses {
                assessment,
                ..Responses::default()
            }))
        }),
        map_file::FORMAT => map_file::read(tree).map(Document::Map),
        map::FORMAT => map::reading::map(tree).map(drawn).map(Document::Map),
        format if OUTCOMES.contains(&format) => return Err(Refusal::Outcome),
        other => return Err(unknown(other)),
    };
    read.map_err(Refusal::Faults)
}

/// Returns the name of a document's format.
fn format(tree: &Tree) -> Option<&str> {
    let Tree::Map(entries) = tree else {
        return None;
    };
    entries.iter().find_map(|(name, value)| match value {
        Tree::Text(format) if name == "format" => Some(format.as_str()),
        _ => None,
    })
}

/// Classifies an unknown format: foreign if it is not ours, otherwise a later version, since there is no
/// earlier one.
fn unknown(format: &str) -> Refusal {
    let name = |format: &str| format.split_once('@').map(|(name, _)| name.to_owned());
    let ours = FORMATS.iter().chain(&OUTCOMES);
    let known: Vec<_> = ours.filter(|known| name(known) == name(format)).collect();
    if known.is_empty() {
        return Refusal::Foreign;
    }
    Refusal::LaterVersion(Fault {
        kind: FaultKind::WrongFormat,
        path: String::from("format"),
        found: quoted(format),
        allowed: known.into_iter().map(|known| (*known).into()).collect(),
    })
}

impl Refusal {
    /// Returns what is wrong and what to do: one sentence, then one for each fault.
    pub fn sentences(&self, words: &Words) -> Vec<IString> {
        let (said, faults): (_, &[Fault]) = match self {
            Self::TooLarge => {
                let limit = (LONGEST / 1_000).to_string();
                let said = words.fill(Report::OpenTooLarge, &[("limit", &limit)]);
                (said, &[])
            }
            Self::Empty => (words.get(Report::OpenEmpty), &[]),
            Self::NotText => (words.get(Report::OpenNotText), &[]),
            Self::WebPage => (words.get(Report::OpenPage), &[]),
            Self::CutShort => (words.get(Report::OpenCutShort), &[]),
            Self::Damaged(fault) => (words.get(Report::OpenDamaged), std::slice::from_ref(fault)),
            Self::Foreign => (words.get(Report::OpenForeign), &[]),
            Self::LaterVersion(fault) => {
                let allowed = fault.allowed.join(", ");
                let values = [("found", fault.found.as_str()), ("allowed", &allowed)];
                (words.fill(Report::OpenLater, &values), &[])
            }
            Self::Outcome => (words.get(Report::OpenOutcome), &[]),
            Self::Code(fault) => (fault.sentence(words), &[]),
            Self::Several => (words.get(Report::OpenSeveral), &[]),
            Self::Map => (words.get(Report::OpenMap), &[]),
            Self::Unreadable => (words.get(Report::OpenUnreadable), &[]),
            Self::Faults(faults) => {
                let count = faults.len().to_string();
                let said = words.fill(Report::OpenFaults, &[("count", &count)]);
                (said, faults)
            }
        };
        let shown = faults.iter().take(MOST_SHOWN);
        let mut sentences = vec![said];
        sentences.extend(shown.map(|fault| faults::sentence(words, fault)));
        if let Some(more) = faults.len().checked_sub(MOST_SHOWN + 1) {
            let count = (more + 1).to_string();
            sentences.push(words.fill(Report::OpenMoreFaults, &[("count", &count)]));
        }
        sentences
    }
}
