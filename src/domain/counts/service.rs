//! Which service is wanted, by its short name.

/// The short name of a service that is looked for, as it was typed. An empty one finds all.
///
/// The whole name counts: *Housing* does not find *Housing North*, so that no other service is counted in.
/// How it is spaced and whether it has capitals is passed over. Letters that are written in two ways in
/// Unicode, as é in one sign or in two, are not the same here: a table for that would be larger than all else.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Called {
    name: String,
}

impl Called {
    /// What was typed.
    pub fn new(typed: &str) -> Self {
        Self {
            name: normal(typed),
        }
    }

    /// Whether nothing was typed, so that all are wanted.
    pub fn is_all(&self) -> bool {
        self.name.is_empty()
    }

    /// Whether a service with this name is wanted. One without a name is wanted where all are.
    pub fn is(&self, name: Option<&str>) -> bool {
        self.name.is_empty() || normal(name.unwrap_or_default()) == self.name
    }
}

/// A name by its letters alone. By way of capitals, so that ß is ss, and a sigma is one at an end too.
fn normal(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().collect();
    let letters = words.join(" ");
    let capitals = letters.chars().flat_map(char::to_uppercase);
    capitals.flat_map(char::to_lowercase).collect()
}
