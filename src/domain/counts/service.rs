//! Selects a service by its short name.

/// The short name of a service to look for. An empty one finds all.
///
/// The whole name must match: *Housing* does not find *Housing North*, so that no other service is counted.
/// Spacing and case are ignored. Two Unicode spellings of one letter, such as é as one code point or as two,
/// do not match: a table for that would be larger than everything else here.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct ServiceName {
    name: String,
}

impl ServiceName {
    /// Takes the name as typed.
    pub fn new(typed: &str) -> Self {
        Self {
            name: normalize(typed),
        }
    }

    /// Whether nothing was typed, so that all are wanted.
    pub fn is_all(&self) -> bool {
        self.name.is_empty()
    }

    /// Whether a service with this name is wanted. One without a name is wanted only if all are.
    pub fn matches(&self, name: Option<&str>) -> bool {
        self.name.is_empty() || normalize(name.unwrap_or_default()) == self.name
    }
}

/// Normalizes spacing and case, by way of capitals, so that ß equals ss and a final sigma equals any other.
fn normalize(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().collect();
    let letters = words.join(" ");
    let capitals = letters.chars().flat_map(char::to_uppercase);
    capitals.flat_map(char::to_lowercase).collect()
}
