//! Recovers a record from an email: finds it between greeting and signature, removes quote marks, and
//! restores straight quotation marks and plain spaces. It never guesses an answer: anything ambiguous is left
//! as it is, so that the reader rejects it.

use super::map::file as map_file;
use super::quoting::{quote_depth, without_quote_marks};
use super::signs::{is_dash, is_invisible, is_never_needed, is_quote};
use super::{draft, file};
use crate::domain::{map, reading};

/// The records found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailContent {
    /// Nothing that starts like a record.
    Nothing,
    /// One record, as text to parse.
    One(String),
    /// Records that differ.
    Several,
}

/// The names of the values that people type themselves. All other strings are ids.
const TYPED_VALUES: [&str; 3] = ["service-name", "name", "edition"];

/// The maximum distance from the start of such a value to its end, in characters.
const FARTHEST_END: usize = 200;

/// The maximum number of records examined.
const MOST: usize = 20;

/// Looks for a record in a text.
pub fn read(text: &str) -> MailContent {
    let mut rest: Vec<char> = unify_line_ends(text).chars().collect();
    let mut found: Option<String> = None;
    for _ in 0..MOST {
        let Some(start) = (0..rest.len()).find(|at| starts_record(&rest, *at)) else {
            break;
        };
        let (before, after) = rest.split_at(start);
        let body = without_quote_marks(after, quote_depth(before));
        let Some((document, read)) = Damage::of(&body).document(&body) else {
            return MailContent::Nothing;
        };
        match &found {
            Some(first) if !is_same(first, &document) => return MailContent::Several,
            Some(_) => {}
            None => found = Some(document),
        }
        rest = body.get(read..).unwrap_or_default().to_vec();
    }
    found.map_or(MailContent::Nothing, MailContent::One)
}

/// Whether both parse to the same JSON.
fn is_same(one: &str, other: &str) -> bool {
    let parsed = |text| serde_json::from_str::<serde_json::Value>(text).ok();
    parsed(one).is_some_and(|one| Some(one) == parsed(other))
}

/// Converts every line ending to `\n`.
fn unify_line_ends(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n")
}

/// Whether a record, a draft, an assessment or a map starts here: a brace, then one of their names.
fn starts_record(text: &[char], at: usize) -> bool {
    if text.get(at) != Some(&'{') {
        return false;
    }
    let is_ignored = |c: &&char| c.is_whitespace() || is_invisible(**c) || **c == '>';
    let mut after = text[at + 1..].iter().skip_while(is_ignored);
    if !after.next().is_some_and(|c| is_quote(*c)) {
        return false;
    }
    let name = after.take_while(|c| !is_quote(**c)).take(40);
    let name: String = name
        .filter(|c| !c.is_whitespace() && !is_invisible(**c))
        .collect();
    is_name(&name) && !before_is_json(&text[..at])
}

fn is_name(name: &str) -> bool {
    let records = file::KEYS.iter().chain(&draft::KEYS).chain(&reading::KEYS);
    let all = records.chain(&map_file::KEYS).chain(&map::reading::KEYS);
    all.into_iter().any(|known| *known == name)
}

/// Whether a document may continue with this name after a typed value.
fn is_name_within(name: &str) -> bool {
    is_name(name) || map::reading::KEYS_OF_RELATIONSHIP.contains(&name)
}

/// Whether the brace is inside other JSON.
fn before_is_json(before: &[char]) -> bool {
    let last = before.iter().rev().find(|c| !c.is_whitespace());
    matches!(last, Some('[' | '{'))
}

/// What an email program did to the whole text, judged by the parts that nobody typed.
#[derive(Debug, Clone, Copy, Default)]
struct Damage {
    /// It replaced other spaces with non-breaking ones.
    hard_spaces: bool,
    /// It inserted invisible characters.
    has_invisible: bool,
}

impl Damage {
    fn of(text: &[char]) -> Self {
        let mut pass = Pass::new(text, Self::default());
        pass.run();
        pass.seen
    }

    /// Returns the document that starts here, as JSON, and its length in characters. Returns `None` if the
    /// text continues it, so that it would be incomplete.
    fn document(self, text: &[char]) -> Option<(String, usize)> {
        let mut pass = Pass::new(text, self);
        pass.run();
        let rest = &text[pass.at..];
        let mut rest = rest
            .iter()
            .filter(|c| !c.is_whitespace() && !is_invisible(**c));
        match rest.next() {
            Some('}' | ']') => None,
            Some(',') if rest.next().is_some_and(|c| is_quote(*c)) => None,
            _ => Some((pass.out, pass.at)),
        }
    }
}

/// One pass over a text, from its opening brace to the matching closing one.
struct Pass<'t> {
    text: &'t [char],
    at: usize,
    damage: Damage,
    seen: Damage,
    out: String,
    /// The last JSON string, and whether a colon follows it.
    name: String,
    is_value: bool,
}

impl<'t> Pass<'t> {
    fn new(text: &'t [char], damage: Damage) -> Self {
        Self {
            text,
            at: 0,
            damage,
            seen: Damage::default(),
            out: String::new(),
            name: String::new(),
            is_value: false,
        }
    }

