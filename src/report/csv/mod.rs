//! Records as a table for spreadsheets: RFC 4180, one row per record. `docs/csv.md` describes the columns.

pub mod counts;
pub mod map;

use std::fmt::Display;

use crate::domain::assessment::Assessment;
use crate::domain::field::{Field, Form};
use crate::domain::level::Level;
use crate::domain::outcome::{FindOut, Outcome};
use crate::domain::reading::reader::UNKNOWN;
use crate::domain::response::Response;
use crate::domain::vocabulary::Vocabulary;
use crate::record::file::FAMILY_IS;
use crate::record::signs::is_invisible;
use crate::record::{Day, Record, Scope, Time};

/// The byte order mark. Without it, spreadsheets assume an older encoding.
const MARK: char = '\u{feff}';

/// The characters that start a formula, in narrow and in wide form. In a pasted table, a tab or a line break
/// starts the next cell or row.
const FORMULA_STARTS: [char; 11] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'];

/// The characters at which a program may split a cell by mistake: some split rows at semicolons.
const SEPARATORS: [char; 4] = [';', '\t', '\r', '\n'];

/// The prefix of a text that must not become a formula, and of one that starts with this character.
const GUARD: char = '\'';

/// Writes records as a table with a header.
pub fn write(records: &[Record]) -> String {
    write_with(',', records)
}

/// The same with another separator between the cells. Where numbers have a decimal comma, spreadsheets split
/// at semicolons.
pub fn write_with(between: char, records: &[Record]) -> String {
    let header = columns(&Record::default());
    table(between, header, records.iter().map(columns))
}

/// Writes a table: the names of the header, whose cells are ignored, and the rows.
fn table(between: char, header: Columns, rows: impl Iterator<Item = Columns>) -> String {
    let mut text = String::from(MARK);
    let names = header.into_iter();
    line(&mut text, between, names.map(|(name, _)| name));
    for row in rows {
        let cells = row.into_iter();
        line(&mut text, between, cells.map(|(_, cell)| cell));
    }
    text
}

fn line(text: &mut String, between: char, cells: impl Iterator<Item = String>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            text.push(between);
        }
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_.+ ".contains(c);
        if cell.chars().all(is_plain) {
            text.push_str(&cell);
        } else {
            text.extend(["\"", &cell.replace('"', "\"\""), "\""]);
        }
    }
    text.push_str("\r\n");
}

/// Guards text that somebody typed, so that no program takes any part of it for a formula.
///
/// To get the text back, remove one `'` from its start, and one after each semicolon, tab and line break that
/// has one there.
pub fn guarded(text: &str) -> String {
    let mut guarded = String::new();
    for piece in text.split_inclusive(SEPARATORS) {
        let bare = piece.trim_start_matches(is_ignorable);
        let begins = |text: &str| text.starts_with(FORMULA_STARTS);
        if piece.starts_with(GUARD) || begins(piece) || begins(bare) {
            guarded.push(GUARD);
        }
        guarded.push_str(piece);
    }
    guarded
}

/// Whether a program may skip this character before it checks for a formula: white space, quotation marks and
/// invisible characters.
fn is_ignorable(c: char) -> bool {
    is_invisible(c) || c.is_control() || c.is_whitespace() || c == '"'
}

/// The day and the time a record was saved.
type When = (Option<Day>, Option<Time>);

/// The columns: each name with a record's cell.
type Columns = Vec<(String, String)>;

/// Returns each column with its cell, so that header and rows always match.
fn columns(record: &Record) -> Columns {
    let record = record.within(record.scope);
    let assessment = &record.responses.assessment;
    let outcome = Outcome::of(assessment);
    let mut columns = Columns::new();
    let when = (record.day, record.time);
    head(&mut columns, when, &record.edition, record.scope);
    let name = guarded(&record.responses.service_name);
    set(&mut columns, "service-name", Some(name));
    answers(&mut columns, assessment, Field::ALL.iter().copied());
    for (strength, named) in record.responses.strengths.iter() {
        let name = format!("strength-{}", strength.id());
        set(&mut columns, &name, named.then_some("yes"));
    }
    relationship_columns(&mut columns, &outcome, record.scope);
    let with_family = (record.scope == Scope::Whole).then_some(&outcome);
    family_columns(&mut columns, with_family);
    columns
}

