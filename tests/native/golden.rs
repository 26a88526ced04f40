//! The golden files, which a second author wrote from the rules alone.

use joint_effort::domain::dimension::Dimensions;
use joint_effort::domain::dimension_set::DimensionSet;
use joint_effort::domain::level::Level;
use joint_effort::domain::response::{Response, YesNo};
use joint_effort::domain::risk::RiskRating;
use joint_effort::domain::vocabulary::{Each, Vocabulary};
use serde_json::Value;

/// Both ways in which an answer can be missing; the rules treat them alike.
pub const MISSING: [bool; 2] = [false, true];

/// Returns the rows of a table, which states its number of rows and its columns.
#[track_caller]
pub fn rows<'t>(table: &'t str, columns: &str) -> Vec<Vec<&'t str>> {
    let mut lines = table.lines();
    let count = lines
        .next()
        .unwrap()
        .strip_prefix("# ")
        .unwrap()
        .strip_suffix(" rows")
        .unwrap();
    assert_eq!(lines.next().unwrap().replace('\t', " "), columns);
    let rows: Vec<_> = lines
        .map(|line| line.split('\t').collect::<Vec<_>>())
        .collect();
    assert_eq!(
        rows.len().to_string(),
        count,
        "the table states its own count"
    );
    rows
}

/// Reads a response of a golden file; `?` is "I don't know", or no answer at all.
#[track_caller]
pub fn response<V: Copy>(letter: char, values: &[(char, V)], unanswered: bool) -> Response<V> {
    match values.iter().find(|(known, _)| *known == letter) {
        Some((_, value)) => Response::Known(*value),
        None => {
            assert_eq!(letter, '?');
            if unanswered {
                Response::Unanswered
            } else {
                Response::Unknown
            }
        }
    }
}

#[track_caller]
fn each<K: Vocabulary, V: Copy, const N: usize>(
    letters: &str,
    values: &[(char, V)],
    unanswered: bool,
) -> Each<K, Response<V>, N> {
    let responses: Vec<_> = letters
        .chars()
        .map(|l| response(l, values, unanswered))
        .collect();
    Each::new(
        responses
            .try_into()
            .ok()
            .expect("as many letters as questions"),
    )
}

pub const YES_NO: [(char, YesNo); 2] = [('y', YesNo::Yes), ('n', YesNo::No)];

pub fn yes_no<K: Vocabulary, const N: usize>(
    letters: &str,
    unanswered: bool,
) -> Each<K, Response<YesNo>, N> {
    each(letters, &YES_NO, unanswered)
}

pub fn dimensions(letters: &str, unanswered: bool) -> Dimensions {
    let values: Vec<_> = ('0'..='5').zip(Level::ALL.iter().copied()).collect();
    each(letters, &values, unanswered)
}

pub fn risks<K: Vocabulary>(letters: &str, unanswered: bool) -> Each<K, Response<RiskRating>, 10> {
    let values = [
        ('n', RiskRating::NoConcern),
        ('s', RiskRating::SomeConcern),
        ('S', RiskRating::Serious),
    ];
    each(letters, &values, unanswered)
}

/// Writes a list of ids as a golden file does.
pub fn list(ids: impl IntoIterator<Item = String>) -> String {
    let ids: Vec<_> = ids.into_iter().collect();
    if ids.is_empty() {
        String::from("-")
    } else {
        ids.join(",")
    }
}

pub fn list_of(dimensions: DimensionSet) -> String {
    list(dimensions.iter().map(|dimension| dimension.id().to_owned()))
}

/// Writes a number as a golden file does; `-` if there is none.
pub fn number(number: Option<impl ToString>) -> String {
    number.map_or_else(|| String::from("-"), |number| number.to_string())
}

/// Returns `yes` or `no`.
pub const fn said(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

/// Checks lines that each have an input by this name and its outcome. The first line states their number.
#[track_caller]
pub fn check_outcomes(lines: &str, name: &str, count: u64, outcome_of: impl Fn(&Value) -> Value) {
    let mut lines = lines.lines();
    let stated: Value = serde_json::from_str(lines.next().unwrap()).unwrap();
    let mut checked = 0;
    let difference = |line: &str| {
        let golden: Value = serde_json::from_str(line).unwrap();
        let mut expected = golden["outcome"].clone();
        expected["edition"] = Value::from("2026.2");
        let outcome = outcome_of(&golden[name]);
        (outcome != expected).then(|| format!("{}\n{outcome}\n{expected}", golden[name]))
    };
    let differences: Vec<_> = lines
        .inspect(|_| checked += 1)
        .filter_map(difference)
        .collect();
    let first: Vec<_> = differences.iter().take(3).collect();
    assert!(first.is_empty(), "{} differ: {first:#?}", differences.len());
    assert_eq!((checked, stated["count"].as_u64()), (count, Some(count)));
}
