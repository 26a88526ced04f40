//! What was asked for on the command line.

use std::env;
use std::path::PathBuf;
use std::time::Duration;

use super::{KEEP, targets};

/// How long, from which seed, and of what.
#[derive(Debug, Default)]
pub struct Arguments {
    /// The targets; all where none is named.
    names: Vec<String>,
    /// The one input to read, and nothing else.
    pub input: Option<PathBuf>,
    /// How long each target runs on inputs that are made.
    pub time: Duration,
    /// How many inputs are made for each at most.
    pub runs: Option<u64>,
    /// What the inputs follow from.
    pub seed: u64,
}

impl Arguments {
    /// Reads the words. Those of Cargo's own tests mean nothing here.
    pub fn read(words: impl Iterator<Item = String>) -> Self {
        let mut arguments = Self {
            seed: 1,
            ..Self::default()
        };
        let mut words = words;
        while let Some(word) = words.next() {
            match word.as_str() {
                "--seconds" => arguments.time = Duration::from_secs(number(words.next())),
                "--runs" => arguments.runs = Some(number(words.next())),
                "--seed" => arguments.seed = number(words.next()),
                "--input" => arguments.input = words.next().map(PathBuf::from),
                _ if word.starts_with('-') => {}
                _ => arguments.names.push(word),
            }
        }
        if arguments.runs.is_some() && arguments.time.is_zero() {
            arguments.time = Duration::MAX;
        }
        // Writing takes longer than reading.
        if env::var_os(KEEP).is_some() {
            arguments.time = arguments.time.saturating_mul(20);
        }
        arguments
    }

    /// Whether the target is wanted. A name that is none of a target's leaves all out, as with other tests.
    pub fn wants(&self, target: &str) -> bool {
        debug_assert!(targets::ALL.iter().any(|known| known.name == target));
        self.names.is_empty() || self.names.iter().any(|name| name == target)
    }
}

fn number(word: Option<String>) -> u64 {
    let number = word.as_deref().and_then(|word| word.parse().ok());
    number.expect("a whole number follows this setting")
}
