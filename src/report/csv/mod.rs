//! Records as a table for spreadsheets: RFC 4180, one row a record. What each column means stands in
//! `docs/csv.md`.

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
use crate::record::{Day, Record, Scope, Time};

/// Without this mark spreadsheets take the text for one of an older encoding.
const MARK: char = '\u{feff}';

/// What begins a formula, in narrow and in wide letters. A tab or a new line leads to the next cell or
/// row where a table is pasted.
const BEGINS_FORMULA: [char; 11] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'];

/// Where a program may end a cell that ought not to do so: some split rows at semicolons.
const SEPARATORS: [char; 4] = [';', '\t', '\r', '\n'];

/// Stands before a text that must not be taken for a formula, and before one that begins with it.
const GUARD: char = '\'';

/// Writes records as a table with a header.
pub fn write(records: &[Record]) -> String {
    write_with(',', records)
}

/// The same with another character between the cells: where a comma stands in numbers, spreadsheets split
/// at semicolons.
pub fn write_with(between: char, records: &[Record]) -> String {
    let header = columns(&Record::default());
    table(between, header, records.iter().map(columns))
}

/// A table: the header, whose cells are passed over, and the rows.
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

/// A text that somebody entered, so that no program takes it or a part of it for a formula.
///
/// Taking one `'` away from the beginning, and from after each semicolon, tab and end of line, wherever
/// one stands there, gives the text back.
pub fn guarded(text: &str) -> String {
    let mut guarded = String::new();
    for piece in text.split_inclusive(SEPARATORS) {
        let bare = piece.trim_start_matches(is_passed_over);
        let begins = |text: &str| text.starts_with(BEGINS_FORMULA);
        if piece.starts_with(GUARD) || begins(piece) || begins(bare) {
            guarded.push(GUARD);
        }
        guarded.push_str(piece);
    }
    guarded
}

/// What a program may pass over or leave out before it looks whether a formula begins: blanks, marks of
/// quotation, and signs that are not seen.
fn is_passed_over(c: char) -> bool {
    let is_unseen = matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    ) || c.is_control();
    is_unseen || c.is_whitespace() || c == '"'
}

/// The day on which a record was written down, and the time of it.
type When = (Option<Day>, Option<Time>);

/// The columns with a record's cells.
type Columns = Vec<(String, String)>;

/// Each column with its cell, so that header and rows cannot get out of step.
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
    of_the_relationship(&mut columns, &outcome, record.scope);
    let with_family = (record.scope == Scope::Whole).then_some(&outcome);
    of_the_family(&mut columns, with_family);
    columns
}

/// What a record says of itself.
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

/// The answers of some fields.
fn answers(
    columns: &mut Columns,
    assessment: &Assessment,
    fields: impl IntoIterator<Item = Field>,
) {
    for field in fields {
        let answers = assessment.answers(field);
        let cell = |place| cell(field, answers.values(), answers.get(place));
        match answers.keys() {
            None => set(columns, field.one(), cell(0)),
            Some(keys) => {
                for (place, key) in keys.iter().enumerate() {
                    set(columns, &[field.one(), key].join("-"), cell(place));
                }
            }
        }
    }
}

/// An answer; nothing where there is none.
fn cell(field: Field, values: &[&str], answer: Response<usize>) -> Option<String> {
    match (answer, field.form()) {
        (Response::Unanswered, _) => None,
        (Response::Unknown, Form::IdOrNone) => Some(String::from("none")),
        (Response::Unknown, _) => Some(String::from(UNKNOWN)),
        (Response::Known(value), Form::Number) => Some(value.to_string()),
        (Response::Known(value), _) => {
            let id = values.get(value).copied().unwrap_or_default();
            // Spreadsheets take `1-2` and `3-4` for days of the year.
            let is_day = field == Field::Services;
            Some(if is_day {
                id.replace('-', "..")
            } else {
                id.to_owned()
            })
        }
    }
}

fn of_the_relationship(columns: &mut Columns, outcome: &Outcome, scope: Scope) {
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
    let is_told = |unknown: &&FindOut| scope == Scope::Whole || unknown.is_of_the_relationship();
    let find_out = outcome.find_out.iter().filter(is_told);
    let find_out = list(find_out.map(|unknown| unknown.id()));
    set(columns, "find_out", Some(find_out));
}

/// What follows from the answers about the family; nothing where they are left out.
fn of_the_family(columns: &mut Columns, outcome: Option<&Outcome>) {
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

/// Ids with a space between them.
fn list(ids: impl Iterator<Item = impl AsRef<str>>) -> String {
    let ids: Vec<String> = ids.map(|id| id.as_ref().to_owned()).collect();
    ids.join(" ")
}