    fn run(&mut self) {
        let mut depth = 0_usize;
        while let Some(&c) = self.text.get(self.at) {
            self.at += 1;
            match c {
                '\n' => self.out.push('\n'),
                c if c.is_whitespace() => {
                    self.seen.hard_spaces |= !c.is_ascii_whitespace();
                    self.out.push(' ');
                }
                c if is_invisible(c) => self.seen.has_invisible = true,
                c if is_quote(c) => self.string(c),
                c if is_dash(c) => self.out.push('-'),
                c => {
                    self.out.push(c);
                    self.is_value = c == ':';
                    match c {
                        '{' | '[' => depth += 1,
                        '}' | ']' => depth = depth.saturating_sub(1),
                        _ => {}
                    }
                    if depth == 0 {
                        return;
                    }
                }
            }
        }
    }

    fn string(&mut self, opened_by: char) {
        let is_typed = self.is_value && TYPED_VALUES.contains(&self.name.as_str());
        self.out.push('"');
        if is_typed {
            self.typed_value(opened_by);
        } else {
            self.id();
        }
        self.is_value = false;
    }

    /// Copies an id. It has no quotation marks or JSON punctuation in it; a line break within it is dropped.
    fn id(&mut self) {
        let mut id = String::new();
        while let Some(&c) = self.text.get(self.at) {
            if matches!(c, '{' | '}' | '[' | ']' | ',' | ':') {
                break;
            }
            self.at += 1;
            match c {
                c if is_quote(c) => {
                    self.out.push_str(&id);
                    self.out.push('"');
                    self.name = id;
                    return;
                }
                c if c.is_whitespace() => {
                    let (blank, is_broken) = self.blank(c);
                    if !is_broken {
                        id.push_str(&blank);
                    }
                }
                c if is_invisible(c) => self.seen.has_invisible = true,
                c if is_dash(c) => id.push('-'),
                c => id.push(c),
            }
        }
        // It has no end, so it is left for the reader to reject.
        self.out.push_str(&id);
    }

    /// Returns the white space from here on, and whether it contains a line break.
    fn blank(&mut self, first: char) -> (String, bool) {
        let mut blank = String::from(first);
        while let Some(&c) = self.text.get(self.at).filter(|c| c.is_whitespace()) {
            blank.push(c);
            self.at += 1;
        }
        let is_broken = blank.contains('\n');
        (blank, is_broken)
    }

    /// Copies a value that somebody typed. Quotation marks within it are kept.
    fn typed_value(&mut self, opened_by: char) {
        let Some(end) = self.end_of_typed_value(opened_by) else {
            // A JSON string cannot contain a line break, so this is rejected whatever follows.
            return self.out.push('\n');
        };
        while self.at < end {
            let c = self.text[self.at];
            self.at += 1;
            match c {
                '\\' => self.escaped(),
                '"' => self.out.push_str("\\\""),
                c if c.is_whitespace() => {
                    let (blank, is_broken) = self.blank(c);
                    if is_broken {
                        self.out.push(' ');
                    } else if self.damage.hard_spaces {
                        self.out.extend(blank.chars().map(|_| ' '));
                    } else {
                        self.out.push_str(&blank);
                    }
                }
                c if self.damage.has_invisible && is_never_needed(c) => {}
                c => self.out.push(c),
            }
        }
        self.out.push('"');
        self.at = end + 1;
    }

    /// Copies an escaped character. An email program may have curled an escaped quotation mark too.
    fn escaped(&mut self) {
        let next = self.text.get(self.at).copied();
        self.at += usize::from(next.is_some());
        self.out.push('\\');
        match next {
            Some(c) if is_quote(c) => self.out.push('"'),
            Some(c) => self.out.push(c),
            None => {}
        }
    }

    /// Returns where a typed value ends, or `None` if that is uncertain.
    fn end_of_typed_value(&self, opened_by: char) -> Option<usize> {
        let last = self.text.len().min(self.at + FARTHEST_END);
        let mut ends = (self.at..last).filter(|at| {
            let c = self.text[*at];
            let closes = if opened_by == '"' {
                c == '"'
            } else {
                is_quote(c)
            };
            closes && !self.is_escaped(*at)
        });
        if opened_by == '"' {
            return ends.next();
        }
        ends.find(|at| self.may_end(*at))
    }

    fn is_escaped(&self, at: usize) -> bool {
        let before = self.text[self.at..at].iter().rev();
        before.take_while(|c| **c == '\\').count() % 2 == 1
    }

    /// Whether the document continues after this mark as it would after a value: it ends, or has the next
    /// name.
    fn may_end(&self, at: usize) -> bool {
        let seen = |c: &&char| !c.is_whitespace() && !is_invisible(**c);
        let mut after = self.text[at + 1..].iter().filter(seen);
        match after.next() {
            Some('}') => true,
            Some(',') => {
                if !after.next().is_some_and(|c| is_quote(*c)) {
                    return false;
                }
                let name: String = after
                    .by_ref()
                    .take_while(|c| !is_quote(**c))
                    .take(40)
                    .collect();
                is_name_within(&name) && after.next() == Some(&':')
            }
            _ => false,
        }
    }
}
