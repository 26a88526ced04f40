//! Any text in a table for spreadsheets: it reads back unchanged, and no cell is a formula.

use joint_effort::record::Record;
use joint_effort::record::file::LONGEST_EDITION;
use joint_effort::report::csv::{self, guarded};

use super::text;

/// The first characters of formulas, halfwidth and fullwidth.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Where a program may end a cell, whether it should or not.
const ENDS: [char; 4] = [';', '\t', '\r', '\n'];

pub fn run(bytes: &[u8]) {
    let text = text(bytes);
    let guarded = guarded(&text);
    let pieces = guarded.split_inclusive(ENDS);
    let bare: String = pieces
        .map(|piece| piece.strip_prefix('\'').unwrap_or(piece))
        .collect();
    assert_eq!(bare, text, "{guarded:?}");
    // No name or edition is longer.
    if text.chars().count() > LONGEST_EDITION {
        return;
    }
    let mut record = Record::default();
    record.responses.name_service(&text);
    record.edition = text.to_string();
    let (name, edition) = (
        csv::guarded(&record.responses.service_name),
        csv::guarded(&record.edition),
    );
    let records = [record];
    let between = if bytes.len().is_multiple_of(2) {
        ','
    } else {
        ';'
    };
    let rows = check(&csv::write_with(between, &records), between);
    for cell in [&name, &edition] {
        assert!(rows[1].contains(cell), "{cell:?}");
    }
}

/// Checks that a table has no formula, and the same number of cells in each row; returns its cells.
pub fn check(table: &str, between: char) -> Vec<Vec<String>> {
    let table = table
        .strip_prefix('\u{feff}')
        .expect("the mark of the encoding");
    let rows = rows(table, between);
    assert!(rows.len() > 1, "{rows:?}");
    for row in &rows {
        assert_eq!(row.len(), rows[0].len(), "{row:?}");
        row.iter().for_each(|cell| is_no_formula(cell));
    }
    // As a program sees it that does not support quotation marks.
    table
        .split(['\r', '\n'])
        .flat_map(|row| row.split([';', '\t']))
        .for_each(is_no_formula);
    rows
}

/// Checks that no part of the cell begins a formula, even if a program skips what precedes it. Negative
/// numbers of our own are allowed.
fn is_no_formula(cell: &str) {
    for piece in cell.split(ENDS) {
        let is_unseen = |c: char| {
            c.is_control()
                || matches!(
                    c,
                    '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
                )
        };
        let passed_over = |c: char| c.is_whitespace() || is_unseen(c) || c == '"';
        let bare = piece.trim_start_matches(passed_over);
        let is_number = |text: &str| text.parse::<i8>().is_ok_and(|number| number < 0);
        let own = bare.split(',').next().unwrap_or_default();
        assert!(
            !bare.starts_with(FORMULA) || is_number(own),
            "a formula: {cell:?}"
        );
    }
}

/// Parses the cells of a table (RFC 4180).
fn rows(table: &str, between: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut is_quoted = false;
    let mut signs = table.chars().peekable();
    while let Some(c) = signs.next() {
        match c {
            '"' if is_quoted && signs.peek() == Some(&'"') => {
                signs.next();
                cell.push('"');
            }
            '"' => is_quoted = !is_quoted,
            c if c == between && !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted && signs.peek() == Some(&'\n') => {
                signs.next();
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(
        !is_quoted && row.is_empty() && cell.is_empty(),
        "it does not end"
    );
    rows
}
