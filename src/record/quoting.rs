//! The marks that an email program puts before each quoted line.

use super::signs::is_invisible;

/// Returns how many quote marks the last line starts with.
pub fn quote_depth(before: &[char]) -> usize {
    let line = before.rsplit(|c| *c == '\n').next().unwrap_or_default();
    let marks = line
        .iter()
        .take_while(|c| **c == '>' || c.is_whitespace() || is_invisible(**c));
    marks.filter(|c| **c == '>').count()
}

/// Removes up to this many quote marks from the start of each line after the first.
pub fn without_quote_marks(text: &[char], quote_depth: usize) -> Vec<char> {
    let mut out = Vec::with_capacity(text.len());
    for (number, line) in text.split(|c| *c == '\n').enumerate() {
        if number == 0 {
            out.extend(line);
            continue;
        }
        out.push('\n');
        let mut rest = line;
        for _ in 0..quote_depth {
            let blank = rest.iter().take_while(|c| c.is_whitespace()).count();
            match rest.get(blank) {
                Some('>') => rest = &rest[blank + 1..],
                _ => break,
            }
        }
        // One space belongs to the marks.
        let mark = usize::from(rest.len() < line.len() && rest.first() == Some(&' '));
        out.extend(&rest[mark..]);
    }
    out
}
