//! Numbers as written in a text, and the texts of a language file.

use joint_effort::domain::recommendation::Review;
use joint_effort::domain::vocabulary::Vocabulary;

const WORDS: [&str; 11] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
];

/// What a number in a text means.
#[derive(Clone, Copy)]
pub enum Told {
    /// A number of the rules.
    Number(usize),
    /// A range, such as “3 or 4” or “3 to 5”.
    Range(usize, usize),
    /// The time until a review.
    Time(Review),
    /// A number that no threshold decides, such as the “one” of “the one that fits”.
    Any,
}

use Told::{Any, Number, Range, Time};

pub fn range(from: usize, to: usize) -> String {
    match to - from {
        0 => from.to_string(),
        1 => format!("{from} or {to}"),
        _ => format!("{from} to {to}"),
    }
}

/// Finds the numbers in a text: where each begins and ends.
pub fn numbers(text: &str) -> Vec<(usize, usize)> {
    let mut words = Vec::new();
    let mut from = 0;
    for word in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        words.push((
            from,
            from + word.trim_end_matches(|c: char| !c.is_alphanumeric()).len(),
        ));
        from += word.len();
    }
    let is = |place: usize, wanted: &[&str]| {
        words
            .get(place)
            .is_some_and(|(from, to)| wanted.contains(&&text[*from..*to]))
    };
    let digits = |place: usize| {
        let word = words.get(place).map_or("", |(from, to)| &text[*from..*to]);
        !word.is_empty() && word.chars().all(|c| c.is_ascii_digit())
    };
    let mut found = Vec::new();
    let mut place = 0;
    while let Some((from, to)) = words.get(place) {
        let lower = text[*from..*to].to_lowercase();
        let mut last = place;
        if digits(place) && is(place + 1, &["or", "to"]) && digits(place + 2) {
            last = place + 2;
        } else if digits(place) && is(place + 1, &["weeks", "months"]) {
            last = place + 1;
        } else if !(digits(place) || WORDS[1..].contains(&lower.as_str()) || is(place, &["days"])) {
            place += 1;
            continue;
        }
        found.push((*from, words[last].1));
        place = last + 1;
    }
    found
}

/// Writes a number of the rules instead of another one, in digits or words as that one is.
pub fn written(told: Told, before: &str) -> String {
    match told {
        Any => String::from(before),
        Range(from, to) => range(from, to),
        Time(review) => review.id().replace('-', " "),
        Number(number) if before.starts_with(|c: char| c.is_ascii_digit()) => number.to_string(),
        Number(number) => {
            let word = WORDS
                .get(number)
                .map_or_else(|| number.to_string(), ToString::to_string);
            let capital = before.starts_with(char::is_uppercase);
            if capital {
                word[..1].to_uppercase() + &word[1..]
            } else {
                word
            }
        }
    }
}

/// Fills the numbers of the rules into a text.
#[track_caller]
pub fn filled(id: &str, text: &str, told: &[Told]) -> String {
    let found = numbers(text);
    assert_eq!(
        found.len(),
        told.len(),
        "{id}: the text has other numbers than are listed for it in tests/native/numbers/mod.rs: {text}"
    );
    let mut filled = String::from(text);
    for ((from, to), told) in found.into_iter().zip(told).rev() {
        filled.replace_range(from..to, &written(*told, &text[from..to]));
    }
    filled
}

/// The lines of a file of texts, each with the id of its text.
pub struct Texts(pub Vec<(String, String)>);

impl Texts {
    pub fn of(json: &str) -> Self {
        let mut above: Vec<&str> = Vec::new();
        let lines = json.lines().map(|line| {
            let name = line.trim().split('"').nth(1).unwrap_or_default();
            if line.trim().starts_with('}') {
                above.pop();
            }
            above.push(name);
            let id = above.join(".");
            if !line.ends_with('{') {
                above.pop();
            }
            (id.trim_start_matches('.').to_owned(), line.to_owned())
        });
        Self(lines.collect())
    }

    /// Finds the text with this id: its line, and where it begins and ends there.
    pub fn find(&self, id: &str) -> Option<(usize, usize, usize)> {
        let line = self.0.iter().position(|(of, _)| of == id)?;
        let text = &self.0[line].1;
        let from = text.find(": \"")? + 3;
        Some((line, from, text.rfind('"')?))
    }

    pub fn get(&self, id: &str) -> &str {
        let (line, from, to) = self.find(id).unwrap();
        &self.0[line].1[from..to]
    }

    pub fn set(&mut self, id: &str, text: &str) {
        let (line, from, to) = self.find(id).unwrap();
        self.0[line].1.replace_range(from..to, text);
    }

    pub fn written(&self) -> String {
        self.0.iter().map(|(_, line)| format!("{line}\n")).collect()
    }
}

#[track_caller]
fn check_filled(text: &str, told: &[Told], expected: &str) {
    assert_eq!(filled("a text", text, told), expected);
}

#[test]
fn a_number_is_written_as_the_one_before_it() {
    check_filled("Five, or two.", &[Number(6), Number(3)], "Six, or three.");
    check_filled(
        "With 5 or more, no one.",
        &[Number(6), Any],
        "With 6 or more, no one.",
    );
    check_filled("3 or 4 is 1.", &[Range(3, 5), Any], "3 to 5 is 1.");
    check_filled("0 to 5 is 1.", &[Range(4, 5), Number(2)], "4 or 5 is 2.");
    check_filled("In 6 weeks", &[Time(Review::Days)], "In days");
    check_filled("In days", &[Time(Review::ThreeMonths)], "In 3 months");
    check_filled(
        "Seven, bone, 10-fold",
        &[Number(12), Number(9)],
        "12, bone, 9-fold",
    );
}

#[test]
#[should_panic(expected = "other numbers than are listed")]
fn a_text_with_another_number_is_named() {
    filled("rule.1", "Of three", &[]);
}
