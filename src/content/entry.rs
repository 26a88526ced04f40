//! Requirements on the text under one id: its maximum length and its placeholders. Both follow from the
//! English text.

/// Longest English text allowed, in characters: a paragraph.
const LONGEST_ENGLISH: usize = 480;
/// Room for a translation is counted in steps of this many characters.
const STEP: usize = 20;

/// One text that a language must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'t> {
    /// The id: the nested names of the JSON file, joined by dots.
    pub id: String,
    /// Maximum length of the text, in characters.
    pub longest: usize,
    /// The names in braces that the text must contain, each at least once.
    pub placeholders: Vec<&'t str>,
}

impl<'t> Entry<'t> {
    /// Returns the requirements on the English text itself.
    pub fn of_english(id: &str, english: &'t str) -> Self {
        Self {
            id: id.to_owned(),
            longest: LONGEST_ENGLISH,
            placeholders: placeholders(english),
        }
    }

    /// Returns the requirements on a text that replaces the English. Other languages need more room, short
    /// texts most of all: twice the English and one step more, rounded up to full steps.
    pub fn for_translation(id: &str, english: &'t str) -> Self {
        Self {
            longest: (english.chars().count() * 2 + STEP).next_multiple_of(STEP),
            ..Self::of_english(id, english)
        }
    }
}

/// Returns the names in braces in a text, each once, in order.
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

/// Writes the entries as a table, one per line: how many names the id shares with the one before, its other
/// names, the room in steps, the placeholders.
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

/// Reads what [`table`] wrote.
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