/// Sets what a record says about itself.
fn head(columns: &mut Columns, (day, time): When, edition: &str, scope: Scope) {
    set(columns, "saved", day);
    set(columns, "time", day.and(time));
    set(columns, "edition", Some(guarded(edition)));
    set(columns, "family", Some(FAMILY_IS[scope.index()]));
}

fn set(columns: &mut Columns, name: &str, cell: Option<impl Display>) {
    let cell = cell.map(|cell| cell.to_string());
    columns.push((name.to_owned(), cell.unwrap_or_default()));
}

/// Sets the answers of these fields.
fn answers(
    columns: &mut Columns,
    assessment: &Assessment,
    fields: impl IntoIterator<Item = Field>,
) {
    for field in fields {
        let answers = assessment.answers(field);
        let cell = |place| cell(field, answers.values(), answers.get(place));
        match answers.keys() {
            None => set(columns, field.answer_name(), cell(0)),
            Some(keys) => {
                for (place, key) in keys.iter().enumerate() {
                    set(columns, &[field.answer_name(), key].join("-"), cell(place));
                }
            }
        }
    }
}

/// Returns the cell of an answer, or `None` if unanswered.
fn cell(field: Field, values: &[&str], answer: Response<usize>) -> Option<String> {
    match (answer, field.form()) {
        (Response::Unanswered, _) => None,
        (Response::Unknown, Form::IdOrNone) => Some(String::from("none")),
        (Response::Unknown, _) => Some(String::from(UNKNOWN)),
        (Response::Known(value), Form::Number) => Some(value.to_string()),
        (Response::Known(value), _) => {
            let id = values.get(value).copied().unwrap_or_default();
            // Spreadsheets take `1-2` and `3-4` for dates.
            let is_day = field == Field::Services;
            Some(if is_day {
                id.replace('-', "..")
            } else {
                id.to_owned()
            })
        }
    }
}

fn relationship_columns(columns: &mut Columns, outcome: &Outcome, scope: Scope) {
    let placement = &outcome.placement;
    let (low, high) = placement.range;
    set(columns, "level", placement.level.map(Level::number));
    set(columns, "level_name", placement.level.map(Level::id));
    set(columns, "range_low", Some(low.number()));
    set(columns, "range_high", Some(high.number()));
    set(columns, "confidence", Some(placement.confidence.id()));
    set(columns, "rhetoric_gap", outcome.rhetoric_gap);
    let holding_back = placement.holding_back.iter().map(|d| d.id());
    set(columns, "holding_back", Some(list(holding_back)));
    let ahead = placement.ahead.iter().map(|d| d.id());
    set(columns, "ahead", Some(list(ahead)));
    let is_told = |unknown: &&FindOut| scope == Scope::Whole || unknown.is_about_relationship();
    let find_out = outcome.find_out.iter().filter(is_told);
    let find_out = list(find_out.map(|unknown| unknown.id()));
    set(columns, "find_out", Some(find_out));
}

/// Sets what follows from the answers about the family; empty if they are left out.
fn family_columns(columns: &mut Columns, outcome: Option<&Outcome>) {
    let recommendation = outcome.map(|o| o.recommendation);
    set(columns, "band", outcome.map(|o| o.band.id()));
    set(columns, "provisional", outcome.map(|o| o.provisional));
    set(columns, "complexity", outcome.map(|o| o.complexity.id()));
    set(columns, "needed", outcome.map(|o| o.needed.number()));
    set(columns, "gap", outcome.and_then(|o| o.gap));
    set(
        columns,
        "recommendation",
        recommendation.map(Vocabulary::id),
    );
    let target = recommendation.map(|r| r.target().id());
    set(columns, "target", target);
    set(columns, "over_invested", outcome.map(|o| o.over_invested));
    set(columns, "safety_first", outcome.map(|o| o.safety_first));
    let acts = outcome.map(|o| list(o.actions.iter().map(|action| action.act.id())));
    set(columns, "actions", acts);
    let review = outcome.map(|o| o.review.id());
    set(columns, "review", review);
}

/// Joins ids with spaces.
fn list(ids: impl Iterator<Item = impl AsRef<str>>) -> String {
    let ids: Vec<String> = ids.map(|id| id.as_ref().to_owned()).collect();
    ids.join(" ")
}
