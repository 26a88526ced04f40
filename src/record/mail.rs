//! A record's text as it comes out of a mail: found between greeting and signature, without marks of
//! quoting, and with straight quotation marks and plain spaces again. No answer is ever guessed: what
//! cannot be read for sure stays as it is, and is refused by whoever reads it.

use super::map::file as map_file;
use super::quoting::{marks, unquoted};
use super::signs::{is_dash, is_never_written, is_quote, is_unseen};
use super::{draft, file};
use crate::domain::{map, reading};

/// What is found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Letter {
    /// Nothing that begins as a record does.
    Nothing,
    /// One record, as text to be parsed.
    One(String),
    /// Records that differ.
    Several,
}

/// What somebody has written themselves, by its name: all other texts are ids.
const WRITTEN: [&str; 3] = ["service-name", "name", "edition"];

/// So far does the end of such a text lie from its beginning at most, in characters.
const FARTHEST_END: usize = 200;

/// So many records are looked at.
const MOST: usize = 20;

/// Looks for a record in a text.
pub fn read(text: &str) -> Letter {
    let mut rest: Vec<char> = lines(text).chars().collect();
    let mut found: Option<String> = None;
    for _ in 0..MOST {
        let Some(start) = (0..rest.len()).find(|at| begins(&rest, *at)) else {
            break;
        };
        let (before, after) = rest.split_at(start);
        let body = unquoted(after, marks(before));
        let Some((document, read)) = Damage::of(&body).document(&body) else {
            return Letter::Nothing;
        };
        match &found {
            Some(first) if !is_same(first, &document) => return Letter::Several,
            Some(_) => {}
            None => found = Some(document),
        }
        rest = body.get(read..).unwrap_or_default().to_vec();
    }
    found.map_or(Letter::Nothing, Letter::One)
}

/// The same answers, whatever stands between them.
fn is_same(one: &str, other: &str) -> bool {
    let parsed = |text| serde_json::from_str::<serde_json::Value>(text).ok();
    parsed(one).is_some_and(|one| Some(one) == parsed(other))
}

/// The text with one sign for each end of a line.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n")
}

/// Whether a record, a draft, an assessment or a map begins here: a brace, and one of their names.
fn begins(text: &[char], at: usize) -> bool {
    if text.get(at) != Some(&'{') {
        return false;
    }
    let is_passed_over = |c: &&char| c.is_whitespace() || is_unseen(**c) || **c == '>';
    let mut after = text[at + 1..].iter().skip_while(is_passed_over);
    if !after.next().is_some_and(|c| is_quote(*c)) {
        return false;
    }
    let name = after.take_while(|c| !is_quote(**c)).take(40);
    let name: String = name
        .filter(|c| !c.is_whitespace() && !is_unseen(**c))
        .collect();
    is_name(&name) && !before_is_json(&text[..at])
}

fn is_name(name: &str) -> bool {
    let records = file::KEYS.iter().chain(&draft::KEYS).chain(&reading::KEYS);
    let all = records.chain(&map_file::KEYS).chain(&map::reading::KEYS);
    all.into_iter().any(|known| *known == name)
}

/// Whether a document may go on with this name after a text that somebody has written.
fn is_name_within(name: &str) -> bool {
    is_name(name) || map::reading::KEYS_OF_RELATIONSHIP.contains(&name)
}

/// Whether the brace stands within something else of JSON.
fn before_is_json(before: &[char]) -> bool {
    let last = before.iter().rev().find(|c| !c.is_whitespace());
    matches!(last, Some('[' | '{'))
}

/// What a mail has done to the whole of a text, told by where nobody has written anything.
#[derive(Debug, Clone, Copy, Default)]
struct Damage {
    /// It has put hard spaces in place of others.
    hard_spaces: bool,
    /// It has put signs that are not seen between others.
    unseen: bool,
}

impl Damage {
    fn of(text: &[char]) -> Self {
        let mut pass = Pass::new(text, Self::default());
        pass.run();
        pass.seen
    }

    /// The document that begins here, as JSON, and how many characters of the text it takes. None where
    /// what follows may be a part of it, so that it would not be the whole.
    fn document(self, text: &[char]) -> Option<(String, usize)> {
        let mut pass = Pass::new(text, self);
        pass.run();
        let rest = &text[pass.at..];
        let mut rest = rest
            .iter()
            .filter(|c| !c.is_whitespace() && !is_unseen(**c));
        match rest.next() {
            Some('}' | ']') => None,
            Some(',') if rest.next().is_some_and(|c| is_quote(*c)) => None,
            _ => Some((pass.out, pass.at)),
        }
    }
}

/// One way through a text, from the brace that begins it to the one that ends it.
struct Pass<'t> {
    text: &'t [char],
    at: usize,
    damage: Damage,
    seen: Damage,
    out: String,
    /// The last text of JSON, and whether a colon has followed it.
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
                c if is_unseen(c) => self.seen.unseen = true,
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
        let is_written = self.is_value && WRITTEN.contains(&self.name.as_str());
        self.out.push('"');
        if is_written {
            self.written(opened_by);
        } else {
            self.id();
        }
        self.is_value = false;
    }

    /// An id has no quotation marks, and no sign of JSON's in it; what a mail breaks is one word.
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
                c if is_unseen(c) => self.seen.unseen = true,
                c if is_dash(c) => id.push('-'),
                c => id.push(c),
            }
        }
        // It does not end: so it is left to be refused.
        self.out.push_str(&id);
    }

    /// White space from this sign on, and whether a line ends in it.
    fn blank(&mut self, first: char) -> (String, bool) {
        let mut blank = String::from(first);
        while let Some(&c) = self.text.get(self.at).filter(|c| c.is_whitespace()) {
            blank.push(c);
            self.at += 1;
        }
        let is_broken = blank.contains('\n');
        (blank, is_broken)
    }

    /// A text that somebody has written. It may have quotation marks of its own in it, which stay.
    fn written(&mut self, opened_by: char) {
        let Some(end) = self.end_of_written(opened_by) else {
            // No line ends within a text of JSON: so this is refused, whatever follows.
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
                c if self.damage.unseen && is_never_written(c) => {}
                c => self.out.push(c),
            }
        }
        self.out.push('"');
        self.at = end + 1;
    }

    /// What follows a backslash: a mail makes the straight mark that was written curly too.
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

    /// Where such a text ends; none where that is not sure.
    fn end_of_written(&self, opened_by: char) -> Option<usize> {
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

    /// Whether what follows a mark goes on as a document does after a value: it ends, or has the next
    /// name.
    fn may_end(&self, at: usize) -> bool {
        let seen = |c: &&char| !c.is_whitespace() && !is_unseen(**c);
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
