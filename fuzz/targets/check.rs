//! What must be true of faults, refusals and reports.

use joint_effort::content::{Words, faults};
use joint_effort::domain::reading::{Fault, FaultKind};
use joint_effort::record::opening::Refusal;
use joint_effort::report::{Block, Report};

/// A shown name has at most sixty characters, each of which may be shown as eight; a path has at most
/// three such names.
const LONGEST: usize = 3 * (60 * 8 + 2);

thread_local! {
    static ENGLISH: Words = Words::english();
}

/// The built-in words, made once per thread.
pub fn english() -> Words {
    ENGLISH.with(Words::clone)
}

/// Checks that a refusal has at least one fault, and that each explains itself.
pub fn faults(found: &[Fault]) {
    assert!(!found.is_empty(), "refused without a fault");
    found.iter().take(100).for_each(fault);
}

/// Checks that a fault is short and safe to show, and has a remedy if there is one.
pub fn fault(fault: &Fault) {
    let own = [&fault.path, &fault.found];
    own.into_iter()
        .chain(&fault.allowed)
        .for_each(|text| shown(text));
    let no_list = matches!(fault.kind, FaultKind::Repeated | FaultKind::NotJson);
    assert_eq!(fault.allowed.is_empty(), no_list, "{fault:?}");
    let is_missing = fault.kind == FaultKind::Missing;
    assert_eq!(fault.found.is_empty(), is_missing, "{fault:?}");
    sentence(&faults::sentence(&english(), fault));
}

/// Checks that a foreign text is short enough to show, and has no unsafe character.
pub fn shown(text: &str) {
    assert!(
        text.chars().count() <= LONGEST,
        "too long to show: {text:?}"
    );
    assert!(!text.contains(is_unsafe), "not safe to show: {text:?}");
}

/// Whether a character breaks a line, moves a cursor, or changes the direction of the text after it.
pub fn is_unsafe(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Checks that a sentence is not empty and is safe to show.
pub fn sentence(text: &str) {
    assert!(!text.trim().is_empty(), "an empty sentence");
    assert!(!text.contains(is_unsafe), "not safe to show: {text:?}");
}

/// Checks that a refusal explains itself, with every fault.
pub fn refusal(why: &Refusal) {
    match why {
        Refusal::Faults(found) => faults(found),
        Refusal::Damaged(found) | Refusal::LaterVersion(found) => fault(found),
        _ => {}
    }
    let sentences = why.sentences(&english());
    assert!(!sentences.is_empty(), "refused without a word");
    sentences.iter().for_each(|said| sentence(said));
}

/// Checks that no text of a report is empty, or has a line break, a tab, or a blank at an end.
pub fn report(report: &Report) {
    let line = |text: &str| {
        assert!(!text.is_empty(), "an empty text in a report");
        assert_eq!(text.trim(), text, "a blank at an end");
        assert!(!text.contains(is_unsafe), "{text:?}");
    };
    for block in &report.blocks {
        match block {
            Block::Title(text)
            | Block::Heading(text)
            | Block::Subheading(text)
            | Block::Paragraph(text)
            | Block::Note(text) => line(text),
            Block::List(texts) => texts.iter().for_each(|text| line(text)),
            Block::Table(rows) => rows.iter().for_each(|row| {
                line(&row.name);
                line(&row.said);
            }),
        }
    }
    let plain = report.plain();
    assert!(
        plain.ends_with('\n') && !plain.contains("\n\n\n"),
        "{plain:?}"
    );
    let rich = report.rich(&english());
    assert!(!rich.contains(is_unsafe), "{rich:?}");
}
