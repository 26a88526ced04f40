//! Generates the keys as Rust: a function for each group, and a constant or an enum member for each text that
//! stands alone. Their docs are the notes for translators and, for a text that stands alone, the English.

use std::collections::BTreeMap;

use super::groups::Group;
use super::notes::Notes;

/// Texts below these names become members of an enum instead of constants.
const ENUMS: [(&str, &str, &str); 7] = [
    (
        "ui",
        "Ui",
        "A text of the interface: headings, buttons, sentences with something filled in.",
    ),
    (
        "keeping",
        "Keeping",
        "A text of the pages on which a result is kept, handed on and opened again.",
    ),
    (
        "report",
        "Report",
        "A text of a report that the result on the screen does not have.",
    ),
    (
        "course",
        "Trend",
        "A text about the change over time, or about a share code.",
    ),
    (
        "map",
        "OnMap",
        "A text about several services around one family.",
    ),
    ("counts", "Counted", "A text about many results, counted."),
    (
        "views",
        "Viewed",
        "A text about several views of one relationship.",
    ),
];

/// The generated keys, and their ids in the order of a pack.
pub struct Keys {
    /// The ids.
    pub ids: Vec<String>,
    /// The Rust code.
    pub rust: String,
}

/// Generates the keys of all texts.
pub fn keys(
    groups: &[Group],
    alone: &[String],
    texts: &BTreeMap<String, String>,
    notes: &Notes,
) -> Keys {
    let mut ids: Vec<String> = Vec::new();
    let mut key = String::new();
    for group in groups {
        let first = group.ids().into_iter().next().unwrap_or_default();
        let note = notes.get(group.id).or_else(|| notes.get(&first));
        key.push_str(&doc(note, None));
        key.push_str(&function(group, ids.len()));
        ids.extend(group.ids());
    }
    let told = |id: &str| doc(notes.get(id), texts.get(id));
    for id in alone.iter().filter(|id| member(id).is_none()) {
        let (name, place) = (name(id, "_").to_uppercase(), ids.len());
        key.push_str(&format!(
            "{}pub const {name}: Self = Self({place});\n",
            told(id)
        ));
        ids.push(id.clone());
    }
    let mut enums = String::new();
    for (below, of, what) in ENUMS {
        let base = ids.len();
        let (mut members, mut names) = (String::new(), Vec::new());
        for id in alone.iter().filter(|id| member(id) == Some(below)) {
            let own = &id[below.len() + 1..];
            let member = capitals(own);
            members.push_str(&format!("{}{member},\n", told(id)));
            names.push((member, own));
            ids.push(id.clone());
        }
        let all: String = names
            .iter()
            .map(|(name, _)| format!("Self::{name},"))
            .collect();
        let own: String = names.iter().map(|(_, id)| format!("{id:?},")).collect();
        enums.push_str(&format!(
            "/// {what}\n#[derive(Debug, Clone, Copy, PartialEq, Eq)]\npub enum {of} {{\n{members}}}\n\
             impl Vocabulary for {of} {{\n\
             const ALL: &'static [Self] = &[{all}];\n\
             const IDS: &'static [&'static str] = &[{own}];\n\
             fn index(self) -> usize {{ self as usize }}\n}}\n\
             impl From<{of}> for Key {{ fn from(text: {of}) -> Self {{ Self({base} + text as u16) }} }}\n"
        ));
    }
    let count = ids.len();
    let rust = format!(
        "impl Key {{\n{key}}}\n{enums}/// How many texts a pack has.\npub const COUNT: usize = {count};\n"
    );
    Keys { ids, rust }
}

/// Writes the function for a group whose first text has place `base` in a pack.
fn function(group: &Group, base: usize) -> String {
    let name = group.function;
    let [first, rest @ ..] = group.axes.as_slice() else {
        return String::new();
    };
    let second = rest.first();
    let stride = second.map_or(1, |axis| axis.names.len());
    let (count, of) = (first.names.len(), first.of);
    match (of, second.map(|axis| (axis.of, axis.all))) {
        (Some(of), None) => {
            format!("pub fn {name}(of: {of}) -> Self {{ Self::after({base}, of.index()) }}\n")
        }
        (Some(one), Some((Some(other), _))) => format!(
            "pub fn {name}(of: {one}, at: {other}) -> Self {{\n\
             Self::after({base}, of.index() * {stride} + at.index())\n}}\n"
        ),
        (Some(of), Some((None, true))) => format!(
            "pub fn {name}(of: {of}) -> [Self; {stride}] {{\n\
             std::array::from_fn(|column| Self::after({base}, of.index() * {stride} + column))\n}}\n"
        ),
        (Some(of), Some((None, false))) => format!(
            "fn {name}(of: {of}, place: usize) -> Self {{\n\
             Self::after({base}, of.index() * {stride} + place.min({stride} - 1))\n}}\n"
        ),
        (None, None) if first.all => format!(
            "pub fn {name}() -> impl Iterator<Item = Self> {{ ({base}..{base} + {count}).map(Self) }}\n"
        ),
        (None, None) => format!(
            "fn {name}(place: usize) -> Self {{ Self::after({base}, place.min({count} - 1)) }}\n"
        ),
        (None, Some(_)) => format!(
            "pub fn {name}() -> impl Iterator<Item = [Self; {stride}]> {{\n\
             (0..{count}).map(|row| std::array::from_fn(|column| Self::after({base}, row * {stride} + column)))\n}}\n"
        ),
    }
}

/// Returns the first name of an id if the texts below it are members of an enum.
fn member(id: &str) -> Option<&'static str> {
    let (first, _) = id.split_once('.')?;
    ENUMS
        .iter()
        .map(|(below, ..)| *below)
        .find(|below| *below == first)
}

/// Joins the words of an id with a separator.
fn name(id: &str, between: &str) -> String {
    id.split(['.', '-']).collect::<Vec<_>>().join(between)
}

/// Turns an id into the name of an enum member.
fn capitals(id: &str) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    id.split(['.', '-']).map(capital).collect()
}

fn doc(note: Option<&str>, english: Option<&String>) -> String {
    let note = note.unwrap_or_default();
    let english = english.map(|text| format!("///\n/// “{text}”\n"));
    format!("/// {note}\n{}", english.unwrap_or_default())
}
