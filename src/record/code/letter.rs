//! Finds a code in a letter: among other words, and as email programs format and break it.

use super::{CodeFault, GROUP, LENGTH, Shared, is_ignored, read};
use crate::record::signs::is_invisible;

/// The maximum length of a letter, in bytes.
const LONGEST: usize = 100_000;

/// The characters between two groups of letters and digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Between {
    Dashes,
    Spaces,
    Others,
}

/// Letters and digits in a row, and what separates them from the group before.
struct Group {
    before: Between,
    text: String,
}

/// Finds the code in a letter: three groups of four joined by dashes, or by spaces if there is a digit in
/// them, or twelve characters in a row. Returns `None` if nothing looks like a code.
pub(super) fn find(text: &str) -> Option<Result<Shared, CodeFault>> {
    if text.len() > LONGEST {
        return None;
    }
    let groups = groups(text);
    let mut found: Option<Shared> = None;
    let mut wrong = None;
    for index in 0..groups.len() {
        let Some((code, is_sure)) = code_at(&groups, index) else {
            continue;
        };
        match read(&code) {
            Ok(shared) if found.is_some_and(|first| first != shared) => {
                return Some(Err(CodeFault::Several));
            }
            Ok(shared) => found = Some(shared),
            Err(fault) if is_sure && wrong.is_none() => wrong = Some(fault),
            Err(_) => {}
        }
    }
    found.map(Ok).or(wrong.map(Err))
}

/// Returns a possible code starting at this group, and whether it can hardly be anything else.
fn code_at(groups: &[Group], index: usize) -> Option<(String, bool)> {
    let has_digit = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    let first = groups.get(index)?;
    if first.text.chars().count() == LENGTH {
        return has_digit(&first.text).then(|| (first.text.clone(), false));
    }
    let three = groups.get(index..index + LENGTH / GROUP)?;
    let is_set = three
        .iter()
        .all(|group| group.text.chars().count() == GROUP);
    let [_, second, third] = three else {
        return None;
    };
    if !is_set || second.before != third.before {
        return None;
    }
    let code = [&*first.text, &second.text, &third.text].concat();
    match second.before {
        Between::Dashes => {
            let after = groups.get(index + LENGTH / GROUP);
            let is_alone = first.before != Between::Dashes
                && after.is_none_or(|after| after.before != Between::Dashes);
            let is_sure = has_digit(&code);
            is_alone.then_some((code, is_sure))
        }
        Between::Spaces => has_digit(&code).then_some((code, false)),
        Between::Others => None,
    }
}

fn groups(text: &str) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut between = String::new();
    let mut group = String::new();
    let text = without_quote_marks(text);
    for c in text.chars().filter(|c| !is_invisible(*c)).chain([' ']) {
        if c.is_alphanumeric() {
            group.push(c);
            continue;
        }
        if !group.is_empty() {
            groups.push(Group {
                before: kind(&between),
                text: std::mem::take(&mut group),
            });
            between.clear();
        }
        between.push(c);
    }
    groups
}

fn kind(between: &str) -> Between {
    if between.is_empty() || !between.chars().all(is_ignored) {
        Between::Others
    } else if between.chars().all(char::is_whitespace) {
        Between::Spaces
    } else {
        Between::Dashes
    }
}

/// Removes the quote marks at the start of each line.
fn without_quote_marks(text: &str) -> String {
    let is_mark = |c: char| c == '>' || c == ' ';
    let lines = text.split('\n').map(|line| {
        let bare = line.trim_start_matches(is_mark);
        if line.trim_start().starts_with('>') {
            bare
        } else {
            line
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Joins the lines of a text; its first 200 bytes are enough.
pub(super) fn join_lines(text: &str) -> String {
    let text = text.get(..200.min(text.len())).unwrap_or(text);
    without_quote_marks(text).replace(['\r', '\n'], "")
}

/// Returns the text after the name of a code, such as “Code:”.
pub(super) fn after_name(typed: &str) -> Option<&str> {
    let (name, code) = typed.split_once(':')?;
    let is_name = name.chars().all(|c| c.is_alphabetic() || c.is_whitespace());
    (is_name && !code.trim().is_empty()).then_some(code)
}
