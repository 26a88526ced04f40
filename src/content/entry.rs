//! What a language has to have under one id: how long the text may be, and what is filled in. Both follow
//! from the English text.

/// The most characters that an English text may have: a paragraph.
const LONGEST_ENGLISH: usize = 480;
/// The room for another text is told in steps of so many characters.
const STEP: usize = 20;

/// One text that a language has to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'t> {
    /// The id: names joined by dots, as they are nested in the JSON file.
    pub id: String,
    /// How long the text may be, in characters.
    pub longest: usize,
    /// The names that stand in braces in the text, each at least once.
    pub placeholders: Vec<&'t str>,
}

impl<'t> Entry<'t> {
    /// What the English text itself is held to.
    pub fn of_english(id: &str, english: &'t str) -> Self {
        Self {
            id: id.to_owned(),
            longest: LONGEST_ENGLISH,
            placeholders: placeholders(english),
        }
    }

    /// What a text in its place is held to. Another language needs more room, a short text most of all:
    /// twice the English and one step more, in full steps.
    pub fn in_place_of(id: &str, english: &'t str) -> Self {
        Self {
            longest: (english.chars().count() * 2 + STEP).next_multiple_of(STEP),
            ..Self::of_english(id, english)
        }
    }
}

/// The names that stand in braces in a text, each once, in their order.
pub fn placeholders(text: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for after in text.split('{').skip(1) {
        if let Some((name, _)) = after.split_once('}')
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names
}

/// The entries as a table, one a line: how many names the id shares with the one before, its other names,
/// the steps of room, the placeholders.
pub fn table(entries: &[Entry]) -> String {
    let mut before: Vec<&str> = Vec::new();
    let mut table = String::new();
    for entry in entries {
        let names: Vec<_> = entry.id.split('.').collect();
        let pairs = names.iter().zip(&before);
        let shared = pairs.take_while(|(one, other)| one == other).count();
        let own = names.get(shared..).unwrap_or_default().join(".");
        let steps = (entry.longest / STEP).to_string();
        let words = [own, steps].into_iter();
        let words = words.chain(entry.placeholders.iter().map(|&name| name.to_owned()));
        let words: Vec<_> = words.collect();
        table.push_str(&format!("{shared}{}\n", words.join(" ")));
        before = names;
    }
    table.trim_end().to_owned()
}

/// Reads such a table.
pub fn entries(table: &str) -> Vec<Entry<'_>> {
    let mut names: Vec<&str> = Vec::new();
    let mut entries = Vec::new();
    for line in table.split('\n') {
        let mut words = line.split(' ');
        let (shared, own) = words.next().unwrap_or_default().split_at(1);
        names.truncate(shared.parse().unwrap_or_default());
        names.extend(own.split('.'));
        let steps: usize = words
            .next()
            .and_then(|w| w.parse().ok())
            .unwrap_or_default();
        entries.push(Entry {
            id: names.join("."),
            longest: steps * STEP,
            placeholders: words.collect(),
        });
    }
    entries
}
